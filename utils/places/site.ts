// One site of a text: what its parts say, and how they narrow each other down.

import type { Gazetteer } from './gazetteer';
import type { PartReader } from './read-part';
import { type Candidate, departementCandidate, type Reading } from './reading';
import { standingOut } from './weigh';

/** What the whole text says beside this site. */
export interface Surroundings {
  written: string;
  /** France is named elsewhere in the text. */
  isFrance: boolean;
}

export class Site {
  /** The text as written, for the reason. */
  readonly written: string;
  /** The readings that may name a place in France. */
  readonly places: readonly Reading[];
  readonly isFrance: boolean;
  readonly departements: readonly string[];
  readonly postcodes: readonly string[];
  /** Region of a code that counts only beside France. */
  readonly region: string | undefined;
  /** The country or a département's number says France. */
  readonly isToldFrance: boolean;
  /** Something but the name itself says France: what tells it, or an area that is nowhere else. */
  readonly isSurelyFrance: boolean;
  private readonly arrondissement: number | undefined;

  constructor(
    readonly readings: readonly Reading[],
    around: Surroundings,
    readonly gazetteer: Gazetteer,
    readonly reader: PartReader,
  ) {
    this.written = around.written;
    this.isFrance = readings.some((reading) => reading.isFrance);
    this.departements = told(readings, 'departementCode');
    this.postcodes = told(readings, 'postcode');
    this.places = this.placesAmong(readings);
    this.arrondissement = readings.find(({ arrondissement }) => arrondissement)?.arrondissement;
    this.region = this.isFrance ? readings.find(({ regionCode }) => regionCode)?.regionCode : undefined;
    this.isToldFrance = this.isFrance || around.isFrance || this.departements.length > 0;
    this.isSurelyFrance =
      this.isToldFrance ||
      this.places.some(
        ({ candidates, city, abroad, country }) => !city && !abroad && !country && candidates.some(isArea),
      );
  }

  /** `Remote in EU` is not the town of Eu, unless a number or another name says so. */
  private placesAmong(readings: readonly Reading[]): readonly Reading[] {
    const named = readings.every(isNamed) ? readings : readings.filter(isNamed);
    const isTold = this.departements.length + this.postcodes.length > 0 || named.length > 1;
    return isTold || !named[0]?.isSupranational ? named : [];
  }

  /** One name, with nothing below the country around it. */
  get isBare(): boolean {
    return this.places.length === 1 && this.isUnnumbered && !this.region;
  }

  /** No département's number and no postcode. */
  get isUnnumbered(): boolean {
    return this.departements.length + this.postcodes.length === 0;
  }

  get unknown(): Reading | undefined {
    return this.readings.find(({ isUnknown }) => isUnknown);
  }

  /** The candidates of a reading that agree with every number and every other name of the site. */
  survivors(reading: Reading): readonly Candidate[] {
    let left = this.fitting(reading.candidates);
    const own = this.places.indexOf(reading);
    for (let i = 0; i < this.places.length; i++) {
      const other = this.places[i];
      // Not by identity: a name written twice is one reading.
      if (i === own || !other) continue;
      const areas = other.candidates.filter(isArea);
      // Beside a town, `Aube` or `Marne` is the département before it is a village of that name.
      const inArea = near(left, areas);
      left = inArea.length > 0 ? inArea : neighbours(left, reading, other.candidates);
    }
    return left;
  }

  /** The candidates that agree with every number of the site. */
  fitting(candidates: readonly Candidate[]): readonly Candidate[] {
    const isFree = this.region === undefined && this.isUnnumbered;
    return isFree ? candidates : candidates.filter((candidate) => this.fitsCodes(candidate));
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

  /** Whether a postcode of the text is one of the commune's. */
  isServed({ commune }: Candidate): boolean {
    return commune !== undefined && this.postcodes.some((postcode) => this.gazetteer.hasPostcode(commune, postcode));
  }

  /** The communes the postcode serves, when it serves any of them. */
  byPostcode(towns: readonly Candidate[]): readonly Candidate[] {
    const [postcode] = this.postcodes;
    if (!postcode) return towns;
    const exact = towns.filter(({ commune }) => commune !== undefined && this.gazetteer.hasPostcode(commune, postcode));
    return exact.length > 0 ? exact : towns;
  }

  /** With the arrondissement a number or the postcode tells. */
  withArrondissement(town: Candidate): Candidate {
    if (town.arrondissement || town.commune === undefined) return town;
    const [postcode] = this.postcodes;
    const number = this.arrondissement ?? (postcode ? arrondissementOf(postcode) : undefined);
    const numbered = number === undefined ? undefined : this.reader.inArrondissement(town, number)[0];
    return numbered ?? town;
  }

  departementCandidate(code: string): Candidate | undefined {
    const departement = this.gazetteer.departements.get(code);
    return departement && departementCandidate(departement);
  }
}

function isNamed({ candidates }: Reading): boolean {
  return candidates.length > 0;
}

export function isArea({ kind }: Candidate): boolean {
  return kind === 'region' || kind === 'departement';
}

/**
 * The candidates beside a town: those of its own département first. Across the border, `Toulouse, Saint-Cyprien`, only one
 * that is meant by its name anywhere: one of several is rather a quarter, which no gazetteer knows.
 */
function neighbours(left: readonly Candidate[], { candidates }: Reading, others: readonly Candidate[]) {
  const close = near(left, others);
  if (candidates.length < 2) return close;
  const isAtHome = ({ commune, departement }: Candidate) =>
    commune === undefined || others.some((each) => !each.departement || each.departement === departement);
  const atHome = close.filter(isAtHome);
  if (atHome.length > 0) return atHome;
  const meant = standingOut(candidates.filter(isTown));
  return close.filter((each) => isAroundParis(each) || each === meant);
}

function isTown({ commune }: Candidate): boolean {
  return commune !== undefined;
}

/** Its nearest suburbs have départements of their own. */
export function isAroundParis({ departement = '' }: Candidate): boolean {
  return departement === '92' || departement === '93' || departement === '94';
}

function near(candidates: readonly Candidate[], others: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter((candidate) => isNear(candidate, others));
}

/** Whether one of the others holds the candidate, lies in it, or is its neighbour. */
export function isNear(candidate: Candidate, others: readonly Candidate[]): boolean {
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

const noValues: readonly string[] = [];

/** The different values the readings give. */
function told(readings: readonly Reading[], what: 'departementCode' | 'postcode'): readonly string[] {
  let values = noValues;
  for (const { [what]: value } of readings) {
    if (value !== undefined && !values.includes(value)) values = values.length === 0 ? [value] : [...values, value];
  }
  return values;
}
