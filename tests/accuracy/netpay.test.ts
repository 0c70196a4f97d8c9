// How often net pay is right on the shared cases, where they are; a clone without them asks the model itself (tests/living).

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import law from '@/data/living/income-tax.json';
import { openModel } from '@/utils/living/official-model';
import { answer, asTheCases, type NetPayCase } from '../../scripts/evaluate/netpay';
import { reportAccuracy } from './report';

interface Labelled extends NetPayCase {
  truth: { netBeforeTaxYear: number; netAfterTaxYear: number };
}

const file = new URL('../../../shared/cases/netpay.jsonl', import.meta.url);
const tolerance = 12;

/** €/year after tax by the official model, asked for children as the cases were (`'2'`) or with their unit (`'2 enfant'`). */
function officialNet(model: ReturnType<typeof openModel>, { input }: Labelled, children: string): number {
  return model.netAfterTax(input.grossYear, input.cadre, {
    'impôt . foyer fiscal . situation de famille': input.household === 'couple' ? "'couple'" : "'célibataire'",
    'impôt . foyer fiscal . enfants à charge': children,
    'impôt . foyer fiscal . revenu imposable . autres revenus imposables': `${input.partnerTaxableYear} €/an`,
    ...(input.household === 'single-parent' ? { 'impôt . foyer fiscal . parent isolé': 'oui' } : {}),
  });
}

describe.skipIf(!existsSync(file))('the shared cases', () => {
  const cases: Labelled[] = existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((text) => JSON.parse(text))
    : [];
  const within = (rules: typeof law, field: 'netBeforeTaxYear' | 'netAfterTaxYear', among = cases) =>
    among.filter(({ input, truth }) => Math.abs(answer(input, rules)[field] - truth[field]) <= tolerance).length /
    among.length;
  const report = (suite: string, { length }: readonly Labelled[], right: number) =>
    reportAccuracy({ suite, cases: 'the shared cases', count: length, shares: { right } });
  const isCapped = ({ input }: Labelled) =>
    answer(input, asTheCases).netAfterTaxYear - answer(input, law).netAfterTaxYear >= 1;

  it('agree before tax', () => {
    const share = within(law, 'netBeforeTaxYear');
    report('net pay before tax, within 12 € a year', cases, share);
    expect(share).toBeGreaterThanOrEqual(0.995);
  });

  it('agree after tax, by the law, wherever the cap on the family quotient does not bite', () => {
    const free = cases.filter((each) => !isCapped(each));
    expect(free.length).toBeGreaterThan(cases.length / 2);
    const share = within(law, 'netAfterTaxYear', free);
    report('net pay after tax where the quotient’s cap does not bite', free, share);
    expect(share).toBeGreaterThanOrEqual(0.995);
  });

  it('agree everywhere once the cap they were worked out without is taken away', () => {
    expect(within(asTheCases, 'netAfterTaxYear')).toBeGreaterThanOrEqual(0.995);
  });

  it('say where the cap bites what the model says of children without their unit; with it, the model says what we do', () => {
    const model = openModel();
    const capped = cases.filter(isCapped);
    expect(capped.length).toBeGreaterThan(20);
    for (const each of capped) {
      const { children } = each.input;
      expect(officialNet(model, each, `${children}`)).toBeCloseTo(each.truth.netAfterTaxYear, 1);
      const byLaw = officialNet(model, each, `${children} enfant`);
      expect(byLaw).toBeLessThan(each.truth.netAfterTaxYear - 1);
      expect(Math.abs(answer(each.input, law).netAfterTaxYear - byLaw)).toBeLessThanOrEqual(tolerance);
    }
  }, 60_000);
});
