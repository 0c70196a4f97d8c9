// Settles one site: abroad, several départements, a named place in France, or none.

import { flatten } from '@/utils/posting/fold';
import { claim, common, foreign, unsure } from './answer';
import { toKey } from './fold';
import type { Gazetteer } from './gazetteer';
import type { PartReader } from './read-part';
import type { Candidate, Reading } from './reading';
import { settleAbroad } from './settle-abroad';
import { claimArea, completeIn, settleUnnamed } from './settle-unnamed';
import { greatCity, isQuarter } from './side-by-side';
import { isArea, isAroundParis, isNear, Site, type Surroundings } from './site';
import type { PlaceAnswer } from './types';
import { againstAbroad, isOverseas, isTooFaint, standingOut, surest } from './weigh';

/** Inhabitants from which a town is known well enough to be claimed after words that are not understood. */
const wellKnown = 10_000;

/** The same for a city abroad, against several French places of its name. */
const wellKnownAbroad = 50_000;

/** Inhabitants under which a commune is not named beside a great city far away. */
const village = 2_000;

/** Inhabitants from which a town cannot be a hamlet of the same name in another département. */
const noHamlet = 20_000;

/** `undefined` when the site says nothing of a place. */
export function settleSite(
  readings: readonly Reading[],
  around: Surroundings,
  gazetteer: Gazetteer,
  reader: PartReader,
): PlaceAnswer | undefined {
  const telling = readings.some(({ isNoise }) => isNoise) ? readings.filter(({ isNoise }) => !isNoise) : readings;
  if (telling.length === 0) return undefined;
  const site = new Site(withoutHouse(telling), around, gazetteer, reader);
  return settleAbroad(site) ?? settleDepartements(site) ?? settleNamed(site) ?? settleUnnamed(site);
}

/** `75, Bayswater Road, London`: before a comma, a number that no name after it agrees with is the house's. */
function withoutHouse(readings: readonly Reading[]): readonly Reading[] {
  const [first, second] = readings;
  if (!second || second.joint || !first?.departementCode || !/^\d+$/.test(first.key)) return readings;
  const rest = readings.slice(1);
  const isBorneOut = rest.some(
    ({ departementCode, candidates }) =>
      departementCode !== undefined || candidates.some(({ departement }) => departement === first.departementCode),
  );
  return isBorneOut ? readings : rest;
}

function settleDepartements(site: Site): PlaceAnswer | undefined {
  if (site.departements.length < 2) return undefined;
  const named = site.departements.flatMap((code) => site.departementCandidate(code) ?? []);
  return common(named, site.gazetteer, 'several-places', site.written);
}

function settleNamed(site: Site): PlaceAnswer | undefined {
  if (site.places.length === 0) return undefined;
  const city = cityOfQuarters(site);
  if (city && site.isUnnumbered) return claimCity(site, city);
  const list = severalSites(site);
  if (list) return common(list, site.gazetteer, 'several-places', site.written);
  let best: { reading: Reading; survivors: readonly Candidate[] } | undefined;
  for (const reading of site.places) {
    const survivors = site.survivors(reading);
    if (survivors.length === 0) continue;
    if (!best || fineness(survivors) > fineness(best.survivors)) best = { reading, survivors };
  }
  if (best) return choose(site, best.reading, best.survivors);
  return city ? claimCity(site, city) : settleConflict(site);
}

function claimCity(site: Site, city: Candidate): PlaceAnswer {
  return claim(site.withArrondissement(city), site.gazetteer, 'likely', undefined, { written: site.written });
}

/**
 * `Gerland, Lyon`, `Rennes - Beaulieu`, `Saint-Lazare, Paris`: the great city, where the other names are villages far
 * away or borne by several communes: quarters, which no gazetteer knows. `undefined` for anything else.
 */
function cityOfQuarters(site: Site): Candidate | undefined {
  if (site.places.length < 2) return undefined;
  const cities = site.places.flatMap(({ candidates }) => standingOut(surest(candidates)) ?? []).filter(isGreatCity);
  const [city] = cities;
  if (!city || cities.length > 1 || site.fitting(cities).length === 0) return undefined;
  let quarters = 0;
  for (const { candidates } of site.places) {
    if (candidates.some(({ commune }) => commune === city.commune)) continue;
    if (candidates.every((each) => isArea(each) && isNear(city, [each]))) continue;
    if (!isRatherQuarter(candidates, city)) return undefined;
    quarters++;
  }
  return quarters > 0 ? city : undefined;
}

function isGreatCity({ via, population, kind }: Candidate): boolean {
  return kind === 'commune' && via === 'own' && population >= greatCity;
}

function isRatherQuarter(candidates: readonly Candidate[], city: Candidate): boolean {
  if (candidates.some((each) => each.kind !== 'commune' || each.departement === city.departement)) return false;
  const biggest = Math.max(...candidates.map(({ population }) => population));
  if (biggest >= noHamlet || candidates.some((each) => isAroundParis(each) && city.departement === '75')) return false;
  return biggest < village || standingOut(candidates) === undefined;
}

