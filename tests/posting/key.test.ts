// One posting, one key: whatever the way one came to it.
import { describe, expect, it } from 'vitest';
import { canonicalUrl, postingKey, withoutTracking } from '@/utils/posting/key';

const generic = (url: string) => postingKey({ board: 'generic', url });

describe('postingKey', () => {
  it('is the board and its id when there is one', () => {
    expect(postingKey({ board: 'linkedin', id: '42', url: 'https://a.example/' })).toBe('linkedin:42');
  });

  it('never trusts an id of an unknown site, where nothing says it is unique', () => {
    expect(postingKey({ board: 'generic', id: '1', url: 'https://a.example/1' })).toBe(generic('https://a.example/1'));
  });

  it.each([
    'https://www.emplois.example/offres/42',
    'https://m.emplois.example/offres/42/',
    'https://emplois.example/fr/offres/42',
    'https://emplois.example/en-GB/offres/42?utm_source=x&utm_medium=y',
    'https://EMPLOIS.example/offres/42?gclid=1&lang=fr#postuler',
    'http://emplois.example/offres/42',
  ])('%s is the same posting', (url) => {
    expect(generic(url)).toBe(generic('https://emplois.example/offres/42'));
    expect(generic(url)).toMatch(/^generic:[0-9a-f]{14}$/);
  });

  it.each([
    'https://emplois.example/offres/43',
    'https://emplois.example/offres?id=42',
    'https://emplois.example/offres/42?ref=43',
    'https://autre.emplois.example/offres/42',
    'https://emplois.example/Offres/42',
  ])('%s is another', (url) => {
    expect(generic(url)).not.toBe(generic('https://emplois.example/offres/42'));
  });

  it('does not care for the order of parameters', () => {
    expect(canonicalUrl('https://a.example/o?b=2&a=1')).toBe(canonicalUrl('https://a.example/o?a=1&b=2'));
  });

  it('gives 100,000 addresses as many keys', () => {
    const keys = new Set(Array.from({ length: 100_000 }, (_, index) => generic(`https://a.example/offre/${index}`)));
    expect(keys.size).toBe(100_000);
  });

  it('answers for what is not an URL too', () => {
    expect(canonicalUrl('not an url')).toBeUndefined();
    expect(generic('not an url')).toMatch(/^generic:/);
  });
});

it('keeps of an address what opens it', () => {
  const url = new URL('https://a.example/o?id=3&utm_source=x&trk=y&ref=z#apply');
  expect(withoutTracking(url)).toBe('https://a.example/o?id=3&ref=z');
});
