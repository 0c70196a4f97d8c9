// The chip: tens of euros with their sign, and silence where an amount would be a claim.
import { expect, it } from 'vitest';
import { sayBasis, sayChip } from '@/utils/i18n/chips';

const places = { there: 'Toulouse', here: "L'Haÿ-les-Roses" };

it.each([
  ['fr', 860, '≈\u00a0+860\u00a0€/mois', 'gain'],
  ['fr', 1860, '≈\u00a0+1\u202f860\u00a0€/mois', 'gain'],
  ['fr', -90, '≈\u00a0−90\u00a0€/mois', 'loss'],
  ['fr', 0, '≈\u00a00\u00a0€/mois', 'neutral'],
  ['en', 1860, '≈\u00a0+€1,860/month', 'gain'],
  ['en', -90, '≈\u00a0−€90/month', 'loss'],
] as const)('%s, %i: %s', (language, perMonth, text, tone) => {
  expect(sayChip({ kind: 'amount', perMonth }, places, language)).toMatchObject({ text, tone });
});

it('its sentence names both places, in their own typography', () => {
  const { title } = sayChip({ kind: 'amount', perMonth: 860 }, places, 'fr') ?? {};
  expect(title).toContain('Toulouse');
  expect(title).toContain('L’Haÿ-les-Roses');
});

it('without a pay, it says the one to aim for, of no colour', () => {
  const said = sayChip({ kind: 'needed', grossPerYear: 41_200 }, places, 'fr');
  expect(said).toMatchObject({ text: 'viser 41\u202f200\u00a0€/an', tone: 'neutral' });
  expect(said?.title).toContain('Salaire non indiqué');
});

it('a card asks for the partner’s income there, and for nothing else', () => {
  expect(sayChip({ kind: 'neutral', why: 'partner-unknown' }, places, 'fr')?.text).toBe('≈\u00a0?\u00a0€/mois');
  expect(sayChip({ kind: 'neutral', why: { here: 'income-unknown' } }, places, 'fr')).toBeUndefined();
  expect(sayChip({ kind: 'none', why: 'no-commune' }, places, 'fr')).toBeUndefined();
});

it('what was taken of the other adult’s income, and of a metropolitan area, is said on the figure', () => {
  const taken = { ...places, partner: 'kept', isMainCommune: true } as const;
  for (const chip of [{ kind: 'amount', perMonth: 860 } as const, { kind: 'needed', grossPerYear: 41_200 } as const]) {
    const { title } = sayChip(chip, taken, 'fr') ?? {};
    expect(title).toContain('Commune principale de l’agglomération');
    expect(title).toContain('l’autre adulte compté comme gardé');
    expect(sayChip(chip, places, 'fr')?.title).not.toContain('adulte');
  }
});

it.each(['fr', 'en'] as const)('how it is come by names each source with its year, in %s', (language) => {
  const basis = sayBasis({ pay: '2026', tax: '2025', rents: '2024', prices: '2022' }, language);
  expect(basis).toMatch(/Urssaf.*2025.*Carte des loyers 2024.*2022 \(insee\)/i);
  expect(basis).not.toMatch(/ [:;?!]/);
});
