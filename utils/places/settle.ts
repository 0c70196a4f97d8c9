// Settles one site: its parts narrow each other down, region first, then département, then commune.

import { claim, common, foreign, reason, unsure } from './answer';
import type { Gazetteer } from './gazetteer';
import type { PartReader } from './read-part';
import { type Candidate, communeCandidate, type Reading } from './reading';
import type { PlaceAnswer } from './types';
import { againstAbroad, isTooFaint, standingOut, surest } from './weigh';

/** What the whole text says beside this site. */
export interface Surroundings {
  written: string;
  /** France is named elsewhere in the text. */
  isFrance: boolean;
}

/** Inhabitants from which a town is known well enough to be claimed after words that are not understood. */
const wellKnown = 10_000;

/** The same for a city abroad, against several French places of its name. */
const wellKnownAbroad = 50_000;

/** Inhabitants from which a town cannot be a hamlet of the same name in another département. */
const noHamlet = 20_000;

export function settleSite(
  readings: readonly Reading[],
  around: Surroundings,
  gazetteer: Gazetteer,
  reader: PartReader,
): PlaceAnswer | undefined {
  const telling = readings.filter(({ isNoise }) => !isNoise);
  if (telling.length === 0) return undefined;
  return new Site(telling, around, gazetteer, reader).settle();
}

class Site {
  private readonly places: Reading[];
  private readonly isFrance: boolean;
  private readonly departements: string[];
  private readonly postcodes: string[];
  private readonly arrondissement: number | undefined;
  /** Region of a code that counts only beside France. */
  private readonly region: string | undefined;
  /** Something but the name itself says France: the country, a département's number, an area that is nowhere else. */
  private readonly isSurelyFrance: boolean;

  constructor(
    private readonly readings: readonly Reading[],
    private readonly around: Surroundings,
    private readonly gazetteer: Gazetteer,
    private readonly reader: PartReader,
  ) {
    this.isFrance = readings.some((reading) => reading.isFrance);
    this.places = readings.filter(({ candidates }) => candidates.length > 0);
    this.departements = told(readings, 'departementCode');
    this.postcodes = told(readings, 'postcode');
    this.arrondissement = readings.find(({ arrondissement }) => arrondissement)?.arrondissement;
    this.region = this.isFrance ? readings.find(({ regionCode }) => regionCode)?.regionCode : undefined;
    this.isSurelyFrance =
      this.isFrance ||
      around.isFrance ||
      this.departements.length > 0 ||
      this.places.some(
        ({ candidates, city, abroad, country }) => !city && !abroad && !country && candidates.some(isArea),
      );
  }

  settle(): PlaceAnswer | undefined {
    return this.settleAbroad() ?? this.settleDepartements() ?? this.settleNamed() ?? this.settleUnnamed();
  }

  private get written(): string {
    return this.around.written;
  }

  /** One name, with nothing below the country around it. */
  private get isBare(): boolean {
    return this.places.length === 1 && this.departements.length + this.postcodes.length === 0 && !this.region;
  }

  private settleAbroad(): PlaceAnswer | undefined {
    const country = this.readings.find(
      (reading) => reading.country && !this.isRegionCode(reading) && !this.isNamesake(reading),
    );
    if (country?.country) {
      if (this.isFrance) return unsure('several-countries', { places: this.written });
      if (this.readings.some(({ isSupranational }) => isSupranational))
        return unsure('supranational', { written: this.written });
      // `KY` is Kentucky and the Cayman Islands: abroad all the same.
      const isTwofold = country.abroad !== undefined && country.abroad !== country.country;
      return foreign(isTwofold ? undefined : country.country, isTwofold ? 'foreign-city' : 'foreign-country', {
        written: this.written,
      });
    }
    const collectivity = this.readings.find((reading) => reading.collectivity);
    if (collectivity?.collectivity) return overseas(collectivity);
    if (this.isSurelyFrance) return undefined;
    const state = this.readings.find(({ abroad, candidates }, i) => abroad && (i > 0 || candidates.length === 0));
    if (state?.abroad) return foreign(state.abroad, 'foreign-country', {});
    const onlyAbroad = this.readings.find(({ city, candidates }) => city && candidates.length === 0);
    const town = this.places.some(({ candidates }) => candidates.some(({ population }) => population >= noHamlet));
    if (onlyAbroad?.city && !town) {
      return foreign(onlyAbroad.city.country, 'foreign-city', { written: this.written });
    }
    return onlyAbroad ? unsure('several-countries', { places: this.written }) : undefined;
  }

