// Settles a site that names no French place known: a number, an unknown town in a known département, or France as a whole.

import { claim, reason, unsure } from './answer';
import { type Candidate, communeCandidate, type Reading, regionCandidate } from './reading';
import type { Site } from './site';
import type { PlaceAnswer } from './types';
import { standingOut } from './weigh';

/** Inhabitants from which a name cut in the middle of a word is completed without more context. */
const wellKnown = 10_000;

/** No name of a French place: numbers, unknown words, or France as a whole. */
export function settleUnnamed(site: Site): PlaceAnswer {
  const [code] = site.departements;
  const departement = site.departementCandidate(code ?? '');
  const unknown = site.readings.find(({ isUnknown }) => isUnknown);
  if (departement && code) return completeIn(site, unknown, code) ?? claimArea(site, departement);
  const [postcode] = site.postcodes;
  if (postcode) return settlePostcode(site, postcode, unknown);
  const vague = site.readings.find(({ isVague }) => isVague);
  if (vague) return unsure('vague', { written: site.written });
  const { region } = site;
  if (region) return claimArea(site, regionCandidate(region));
  if (site.isFrance)
    return { kind: 'country', country: 'FR', confidence: unknown ? 'unsure' : 'sure', why: reason('country') };
  const supranational = site.readings.find(({ isSupranational }) => isSupranational);
  if (supranational) return unsure('supranational', { written: site.written });
  return completeAnywhere(site, unknown) ?? unsure('unknown', { written: site.written });
}

/** `BOULOGNE BILL`, cut in the middle of a word: only when one commune alone goes on so. */
function completeAnywhere(site: Site, unknown: Reading | undefined): PlaceAnswer | undefined {
  if (!unknown || site.readings.length > 1 || unknown.key.length < 10 || !unknown.key.includes(' ')) return undefined;
  const [town, other] = site.reader.completed(unknown.key, () => true);
  if (!town || other || town.population < wellKnown) return undefined;
  return claim(town, site.gazetteer, 'likely', 'short-name', { written: site.written });
}

function settlePostcode(site: Site, postcode: string, unknown: Reading | undefined): PlaceAnswer {
  const home = site.gazetteer.departementOfPostcode(postcode);
  const served = site.gazetteer
    .withPostcode(postcode)
    .map((commune) => communeCandidate(site.gazetteer, commune, 'own'));
  const [town] = served;
  // Five digits beside words we do not know may be a German or American postcode, and so may five that serve no town.
  if (unknown && !site.isSurelyFrance)
    return unsure('unknown-part', { written: site.written, place: home?.name ?? postcode });
  if (town && served.length === 1) {
    return claim(site.withArrondissement(town), site.gazetteer, 'likely', 'postcode', { postcode });
  }
  if (!home || (served.length === 0 && !site.isSurelyFrance && site.readings.length === 1)) {
    return unsure('unknown', { written: site.written });
  }
  const departement = site.departementCandidate(home.code);
  return departement ? claimArea(site, departement) : unsure('unknown', { written: site.written });
}

/** A town of the département whose name was shortened. */
export function completeIn(site: Site, reading: Reading | undefined, departement: string): PlaceAnswer | undefined {
  if (!reading || reading.key.length < 4) return undefined;
  const inside = (commune: number) => site.gazetteer.departementOf(commune).code === departement;
  const town = standingOut(site.reader.completed(reading.key, inside));
  return town ? claim(town, site.gazetteer, 'likely', 'short-name', { written: site.written }) : undefined;
}

/** The area told by a number, around a town that is not known. */
export function claimArea(site: Site, area: Candidate): PlaceAnswer {
  const unknown = site.readings.find(({ isUnknown }) => isUnknown) ?? site.places[0];
  if (!unknown) return claim(area, site.gazetteer, 'sure');
  const code = area.kind === 'region' ? 'region-of-unknown-town' : 'departement-of-unknown-town';
  return claim(area, site.gazetteer, 'likely', code, { written: unknown.key });
}
