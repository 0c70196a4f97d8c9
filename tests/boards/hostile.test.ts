// Pages that mean harm, or are merely huge: read right or not at all, quickly, and the page unharmed.
import { describe, expect, it } from 'vitest';
import { findPagePosting } from '@/utils/boards/embedded';
import { generic } from '@/utils/boards/generic';
import { linkedin } from '@/utils/boards/linkedin';
import { findMarkedPostings } from '@/utils/boards/microdata';
import { htmlToText, plainText } from '@/utils/boards/plain-text';
import { readDetail, readList } from '@/utils/boards/read';
import { all, attribute, nearest, one, property, text } from '@/utils/page/select';
import { CUT_MARK, MAX_TEXT } from '@/utils/posting/text';
import { startClock } from '../processor-clock';
import { openPage } from './fixtures';

const search = new URL('https://www.linkedin.com/jobs/search/');
const offer = new URL('https://emplois.example/offres/1');
const row = (id: number, title: string, inner = '') =>
  `<li data-occludable-job-id="${id}"><a href="/jobs/view/${id}/"><strong>${title}</strong></a>${inner}
   <div class="artdeco-entity-lockup__subtitle">Chantier</div><div class="artdeco-entity-lockup__caption">Brest</div></li>`;
const job = (fields: object = {}) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'JobPosting', title: 'Luthière', ...fields })}</script>`;

/** Milliseconds the work takes here; jsdom is several times slower than a browser. */
function time(work: () => void): number {
  const spent = startClock();
  work();
  return spent();
}

const CLOBBERED = [
  'querySelector',
  'querySelectorAll',
  'getAttribute',
  'matches',
  'closest',
  'textContent',
  'childNodes',
  'firstChild',
  'nextSibling',
  'parentNode',
  'parentElement',
  'nodeType',
  'nodeValue',
  'localName',
  'contains',
  'compareDocumentPosition',
  'id',
  'children',
  'defaultView',
  'body',
];

/** What Chromium's isolated world does for named controls: the node answers with its input, or here a word. */
function clobber(node: object): void {
  // False where jsdom itself already answers with the named element.
  for (const name of CLOBBERED) Reflect.defineProperty(node, name, { value: 'clobbered', configurable: true });
}

describe('clobbered pages', () => {
  it('are read through the prototypes', () => {
    const doc = openPage('<form id="f" title=" x "><p>words</p></form><h1>Luthière</h1>', offer);
    const form = doc.querySelector('form') as Element;
    const paragraph = doc.querySelector('p') as Element;
    clobber(form);
    clobber(doc);
    expect(all(doc, 'p')).toEqual([paragraph]);
    expect(one(form, 'p')).toBe(paragraph);
    expect(nearest(paragraph, 'form')).toBe(form);
    expect(attribute(form, 'title')).toBe('x');
    expect(text(form)).toBe('words');
    expect(plainText(form)).toBe('words');
    expect(property<Node, 'parentNode'>(paragraph, 'parentNode')).toBe(form);
  });

  it('give the same cards and the same posting', () => {
    const inputs = CLOBBERED.map((name) => `<input name="${name}" id="${name}" value="x">`).join('');
    const html = `<h1>Luthière</h1>${job()}<ul>${row(40001, 'Soudeuse', `<form>${inputs}</form>`)}</ul><form name="querySelectorAll"></form>`;
    const doc = openPage(html, offer);
    for (const element of [doc, ...all(doc, '*')]) clobber(element);
    expect(readList(linkedin, doc, search).postings).toMatchObject([
      { id: '40001', title: 'Soudeuse', location: 'Brest' },
    ]);
    expect(readDetail(generic, doc, offer)).toMatchObject({ outcome: 'read', raw: { title: 'Luthière' } });
  });
});

describe('a list', () => {
  it('goes on when a card breaks, and counts it', () => {
    const broken = '<li data-occludable-job-id="40002"><p class="artdeco-entity-lockup__subtitle">Chantier</p></li>';
    const doc = openPage(
      `<ul>${row(40001, 'Soudeuse')}${broken}${row(40003, 'Luthière')}<li data-occludable-job-id="40004"></li></ul>`,
      search,
    );
    const list = readList(linkedin, doc, search);
    expect(list).toMatchObject({ read: 2, skipped: 1, failed: 1 });
    expect(list.cards.map(({ outcome }) => outcome)).toEqual(['read', 'failed', 'read', 'skipped']);
  });

  it('goes on when an offer’s address is endless', () => {
    const address = new URL(`https://emplois.example/offres/${'x'.repeat(5_000)}`);
    expect(readDetail(generic, openPage(`<h1>Luthière</h1>${job()}`, address), address)).toMatchObject({
      outcome: 'failed',
    });
  });

  it('follows a row recycled in place: old posting, nothing while it changes, new posting', () => {
    const doc = openPage(`<ul>${row(40001, 'Soudeuse')}</ul>`, search);
    const [card] = doc.querySelectorAll('li');
    const link = doc.querySelector('a');
    const title = doc.querySelector('strong');
    const key = () => readList(linkedin, doc, search).cards.map((reading) => reading.outcome === 'read' && reading.key);
    expect(key()).toEqual(['linkedin:40001']);
    card?.setAttribute('data-occludable-job-id', '40009');
    expect(key()).toEqual([false]);
    link?.setAttribute('href', '/jobs/view/40009/');
    if (title) title.textContent = 'Luthière';
    expect(key()).toEqual(['linkedin:40009']);
  });

  it.each([
    ['Welder (Verified job)', 'Welder', 'Welder'],
    ['Selected, Welder', 'Welder', 'Welder'],
    ['Selected, Welder (H/F) (Verified job)', 'Welder (H/F)', 'Welder (H/F)'],
    ['Welder', 'Welder', 'Welder'],
    // Said once: what follows is the company, even when the title names it.
    ['Welder for Ponant', 'Ponant', 'Welder for Ponant'],
    ['Ponant Welder', 'Ponant', 'Ponant Welder'],
  ])('knows the title of a card that says "%s" then "%s"', (first, second, title) => {
    const key = 'componentkey="job-card-component-ref-40001"';
    const lines = [first, second, 'Ponant', 'Brest'].map((line) => `<p>${line}</p>`).join('');
    const doc = openPage(`<div role="button" ${key}><div ${key}>${lines}</div></div>`, search);
    expect(readList(linkedin, doc, search).postings).toMatchObject([{ id: '40001', title, company: 'Ponant' }]);
    doc.querySelector('[role]')?.setAttribute('componentkey', 'job-card-component-ref-40002');
    expect(readList(linkedin, doc, search)).toMatchObject({ read: 0, skipped: 1 });
  });

  it('gives a posting shown twice once', () => {
    const doc = openPage(`<ul>${row(40001, 'Soudeuse')}${row(40001, 'Soudeuse')}</ul>`, search);
    const list = readList(linkedin, doc, search);
    expect(list.postings).toHaveLength(1);
    expect(list.cards.map(({ isRepeated }) => isRepeated)).toEqual([false, true]);
  });

  it('of 5,000 rows is read up to 500', () => {
    const doc = openPage(
      `<ul>${Array.from({ length: 5_000 }, (_, index) => row(50_000 + index, 'x')).join('')}</ul>`,
      search,
    );
    expect(readList(linkedin, doc, search).read).toBe(500);
  });
});

