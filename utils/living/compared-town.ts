// A town compared without an offer: with the pay the person has now, or with one they imagine.

import { departementOfCommune } from './commune-table';
import type { Candidate, Offer } from './compare';
import type { EurosPerYear } from './units';

export interface TownPlan {
  /** INSEE code. */
  commune: string;
  name: string;
  /** €/year gross imagined there; left out, the person's own. */
  grossPerYear?: EurosPerYear;
  /** Whether the job imagined has cadre status; left out, as the person's own. */
  isCadre?: boolean;
}

/** The town as an offer: without pay where none is imagined and the person's own is not known, or is paid abroad. */
export function offerInTown({ commune, name, grossPerYear }: TownPlan, { household }: Candidate): Offer {
  const own = household.pay?.kind === 'gross' ? household.pay.perYear : undefined;
  const amount = grossPerYear ?? own;
  return {
    place: {
      kind: 'commune',
      commune,
      departement: departementOfCommune(commune),
      name,
      country: 'FR',
      confidence: 'sure',
      why: { code: 'commune' },
    },
    ...(amount === undefined
      ? {}
      : { pay: { min: amount, max: amount, period: 'year', currency: 'EUR', basis: 'gross' } }),
  };
}

/** The candidate as they would be there: what is left here keeps the status they have here. */
export function candidateInTown(candidate: Candidate, { isCadre }: TownPlan): Candidate {
  if (isCadre === undefined || isCadre === candidate.household.isCadre) return candidate;
  return { ...candidate, household: { ...candidate.household, isCadre } };
}
