// Finds the fixtures, opens them as pages, and compares what the readers say with the JSON beside each.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { BoardAdapter } from '@/utils/boards/contract';
import { readDetail, readList, readPagePostings } from '@/utils/boards/read';
import { postingKey } from '@/utils/posting/key';
import type { RawPosting } from '@/utils/posting/types';

const ROOT = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** What a fixture's opening comment says of it. */
export interface Fixture {
  board: string;
  name: string;
  html: string;
  url: URL;
  /** The day, or month, its structure was seen on a real page; `never` for what boards are only said to write. */
  seen: string;
  kind: 'list' | 'detail' | 'none';
  language: string;
  /** Ids of its postings in France, each with its region's INSEE code (`url` for a board without ids). */
  regions: readonly (readonly [id: string, region: string])[];
  /** Ids of its postings abroad. */
  abroad: readonly string[];
  /** Where its expected reading is. */
  expected: string;
}

function readHeader(html: string, file: string): Map<string, string[]> {
  const comment = /^<!--\n([\s\S]*?)-->/.exec(html)?.[1];
  if (!comment) throw new Error(`${file}: a fixture opens with a comment of "key: value" lines`);
  const header = new Map<string, string[]>();
  for (const line of comment.trim().split('\n')) {
    const [key = '', ...rest] = line.split(': ');
    header.set(key, [...(header.get(key) ?? []), rest.join(': ').trim()]);
  }
  return header;
}

function openFixture(board: string, file: string, root: string): Fixture {
  const path = `${root}${board}/${file}`;
  const html = readFileSync(path, 'utf8');
  const header = readHeader(html, path);
  const one = (key: string) => {
    const value = header.get(key)?.[0];
    if (!value) throw new Error(`${path}: the opening comment lacks "${key}"`);
    return value;
  };
  const kind = one('kind');
  if (kind !== 'list' && kind !== 'detail' && kind !== 'none') throw new Error(`${path}: kind is list, detail or none`);
  if (!file.includes(`--${kind}--`)) throw new Error(`${path}: its name is <layout>--${kind}--<case>.html`);
  const regions = (header.get('region') ?? []).map((line): [string, string] => {
    const [id = '', region = ''] = line.split(' ');
    return [id, region];
  });
  return {
    board,
    name: `${board}/${file.replace(/\.html$/, '')}`,
    html,
    url: new URL(one('url')),
    seen: one('seen'),
    kind,
    language: one('language'),
    regions,
    abroad: header.get('abroad') ?? [],
    expected: path.replace(/\.html$/, '.json'),
  };
}

/** Every fixture of every board, or of the board folders under another root. */
export function findFixtures(root = ROOT): Fixture[] {
  const boards = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return boards.flatMap(({ name }) =>
    readdirSync(`${root}${name}`)
      .filter((file) => file.endsWith('.html'))
      .sort()
      .map((file) => openFixture(name, file, root)),
  );
}

/** The page in a window that runs and loads nothing, at its own address or another. */
export function openPage(html: string, url: URL): Document {
  return new JSDOM(html, { url: url.href, virtualConsole: new VirtualConsole() }).window.document;
}

/** One posting as a reader gave it, texts as written, and the key it is known by. What they mean is tests/posting's. */
export type ReadPosting = RawPosting & { key: string };

/** What the readers say of a page, as the JSON beside a fixture holds it. */
export interface PageReading {
  list: { read: number; skipped: number; failed: number };
  /** The open page's or pane's posting. */
  detail: ReadPosting | null;
  /** The postings the page is about. */
  postings: ReadPosting[];
}

export function readPage(adapter: BoardAdapter, doc: Document, url: URL): PageReading {
  const { read, skipped, failed } = readList(adapter, doc, url);
  const detail = readDetail(adapter, doc, url);
  if (detail.outcome === 'failed') throw detail.error;
  const named = (raw: RawPosting): ReadPosting => ({ key: postingKey(raw), ...raw });
  return {
    list: { read, skipped, failed },
    detail: detail.outcome === 'read' ? named(detail.raw) : null,
    postings: readPagePostings(adapter, doc, url).map(named),
  };
}

/**
 * The reading a person approved. `UPDATE=1` writes today's instead, to be read before it is committed; never in CI,
 * where a missing file is a failure.
 */
export function expectedReading(fixture: Fixture, actual: PageReading): PageReading {
  if (process.env.UPDATE === '1' && !process.env.CI) {
    writeFileSync(fixture.expected, `${JSON.stringify(actual, null, 2)}\n`);
  }
  if (!existsSync(fixture.expected)) {
    throw new Error(`${fixture.name}: no expected reading; UPDATE=1 npm test -- boards writes it, then read it`);
  }
  return JSON.parse(readFileSync(fixture.expected, 'utf8'));
}
