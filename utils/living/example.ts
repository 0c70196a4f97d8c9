// The worked example of the method's page: two pays in two places, opened step by step by the functions that reckon offers.

import type { CommuneTable } from './commune-table';
import { type Candidate, type Comparison, compareLiving, type Offer, partnerThere, prepareCandidate } from './compare';
import { completeHousehold, type Household } from './household';
import type { PayContext } from './household-pay';
import { type PaySteps, paySteps } from './pay-steps';
import { payContext, type Side } from './side';
import type { EurosPerYear } from './units';

/** Nobody's pay: round figures, a person alone in two rooms, from the capital to a regional one. */
const exampleHousehold: Household = completeHousehold({ pay: { kind: 'gross', perYear: 45_000 } });
const exampleOffer: Offer = {
  place: {
    kind: 'commune',
    commune: '35238',
    departement: '35',
    name: 'Rennes',
    confidence: 'sure',
    why: { code: 'commune' },
  },
  pay: { min: 40_000, max: 40_000, period: 'year', currency: 'EUR', basis: 'gross' },
};

/** One place of the example. */
export interface OpenedSide {
  side: Side;
  /** What was reckoned with, for the official model to be asked the same. */
  asked: { gross: EurosPerYear; household: Household; context: PayContext };
  pay: PaySteps;
}

export interface Example {
  comparison: Comparison;
  household: Household;
  /** `undefined` abroad, where only a net income is typed. */
  here?: OpenedSide;
  there: OpenedSide;
}

/** The example nobody has to fill in. */
export function workExample(table: CommuneTable): Example | undefined {
  const candidate = prepareCandidate(table, exampleHousehold);
  return openComparison(candidate, compareLiving(candidate, exampleOffer), '35238');
}

/** A comparison, opened at the low end of the offer's pay as the chip is; `undefined` when it has no amount to open. */
export function openComparison(
  { household }: Candidate,
  comparison: Comparison,
  commune: string | undefined,
): Example | undefined {
  const { here, there } = comparison;
  if (!there || !commune) return undefined;
  const { here: home, partner } = household;
  const opened = openSide(there, household, payContext(commune, partnerThere(household)));
  if (!opened) return undefined;
  const hereOpened =
    here && home.commune !== undefined
      ? openSide(
          here,
          { ...household, isImpatriate: false },
          payContext(home.commune, household.adults === 2 ? partner.netPerMonth : 0),
        )
      : undefined;
  return { comparison, household, there: opened, ...(hereOpened ? { here: hereOpened } : {}) };
}

function openSide(side: Side, household: Household, context: PayContext): OpenedSide | undefined {
  const gross = side.gross?.low;
  if (gross === undefined) return undefined;
  return { side, asked: { gross, household, context }, pay: paySteps(gross, household, context) };
}
