// `npm run evaluate -- pages FOLDER`: what the boards' readers find in saved pages, one line of JSON a page.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { generic } from '@/utils/boards/generic';
import { readLinkedList } from '@/utils/boards/linked-sites';
import { readPagePostings } from '@/utils/boards/read';
import { adapterFor } from '@/utils/boards/registry';

/** What a case gives the readers; its truth and kind are not looked at. */
interface PageCase {
  file: string;
  url: string;
}

/** Reads `cases.json` in the folder; yields `{file, postings: [{title, company, place}]}` in its order. */
export default async function* evaluatePages(folder: string): AsyncGenerator<unknown> {
  const cases: PageCase[] = JSON.parse(await readFile(join(folder, 'cases.json'), 'utf8'));
  for (const { file, url } of cases) {
    const html = await readFile(join(folder, file), 'utf8');
    const page = new URL(url);
    const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
    const adapter = adapterFor(page) ?? generic;
    const read = readPagePostings(adapter, window.document, page);
    const postings = read.length > 0 ? read : readLinkedList(adapter, window.document, page);
    yield {
      file,
      postings: postings.map(({ title, company, location }) => ({ title, company, place: location })),
    };
    window.close();
  }
}
