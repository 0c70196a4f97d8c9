// @vitest-environment node
// A board that changed is noticed on every fixture, and its report holds shapes and counts, never the page's words.
import { describe, expect, it } from 'vitest';
import type { BoardAdapter } from '@/utils/boards/contract';
import { countOfferLinks, outlinePage } from '@/utils/boards/outline';
import { readDetail, readList } from '@/utils/boards/read';
import { boards } from '@/utils/boards/registry';
import { hasBoardChanged, silencesThatTell } from '@/utils/messaging/health';
import { normalisePosting } from '@/utils/posting/normalise';
import { findFixtures, openPage, readPage } from './fixtures';

const adapters = new Map<string, BoardAdapter>(boards.map((board) => [board.id, board]));
const lists = findFixtures().filter(({ board, kind }) => kind !== 'none' && adapters.has(board));

describe.each(lists)('the report on $name', (fixture) => {
  const adapter = adapters.get(fixture.board) as BoardAdapter;
  const doc = openPage(fixture.html, fixture.url);
  const outline = outlinePage(adapter, doc, fixture.url);

  it('counts what each selector finds', () => {
    const { list, detail } = readPage(adapter, doc, fixture.url);
    const found = outline.selectors.reduce((sum, selector) => sum + selector.found, 0);
    if (list.read > 0) expect(found).toBeGreaterThan(0);
    expect(outline.elements).toBeGreaterThan(0);
    expect(list.read + (detail ? 1 : 0) + list.skipped).toBeGreaterThan(0);
  });

  it('holds not one word of the offers, and no address of one', () => {
    const report = JSON.stringify(outline).toLowerCase();
    const { postings, detail } = readPage(adapter, doc, fixture.url);
    for (const posting of [...postings, ...(detail ? [detail] : [])].map((raw) => normalisePosting(raw))) {
      for (const text of [posting.title, posting.company, posting.location, posting.description?.slice(0, 40)]) {
        if (text && text.length > 3) expect(report).not.toContain(text.toLowerCase());
      }
      expect(report).not.toContain(posting.key.split(':')[1]);
    }
    expect(outline.parameters.every((name) => fixture.url.search.includes(`${name.replaceAll('#', '')}`))).toBe(true);
  });
});

/** The page after its makers renamed every class and attribute they own and took its metadata out; addresses and words stay. */
function breakHooks(html: string): string {
  return html
    .replace(/\bclass="([^"]*)"/g, (_, names: string) => `class="${names.replace(/\S+/g, 'z$&')}"`)
    .replace(/ (data-[\w-]+|componentkey|id|itemprop|itemscope|itemtype)(?==|[ >])/g, ' data-z-renamed')
    .replace(/<(article|main|section|h1|h2|h3)\b/g, '<div')
    .replace(/<\/(article|main|section|h1|h2|h3)>/g, '</div>')
    .replace(/<script[^>]*ld(?:\+|&#x2B;)json[\s\S]*?<\/script>/gi, '');
}

/** Pages a person opens and whose address says what they hold; fragments the board loads for itself say nothing. */
const telling = lists.filter(({ board, url }) => adapters.get(board)?.expects?.(url) !== undefined);

describe.each(telling)('a board broken on $name', (fixture) => {
  it('claims nothing wrong, and is noticed at once or after three silent searches', () => {
    const adapter = adapters.get(fixture.board) as BoardAdapter;
    const doc = openPage(breakHooks(fixture.html), fixture.url);
    const list = readList(adapter, doc, fixture.url);
    const detail = readDetail(adapter, doc, fixture.url);
    const health = {
      board: adapter.id,
      read: list.read + (detail.outcome === 'read' ? 1 : 0),
      skipped: list.skipped,
      failed: list.failed + (detail.outcome === 'failed' ? 1 : 0),
      links: countOfferLinks(adapter, doc, fixture.url),
      expects: adapter.expects?.(fixture.url), // undefined on pages that may hold anything
    };
    expect(health.read).toBe(0);
    expect(hasBoardChanged(health, silencesThatTell)).toBe(true);
  });
});
