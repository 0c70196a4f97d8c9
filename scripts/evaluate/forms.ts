// `npm run evaluate -- forms FOLDER`: what would be filled from the profile without asking, one line of JSON a form.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { collectForms } from '@/utils/portals/forms/collect';
import { recognise } from '@/utils/portals/forms/recognise';

/** What a case gives; its fields' truths are not looked at. */
interface FormCase {
  file: string;
  url?: string;
}

/** Reads `manifest.json` in the folder; yields `{file, fields: {fid: type or null}}` in its order. */
export default async function* evaluateForms(folder: string): AsyncGenerator<unknown> {
  const { forms }: { forms: FormCase[] } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  for (const { file, url } of forms) {
    // Cases carry addresses with `--` where a query was cut, and often none.
    const page = new URL(url && URL.canParse(url) ? url : 'https://form.example/');
    const html = await readFile(join(folder, file), 'utf8');
    const { window } = new JSDOM(html, { url: page.href, virtualConsole: new VirtualConsole() });
    const { reading, elements } = collectForms(window.document, page);
    const answers = recognise(reading);
    const fields: Record<string, string | null> = {};
    elements.forEach((element, key) => {
      const fid = element.getAttribute('data-fid');
      if (fid) fields[fid] = answers[key]?.type ?? null;
    });
    yield { file, fields };
    window.close();
  }
}
