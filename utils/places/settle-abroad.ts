// Settles a site that is abroad: a country, a state, or a city nothing French bears the name of.

import { foreign, reason, unsure } from './answer';
import type { Candidate, Reading } from './reading';
import { isArea, type Site } from './site';
import type { PlaceAnswer } from './types';
import { againstAbroad } from './weigh';
import { smallWords } from './words';

/** Inhabitants from which a French town beside a city abroad is a second site, and not a quarter of that city. */
const ownSite = 20_000;

/** `undefined` when the site may be in France. */
export function settleAbroad(site: Site): PlaceAnswer | undefined {
  const abroad = site.readings.some(({ country }) => country) ? settleCountries(site) : undefined;
  if (abroad) return abroad;
  const collectivity = site.readings.find((each) => each.collectivity && !isNamesake(site, each));
  if (collectivity?.collectivity) return overseas(collectivity.collectivity);
  const state = site.readings.find(
    (each, i) => each.abroad && (i > 0 || each.candidates.length === 0) && !isRegionCode(site, each),
  );
  const swiss = site.isToldFrance && namedInFribourg(site);
  if (swiss) return unsure('several-countries', { places: site.written });
  const numbered = settleNumbered(site);
  if (numbered) return numbered;
  if (site.isSurelyFrance && !(state && isAreaInState(site, state))) return undefined;
  if (state?.abroad) return foreign(state.abroad, 'foreign-country', {});
  const onlyAbroad = site.readings.find(isOnlyAbroad);
  const town = site.places.some(({ candidates }) => candidates.some(({ population }) => population >= ownSite));
  if (onlyAbroad?.city && !town) {
    return foreign(onlyAbroad.city.country, 'foreign-city', { written: site.written });
  }
  return onlyAbroad ? unsure('several-countries', { places: site.written }) : undefined;
}

/** `Dublin 2`, `Praha 4`: the districts of a city that is only abroad; `Madrid (28)`: nobody knows of which country. */
function settleNumbered({ readings, places, isFrance, departements, written }: Site): PlaceAnswer | undefined {
  const city = readings.find(isOnlyAbroad)?.city;
  if (!city || isFrance || departements.length === 0 || places.length > 0) return undefined;
  const isDistrict = readings.every((each) => !each.departementCode || each.city);
  if (isDistrict) return foreign(city.country, 'foreign-city', { written });
  return unsure('several-countries', { places: written });
}

function isOnlyAbroad({ city, candidates }: Reading): boolean {
  return city !== undefined && candidates.length === 0;
}

/** `Bulle (FR)`: beside a town of Switzerland that no French one of its name outweighs, the letters are Fribourg's. */
function namedInFribourg({ written, readings, isUnnumbered }: Site): boolean {
  if (!isUnnumbered || !/\bFR\b/.test(written) || /\bfran/i.test(written)) return false;
  return readings.some(({ city, candidates }) => {
    const biggest = candidates.toSorted((a, b) => b.population - a.population)[0];
    return city?.country === 'CH' && (!biggest || againstAbroad(biggest, city) !== 'french');
  });
}

/** `Aube, OH`: an area's name alone is no proof against a state. */
function isAreaInState(site: Site, state: Reading): boolean {
  return site.isBare && !site.isToldFrance && state.candidates.length === 0;
}

function settleCountries(site: Site): PlaceAnswer | undefined {
  const abroad = site.readings.filter((each) => each.country && !isRegionCode(site, each) && !isNamesake(site, each));
  if (abroad.length === 0) return undefined;
  if (site.isFrance || abroad.some((each) => isCityApart(site, each)))
    return unsure('several-countries', { places: site.written });
  const isSupranational = site.readings.some((reading) => reading.isSupranational);
  if (isSupranational) return unsure('supranational', { written: site.written });
  // `KY` is Kentucky and the Cayman Islands: abroad all the same.
  const single = abroad.find((each) => each.abroad === undefined || each.abroad === each.country);
  if (single) return foreign(single.country, 'foreign-country', {});
  return foreign(undefined, 'foreign-city', { written: site.written });
}

/** `Bordeaux, NA, FR`, `Nouvelle-Aquitaine, NA`: beside France or the region, two letters are its code and not Namibia's. */
function isRegionCode(site: Site, { key }: Reading): boolean {
  if (key.length !== 2) return false;
  return site.isFrance || site.places.some((place) => place.candidates.some(isRegion) && abbreviates(key, place.key));
}

function isRegion({ kind }: Candidate): boolean {
  return kind === 'region';
}

/** `no` of `normandie`, `pl` of `pays de la loire`. */
function abbreviates(code: string, name: string): boolean {
  const words = name.split(' ').filter((word) => !smallWords.has(word));
  return (
    name.startsWith(code) ||
    words
      .map(([initial]) => initial)
      .join('')
      .startsWith(code)
  );
}

/** `Thionville - Luxembourg`: a country that is a city too, in a list after a French town. */
function isCityApart(site: Site, { joint, city, country }: Reading): boolean {
  return joint === 'dash' && city?.country === country && site.places.some(isOwnSite);
}

function isOwnSite({ candidates, city }: Reading): boolean {
  return city === undefined && candidates.some(({ population }) => population >= ownSite);
}

/**
 * `Suisse, Grand Est`, `57 - Suisse`: a commune that bears a country's name, in the area it is in, unless a part of
 * that country is named too (`Aube, Vaud, Suisse`).
 */
function isNamesake(site: Site, reading: Reading): boolean {
  return (
    site.places.includes(reading) &&
    !site.readings.some(({ abroad }) => abroad !== undefined && abroad === reading.country) &&
    (site.departements.length + site.postcodes.length > 0 ||
      site.places.some((other) => other !== reading && other.candidates.some((area) => isAreaOf(reading, area)))) &&
    site.survivors(reading).length > 0
  );
}

function isAreaOf({ candidates }: Reading, area: Candidate): boolean {
  const holds = ({ region, departement }: Candidate) =>
    area.kind === 'region' ? region === area.region : departement === area.departement;
  return isArea(area) && candidates.some(holds);
}

/** The overseas collectivities that are in no region, by ISO code (INSEE COG 2026). */
const collectivityNames: Readonly<Record<string, string>> = {
  BL: 'Saint-Barthélemy',
  MF: 'Saint-Martin',
  NC: 'Nouvelle-Calédonie',
  PF: 'Polynésie française',
  PM: 'Saint-Pierre-et-Miquelon',
  WF: 'Wallis-et-Futuna',
};

function overseas(collectivity: string): PlaceAnswer {
  const name = collectivityNames[collectivity] ?? collectivity;
  return {
    kind: 'country',
    country: collectivity,
    name,
    confidence: 'sure',
    // By its code, which words name in any language.
    why: reason('overseas-collectivity', { place: collectivity }),
  };
}
