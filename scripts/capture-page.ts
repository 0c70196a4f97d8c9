// `npm run capture:page -- SAVED.html --url URL`: a page saved from the browser becomes a dated fixture to reduce.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { adapterFor, boards } from '@/utils/boards/registry';
import { prunePage } from './lib/prune-page';

const USAGE = `usage: npm run capture:page -- FILE.html --url URL [options]      (FILE "-" reads the standard input)
  --board NAME     the board's folder (found from the URL)
  --kind KIND      list, detail or none (found from the URL, else list)
  --layout NAME    the layout's name (this year)
  --case NAME      what the page shows (page)
  --region ID=CODE a posting in France and its region's INSEE code; --abroad ID: one elsewhere; both may repeat`;

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        board: { type: 'string' },
        kind: { type: 'string' },
        layout: { type: 'string' },
        case: { type: 'string' },
        region: { type: 'string', multiple: true },
        abroad: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

const { positionals, values } = readArguments();
const [file] = positionals;
if (!file || !values.url) stop(USAGE);
if (!URL.canParse(values.url)) stop(`"${values.url}" is not an URL.`);
const url = new URL(values.url);
url.hash = '';
const adapter = values.board ? boards.find(({ id }) => id === values.board) : adapterFor(url);
if (values.board && !adapter && values.board !== 'generic') {
  stop(
    `There is no board "${values.board}" (${boards.map(({ id }) => id).join(', ')}, generic). npm run new:board adds one.`,
  );
}
const board = adapter?.id ?? 'generic'; // a site without an adapter
const kind = values.kind ?? adapter?.expects?.(url) ?? 'list'; // adapters need not tell pages apart
if (kind !== 'list' && kind !== 'detail' && kind !== 'none') stop(`"${kind}" is not a kind: list, detail or none.`);
const today = new Date().toISOString().slice(0, 10);
const name = [values.layout ?? today.slice(0, 4), kind, values.case ?? 'page'].join('--');
if (!/^[a-z0-9-]+$/.test(name)) stop(`"${name}" is not a fixture's name: small letters, digits and hyphens.`);
const folder = fileURLToPath(new URL(`../tests/fixtures/${board}/`, import.meta.url));
const path = join(folder, `${name}.html`);
if (existsSync(path)) stop(`${path} exists already: name this one with --case.`);
if (file !== '-' && !existsSync(file)) stop(`${file} is not there.`);

const { html, language } = prunePage(readFileSync(file === '-' ? 0 : file, 'utf8'));
const header = [
  `url: ${url.href}`,
  `seen: ${today}`,
  `kind: ${kind}`,
  `language: ${language}`,
  ...(values.region ?? []).map((line) => `region: ${line.replace('=', ' ')}`),
  ...(values.abroad ?? []).map((id) => `abroad: ${id}`),
];
mkdirSync(folder, { recursive: true });
writeFileSync(path, `<!--\n${header.join('\n')}\n-->\n${html}`);
console.log(`wrote ${path} (${Math.round(html.length / 1024)} kB)

Before it is committed: cut it down to a few offers, and put invented texts in place of theirs (the board's and the
employers' texts are not ours). Look for names that are left. Then UPDATE=1 npm test -- boards.`);
