// Puts what was settled into an answer: codes, official names, and the reason with its values.

import type { Gazetteer } from './gazetteer';
import type { Candidate } from './reading';
import type { PlaceReasonCode } from './reasons';
import { regionName } from './regions';
import type { PlaceAnswer, PlaceCandidate, PlaceReason } from './types';

type Confidence = PlaceAnswer['confidence'];

export function reason(code: PlaceReasonCode, values?: Readonly<Record<string, string>>): PlaceReason {
  return values ? { code, values } : { code };
}

/** An answer that claims one place. `code` is the reason when the place's own kind does not say it. */
export function claim(
  candidate: Candidate,
  gazetteer: Gazetteer,
  confidence: Confidence,
  code?: PlaceReasonCode,
  values: Readonly<Record<string, string>> = {},
): PlaceAnswer {
  const { kind, region, departement, arrondissement, formerName } = candidate;
  const { commune, name } = describe(candidate, gazetteer);
  const told: Record<string, string> = {
    place: name,
    region: regionName(region, 'fr') ?? region,
    departement: (departement && gazetteer.departements.get(departement)?.name) || '',
    ...values,
  };
  if (arrondissement) told.arrondissement = numberOf(arrondissement);
  if (formerName) told.former = formerName;
  const answer: PlaceAnswer = {
    kind,
    region,
    name,
    country: 'FR',
    confidence,
    why: reason(code ?? ownReason(candidate), told),
  };
  if (departement) answer.departement = departement;
  if (commune) answer.commune = commune;
  if (arrondissement) answer.arrondissement = arrondissement;
  return answer;
}

/** `75113` → 13, `69382` → 2. */
function numberOf(arrondissement: string): string {
  return String(Number(arrondissement.slice(-2)) % (arrondissement.startsWith('69') ? 10 : 100));
}

function ownReason({ kind, via, arrondissement }: Candidate): PlaceReasonCode {
  if (kind !== 'commune') return kind;
  if (arrondissement) return 'arrondissement';
  if (via === 'former') return 'former-name';
  return via === 'short' || via === 'article' ? 'short-name' : 'commune';
}

/** The candidate with INSEE codes and its official name. */
export function describe(candidate: Candidate, gazetteer: Gazetteer): PlaceCandidate {
  const { kind, region, departement, commune } = candidate;
  const name = kind === 'region' ? (regionName(region, 'fr') ?? candidate.name) : candidate.name;
  const place: PlaceCandidate = { region, name };
  if (departement) place.departement = departement;
  if (commune !== undefined) place.commune = gazetteer.codeOf(commune);
  return place;
}

/**
 * One answer for several places: what they have in common, département or region, else no claim.
 * `code` is the reason for the last case; `written` the text they were read from.
 */
export function common(
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
  code: 'homonyms' | 'several-places' | 'conflict',
  written: string,
): PlaceAnswer {
  const [first] = candidates;
  const listed = candidates.map((candidate) => describe(candidate, gazetteer));
  const places = listed.map((place) => toldApart(place, listed, gazetteer)).join(', ');
  const values = { places, written };
  const shares = (part: 'region' | 'departement') =>
    first?.[part] !== undefined && candidates.every((candidate) => candidate[part] === first[part]);
  const departement = shares('departement') ? gazetteer.departements.get(first?.departement ?? '') : undefined;
  if (first && departement) {
    const whole: Candidate = { ...noCommune(first), kind: 'departement', name: departement.name };
    return { ...claim(whole, gazetteer, 'likely', 'several-in-departement', values), candidates: listed };
  }
  if (first && shares('region')) {
    const whole: Candidate = { ...noCommune(first), kind: 'region', departement: undefined };
    return {
      ...claim(whole, gazetteer, 'likely', 'several-in-region', values),
      candidates: listed,
    };
  }
  return {
    kind: 'ambiguous',
    country: 'FR',
    candidates: listed,
    confidence: 'unsure',
    why: reason(code, { ...values, count: String(candidates.length) }),
  };
}

/** The name, with its département where another of the list bears the same one. */
function toldApart(place: PlaceCandidate, listed: readonly PlaceCandidate[], gazetteer: Gazetteer): string {
  const isTwice = listed.some((other) => other !== place && other.name === place.name);
  const departement = gazetteer.departements.get(place.departement ?? '')?.name;
  return isTwice && departement ? `${place.name} (${departement})` : place.name;
}

function noCommune(candidate: Candidate): Candidate {
  return { ...candidate, commune: undefined, arrondissement: undefined };
}

export function foreign(
  country: string | undefined,
  code: PlaceReasonCode,
  values: Record<string, string>,
): PlaceAnswer {
  return {
    kind: 'foreign',
    ...(country ? { country } : {}),
    confidence: 'sure',
    why: reason(code, { ...values, ...(country ? { country } : {}) }),
  };
}

export function unsure(code: PlaceReasonCode, values: Record<string, string>): PlaceAnswer {
  return { kind: 'ambiguous', confidence: 'unsure', why: reason(code, values) };
}