/** `Bordeaux - Pessac - 33`, `Lyon, Paris`: towns side by side, not one inside the surroundings of the other. */
function severalSites(site: Site): Candidate[] | undefined {
  if (site.places.length < 2) return undefined;
  const towns: Candidate[] = [];
  let isList = false;
  for (const reading of site.places) {
    const fitting = site.fitting(reading.candidates);
    const isTown = fitting.length > 0 && fitting.every(({ commune }) => commune !== undefined);
    if (!isTown) continue;
    const town = standingOut(surest(fitting));
    if (town && towns.length > 0 && !towns.some((other) => other.commune === town.commune)) {
      const isApart = reading.joint === 'dash' || isAfterNumber(site, reading);
      if (isApart || !site.places[0]?.candidates.some((other) => isNear(other, reading.candidates))) isList = true;
    }
    if (town) towns.push(town);
  }
  return isList && towns.length > 1 ? towns : undefined;
}

/** `Lyon (69), Villeurbanne (69)`: the number closes the town before it. */
function isAfterNumber({ readings }: Site, reading: Reading): boolean {
  const before = readings[readings.indexOf(reading) - 1];
  return before?.departementCode !== undefined && before.candidates.length === 0;
}

function choose(site: Site, reading: Reading, survivors: readonly Candidate[]): PlaceAnswer {
  const areas = survivors.filter(isArea);
  const towns = areas.length === 0 ? survivors : survivors.filter((candidate) => !isArea(candidate));
  const big = towns.find(({ population }) => population >= wellKnown);
  if (areas.length > 0 && big && site.isBare) {
    return {
      ...unsure('homonyms', { written: site.written, count: String(survivors.length) }),
      candidates: common(survivors, site.gazetteer, 'homonyms', site.written).candidates ?? [],
    };
  }
  const served = site.byPostcode(towns);
  if (site.postcodes.length > 0 && served.length > 0 && served.length < survivors.length)
    return chooseTown(site, reading, served);
  // Overseas, region and département are one place: a number says the département is meant.
  const area = areas.find(({ kind }) => kind === 'departement' && site.departements.length > 0) ?? areas[0];
  // `Doubs, Doubs`: the town, then its département.
  const isTwice = site.places.length > 1 && site.places.every(({ key }) => key === reading.key);
  if (isTwice && towns.length > 0) return chooseTown(site, reading, towns);
  const accented = area && towns.find((town) => isToldByAccent(site, town, area));
  if (accented) return claim(accented, site.gazetteer, 'likely', undefined, { written: site.written });
  if (area) return claim(area, site.gazetteer, 'sure');
  return chooseTown(site, reading, site.byPostcode(surest(towns)));
}

/** `Loiré` is no `Loire`: an accent the area's name does not have tells the commune. */
function isToldByAccent(site: Site, town: Candidate, area: Candidate): boolean {
  const [written = '', name = '', areaName = ''] = [site.written, town.name, area.name].map((text) =>
    text.normalize('NFC').toLowerCase(),
  );
  return flatten(name) !== name && written.includes(name) && !written.includes(areaName);
}

function chooseTown(site: Site, reading: Reading, towns: readonly Candidate[]): PlaceAnswer {
  const country = !site.isSurelyFrance && site.isUnnumbered ? countryOfNamesakes(site) : undefined;
  if (country) return unsure('homonym-abroad', { written: site.written, country });
  const town = standingOut(towns);
  const bigger = town && farBiggerNamesake(site, reading, town);
  if (bigger) return common([town, bigger], site.gazetteer, 'homonyms', site.written);
  const isSupported = site.isSurelyFrance || site.places.length > 1 || site.postcodes.length > 0;
  if (!isSupported) {
    const doubtful = doubt(site, reading, towns, town);
    if (doubtful) return doubtful;
  }
  if (!town || (site.isBare && isOverseas(town) && towns.some((other) => !isOverseas(other)))) {
    return common(towns, site.gazetteer, 'homonyms', site.written);
  }
  const whole = site.withArrondissement(town);
  const code = isOneOfMany(whole, reading)
    ? towns.length === 1
      ? 'commune-by-context'
      : 'commune-by-size'
    : undefined;
  const isPlain = isSupported && towns.length === 1 && whole.via === 'own';
  return claim(whole, site.gazetteer, isPlain ? 'sure' : 'likely', code, { written: site.written });
}

/**
 * `Saint-Denis, Montréal`: two names that many places bear, one of them of a city abroad, are no proof of each other,
 * though two villages of one département are called so.
 */
function countryOfNamesakes({ places }: Site): string | undefined {
  if (places.length < 2 || places.some(({ candidates }) => candidates.some(isArea))) return undefined;
  if (places.some(({ candidates, city }) => candidates.length < 2 && !city)) return undefined;
  const abroad = places.find(({ candidates, city }) =>
    candidates.every((candidate) => againstAbroad(candidate, city) === 'abroad'),
  );
  return abroad?.city?.country;
}

