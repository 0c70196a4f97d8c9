// `npm run new:board NAME [-- --host example.com]`: everything a new job board needs to exist, for a person to fill in.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Said to the person as it is: what they asked cannot be done. */
export class CannotAddError extends Error {}

/** `welcome-to-the-jungle` → `welcomeToTheJungle`. */
function identifier(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}

function adapterSource(id: string, host: string, today: string): string {
  const name = identifier(id);
  return `// ${host}: how its lists are read; its offers by their JSON-LD.
import { attribute, one, text } from '@/utils/page/select';
import { safeUrl } from '@/utils/posting/safe-url';
import type { RawPosting } from '@/utils/posting/types';
import type { BoardAdapter } from './contract';
import { readEmbedded } from './embedded';
import { listedHosts } from './hosts';

/** \`/offers/A1\` → \`A1\`: the same id as on the card, so that both are one posting. */
function offerId(page: URL): string | undefined {
  return /^\\/offers\\/([\\w-]+)$/.exec(page.pathname)?.[1]; // a list
}

function readCard(card: Element, page: URL): RawPosting | undefined {
  const id = attribute(card, 'data-offer-id');
  const title = text(one(card, 'h2, h3'));
  const url = safeUrl(attribute(one(card, 'a[href]'), 'href'), page);
  // Not a posting, or not filled yet.
  if (!title || !url) return undefined;
  if (!id) throw new Error('${id}: a card without an id');
  const raw: RawPosting = { board: '${id}', id, url, title };
  const company = text(one(card, '.company'));
  const location = text(one(card, '.location'));
  if (company) raw.company = company;
  if (location) raw.location = location;
  return raw;
}

export const ${name}: BoardAdapter = {
  id: '${id}',
  name: '${id}',
  hosts: listedHosts${name === id ? `.${id}` : `['${id}']`},
  card: [{ css: '[data-offer-id]', seen: '${today}' }],
  readCard,
  readPage: (doc, page) => readEmbedded(doc, page, '${id}', offerId(page)),
  expects: (page) => (offerId(page) ? 'detail' : undefined),
  examples: [],
  checkedOn: null,
};
`;
}

/** The script that runs on the board's pages, with no other board's reader in it. */
function overlaySource(id: string, host: string): string {
  const name = identifier(id);
  return `// The overlay on ${host}, with no other board's reader in it: what a page does not need, it does not load.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ${name} } from '@/utils/boards/${id}';
import { startOverlay } from './overlay/start';

export default defineUnlistedScript(() => startOverlay([${name}]));
`;
}

/** The text with `edit` done once, or a refusal when the file no longer looks as expected. */
function edit(path: string, pattern: RegExp, replace: (...groups: string[]) => string): string {
  const before = readFileSync(path, 'utf8');
  if (!pattern.test(before))
    throw new CannotAddError(`${path} no longer looks as this recipe expects: add the board by hand.`);
  return before.replace(pattern, (_match, ...groups) => replace(...groups));
}

/** `hosts.ts` with the board's line, last. */
function withHost(path: string, id: string, host: string): string {
  const key = /^[a-z0-9]+$/.test(id) ? id : `'${id}'`;
  return edit(
    path,
    /(export const listedHosts = \{\n(?: {2}.*\n)*)(\} as const)/,
    (head, tail) => `${head}  ${key}: ['${host}'],\n${tail}`,
  );
}

/** `listed.ts` with the import and the entry, both in alphabetical order. */
function withEntry(path: string, id: string): string {
  const name = identifier(id);
  const imported = edit(path, /((?:import .*\n)+)/, (imports) => {
    const lines = [...imports.trimEnd().split('\n'), `import { ${name} } from './${id}';`];
    const source = (line: string) => /from '(.*)'/.exec(line)?.[1] ?? '';
    return `${lines.sort((a, b) => (source(a) < source(b) ? -1 : 1)).join('\n')}\n`;
  });
  const list = /(export const listed: readonly BoardAdapter\[\] = )\[([^\]]*)\];/;
  if (!list.test(imported)) throw new CannotAddError(`${path} no longer lists its boards: add the board by hand.`);
  return imported.replace(list, (_match, head: string, body: string) => {
    const names = [
      ...body
        .split(',')
        .map((entry) => entry.trim())
        .filter(Boolean),
      name,
    ].sort();
    const line = `${head}[${names.join(', ')}];`;
    return line.length <= 120 ? line : `${head}[\n${names.map((entry) => `  ${entry},\n`).join('')}];`;
  });
}

/**
 * Writes the adapter, its script, its hosts, its line among the boards and its fixture folder under `root`; answers the files written.
 * Throws `CannotAddError`, before anything is written, when the name is not one or the board exists.
 */
export function addBoard(
  root: string,
  id: string,
  host = `${id}.com`,
  today = new Date().toISOString().slice(0, 10),
): string[] {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
    throw new CannotAddError(
      `"${id}" is not a board's name: small letters, digits and hyphens, e.g. hellowork or free-work.`,
    );
  }
  if (!/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(host))
    throw new CannotAddError(`"${host}" is not a host, e.g. hellowork.com.`);
  const boards = join(root, 'utils', 'boards');
  const adapter = join(boards, `${id}.ts`);
  const overlay = join(root, 'entrypoints', `overlay-${id}.ts`);
  const fixtures = join(root, 'tests', 'fixtures', id);
  const reserved = ['contract', 'embedded', 'hosts', 'microdata', 'plain-text', 'read', 'registry'];
  if (existsSync(adapter) || existsSync(fixtures) || reserved.includes(id)) {
    throw new CannotAddError(`${id} exists already: ${existsSync(adapter) ? adapter : fixtures}. Nothing was changed.`);
  }
  const hostsPath = join(boards, 'hosts.ts');
  const listPath = join(boards, 'listed.ts');
  // Everything is worked out before anything is written: a refusal leaves no half-made board.
  const hosts = withHost(hostsPath, id, host);
  const list = withEntry(listPath, id);
  mkdirSync(fixtures, { recursive: true });
  const keep = join(fixtures, '.gitkeep');
  writeFileSync(keep, '');
  writeFileSync(adapter, adapterSource(id, host, today));
  mkdirSync(dirname(overlay), { recursive: true });
  writeFileSync(overlay, overlaySource(id, host));
  writeFileSync(hostsPath, hosts);
  writeFileSync(listPath, list);
  return [adapter, overlay, hostsPath, listPath, keep];
}

function main(args: string[]): void {
  const at = args.indexOf('--host');
  const [, host] = at < 0 ? [] : args.splice(at, 2);
  const [id] = args;
  if (!id || args.length > 1) throw new CannotAddError('usage: npm run new:board NAME [-- --host example.com]');
  const written = addBoard(fileURLToPath(new URL('..', import.meta.url)), id, host);
  console.log(`${written.map((path) => `wrote ${path}`).join('\n')}

Now
1. save a results page and an offer's page from the browser, and for each:
   npm run capture:page -- SAVED.html --url ITS_URL --board ${id}
2. invent the offers in the two fixtures, name one in a French region and one abroad in their opening comments
3. fill card, readCard and offerId in utils/boards/${id}.ts
4. UPDATE=1 npm test -- boards, read the JSON it wrote, commit`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof CannotAddError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