  /** `Bordeaux, NA, FR`: beside France, two letters are a region's code and not Namibia's. */
  private isRegionCode({ key }: Reading): boolean {
    return this.isFrance && key.length === 2;
  }

  /** `Suisse, Grand Est`, `57 - Suisse`: a commune that bears a country's name, in the area it is in. */
  private isNamesake(reading: Reading): boolean {
    return (
      this.places.includes(reading) &&
      (this.departements.length + this.postcodes.length > 0 ||
        this.places.some((other) => other !== reading && other.candidates.some(isArea))) &&
      this.survivors(reading).length > 0
    );
  }

  private settleDepartements(): PlaceAnswer | undefined {
    if (this.departements.length < 2) return undefined;
    const named = this.departements.flatMap((code) => this.departementCandidate(code) ?? []);
    return common(named, this.gazetteer, 'several-places', this.written);
  }

  private settleNamed(): PlaceAnswer | undefined {
    if (this.places.length === 0) return undefined;
    const list = this.severalSites();
    if (list) return common(list, this.gazetteer, 'several-places', this.written);
    let best: { reading: Reading; survivors: Candidate[] } | undefined;
    for (const reading of this.places) {
      const survivors = this.survivors(reading);
      if (survivors.length === 0) continue;
      if (!best || fineness(survivors) > fineness(best.survivors)) best = { reading, survivors };
    }
    return best ? this.choose(best.reading, best.survivors) : this.settleConflict();
  }

  /** `Bordeaux - Pessac - 33`, `Lyon, Paris`: towns side by side, not one inside the surroundings of the other. */
  private severalSites(): Candidate[] | undefined {
    const towns: Candidate[] = [];
    let isList = false;
    for (const reading of this.places) {
      const fitting = reading.candidates.filter((candidate) => this.fitsCodes(candidate));
      const isTown = fitting.length > 0 && fitting.every(({ commune }) => commune !== undefined);
      if (!isTown) continue;
      const town = standingOut(surest(fitting));
      if (town && towns.length > 0 && !towns.some((other) => other.commune === town.commune)) {
        if (reading.joint === 'dash' || !this.places[0]?.candidates.some((other) => isNear(other, reading.candidates)))
          isList = true;
      }
      if (town) towns.push(town);
    }
    return isList && towns.length > 1 ? towns : undefined;
  }

  /** The candidates of a reading that agree with every number and every other name of the site. */
  private survivors(reading: Reading): Candidate[] {
    let left = reading.candidates.filter((candidate) => this.fitsCodes(candidate));
    for (const other of this.places) {
      if (other === reading) continue;
      // Beside a town, `Aube` or `Marne` is the département before it is a village of that name.
      const inArea = left.filter((candidate) => isNear(candidate, other.candidates.filter(isArea)));
      left = inArea.length > 0 ? inArea : left.filter((candidate) => isNear(candidate, other.candidates));
    }
    return left;
  }

  private fitsCodes(candidate: Candidate): boolean {
    const { region, departement, commune } = candidate;
    return (
      (this.region === undefined || this.region === region) &&
      this.departements.every(
        (code) => code === departement || (candidate.kind === 'region' && this.isIn(code, region)),
      ) &&
      this.postcodes.every((postcode) => this.fitsPostcode(postcode, region, departement, commune))
    );
  }

