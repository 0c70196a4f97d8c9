// Proof of steps: each application, interview and contact between two days, as France Travail or a support cell asks for.
import { appliedAt } from './steps';
import type { SavedOffer } from './types';

export type StepKind = 'application' | 'interview' | 'contact' | 'document';

export interface ProofRow {
  /** Epoch ms. */
  at: number;
  kind: StepKind;
  title: string;
  company?: string;
  /** Its official name, and the code of its region where one is claimed. */
  place?: string;
  region: string;
  /** Who was spoken to, or what was sent. */
  detail?: string;
  url: string;
  key: string;
}

/**
 * The person's own steps, oldest first; a partner's are the partner's to prove. Offers in the trash count: what was
 * done was done.
 * @param from midnight of the first day, epoch ms
 * @param to midnight after the last day
 * @param now steps still to come are not proofs
 */
export function listProofs(offers: readonly SavedOffer[], from: number, to: number, now: number): ProofRow[] {
  return offers
    .filter(({ whose, mergedInto }) => whose !== 'partner' && mergedInto === '')
    .flatMap(stepsOf)
    .filter(({ at }) => at >= from && at < to && at <= now)
    .sort((one, other) => one.at - other.at || (one.key < other.key ? -1 : 1));
}

function stepsOf(offer: SavedOffer): ProofRow[] {
  const { title, company, url, key, region } = offer;
  const row = (kind: StepKind, at: number | undefined, detail?: string): ProofRow[] =>
    at === undefined
      ? []
      : [{ at, kind, title, company, place: offer.place.name ?? offer.location, region, url, key, detail }];
  const interview = offer.dates.interviewAt ?? offer.history.find(({ status }) => status === 'interview')?.at;
  return [
    ...row('application', appliedAt(offer)),
    ...row('interview', interview),
    ...offer.contacts.flatMap(({ at, name, role }) => row('contact', at, [name, role].filter(Boolean).join(', '))),
    ...offer.documents.flatMap(({ at, title: sent }) => row('document', at, sent)),
  ];
}
