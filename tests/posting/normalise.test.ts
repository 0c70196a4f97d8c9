// A page's words become an offer: folded, capped, understood, or refused.
import { describe, expect, it } from 'vitest';
import { isoDay } from '@/utils/posting/dates';
import { NotAPostingError, normalisePosting } from '@/utils/posting/normalise';
import { safeUrl } from '@/utils/posting/safe-url';
import { CUT_MARK, cap, decodeEntities, fold, foldLines, MAX_TEXT } from '@/utils/posting/text';
import type { RawPosting } from '@/utils/posting/types';
import { recogniseWorkplace, workplaceOfLocation } from '@/utils/posting/workplace';
import { startClock } from '../processor-clock';

const raw: RawPosting = {
  board: 'linkedin',
  id: '42',
  url: 'https://www.linkedin.com/jobs/view/42/',
  title: 'Luthière',
};

describe('normalisePosting', () => {
  it('says only what is known', () => {
    expect(normalisePosting(raw)).toEqual({ key: 'linkedin:42', board: 'linkedin', url: raw.url, title: 'Luthière' });
  });

  it('folds white space and drops control characters, and keeps the text as it is', () => {
    const title = ' \n Luthière\u00a0\u00a0(H/F)\u0000 <b>&amp;\u202e ';
    expect(normalisePosting({ ...raw, title }).title).toBe('Luthière (H/F) <b>&amp;\u202e');
  });

  it.each([
    ['Rennes, Bretagne, France (Hybride)', undefined, 'hybrid'],
    ['France (À distance)', undefined, 'remote'],
    ['Rennes', 'TELECOMMUTE', 'remote'],
    ['Rennes (Sur site)', 'Hybride', 'hybrid'],
    ['Saint-Denis (93)', undefined, undefined],
  ] as const)('%s with %s is %s', (location, workplace, expected) => {
    expect(normalisePosting({ ...raw, location, ...(workplace ? { workplace } : {}) }).workplace).toBe(expected);
  });

  it.each([
    { title: ' \u00a0\n' },
    { title: '' },
    { url: 'javascript:alert(1)' },
    { url: 'data:text/html,x' },
    { url: 'http://www.linkedin.com/jobs/view/42/' },
    { url: '/jobs/view/42/' },
    { url: `https://a.example/${'a'.repeat(3_000)}` },
  ])('refuses %o', (wrong) => {
    expect(() => normalisePosting({ ...raw, ...wrong })).toThrow(NotAPostingError);
  });

  it('caps every field, with a mark', () => {
    const long = 'é'.repeat(MAX_TEXT * 3);
    const posting = normalisePosting({ ...raw, title: long, company: long, location: long, description: long });
    expect(posting.title).toHaveLength(300);
    expect(posting.title.endsWith(CUT_MARK)).toBe(true);
    expect(posting.company).toHaveLength(200);
    expect(posting.description).toHaveLength(MAX_TEXT);
    expect(posting.description?.endsWith(CUT_MARK)).toBe(true);
  });

  it('keeps known place fields only, and at most 50 places', () => {
    const place = JSON.parse('{"addressLocality":" Foix ","__proto__":{"x":1},"other":"x","area":["France",""]}');
    const posting = normalisePosting({ ...raw, places: Array.from({ length: 200 }, () => place) });
    expect(posting.places).toHaveLength(50);
    expect(posting.places?.[0]).toEqual({ addressLocality: 'Foix', area: ['France'] });
    expect(normalisePosting({ ...raw, places: [{}] }).places).toBeUndefined();
  });

  it('understands the pay, the contract, the days and the share of remote work', () => {
    const posting = normalisePosting({
      ...raw,
      salary: 'De 31 000 à 34 000 € brut par an',
      contract: 'CDI, Temps plein',
      startsOn: '1er septembre 2026',
      closesOn: '2026-08-20T21:59:59Z',
      applyUrl: 'https://jobs.example/apply/42',
      description: 'Deux jours de télétravail par semaine.\nSalaire : 25 000 €',
    });
    expect(posting).toMatchObject({
      pay: { min: 31_000, max: 34_000, period: 'year', currency: 'EUR', basis: 'gross' },
      contractKinds: ['permanent'],
      workingTime: 'full-time',
      remoteShare: { min: 0.4, max: 0.4 },
      startsOn: '2026-09-01',
      closesOn: '2026-08-20',
      applyUrl: 'https://jobs.example/apply/42',
    });
    expect(normalisePosting({ ...posting, id: '42' })).toEqual(posting);
  });

  it('looks for them in the description when no field says them', () => {
    const description = 'Rémunération : 31 à 34 k€\nPrise de poste dès que possible\nDate limite : 20/08/2026';
    expect(normalisePosting({ ...raw, description, applyUrl: 'javascript:alert(1)' })).toEqual({
      ...normalisePosting(raw),
      description,
      pay: { min: 31_000, max: 34_000, period: null, currency: 'EUR' },
      startsOn: 'asap',
      closesOn: '2026-08-20',
    });
  });

  it('gives the same answer for what it answered', () => {
    const once = normalisePosting({ ...raw, location: ' Brest, FR ', postedOn: '2026-11-02T10:00Z', salary: '30 k€' });
    expect(normalisePosting({ ...once, id: '42' })).toEqual(once);
  });
});