  private isIn(departement: string, region: string): boolean {
    return this.gazetteer.departements.get(departement)?.region === region;
  }

  private fitsPostcode(postcode: string, region: string, departement?: string, commune?: number): boolean {
    const home = this.gazetteer.departementOfPostcode(postcode);
    if (departement === undefined) return home?.region === region;
    return home?.code === departement || (commune !== undefined && this.gazetteer.hasPostcode(commune, postcode));
  }

  private choose(reading: Reading, survivors: Candidate[]): PlaceAnswer {
    const areas = survivors.filter(isArea);
    const towns = survivors.filter((candidate) => !isArea(candidate));
    const big = towns.find(({ population }) => population >= wellKnown);
    if (areas.length > 0 && big && this.isBare) {
      return {
        ...unsure('homonyms', { written: this.written, count: String(survivors.length) }),
        candidates: common(survivors, this.gazetteer, 'homonyms', this.written).candidates ?? [],
      };
    }
    const served = this.byPostcode(towns);
    if (this.postcodes.length > 0 && served.length > 0 && served.length < survivors.length)
      return this.chooseTown(reading, served);
    // Overseas, region and département are one place: a number says the département is meant.
    const area = areas.find(({ kind }) => kind === 'departement' && this.departements.length > 0) ?? areas[0];
    const accented = area && towns.find((town) => this.isToldByAccent(town, area));
    if (accented) return claim(accented, this.gazetteer, 'likely', undefined, { written: this.written });
    if (area) return claim(area, this.gazetteer, 'sure');
    return this.chooseTown(reading, this.byPostcode(surest(towns)));
  }

  /** `Loiré` is no `Loire`: an accent the area's name does not have tells the commune. */
  private isToldByAccent(town: Candidate, area: Candidate): boolean {
    const written = this.written.normalize('NFC').toLowerCase();
    return written.includes(town.name.toLowerCase()) && !written.includes(area.name.toLowerCase());
  }

  /** The communes the postcode serves, when it serves any of them. */
  private byPostcode(towns: readonly Candidate[]): readonly Candidate[] {
    const [postcode] = this.postcodes;
    if (!postcode) return towns;
    const exact = towns.filter(({ commune }) => commune !== undefined && this.gazetteer.hasPostcode(commune, postcode));
    return exact.length > 0 ? exact : towns;
  }

  private chooseTown(reading: Reading, towns: readonly Candidate[]): PlaceAnswer {
    const town = standingOut(towns);
    const isSupported = this.isSurelyFrance || this.places.length > 1 || this.hasFrenchPostcode(towns);
    if (!isSupported) {
      const doubt = this.doubt(reading, towns, town);
      if (doubt) return doubt;
    }
    if (!town || (this.isBare && isOverseas(town) && towns.some((other) => !isOverseas(other)))) {
      return common(towns, this.gazetteer, 'homonyms', this.written);
    }
    const whole = this.withArrondissement(town);
    const isOneOfMany = reading.candidates.length > 1 && whole.arrondissement === undefined && whole.via === 'own';
    const code = isOneOfMany ? (towns.length === 1 ? 'commune-by-context' : 'commune-by-size') : undefined;
    const isPlain = isSupported && towns.length === 1 && whole.via === 'own';
    return claim(whole, this.gazetteer, isPlain ? 'sure' : 'likely', code, { written: this.written });
  }

