// The practice board answers on every page, keeps the markup its adapter reads, and needs nothing from elsewhere.
import { request } from 'node:http';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offers } from '../../practice/offers.mjs';
import { startPracticeBoard } from '../../practice/server.mjs';
import { languages, paths } from '../../practice/words.mjs';

const today = new Date('2026-11-22T12:00:00Z');
let board: Awaited<ReturnType<typeof startPracticeBoard>>;

beforeAll(async () => {
  board = await startPracticeBoard({ now: today });
});

afterAll(() => board.close());

async function open(path: string) {
  const response = await fetch(board.url + path);
  const text = await response.text();
  return { response, text, document: new JSDOM(text, { url: board.url + path }).window.document };
}

/** The text of the one element a selector finds, white space folded. */
function read(root: ParentNode, css: string) {
  const found = root.querySelectorAll(css);
  expect(found, css).toHaveLength(1);
  return found[0]?.textContent?.replace(/\s+/g, ' ').trim();
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Walks the list as a person would, by its own links. */
async function walkList(start: string) {
  const cards: Element[] = [];
  const seen = new Set<string>();
  for (let path: string | null = start; path !== null && !seen.has(path); ) {
    seen.add(path);
    const { document } = await open(path);
    cards.push(...document.querySelectorAll('article.offer-card[data-offer-id]'));
    path = document.querySelector('a[rel="next"], a.more')?.getAttribute('href') ?? null;
  }
  return cards;
}

describe.each(languages)('in %s', (language) => {
  const here = paths[language];

  it.each(['list', 'scroll', 'search'] as const)('%s shows every offer once, with the same facts', async (room) => {
    const cards = await walkList(here[room]);
    expect(cards.map((card) => card.getAttribute('data-offer-id'))).toEqual(offers.map(({ id }) => id));
    for (const [index, card] of cards.entries()) {
      const offer = offers[index];
      if (!offer) throw new Error('A card without an offer.');
      expect(read(card, 'h3 a.offer-title')).toBe(fold(offer.title[language]));
      expect(card.querySelector('h3 a.offer-title')?.getAttribute('href')).toBe(`${here.list}/${offer.id}`);
      expect(read(card, '.offer-company')).toBe(offer.company);
      expect(read(card, '.offer-place')).toBe(fold(offer.place[language]));
      expect(read(card, '.offer-contract')).not.toBe('');
      expect(read(card, '.offer-pay')).toBe(fold(offer.pay?.[language] ?? ''));
      expect(card.querySelector('.offer-place')?.childNodes, 'one text node, rewritten in place').toHaveLength(1);
    }
  });

  it('each offer has its page, with its facts and its text', async () => {
    for (const offer of offers) {
      const { response, document } = await open(`${here.list}/${offer.id}`);
      expect(response.status).toBe(200);
      const main = document.querySelector(`main[data-offer-id="${offer.id}"]`);
      if (!main) throw new Error(`No main for ${offer.id}.`);
      expect(read(main, 'h1')).toBe(fold(offer.title[language]));
      expect(read(main, '.offer-company')).toBe(offer.company);
      expect(read(main, '.offer-place')).toBe(fold(offer.place[language]));
      expect(read(main, '.offer-contract')).not.toBe('');
      expect(read(main, '.offer-pay')).toBe(fold(offer.pay?.[language] ?? ''));
      for (const paragraph of offer.text[language]) expect(read(main, '.offer-text')).toContain(fold(paragraph));
    }
  });

  it('metadata parses and agrees with the page', async () => {
    for (const offer of offers) {
      const path = `${here.list}/${offer.id}`;
      const { document } = await open(path);
      const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')];
      const scopes = document.querySelectorAll('[itemtype="https://schema.org/JobPosting"]');
      expect([blocks.length, scopes.length]).toEqual([
        Number(offer.markup === 'json-ld'),
        Number(offer.markup === 'microdata'),
      ]);
      if (blocks[0]) {
        const posting = JSON.parse(blocks[0].textContent ?? '');
        expect(posting).toMatchObject({ '@type': 'JobPosting', title: offer.title[language], url: board.url + path });
        expect(posting.jobLocation?.length ?? 0).toBe(offer.places.length);
        expect(posting.jobLocationType).toBe(offer.work === 'remote' ? 'TELECOMMUTE' : undefined);
        expect(Date.parse(posting.datePosted)).toBeLessThanOrEqual(today.getTime());
      }
      if (scopes[0]) {
        const content = (name: string) => scopes[0]?.querySelector(`[itemprop="${name}"]`)?.getAttribute('content');
        expect(content('addressLocality')).toBe(offer.places[0]?.addressLocality);
        expect(content('minValue')).toBe(String(offer.pay?.min));
      }
    }
  });

  it('the chosen offer stands beside the list, on the page of the list where it is', async () => {
    const last = offers.at(-1);
    const { document } = await open(`${here.search}?selection=${last?.id}`);
    const pane = document.querySelector(`section.offer-pane[data-offer-id="${last?.id}"]`);
    expect(pane?.querySelector('h1')?.textContent).toBe(last?.title[language]);
    expect(document.querySelector('.offer-card[aria-current]')?.getAttribute('data-offer-id')).toBe(last?.id);
  });

  it('no page asks for anything elsewhere, and none carries inline style or script', async () => {
    const rooms = [here.home, here.list, here.scroll, here.search, ...offers.map(({ id }) => `${here.list}/${id}`)];
    for (const path of rooms) {
      const { response, text, document } = await open(path);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
      for (const element of document.querySelectorAll('[href], [src], [action], [srcset]')) {
        for (const name of ['href', 'src', 'action', 'srcset']) {
          const value = element.getAttribute(name);
          if (value) expect(new URL(value, board.url).origin, `${path} ${value}`).toBe(board.url);
        }
      }
      expect(document.querySelectorAll('[style], style, script:not([src], [type="application/ld+json"])')).toHaveLength(
        0,
      );
      expect(text.replaceAll('https://schema.org/', '').replaceAll(board.url, '')).not.toMatch(/https?:\/\//);
    }
  });
});

describe('the server', () => {
  it('filters by query, place, contract and workplace, accents or not', async () => {
    const ids = async (query: string) =>
      [...(await open(`/offres?${query}`)).document.querySelectorAll('.offer-card')].map((card) =>
        card.getAttribute('data-offer-id'),
      );
    const expected = (keep: (offer: (typeof offers)[number]) => boolean) => offers.filter(keep).map(({ id }) => id);
    expect(await ids('where=orleans')).toEqual(expected(({ place }) => place.fr.includes('Orléans')));
    expect(await ids('contract=internship')).toEqual(expected(({ contract }) => contract === 'internship'));
    expect(await ids('work=remote')).toEqual(expected(({ work }) => work === 'remote'));
    expect(await ids('query=atelier+garonne')).toEqual(expected(({ company }) => company === 'Atelier Garonne'));
    expect(await ids('query=zzz')).toEqual([]);
  });

  it.each([
    ['/offres?page=999', 200],
    ['/offres?page=-1', 200],
    ['/offres?page=__proto__', 200],
    ['/recherche?selection=__proto__', 200],
    ['/recherche?query=zzz', 200],
    ['/offres/', 200],
    ['/offres/constructor', 404],
    ['/offres/../../package.json', 404],
    ['/assets/..%2Fserver.mjs', 404],
    ['/en/nothing', 404],
  ])('answers %s with %i', async (path, status) => {
    expect((await open(path)).response.status).toBe(status);
  });

  it('keeps what a visitor types as text', async () => {
    const typed = '"><script>alert(1)</script>';
    const { document } = await open(`/offres?query=${encodeURIComponent(typed)}`);
    expect(document.querySelector('input[name="query"]')?.getAttribute('value')).toBe(typed);
    expect(document.querySelectorAll('script:not([src])')).toHaveLength(0);
  });

  it('keeps tags in an offer as text', async () => {
    const tagged = offers.find(({ title }) => title.fr.includes('<'));
    const { document } = await open(`/offres/${tagged?.id}`);
    expect(document.querySelector('h1')?.textContent).toBe(tagged?.title.fr);
    expect(document.querySelector('.offer-text b')).toBeNull();
  });

  it('refuses to be written to, and outlives a broken address', async () => {
    expect((await fetch(`${board.url}/offres`, { method: 'POST', body: 'x' })).status).toBe(405);
    const { port } = new URL(board.url);
    const status = await new Promise((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', path: 'http://[' }, ({ statusCode }) => resolve(statusCode));
      sent.on('error', reject).end();
    });
    expect(status).toBe(400);
    expect((await open('/')).response.status).toBe(200);
  });

  it('serves its style, scripts and icon', async () => {
    const { document } = await open('/offres/defilement');
    for (const element of document.querySelectorAll('script[src], link[href], img[src]')) {
      const path = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
      expect((await fetch(board.url + path)).status, path).toBe(200);
    }
  });
});