describe('isoDay', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-11-20T08:30:00Z', '2026-11-20'],
    ['2026-07-10T00:00:00+0530', '2026-07-10'],
    ['2026-02-30', undefined],
    ['20/11/2026', undefined],
    ['2026-11-201', undefined],
    ['yesterday', undefined],
    [undefined, undefined],
  ])('%s → %s', (written, day) => {
    expect(isoDay(written)).toBe(day);
  });
});

describe('safeUrl', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['//a.example/x', 'https://a.example/x'],
    ['/x', 'https://base.example/x'],
    ['http://127.0.0.1:4173/offres/1', 'http://127.0.0.1:4173/offres/1'],
    ['https://user:secret@a.example/', 'https://a.example/'],
    ['http://127.0.0.1.evil.example/', undefined],
    ['http://a.example/', undefined],
    ['javascript:alert(1)', undefined],
    ['blob:https://a.example/1', undefined],
  ])('%s → %s', (written, url) => {
    expect(safeUrl(written, new URL('https://base.example/'))).toBe(url);
  });
});

describe('recogniseWorkplace', () => {
  it.each([
    ['On-site', 'on-site'],
    ['Sur site', 'on-site'],
    ['In sede', 'on-site'],
    ['Télétravail non autorisé', 'on-site'],
    ['Pas de remote', 'on-site'],
    ['Aucun télétravail', 'on-site'],
    ['Pas de full remote', undefined],
    ['Not fully remote', undefined],
    ['Full remote impossible', undefined],
    ['Remote friendly', undefined],
    ['Full remote', 'remote'],
    ['Hybride', 'hybrid'],
    ['Ibrido', 'hybrid'],
    ['Télétravail partiel', 'hybrid'],
    ['2 jours de télétravail', 'hybrid'],
    ['Hybrid remote', 'hybrid'],
    ['Remote', 'remote'],
    ['À distance', 'remote'],
    ['Télétravail complet', 'remote'],
    ['Total possible', 'remote'],
    ['ハイブリッド', 'hybrid'],
    ['하이브리드', 'hybrid'],
    ['Гибридный формат', 'hybrid'],
    ['Удалённая работа', 'remote'],
    ['عن بُعد', 'remote'],
    ['מרחוק', 'remote'],
    ['Từ xa', 'remote'],
    ['Na dálku', 'remote'],
    ['재택근무', 'remote'],
    ['İş Yerinde', 'on-site'],
    ['På stedet', 'on-site'],
    ['Paikan päällä', 'on-site'],
    ['现场办公', 'on-site'],
    ['Télétravail possible', undefined],
    ['Télétravail', undefined],
    ['CDI', undefined],
    ['Remoteville', undefined],
    [undefined, undefined],
  ] as const)('%s → %s', (words, workplace) => {
    expect(recogniseWorkplace(words)).toBe(workplace);
  });

  it('reads the last parenthesis of a place only', () => {
    expect(workplaceOfLocation('Remote, Oregon')).toBeUndefined();
    expect(workplaceOfLocation('Lyon (69) (Hybride)')).toBe('hybrid');
  });
});

describe('text', () => {
  it('folds to nothing when nothing is left', () => {
    expect(fold(' \u0007\n ')).toBeUndefined();
    expect(foldLines('\n \n')).toBeUndefined();
  });

  it('never cuts through a character', () => {
    const cut = cap('😀'.repeat(50), 30);
    expect(cut.length).toBeLessThanOrEqual(30);
    expect(cut.isWellFormed()).toBe(true);
  });

  it('replaces half a character, so that a key made of it can stand in an address', () => {
    expect(fold('a\ud800b')).toBe('a\ufffdb');
    expect(foldLines('a\ud800b\n\udc00')).toBe('a\ufffdb\n\ufffd');
    const { key } = normalisePosting({ board: 'apec', id: 'x\ud800', url: 'https://www.apec.fr/1', title: 'Luthière' });
    expect(() => encodeURIComponent(key)).not.toThrow();
  });

  it('keeps lines, with one empty line at most between them', () => {
    expect(foldLines(' a  b \n\n\n\n c\t\n')).toBe('a b\n\nc');
  });

  it.each([
    ['R&amp;D', 'R&D'],
    ['Ing&eacute;nieur &Agrave; l&#39;&#x153;uvre', "Ingénieur À l'œuvre"],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&#0; &#xd800; &#9999999; &copy; &', '&#0; &#xd800; &#9999999; &copy; &'],
  ])('reads %s as %s', (written, said) => {
    expect(decodeEntities(written)).toBe(said);
  });

  it('folds 50 MB without being felt', () => {
    const spent = startClock();
    fold(' a'.repeat(25_000_000));
    foldLines(`${' '.repeat(1_000_000)}x`);
    expect(spent()).toBeLessThan(200);
  });
});
