// How soon the workspace shows kept offers and answers a search over all their words, in Chromium.
import { type Session, until } from '../e2e/kit';
import type { ChromiumPage } from '../e2e/kit/chromium-page';
import { noteFirsts, typeLetters } from './popup';

/** Milliseconds. */
export interface WorkspaceTimes {
  /** From the page's first byte to its first row. */
  firstRow: number;
  /** The longest main-thread work a letter typed into the search caused, once every word is indexed. */
  letter: number;
  /** From the first approach of the search until every text is indexed, in a thread of its own. */
  indexed: number;
}

/** Opens the workspace over what is stored, `rounds` times, and answers the medians. */
export async function timeWorkspace(session: Session, rounds: number): Promise<WorkspaceTimes> {
  const times: WorkspaceTimes[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await session.open('about:blank');
    // `__name` is what bundlers wrap inner functions in.
    await (page as ChromiumPage).tab.evaluateOnNewDocument(
      `{ const __name = (named) => named; (${noteFirsts})({ firstRow: '.offers article' }); }`,
    );
    await page.goto(session.extensionUrl('workspace.html'));
    const firstRow = await until(
      () => page.evaluate(() => (Reflect.get(globalThis, 'firsts') as Record<string, number>).firstRow),
      () => 'the workspace shows no row',
    );
    const start = Date.now();
    await page.click('input[type=search]');
    await page.type('n');
    const isReading = () => page.evaluate(() => document.querySelector('.desk-told')?.textContent !== '');
    // The first answer comes before the texts are read: the line that says so is waited for, then its end.
    while (await isReading()) await new Promise((resolve) => setTimeout(resolve, 100));
    const indexed = Date.now() - start;
    const letter = await typeLetters(page, '.desk-count');
    times.push({ firstRow, letter, indexed });
    await page.close();
  }
  const median = (name: keyof WorkspaceTimes) =>
    times.map((time) => time[name]).sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN;
  return { firstRow: median('firstRow'), letter: median('letter'), indexed: median('indexed') };
}