function isOneOfMany({ arrondissement, via }: Candidate, { candidates }: Reading): boolean {
  if (candidates.length < 2 || arrondissement !== undefined || via !== 'own') return false;
  return candidates.filter((each) => each.via === 'own').length > 1;
}

/**
 * `Vire`: beside the small Viré, the town that became the far bigger Vire Normandie.
 * `Saint-Maixent`: beside the village, the far bigger Saint-Maixent-l'École.
 */
function farBiggerNamesake(site: Site, reading: Reading, town: Candidate): Candidate | undefined {
  const { candidates, key } = reading;
  if (candidates.length < 2 || town.via !== 'own' || !site.isUnnumbered) return undefined;
  return site.survivors(reading).find((each) => {
    const isOtherName = each.via === 'former' || each.via === 'short';
    return isOtherName && standingOut([each, town]) === each && toKey(flatten(each.name)).startsWith(`${key} `);
  });
}

/** Why a bare name is not claimed, if it is not. */
function doubt(
  site: Site,
  reading: Reading,
  towns: readonly Candidate[],
  town: Candidate | undefined,
): PlaceAnswer | undefined {
  const after = site.readings.slice(site.readings.indexOf(reading) + 1);
  const values = { written: site.written, place: town?.name ?? reading.key };
  if (reading.isSupranational) return unsure('supranational', values);
  if (reading.isVague) return unsure('vague', values);
  const isPart = after.every((each) => !each.isUnknown || (town && isQuarterOf(site, town, each)));
  if (!isPart) return unsure('unknown-part', values);
  const biggest = [...towns].sort((a, b) => b.population - a.population)[0];
  const verdict = biggest ? againstAbroad(biggest, reading.city) : 'french';
  const country = reading.city?.country ?? '';
  const isBigAbroad = (reading.city?.population ?? 0) >= wellKnownAbroad;
  if (verdict === 'abroad' && (town || isBigAbroad)) return foreign(country, 'foreign-city', { written: site.written });
  if (verdict === 'open' && town) return unsure('homonym-abroad', { written: site.written, country });
  if (!town) return undefined;
  if (isTooFaint(town, reading.key)) return unsure('unknown', { written: site.written });
  const isAfterUnknown = site.readings.some(({ isUnknown }) => isUnknown);
  return isAfterUnknown && town.population < wellKnown ? unsure('unknown-part', values) : undefined;
}

/** `Toulouse - Basso Cambo`, `Paris 2e (Bourse)`; after a comma it may as well be a county of another country. */
function isQuarterOf(site: Site, town: Candidate, { key, joint }: Reading): boolean {
  const isGreat = town.via === 'own' && town.population >= greatCity && !town.name.startsWith('Saint-');
  return (
    isGreat &&
    key !== '' &&
    (joint !== undefined || town.arrondissement !== undefined) &&
    isQuarter(key.split(' '), site.gazetteer)
  );
}

/** The names disagree with the numbers or with each other. */
function settleConflict(site: Site): PlaceAnswer {
  const [code] = site.departements;
  const departement = site.departementCandidate(code ?? '');
  const isHamlet = site.places.every(({ candidates }) => candidates.every(({ population }) => population < noHamlet));
  if (departement && site.places.length === 1) {
    const completed = completeIn(site, site.places[0], code ?? '');
    if (completed) return completed;
    // `Neuchâtel 2`: a district of the city abroad as likely as a hamlet of that name in the Aisne.
    const mayBeAbroad = site.readings.some((each) => each.departementCode && each.city);
    if (isHamlet && !mayBeAbroad) return claimArea(site, departement);
  }
  const served = site.places.filter(({ candidates }) => candidates.some((each) => site.isServed(each)));
  const [only] = served;
  const others = site.places.filter((each) => each !== only);
  // `Paris (75008) - Saint-Lazare`: the town of the postcode, then a part of it that a small commune is the namesake of.
  if (
    only &&
    served.length === 1 &&
    others.every(({ candidates }) => candidates.every(({ population }) => population < noHamlet))
  ) {
    return chooseTown(site, only, site.byPostcode(only.candidates));
  }
  const towns = site.places.flatMap(({ candidates }) => standingOut(surest(candidates)) ?? []);
  const isList = site.isUnnumbered && towns.every(({ commune }) => commune !== undefined);
  if (isList && towns.length > 1) return common(towns, site.gazetteer, 'several-places', site.written);
  return unsure('conflict', { written: site.written });
}

const ranks = { region: 1, departement: 2, metro: 3, commune: 4 };

function fineness(candidates: readonly Candidate[]): number {
  let finest = 0;
  for (const { kind } of candidates) finest = Math.max(finest, ranks[kind]);
  return finest;
}