describe('bombs', () => {
  it('100,000 nodes around a posting', () => {
    const doc = openPage(`<h1>Luthière</h1>${job()}${'<div><p>x</p></div>'.repeat(50_000)}`, offer);
    let reading: unknown;
    expect(
      time(() => {
        reading = readDetail(generic, doc, offer);
      }),
    ).toBeLessThan(1_000);
    expect(reading).toMatchObject({ outcome: 'read' });
    expect(time(() => readList(linkedin, doc, search))).toBeLessThan(2_000);
  });

  it('20,000 nodes that all claim to be offers’ cards, titles and places', { timeout: 20_000 }, () => {
    const card =
      '<div class="job-card"><h3><a class="job-title" href="/jobs/1">x</a></h3><b class="location">Lieu :</b></div>';
    const doc = openPage(`<title>x</title>${card.repeat(5_000)}`, offer);
    let list: unknown;
    expect(
      time(() => {
        expect(readDetail(generic, doc, offer)).toEqual({ outcome: 'skipped' });
        list = readList(generic, doc, offer);
      }),
    ).toBeLessThan(8_000);
    expect(list).toMatchObject({ failed: 0 });
  });

  it('100,000 nodes that all claim to be postings', () => {
    const item = '<div itemscope itemtype="https://schema.org/JobPosting"><b itemprop="title">x</b></div>';
    const doc = openPage(item.repeat(50_000), offer);
    expect(time(() => expect(findPagePosting(doc, offer, findMarkedPostings)).toBeUndefined())).toBeLessThan(2_000);
  });

  it('1,000 items within each other', () => {
    const open =
      '<div itemprop="jobLocation" itemscope itemtype="https://schema.org/JobPosting"><b itemprop="title">x</b>';
    const doc = openPage(`${open.repeat(1_000)}${'</div>'.repeat(1_000)}`, offer);
    expect(time(() => findPagePosting(doc, offer, findMarkedPostings))).toBeLessThan(2_000);
  });

  it('text 1,000 levels deep, and text without end', () => {
    const deep = openPage(`${'<div>'.repeat(1_000)}mot${'</div>'.repeat(1_000)}`, offer);
    expect(plainText(deep.body)).toBe('mot');
    const long = openPage(`<p>${'mot '.repeat(200_000)}</p>`, offer);
    const kept = plainText(long.body);
    expect(kept).toHaveLength(MAX_TEXT);
    expect(kept?.endsWith(CUT_MARK)).toBe(true);
  });

  it('metadata too long, too deep, endless or many', () => {
    const many = job({ title: 'Autre' }).repeat(2_000);
    const blocks = `${job({ description: 'x'.repeat(70_000) })}<script type="application/ld+json">${'['.repeat(50_000)}</script>`;
    const doc = openPage(`<h1>Luthière</h1>${blocks}${many}`, offer);
    expect(time(() => expect(findPagePosting(doc, offer)).toBeUndefined())).toBeLessThan(1_000);
  });
});

describe('htmlToText', () => {
  const doc = openPage('', offer);

  it('runs nothing and loads nothing', () => {
    const html =
      '<img src="https://a.example/x" onerror="globalThis.ran = 1"><script>globalThis.ran = 1</script><p>mot</p>';
    expect(htmlToText(html, doc)).toBe('mot');
    expect((globalThis as { ran?: number }).ran).toBeUndefined();
    expect(doc.querySelector('img')).toBeNull();
  });

  it.each([
    ['a &amp; b &eacute;', 'a & b é'],
    ['&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&lt;/p&gt;', 'a\n\nb'],
    ['plain\nlines', 'plain\nlines'],
    ['<ul><li>a<li>b</ul>c', '- a\n- b\nc'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<style>p{}</style><p>a', 'a'],
    ['  ', undefined],
    ['<p></p>', undefined],
  ])('%s', (html, words) => {
    expect(htmlToText(html, doc)).toBe(words);
  });

  it('gives nothing rather than tags where nothing can parse', () => {
    expect(htmlToText('<p>a</p>', doc.implementation.createHTMLDocument(''))).toBeUndefined();
  });
});
