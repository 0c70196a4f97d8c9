// JSON-LD as boards write it, and as nobody should.
import { describe, expect, it } from 'vitest';
import { findJobPostings, isJsonLdType, MAX_BLOCK, readBlock } from '@/utils/posting/json-ld';
import { readSchemaPosting } from '@/utils/posting/schema-org';
import { startClock } from '../processor-clock';

const job = { '@type': 'JobPosting', title: 'Luthière' };
const titles = (...blocks: unknown[]) =>
  findJobPostings(blocks.map((block) => (typeof block === 'string' ? block : JSON.stringify(block)))).map(
    ({ title }) => title,
  );

describe('isJsonLdType', () => {
  it.each([
    ['application/ld+json', true],
    [' Application/LD+JSON ; charset="utf-8"', true],
    ['application/ld&#x2B;json', true],
    ['application/json', false],
    ['text/javascript', false],
    ['', false],
  ])('%s: %s', (type, expected) => {
    expect(isJsonLdType(type)).toBe(expected);
  });
});

describe('findJobPostings', () => {
  it.each([
    ['alone', job],
    ['in an array', [{ '@type': 'WebSite' }, job]],
    ['in a graph', { '@graph': [{ '@type': 'Organization' }, job] }],
    ['as main entity', { '@type': 'WebPage', mainEntity: { '@type': 'ItemPage', mainEntity: job } }],
    ['of several types', { ...job, '@type': ['Thing', 'JobPosting'] }],
    ['with its type as a URL', { ...job, '@type': 'https://schema.org/JobPosting' }],
    ['with its type prefixed', { ...job, '@type': 'schema:JobPosting' }],
    ['in a comment', `<!-- ${JSON.stringify(job)} -->`],
    ['in CDATA', `/*<![CDATA[*/\n${JSON.stringify(job)};\n/*]]>*/`],
    ['in commented CDATA', `//<![CDATA[\n<!--\n${JSON.stringify(job)}\n-->\n//]]>`],
    ['with commas before its brackets', '{"@type":["JobPosting",],"title":"Luthière","skills":"a,] b",\n}'],
    [
      'with escapes JSON does not know',
      '{"@type":"JobPosting","title":"Luthière","description":"l\\\'atelier\\\n c:\\\\d"}',
    ],
    [
      'with its quotes as entities',
      '{&quot;@type&quot;:&quot;JobPosting&quot;,&quot;title&quot;:&quot;Luthi&egrave;re&quot;}',
    ],
    ['with raw line breaks in its texts', '{"@type":"JobPosting","title":"Luthière","description":"a\n\tb \\" c"}'],
  ])('finds one %s', (_how, block) => {
    expect(titles(block)).toEqual(['Luthière']);
  });

  it('finds several in their order, and none among others', () => {
    expect(titles([job, { ...job, title: 'Archetière' }])).toEqual(['Luthière', 'Archetière']);
    expect(titles({ '@type': 'JobPostingList', itemListElement: [] }, 'null', '1', '"JobPosting"', '[]')).toEqual([]);
  });

  it('goes on after a broken block', () => {
    expect(titles('{"@type":"JobPosting"', '', '<html>', job)).toEqual(['Luthière']);
  });

  it('drops keys that reach prototypes', () => {
    const [found] = findJobPostings([
      '{"@type":"JobPosting","title":"x","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    ]);
    expect(Object.getPrototypeOf(found)).toBeNull();
    expect(Object.keys(found ?? {})).toEqual(['@type', 'title']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it.each([
    ['a block over 64 kB', JSON.stringify({ ...job, description: 'a'.repeat(MAX_BLOCK) })],
    ['1,000 levels of arrays', `${'['.repeat(1_000)}${JSON.stringify(job)}${']'.repeat(1_000)}`],
    ['1,000 levels of objects', `${'{"a":'.repeat(1_000)}${JSON.stringify(job)}${'}'.repeat(1_000)}`],
    ['30,000 openings', '['.repeat(30_000)],
    ['50,000 small values', `[${'1,'.repeat(30_000)}1]`],
    ['quotes without end', '"\\'.repeat(30_000)],
    ['comment marks without end', '<!--'.repeat(15_000)],
  ])('is not harmed by %s', (_what, block) => {
    const spent = startClock();
    expect(titles(block)).toEqual([]);
    expect(spent()).toBeLessThan(100);
  });

  it('reads brackets in strings as text', () => {
    expect(readBlock(JSON.stringify({ a: '['.repeat(100) }))).toEqual({ a: '['.repeat(100) });
  });

  it('keeps at most 100 of a page', () => {
    expect(titles(Array.from({ length: 500 }, () => job))).toHaveLength(100);
  });
});

describe('readSchemaPosting', () => {
  const read = (fields: object) => readSchemaPosting(JSON.parse(JSON.stringify({ ...job, ...fields })));

  it('needs a title', () => {
    expect(read({ title: '  ' })).toBeUndefined();
    expect(read({ title: undefined, name: 'Archetière' })?.title).toBe('Archetière');
  });

  it.each([
    ['an address', { address: { addressLocality: 'Foix', postalCode: '09000' } }, 'Foix'],
    ['an array', [{ address: [{ addressLocality: 'Foix', addressRegion: 'Occitanie' }] }], 'Foix, Occitanie'],
    ['a country as an object', { address: { addressLocality: 'Foix', addressCountry: { name: 'FR' } } }, 'Foix, FR'],
    ['a text', 'Foix (09)', 'Foix (09)'],
    ['an address as a text', { address: 'Foix (09)' }, 'Foix (09)'],
    ['a named place', { '@type': 'Place', name: 'Foix' }, 'Foix'],
    ['nulls', { address: { addressLocality: 'Foix', addressRegion: null } }, 'Foix'],
    ['a postal code for a number', { address: { postalCode: 9000 } }, '9000'],
    ['a city that is its region', { address: { addressLocality: 'Paris', addressRegion: 'Paris' } }, 'Paris'],
    ['nothing', {}, undefined],
    [
      'several sites',
      [{ address: { addressLocality: 'Foix' } }, { address: { addressLocality: 'Pau' } }],
      'Foix / Pau',
    ],
  ])('reads a place written as %s', (_how, jobLocation, location) => {
    expect(read({ jobLocation })?.location).toBe(location);
  });

  it('takes where applicants may live when no place is given', () => {
    const applicantLocationRequirements = { '@type': 'Country', name: 'France' };
    expect(read({ jobLocationType: 'TELECOMMUTE', applicantLocationRequirements })).toMatchObject({
      location: 'France',
      workplace: 'TELECOMMUTE',
    });
  });

  it.each([
    [{ currency: 'EUR', value: { minValue: 30000, maxValue: 35000, unitText: 'YEAR' } }, '30000 - 35000 EUR / YEAR'],
    [{ currency: 'EUR', value: { minValue: 15000, maxValue: 10800, unitText: 'MONTHLY' } }, undefined],
    [{ currency: 'EUR', value: { value: 14.2, unitText: 'HOUR' } }, '14.2 EUR / HOUR'],
    [{ currency: 'EUR', value: {} }, undefined],
    [{ currency: 'EUR', value: 2000 }, '2000 EUR'],
    ['30 k€', '30 k€'],
    [null, undefined],
  ])('reads the pay %o as %s', (baseSalary, salary) => {
    expect(read({ baseSalary })?.salary).toBe(salary);
  });

  it.each([
    [{ jobStartDate: '2026-09-01' }, { startsOn: '2026-09-01' }],
    [{ jobStartDate: 'Septembre 2026' }, { startsOn: 'Septembre 2026' }],
    [{ jobImmediateStart: true }, { startsOn: 'asap' }],
    [{ jobImmediateStart: 'false' }, {}],
    [{ validThrough: '2026-08-20T23:59' }, { closesOn: '2026-08-20T23:59' }],
    [{ potentialAction: { target: { urlTemplate: 'https://a.example/1' } } }, { applyUrl: 'https://a.example/1' }],
    [{ potentialAction: [{ target: 'https://a.example/2' }] }, { applyUrl: 'https://a.example/2' }],
    [{ potentialAction: { target: 'https://a.example/{id}' } }, {}],
    [{ potentialAction: { target: 'javascript:alert(1)' } }, {}],
    [{ applicationContact: { url: 'https://a.example/3' } }, { applyUrl: 'https://a.example/3' }],
  ])('reads %o as %o', (fields, said) => {
    expect(read(fields)).toEqual({ title: 'Luthière', names: [], ...said });
  });

  it('survives any shape of any field', () => {
    const odd = [null, 0, '', [], {}, [[]], [null], { name: {} }, { name: { name: { name: { name: {} } } } }, true];
    for (const field of [
      'jobLocation',
      'hiringOrganization',
      'identifier',
      'baseSalary',
      'employmentType',
      'url',
      'potentialAction',
    ]) {
      for (const value of odd) expect(read({ [field]: value })?.title).toBe('Luthière');
    }
  });
});
