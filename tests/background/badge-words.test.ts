// What a badge says of an offer: everything once, nothing unsure, and the star's and the book's own words.
import { describe, expect, it } from 'vitest';
import { badgeWords } from '@/entrypoints/background/badge-words';
import { overlayStrings } from '@/utils/i18n/overlay';
import type { PostingView } from '@/utils/messaging/protocol';

const fr = overlayStrings('fr');
const inBrittany: PostingView = {
  key: 'k',
  kind: 'commune',
  region: '53',
  label: 'Bretagne',
  place: 'Rennes',
  isWanted: true,
  why: '',
};

describe('the words of a badge', () => {
  it('are none for a place that is not told', () => {
    expect(badgeWords({ key: 'k', kind: 'ambiguous', isWanted: false, why: '' }, 'fr')).toBeUndefined();
  });

  it('say a country-wide remote offer without a guide, which is a region’s', () => {
    const words = badgeWords({ key: 'k', kind: 'remote-fr', isWanted: false, why: '' }, 'en');
    expect(words?.pill).toBe(overlayStrings('en').remoteFrance);
    expect(words).toHaveProperty('guide', undefined);
  });

  it('say each thing once, in one sentence, with what is left each month', () => {
    const chip = { text: '≈ +200 €', tone: 'gain', title: 'il reste 200 € de plus' } as const;
    const words = badgeWords({ ...inBrittany, place: 'Bretagne', workplace: 'hybrid', chip }, 'fr');
    expect(words?.sentence).toBe(['Bretagne', fr.mine, fr.workplace.hybrid, chip.title].join(' · '));
    expect(words?.guide).toContain('Bretagne');
  });

  it('keep quiet beside the pill about work on site, which the sentence still says', () => {
    const words = badgeWords({ ...inBrittany, workplace: 'on-site' }, 'fr');
    expect(words?.workplace).toBeUndefined();
    expect(words?.sentence).toContain(fr.workplace['on-site']);
  });

  it.each([
    [undefined, fr.save],
    ['seen', fr.save],
    ['saved', fr.remove],
    ['applied', fr.remove],
  ] as const)('name what the star does to an offer marked %s', (mark, keep) => {
    expect(badgeWords({ ...inBrittany, mark }, 'fr')?.keep).toBe(keep);
  });
});
