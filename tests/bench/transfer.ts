// How long a search of ten thousand offers of 8 kB takes to come in and to go out, in Chromium.
import type { Page, Session } from '../e2e/kit';
import { until } from '../e2e/kit';

/** Milliseconds. */
export interface TransferTimes {
  /** From choosing the file to what it would do. */
  look: number;
  /** From agreeing to the last offer stored. */
  bringIn: number;
  /** From asking for a backup to the file handed over. */
  takeAway: number;
}

/** Puts a backup of `count` invented offers into the page's file field. Serialised into the page. */
function chooseBackup({ count, length }: { count: number; length: number }): void {
  const lines: BlobPart[] = [
    `{"format":"cap-regions-backup","version":1,"madeAt":"${new Date().toISOString()}","by":"0.1.0","rows":[\n`,
  ];
  const at = Date.UTC(2026, 0, 1);
  const place = {
    kind: 'commune',
    region: '53',
    departement: '35',
    commune: '35238',
    name: 'Rennes',
    confidence: 'sure',
    why: { code: 'commune', values: {} },
  };
  for (let index = 0; index < count; index += 1) {
    const key = `linkedin:${4_300_000_000 + index}`;
    const row = {
      key,
      board: 'linkedin',
      url: `https://www.linkedin.com/jobs/view/${key.slice(9)}/`,
      title: `Soudeuse n° ${index}`,
      company: `Ateliers inventés ${index % 400}`,
      location: 'Rennes, Bretagne, France',
      place,
      region: '53',
      fingerprint: '',
      status: 'saved',
      history: [{ status: 'saved', at: at + index }],
      savedAt: at + index,
      updatedAt: at + index,
      trashedAt: 0,
      whose: 'mine',
      dates: {},
      notes: [],
      contacts: [],
      documents: [],
      tags: [],
      otherUrls: [],
      notTwins: [],
      mergedInto: '',
      log: [],
    };
    const text = { key, text: `${index} `.padEnd(length, 'mot '), readAt: at };
    lines.push(`${JSON.stringify(['offers', row])},\n${JSON.stringify(['texts', text])},\n`);
  }
  lines.push(`["end",{"offers":${count},"texts":${count}}]]}\n`);
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no field for a file');
  const data = new DataTransfer();
  data.items.add(new File(lines, 'search.json'));
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Clicks, and answers how long it took until something matches; the clock is the page's. */
function timeClick(page: Page, button: string, sign: string): Promise<number> {
  return page.evaluate(
    ({ button: pressed, sign: awaited }) =>
      new Promise<number>((resolve, reject) => {
        const start = performance.now();
        document.querySelector<HTMLElement>(pressed)?.click();
        const look = () => {
          if (document.querySelector(awaited)) resolve(performance.now() - start);
          else if (performance.now() - start > 120_000) reject(new Error(`no ${awaited} after ${pressed}`));
          else setTimeout(look, 10);
        };
        look();
      }),
    { button, sign },
  );
}

export async function timeTransfer(session: Session, count = 10_000): Promise<TransferTimes> {
  const page = await session.openExtensionPage('workspace.html#privacy');
  await page.find('.bring-in .button');
  await page.evaluate(chooseBackup, { count, length: 8_000 });
  const start = performance.now();
  await until(
    () => page.evaluate(() => document.querySelector('.import-preview') !== null),
    () => 'the backup was not read',
    120_000,
  );
  const look = performance.now() - start;
  const bringIn = await timeClick(page, '.import-preview .button.primary', '.bring-in p[role=status]:not(:empty)');
  const takeAway = await timeClick(
    page,
    '.take-away .button',
    '.settings-section:has(.take-away) p[role=status]:not(:empty)',
  );
  await page.close();
  return { look, bringIn, takeAway };
}
