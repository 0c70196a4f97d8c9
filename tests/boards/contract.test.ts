// The contract every adapter keeps, walked over the registry and the fixtures: a new board is held to it by existing.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BoardAdapter } from '@/utils/boards/contract';
import { generic } from '@/utils/boards/generic';
import { practice } from '@/utils/boards/practice';
import { readList } from '@/utils/boards/read';
import { adapterFor, boards } from '@/utils/boards/registry';
import { firstOf } from '@/utils/page/select';
import { createPlaceResolver } from '@/utils/places/resolve';
import { normalisePosting } from '@/utils/posting/normalise';
import { expectedReading, type Fixture, findFixtures, openPage, readPage } from './fixtures';

const fixtures = findFixtures();
const places = createPlaceResolver(readFileSync(new URL('../../public/gazetteer.txt', import.meta.url), 'utf8'));
const adapters: readonly BoardAdapter[] = [...boards, practice, generic];
/** Reads any site: it has no hosts, and its postings no ids. */
const isGeneric = (adapter: BoardAdapter) => adapter === generic;

const POISON = `<img src=x onerror=alert(1)>"'\u202e&copy;__proto__\${7*7}`;

/** A text that search words in bold cut in pieces: brought together in its first piece, the elements kept. */
function joinPieces(doc: Document, text: string): void {
  for (const element of doc.querySelectorAll('a, h1, h2, h3, div[role="mark"]')) {
    if (element.textContent?.trim().replace(/\s+/g, ' ') !== text) continue;
    const walker = doc.createTreeWalker(element, 4);
    for (let into = text, node = walker.nextNode(); node; into = '', node = walker.nextNode()) node.nodeValue = into;
  }
}

/** Puts `into` wherever the page writes `text`: text nodes, and JSON strings in its metadata. */
function replaceText(doc: Document, text: string, into: string): void {
  joinPieces(doc, text);
  const walker = doc.createTreeWalker(doc, 4);
  const asJson = (value: string) => JSON.stringify(value).slice(1, -1);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isScript = node.parentElement?.localName === 'script';
    const [from, to] = isScript ? [asJson(text), asJson(into)] : [text, into];
    if (node.nodeValue?.includes(from)) node.nodeValue = node.nodeValue.replaceAll(from, to);
  }
}

const idOf = (key: string) => key.slice(key.indexOf(':') + 1);

