// How soon the popup answers over ten thousand kept offers of 8 kB each, in Chromium.
import type { Page, Session } from '../e2e/kit';
import { until } from '../e2e/kit';
import type { ChromiumPage } from '../e2e/kit/chromium-page';

/** Milliseconds. */
export interface PopupTimes {
  /** From the popup's first byte to its first row, and to the offer of the page in front. */
  firstRow: number;
  thisPage: number;
  /** The longest main-thread work a letter typed into the search caused, once the rows are read. */
  letter: number;
}

export interface Kept {
  /** The first and the one after the last: more can be added to a store. */
  from: number;
  to: number;
  /** Characters of each offer's text. */
  length: number;
}

/** Writes the rows as the extension stores them; its database must exist. Serialised into one of its pages. */
async function storeOffers({ from, to, length }: Kept): Promise<void> {
  const opening = indexedDB.open('cap-regions');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const regions = ['53', '76', '11', '84'];
  const trades = ['Soudeuse', 'Luthier', 'Infirmière', 'Cartographe', 'Charpentier'];
  for (let start = from; start < to; start += 1_000) {
    const change = db.transaction(['offers', 'texts'], 'readwrite');
    for (let index = start; index < Math.min(to, start + 1_000); index += 1) {
      const key = `linkedin:${4_300_000_000 + index}`;
      const region = regions[index % regions.length] ?? '';
      const at = Date.UTC(2026, 0, 1) + index;
      change.objectStore('offers').put({
        key,
        board: 'linkedin',
        id: key.slice(9),
        url: `https://www.linkedin.com/jobs/view/${key.slice(9)}/`,
        title: `${trades[index % trades.length]} n° ${index}`,
        company: `Ateliers inventés ${index % 400}`,
        location: 'Rennes, Bretagne, France',
        place: {
          kind: 'commune',
          region,
          name: 'Rennes',
          confidence: 'sure',
          why: { code: 'commune', values: {} },
        },
        region,
        fingerprint: '',
        status: 'saved',
        history: [{ status: 'saved', at }],
        savedAt: at,
        updatedAt: at,
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
      });
      change.objectStore('texts').put({ key, text: `${index} `.padEnd(length, 'mots '), readAt: at });
    }
    await new Promise<void>((resolve, reject) => {
      change.oncomplete = () => resolve();
      change.onerror = () => reject(change.error);
    });
  }
  db.close();
}

/** Fills the store of a session, whose popup makes it when it is not there yet. */
export async function fillStore(session: Session, kept: Kept): Promise<void> {
  const page = await session.openExtensionPage('popup.html');
  await page.find('.here');
  await new Promise((resolve) => setTimeout(resolve, 500));
  await page.evaluate(storeOffers, kept);
  await page.close();
}

const firsts = { firstRow: '.offers article', thisPage: '.here article' };

/** Notes when each selector is first there; runs in the page before its own scripts. */
export const noteFirsts = (selectors: Record<string, string>) => {
  const seen: Record<string, number> = {};
  Reflect.set(globalThis, 'firsts', seen);
  const look = () => {
    for (const [name, css] of Object.entries(selectors))
      if (!(name in seen) && document.querySelector(css)) seen[name] = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
};

/** Opens the popup over the tab whose address holds `urlPart`, `rounds` times, and answers the medians. */
export async function timePopup(session: Session, urlPart: string, rounds: number): Promise<PopupTimes> {
  const finder = await session.openExtensionPage('popup.html');
  const tab = await finder.evaluate(
    async (part) => (await chrome.tabs.query({})).find(({ url }) => url?.includes(part))?.id,
    urlPart,
  );
  await finder.close();
  const times: PopupTimes[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await session.open('about:blank');
    const tabOfPage = (page as ChromiumPage).tab;
    // `__name` is what bundlers wrap inner functions in.
    await tabOfPage.evaluateOnNewDocument(
      `{ const __name = (named) => named; (${noteFirsts})(${JSON.stringify(firsts)}); }`,
    );
    await page.goto(session.extensionUrl(`popup.html?tab=${tab}`));
    const seen = await until(
      async () => {
        const noted = await page.evaluate(() => Reflect.get(globalThis, 'firsts') as Record<string, number>);
        return noted.firstRow && noted.thisPage ? noted : undefined;
      },
      () => 'the popup shows no row, or not the page’s offer',
    );
    times.push({
      firstRow: seen.firstRow ?? 0,
      thisPage: seen.thisPage ?? 0,
      letter: await typeLetters(page, '.found'),
    });
    await page.close();
  }
  const median = (name: keyof PopupTimes) =>
    times.map((time) => time[name]).sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN;
  return { firstRow: median('firstRow'), thisPage: median('thisPage'), letter: median('letter') };
}

/** Types a word once `answered` is there; the longest stretch of work between a letter and the frame that shows it, in processor time. */
export async function typeLetters(page: Page, answered: string): Promise<number> {
  await page.click('input[type=search]');
  await page.type('l');
  await page.find(answered);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await page.evaluate(() => {
    const works: number[] = [];
    Reflect.set(globalThis, 'works', works);
    document.addEventListener(
      'input',
      () => {
        const start = performance.now();
        // Rendered before the next frame: what runs until then is the letter's.
        setTimeout(() => works.push(performance.now() - start));
      },
      { capture: true },
    );
  });
  for (const letter of 'uthier') {
    await page.type(letter);
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  const works = await page.evaluate(() => Reflect.get(globalThis, 'works') as number[]);
  return works.toSorted((one, other) => one - other)[Math.floor(works.length / 2)] ?? Number.NaN;
}