  /** Why a bare name is not claimed, if it is not. */
  private doubt(reading: Reading, towns: readonly Candidate[], town: Candidate | undefined): PlaceAnswer | undefined {
    const after = this.readings.slice(this.readings.indexOf(reading) + 1);
    const values = { written: this.written, place: town?.name ?? reading.key };
    if (reading.isSupranational) return unsure('supranational', values);
    if (reading.isVague) return unsure('vague', values);
    if (after.some(({ isUnknown }) => isUnknown)) return unsure('unknown-part', values);
    const biggest = [...towns].sort((a, b) => b.population - a.population)[0];
    const verdict = biggest ? againstAbroad(biggest, reading.city) : 'french';
    const country = reading.city?.country ?? '';
    const isBigAbroad = (reading.city?.population ?? 0) >= wellKnownAbroad;
    if (verdict === 'abroad' && (town || isBigAbroad))
      return foreign(country, 'foreign-city', { written: this.written });
    if (verdict === 'open' && town) return unsure('homonym-abroad', { written: this.written, country });
    if (!town) return undefined;
    if (isTooFaint(town, reading.key)) return unsure('unknown', { written: this.written });
    const isAfterUnknown = this.readings.some(({ isUnknown }) => isUnknown);
    return isAfterUnknown && town.population < wellKnown ? unsure('unknown-part', values) : undefined;
  }

  private hasFrenchPostcode(towns: readonly Candidate[]): boolean {
    return this.postcodes.length > 0 && towns.length > 0;
  }

  private withArrondissement(town: Candidate): Candidate {
    if (town.arrondissement || town.commune === undefined) return town;
    const [postcode] = this.postcodes;
    const number = this.arrondissement ?? (postcode ? arrondissementOf(postcode) : undefined);
    const numbered = number === undefined ? undefined : this.reader.inArrondissement(town, number)[0];
    return numbered ?? town;
  }

  /** The names disagree with the numbers or with each other. */
  private settleConflict(): PlaceAnswer {
    const [code] = this.departements;
    const departement = this.departementCandidate(code ?? '');
    const isHamlet = this.places.every(({ candidates }) => candidates.every(({ population }) => population < noHamlet));
    if (departement && this.places.length === 1) {
      const completed = this.completeIn(this.places[0], code ?? '');
      if (completed) return completed;
      if (isHamlet) return this.claimArea(departement);
    }
    const towns = this.places.flatMap(({ candidates }) => standingOut(surest(candidates)) ?? []);
    const isList =
      this.departements.length + this.postcodes.length === 0 && towns.every(({ commune }) => commune !== undefined);
    if (isList && towns.length > 1) return common(towns, this.gazetteer, 'several-places', this.written);
    return unsure('conflict', { written: this.written });
  }

  private completeIn(reading: Reading | undefined, departement: string): PlaceAnswer | undefined {
    if (!reading || reading.key.length < 4) return undefined;
    const inside = (commune: number) => this.gazetteer.departementOf(commune).code === departement;
    const town = standingOut(this.reader.completed(reading.key, inside));
    return town ? claim(town, this.gazetteer, 'likely', 'short-name', { written: this.written }) : undefined;
  }

  /** No name of a French place: numbers, unknown words, or France as a whole. */
  private settleUnnamed(): PlaceAnswer {
    const [code] = this.departements;
    const departement = this.departementCandidate(code ?? '');
    const unknown = this.readings.find(({ isUnknown }) => isUnknown);
    if (departement && code) return this.completeIn(unknown, code) ?? this.claimArea(departement);
    const [postcode] = this.postcodes;
    if (postcode) return this.settlePostcode(postcode, unknown);
    const vague = this.readings.find(({ isVague }) => isVague);
    if (vague) return unsure('vague', { written: this.written });
    const { region } = this;
    if (region) return this.claimArea({ kind: 'region', region, population: 0, via: 'area', name: region });
    if (this.isFrance)
      return { kind: 'country', country: 'FR', confidence: unknown ? 'unsure' : 'sure', why: reason('country') };
    const supranational = this.readings.find(({ isSupranational }) => isSupranational);
    if (supranational) return unsure('supranational', { written: this.written });
    return this.completeAnywhere(unknown) ?? unsure('unknown', { written: this.written });
  }

