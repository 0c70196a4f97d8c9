// Every rate and amount the method uses, each with its article and date, read from the tables the reckoning itself reads.

import contributions from '@/data/living/contributions.json';
import housing from '@/data/living/housing.json';
import regime from '@/data/living/impatriate.json';
import law from '@/data/living/income-tax.json';
import netPayTable from '@/data/living/net-pay.json';
import prices from '@/data/living/prices.json';
import time from '@/data/living/working-time.json';
import { type SourceId, sourceOf, toSourceId } from './lines';

export type RateGroup = 'contributions' | 'tax' | 'newcomers' | 'homes' | 'prices' | 'time';

/** What a rate is about; `utils/i18n` has the words. */
export type RateId =
  | keyof typeof contributions.rates
  | 'csg-base'
  | 'health-insurance'
  | 'ceiling'
  | 'minimum-wage'
  | 'work-deduction'
  | 'bracket'
  | 'part-child'
  | 'part-third-child'
  | 'part-single-parent'
  | 'quotient-cap'
  | 'quotient-cap-single-parent'
  | 'overseas-islands'
  | 'overseas-far'
  | 'discount-alone'
  | 'discount-couple'
  | 'high-income'
  | 'impatriate'
  | 'area-small'
  | 'area-large'
  | 'area-house'
  | 'price-province'
  | 'price-paris'
  | 'price-corsica'
  | PlaceRateId
  | 'hours';
export type PlaceRateId = `price-${keyof typeof prices.overseas}`;

export interface Rate {
  id: RateId;
  group: RateGroup;
  value: number;
  unit: 'share' | '€/year' | '€/month' | '€/hour' | 'm²' | 'ratio' | 'parts' | 'hours';
  /** Bounds in €/year: of what a share applies to, or of what it gives. */
  from?: number;
  upTo?: number;
  least?: number;
  most?: number;
  /** Law or table. */
  article: string;
  /** ISO date. */
  asOf: string;
  source: SourceId;
  /** Where the text is, when not at its source. */
  url?: string;
}

type Detail = Omit<Rate, 'group' | 'asOf' | 'source' | 'article'>;

/** Rates of a group that stand in one article. */
function cite(group: RateGroup, { source, article, asOf }: Cited, rates: readonly Detail[]): Rate[] {
  const id = toSourceId(source);
  return rates.map((rate) => ({ group, source: id, article, asOf: asOf ?? sourceOf(id).asOf, ...rate }));
}

interface Cited {
  source: string;
  article: string;
  asOf?: string;
}

export function listRates(): Rate[] {
  return [...listContributionRates(), ...listTaxRates(), ...listOtherRates()];
}

function listContributionRates(): Rate[] {
  const { source, rates, csgBase, healthInsurance } = contributions;
  const ids = Object.keys(rates).filter((id): id is keyof typeof rates => Object.hasOwn(rates, id));
  return [
    ...ids.flatMap((id) => {
      const { rate, article, url } = rates[id];
      return cite('contributions', { source, article }, [{ id, value: rate, unit: 'share', url }]);
    }),
    ...cite('contributions', { source, article: csgBase.article }, [
      { id: 'csg-base', value: csgBase.share, unit: 'share' },
    ]),
    ...cite('contributions', { source, article: healthInsurance.article }, [
      { id: 'health-insurance', value: healthInsurance.perMonth, unit: '€/month' },
    ]),
    ...cite('contributions', { source, article: 'CSS art. L241-3 et D242-17' }, [
      { id: 'ceiling', value: netPayTable.ceiling, unit: '€/year' },
    ]),
    ...cite('contributions', { source, article: 'Code du travail, art. L3231-2' }, [
      { id: 'minimum-wage', value: netPayTable.minimumWage, unit: '€/hour' },
    ]),
  ];
}

function listTaxRates(): Rate[] {
  const { source, workDeduction, scale, parts, quotientCap, overseas, discount, highIncome } = law;
  const at = ({ article, asOf }: { article: string; asOf: string }): Cited => ({ source, article, asOf });
  const brackets = (all: readonly { upTo: number | null; rate: number }[], id: 'bracket' | 'high-income'): Detail[] =>
    all.map(({ upTo, rate }, i) => ({
      id,
      value: rate,
      unit: 'share',
      from: all[i - 1]?.upTo ?? 0,
      ...(upTo === null ? {} : { upTo }),
    }));
  return [
    ...cite('tax', at(workDeduction), [
      {
        id: 'work-deduction',
        value: workDeduction.rate,
        unit: 'share',
        least: workDeduction.floor,
        most: workDeduction.cap,
      },
    ]),
    ...cite('tax', at(scale), brackets(scale.brackets, 'bracket')),
    ...cite('tax', at(parts), [
      { id: 'part-child', value: parts.firstTwoChildren, unit: 'parts' },
      { id: 'part-third-child', value: parts.nextChildren, unit: 'parts' },
      { id: 'part-single-parent', value: parts.singleParent, unit: 'parts' },
    ]),
    ...cite('tax', at(quotientCap), [
      { id: 'quotient-cap', value: quotientCap.halfPart, unit: '€/year' },
      { id: 'quotient-cap-single-parent', value: quotientCap.singleParentFirstChild, unit: '€/year' },
    ]),
    ...cite('tax', at(overseas), [
      { id: 'overseas-islands', value: overseas.islands.rate, unit: 'share', most: overseas.islands.cap },
      { id: 'overseas-far', value: overseas.far.rate, unit: 'share', most: overseas.far.cap },
    ]),
    ...cite('tax', at(discount), [
      { id: 'discount-alone', value: discount.alone, unit: '€/year' },
      { id: 'discount-couple', value: discount.couple, unit: '€/year' },
    ]),
    ...cite('tax', at(highIncome), brackets(highIncome.brackets, 'high-income').slice(1)),
    ...cite('newcomers', regime.exempt, [{ id: 'impatriate', value: regime.exempt.share, unit: 'share' }]),
  ];
}

function listOtherRates(): Rate[] {
  const { referenceArea } = housing;
  const { overseas, parisUrbanUnit, corsica, province } = prices;
  const rents = { source: housing.source, article: 'Carte des loyers 2025' };
  const insee = (paper: string) => ({ source: prices.source, article: paper });
  const islands = Object.keys(overseas).filter((id): id is keyof typeof overseas => Object.hasOwn(overseas, id));
  return [
    ...cite('homes', rents, [
      { id: 'area-small', value: referenceArea.small, unit: 'm²' },
      { id: 'area-large', value: referenceArea.large, unit: 'm²' },
      { id: 'area-house', value: referenceArea.house, unit: 'm²' },
    ]),
    ...cite('prices', insee('Insee Première nᵒ 1959'), [
      { id: 'price-province', value: province, unit: 'ratio' },
      { id: 'price-paris', value: parisUrbanUnit.level, unit: 'ratio' },
      { id: 'price-corsica', value: corsica.level, unit: 'ratio' },
    ]),
    ...cite(
      'prices',
      insee('Insee Première nᵒ 1958'),
      islands.map((id): Detail => ({ id: `price-${id}`, value: overseas[id].level, unit: 'ratio' })),
    ),
    ...cite('time', time, [{ id: 'hours', value: time.hoursPerWeek * time.weeksPerYear, unit: 'hours' }]),
  ];
}
