// What the household's home costs in each département, and what its present pay would leave there: the figures of the map.

import type { Candidate } from './compare';
import { isPartnerUnknown, partnerThere } from './compare';
import { householdPay } from './household-pay';
import { regimeOf } from './net-pay';
import { meanRentIn, type Rent } from './rents';
import type { EurosPerMonth } from './units';

export interface DepartementFigures {
  /** `'35'`, `'2A'`, `'974'`. */
  code: string;
  /** Mean of the communes by population; `undefined` where no rents are published (Mayotte; houses in Paris). */
  rent?: Rent;
  /** €/month after tax and central rent with the person's present pay, in euros of there; `undefined` when it is not known. */
  left?: EurosPerMonth;
}

/** Figures of the départements asked for, in their order. */
export function figuresByDepartement(candidate: Candidate, codes: readonly string[]): DepartementFigures[] {
  const { table, household } = candidate;
  const { pay } = household;
  const gross = pay?.kind === 'gross' && typeof candidate.here !== 'string' ? pay.perYear : undefined;
  const canReckon = gross !== undefined && !isPartnerUnknown(household);
  const partnerNet = partnerThere(household);
  return codes.map((code) => {
    const rent = meanRentIn(table, code, household.home);
    if (!rent) return { code };
    if (!canReckon) return { code, rent };
    const context = { departement: code, regime: regimeOf(code), partnerNet };
    return { code, rent, left: householdPay(gross, household, context).netAfterTax - rent.central };
  });
}