  /** `BOULOGNE BILL`, cut in the middle of a word: only when one commune alone goes on so. */
  private completeAnywhere(unknown: Reading | undefined): PlaceAnswer | undefined {
    if (!unknown || this.readings.length > 1 || unknown.key.length < 10 || !unknown.key.includes(' ')) return undefined;
    const [town, other] = this.reader.completed(unknown.key, () => true);
    if (!town || other || town.population < wellKnown) return undefined;
    return claim(town, this.gazetteer, 'likely', 'short-name', { written: this.written });
  }

  private settlePostcode(postcode: string, unknown: Reading | undefined): PlaceAnswer {
    const home = this.gazetteer.departementOfPostcode(postcode);
    const served = this.gazetteer
      .withPostcode(postcode)
      .map((commune) => communeCandidate(this.gazetteer, commune, 'own'));
    const isAlone = this.readings.length === 1;
    const [town] = served;
    if (town && served.length === 1 && (isAlone || !unknown)) {
      return claim(this.withArrondissement(town), this.gazetteer, 'likely', 'postcode', { postcode });
    }
    // Five digits beside words we do not know may be a German or American postcode.
    if (!home || (unknown && !this.isFrance && !this.around.isFrance && served.length === 0)) {
      return unsure('unknown', { written: this.written });
    }
    if (unknown && !this.isFrance && !this.around.isFrance)
      return unsure('unknown-part', { written: this.written, place: home.name });
    const departement = this.departementCandidate(home.code);
    return departement ? this.claimArea(departement) : unsure('unknown', { written: this.written });
  }

  private claimArea(area: Candidate): PlaceAnswer {
    const unknown = this.readings.find(({ isUnknown }) => isUnknown) ?? this.places[0];
    if (!unknown) return claim(area, this.gazetteer, 'sure');
    const code = area.kind === 'region' ? 'region-of-unknown-town' : 'departement-of-unknown-town';
    return claim(area, this.gazetteer, 'likely', code, { written: unknown.key });
  }

  private departementCandidate(code: string): Candidate | undefined {
    const departement = this.gazetteer.departements.get(code);
    if (!departement) return undefined;
    const { name, region } = departement;
    return { kind: 'departement', region, departement: code, population: 0, via: 'area', name };
  }
}

function overseas({ collectivity = '', key }: Reading): PlaceAnswer {
  return {
    kind: 'country',
    country: collectivity,
    name: key,
    confidence: 'sure',
    why: reason('overseas-collectivity', { place: key }),
  };
}

/** Overseas towns are written with their island: a bare name that the mainland bears too is not theirs. */
function isOverseas({ departement = '' }: Candidate): boolean {
  return departement.length === 3;
}

function isArea({ kind }: Candidate): boolean {
  return kind === 'region' || kind === 'departement';
}

function fineness(candidates: readonly Candidate[]): number {
  const ranks = { region: 1, departement: 2, metro: 3, commune: 4 };
  return Math.max(...candidates.map(({ kind }) => ranks[kind]));
}

/** Whether one of the others holds the candidate, lies in it, or is its neighbour. */
function isNear(candidate: Candidate, others: readonly Candidate[]): boolean {
  return others.some((each) => {
    if (candidate.commune !== undefined && candidate.commune === each.commune) return true;
    if (each.region !== candidate.region) return false;
    if (candidate.kind === 'region' || each.kind === 'region') return true;
    if (candidate.departement === each.departement || !candidate.departement || !each.departement) return true;
    // Montrouge, Paris: a town of the region named after its great neighbour.
    return each.commune !== undefined && candidate.commune !== undefined && each.population > 4 * candidate.population;
  });
}

/** `75008` → 8, for the cities cut into arrondissements. */
function arrondissementOf(postcode: string): number | undefined {
  if (/^(?:750|6900|130)\d+$/.test(postcode) || postcode === '75116') return Number(postcode.slice(-2));
  return undefined;
}

/** The different values the readings give. */
function told(readings: readonly Reading[], what: 'departementCode' | 'postcode'): string[] {
  const values: string[] = [];
  for (const { [what]: value } of readings) if (value !== undefined && !values.includes(value)) values.push(value);
  return values;
}