describe.each(adapters.map((adapter) => [adapter.id, adapter] as const))('%s', (id, adapter) => {
  const own = fixtures.filter((fixture) => fixture.board === id);
  const pages = own.filter(({ kind }) => kind !== 'none');

  it('says who it is', () => {
    expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(adapter.name).not.toBe('');
    for (const host of adapter.hosts) expect(host).toMatch(/^[a-z0-9.-]+$/);
    for (const { css, seen } of [...adapter.card, ...(adapter.badgeAnchor ?? []), ...(adapter.pageAnchor ?? [])]) {
      expect(css).not.toBe('');
      expect(seen).toMatch(/^20\d\d-\d\d(-\d\d)?$/);
    }
    for (const example of adapter.examples) expect(adapterFor(new URL(example))).toBe(adapter);
    expect(adapter.checkedOn ?? '2026-01-01').toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it('has a list and a detail fixture, a posting in a French region and one abroad', () => {
    const kinds = own.map(({ kind }) => kind);
    expect(kinds).toContain('detail');
    // Boards whose lists nobody saw yet are read offer by offer.
    if (adapter.card.length > 0) expect(kinds).toContain('list');
    expect(own.flatMap(({ regions }) => regions)).not.toEqual([]);
    expect(own.flatMap(({ abroad }) => abroad)).not.toEqual([]);
  });

  it('knows a posting on its card and on its page by keys of one kind', () => {
    const keys = pages.flatMap((fixture) => {
      const reading = readPage(adapter, openPage(fixture.html, fixture.url), fixture.url);
      return [...reading.postings, reading.detail ?? []].flat().map(({ key }) => key.slice(0, key.indexOf(':')));
    });
    expect([...new Set(keys)]).toEqual([id]);
  });

  it('finds nothing in an empty document', () => {
    const reading = readPage(adapter, openPage('', new URL('https://example.org/')), new URL('https://example.org/'));
    expect(reading).toEqual({ list: { read: 0, skipped: 0, failed: 0 }, detail: null, postings: [] });
  });

  it.each(own.map((fixture) => [fixture.name, fixture] as const))('%s reads as expected', (_name, fixture) => {
    const reading = readPage(adapter, openPage(fixture.html, fixture.url), fixture.url);
    expect(reading).toEqual(expectedReading(fixture, reading));
    expect(reading.list.failed).toBe(0);
    for (const { key, ...raw } of reading.postings) expect(normalisePosting(raw).key).toBe(key);
    if (fixture.kind === 'none') expect(reading.postings).toEqual([]);
    if (fixture.kind === 'detail') expect(reading.postings).toEqual([reading.detail]);
    if (fixture.kind === 'list') expect(reading.postings.length).toBeGreaterThan(0);
  });

  it.each(pages.map((fixture) => [fixture.name, fixture] as const))(
    '%s flags the offers in France, and not those abroad',
    (_name, fixture) => {
      const { postings } = readPage(adapter, openPage(fixture.html, fixture.url), fixture.url);
      const claimed = (id: string) => {
        const posting = postings.find(({ key, url }) =>
          isGeneric(adapter) ? id === 'url' || url === id : idOf(key) === id,
        );
        expect(posting, id).toBeDefined();
        return places.resolvePlace(posting?.location, posting?.places).region;
      };
      for (const [id, region] of fixture.regions) expect(claimed(id), id).toBe(region);
      for (const id of fixture.abroad) expect(claimed(id), id).toBeUndefined();
    },
  );

  it.each(pages.map((fixture) => [fixture.name, fixture] as const))(
    '%s has a place for each badge',
    (_name, fixture) => {
      const doc = openPage(fixture.html, fixture.url);
      const { badgeAnchor = [], pageAnchor = [] } = adapter;
      if (badgeAnchor.length > 0) {
        const read = readList(adapter, doc, fixture.url).cards.filter(({ outcome }) => outcome === 'read');
        for (const { card } of read)
          expect(
            firstOf(
              card,
              badgeAnchor.map(({ css }) => css),
            ),
          ).toBeDefined();
      }
      if (pageAnchor.length > 0 && readPage(adapter, doc, fixture.url).detail) {
        expect(
          firstOf(
            doc,
            pageAnchor.map(({ css }) => css),
          ),
        ).toBeDefined();
      }
    },
  );

  it.each(pages.map((fixture) => [fixture.name, fixture] as const))('%s is left as it was', (_name, fixture) => {
    const doc = openPage(fixture.html, fixture.url);
    const before = doc.documentElement.outerHTML;
    readPage(adapter, doc, fixture.url);
    expect(doc.documentElement.outerHTML).toBe(before);
  });

  it.each(pages.map((fixture) => [fixture.name, fixture] as const))(
    '%s keeps poisoned text as text',
    (_name, fixture) => {
      const doc = openPage(fixture.html, fixture.url);
      const titles = readPage(adapter, doc, fixture.url).postings.map(({ title }) => title);
      const elements = doc.querySelectorAll('*').length;
      for (const [index, title] of [...new Set(titles)].entries()) replaceText(doc, title, `${POISON}${index}`);
      const { postings } = readPage(adapter, doc, fixture.url);
      expect(new Set(postings.map(({ title }) => title))).toEqual(
        new Set([...new Set(titles)].map((_title, index) => `${POISON}${index}`)),
      );
      expect(doc.querySelectorAll('*').length).toBe(elements);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  it.each(pages.map((fixture) => [fixture.name, fixture] as const))(
    '%s gives absolute https addresses and stable keys',
    (_name, fixture) => {
      const { postings } = readPage(adapter, openPage(fixture.html, fixture.url), fixture.url);
      const isAllowed = id === 'practice' ? /^http:\/\/127\.0\.0\.1[:/]/ : /^https:\/\//;
      for (const { url } of postings) expect(url).toMatch(isAllowed);
      for (const url of otherWays(fixture, adapter)) {
        const again = readPage(adapter, openPage(fixture.html, url), url);
        expect(again.postings.map(({ key }) => key)).toEqual(postings.map(({ key }) => key));
      }
    },
  );
});

/** The same page reached otherwise: with tracking, with a fragment, under the board's other hosts. */
function otherWays({ url }: Fixture, adapter: BoardAdapter): URL[] {
  const tracked = new URL(url);
  for (const name of ['utm_source', 'trk', 'trackingId', 'gclid']) tracked.searchParams.set(name, 'x');
  tracked.hash = 'apply';
  // A tenant's host is part of what it publishes: only the board's own hosts are other ways to the same page.
  const isShared = /^(?:www\.|[a-z]{2}\.|candidat\.)?[\w-]+\.\w+$/.test(url.hostname) && url.hostname !== '127.0.0.1';
  const hosts = isShared ? adapter.hosts.filter((host) => url.hostname.endsWith(host)) : [];
  return [
    tracked,
    ...hosts.flatMap((host) =>
      ['www.', 'de.', ''].map((prefix) => new URL(url.href.replace(url.host, `${prefix}${host}`))),
    ),
  ];
}

describe('the fixtures', () => {
  it('belong to boards that exist', () => {
    const ids = new Set(adapters.map(({ id }) => id));
    expect(fixtures.filter(({ board }) => !ids.has(board)).map(({ name }) => name)).toEqual([]);
  });

  it('are many enough to prove every layout', () => {
    const layouts = new Set(fixtures.map(({ name }) => name.split('--')[0]));
    expect([...layouts]).toEqual(
      expect.arrayContaining([
        'linkedin/ember-2022',
        'linkedin/ember-2024',
        'linkedin/ember-2026',
        'linkedin/sdui-2026',
      ]),
    );
    expect([...layouts]).toEqual(expect.arrayContaining(['linkedin/guest-2019', 'linkedin/guest-2026']));
  });
});
