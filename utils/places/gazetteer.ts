// Holds what the extension knows of places: reads the packaged gazetteer and finds names in it by equality of keys.

import { Areas, type Nickname } from './areas';
import { type FoundName, NameTable } from './name-table';
import { linesOf, readNumbers, readSections, startsOf, sumSteps } from './packed';
import type { RegionCode } from './types';

export interface Departement {
  /** `'35'`, `'2A'`, `'974'`. */
  code: string;
  name: string;
  region: RegionCode;
}

/** A commune of today, as autocompletion shows it. */
export interface Commune {
  /** INSEE code. */
  code: string;
  name: string;
  departement: Departement;
  population: number;
}

/** How a name led to a commune: its own, an old one, a shortened one, or its own without the article. */
export type NameKind = 'own' | 'former' | 'short' | 'article';

export interface Named {
  /** Position of the commune in the gazetteer. */
  commune: number;
  kind: NameKind;
  /** Position of the name itself, for `nameAt`. */
  name: number;
}

export interface CityAbroad {
  country: string;
  population: number;
}

export interface NameMatches {
  communes: readonly Named[];
  abroad: CityAbroad | undefined;
}

export class Gazetteer {
  readonly areas: Areas;
  readonly nicknames = new Map<string, Nickname>();
  readonly departements = new Map<string, Departement>();
  private readonly areasAndNicknames: ReadonlySet<string>;
  private readonly departementList: Departement[];
  private readonly names: NameTable;
  private readonly counts: { communes: number; former: number; short: number; abroad: number };
  /** Index of the département × 1000 + number inside it; ascending. */
  private readonly codes: Int32Array;
  private readonly populations: Int32Array;
  private readonly postcodes: string;
  /** Where the postcodes of each commune begin in `postcodes`, and where those of the next one do. */
  private postcodeStarts: Int32Array | undefined;
  private readonly targets: Int32Array;
  private readonly countries: string;
  private readonly thousands: Int32Array;

  /** Throws when the text is no gazetteer: the package is broken then, and nothing can be resolved. */
  constructor(text: string) {
    const sections = readSections(text);
    const section = (name: string): string => {
      const body = sections.get(name);
      if (body === undefined) throw new Error(`The gazetteer has no ${name}.`);
      return body;
    };
    this.departementList = linesOf(section('departements')).map((line) => {
      const [code = '', name = '', region = ''] = line.split(';');
      return { code, name, region };
    });
    for (const departement of this.departementList) this.departements.set(departement.code, departement);
    const [communes = 0, former = 0, short = 0, abroad = 0] = section('counts').split(',').map(Number);
    this.counts = { communes, former, short, abroad };
    this.names = new NameTable(section('names'), linesOf(section('pieces')), communes + former + short + abroad);
    this.codes = sumSteps(readNumbers(section('codes'), communes, 1));
    this.populations = readNumbers(section('populations'), communes);
    this.postcodes = section('postcodes');
    this.targets = readNumbers(section('targets'), former + short);
    this.countries = section('countries');
    this.thousands = readNumbers(section('abroad'), abroad);
    this.areas = new Areas(linesOf(section('areas')));
    for (const line of linesOf(section('nicknames'))) this.addNickname(line);
    this.areasAndNicknames = new Set([...this.areas.keys(), ...this.nicknames.keys()]);
  }

  /** Asked before either is looked up: most names are those of communes alone. */
  isAreaOrNickname(key: string): boolean {
    return this.areasAndNicknames.has(key);
  }

  /** Every commune and the city abroad that bear the name, if any does; `key` as `toKey` makes it. */
  find(key: string): NameMatches | undefined {
    const found = this.names.find(key);
    if (found.length === 0) return undefined;
    const { communes, former, short } = this.counts;
    const firstAbroad = communes + former + short;
    const named: Named[] = [];
    let abroad: CityAbroad | undefined;
    for (const each of found) {
      if (each.name >= firstAbroad) abroad = this.cityAt(each.name - firstAbroad);
      else {
        const next = this.communeNamed(each);
        // A commune found by several of its names is found by the first.
        if (!named.some(({ commune }) => commune === next.commune)) named.push(next);
      }
    }
    return { communes: named, abroad };
  }

  /** Whether a commune or a city abroad bears the name. */
  isNamed(key: string): boolean {
    return this.names.find(key).length > 0;
  }

  private communeNamed({ name, withoutArticle }: FoundName): Named {
    const { communes, former } = this.counts;
    const isOwn = name < communes;
    const commune = isOwn ? name : (this.targets[name - communes] ?? 0);
    if (withoutArticle) return { commune, kind: 'article', name };
    return { commune, kind: isOwn ? 'own' : name < communes + former ? 'former' : 'short', name };
  }

  private cityAt(city: number): CityAbroad {
    return {
      country: this.countries.slice(city * 2, city * 2 + 2),
      population: (this.thousands[city] ?? 0) * 1000,
    };
  }

  /** The communes of today whose name goes on after `key`; at most `limit` of them. */
  findLonger(key: string, limit: number, accept: (commune: number) => boolean): number[] {
    return this.names.longer(key, limit, (name) => name < this.counts.communes && accept(name));
  }

  get size(): number {
    return this.counts.communes;
  }

  /** As written officially. */
  nameAt(name: number): string {
    return this.names.written(name);
  }

  departementOf(commune: number): Departement {
    const departement = this.departementList[Math.floor((this.codes[commune] ?? 0) / 1000)];
    if (!departement) throw new RangeError(`no commune at ${commune}`);
    return departement;
  }

  populationOf(commune: number): number {
    return this.populations[commune] ?? 0;
  }

  codeOf(commune: number): string {
    const { code } = this.departementOf(commune);
    return code + String((this.codes[commune] ?? 0) % 1000).padStart(5 - code.length, '0');
  }

  communeAt(commune: number): Commune {
    return {
      code: this.codeOf(commune),
      name: this.nameAt(commune),
      departement: this.departementOf(commune),
      population: this.populationOf(commune),
    };
  }

  /** Position of the commune with this INSEE code. */
  indexOfCode(code: string): number | undefined {
    const departement = this.departementList.findIndex((each) => code.startsWith(each.code));
    if (departement < 0) return undefined;
    const wanted = departement * 1000 + Number(code.slice(this.departementList[departement]?.code.length));
    const commune = this.firstAtLeast(wanted);
    if (this.codes[commune] === wanted) return commune;
    return undefined;
  }

  /** The communes of its own département a postcode serves; none for a CEDEX or an unknown one. */
  withPostcode(postcode: string): number[] {
    const departement = this.departementOfPostcode(postcode);
    const found: number[] = [];
    if (!departement) return found;
    const home = this.departementList.indexOf(departement);
    for (let commune = this.firstAtLeast(home * 1000); commune < this.firstAtLeast((home + 1) * 1000); commune++) {
      if (this.hasPostcode(commune, postcode)) found.push(commune);
    }
    return found;
  }

  hasPostcode(commune: number, postcode: string): boolean {
    this.postcodeStarts ??= startsOf(this.postcodes, this.counts.communes);
    const starts = this.postcodeStarts;
    let holder = commune;
    while (starts[holder + 1] === (starts[holder] ?? 0) + 1 && holder > 0) holder--;
    const list = this.postcodes.slice(starts[holder], (starts[holder + 1] ?? 0) - 1);
    const { code } = this.departementOf(commune);
    const isHome = postcode.startsWith(code === '2A' || code === '2B' ? '20' : code.slice(0, 2));
    const written = isHome ? Number(postcode.slice(2)).toString(36) : `=${postcode}`;
    return list === written || (list.includes(' ') && list.split(' ').includes(written));
  }

  /** Département a postcode begins with (`20000` is in `2A`, `97400` in `974`); a handful of villages are served from next door. */
  departementOfPostcode(postcode: string): Departement | undefined {
    if (postcode.startsWith('20')) return this.departements.get(Number(postcode) < 20200 ? '2A' : '2B');
    return this.departements.get(postcode.slice(0, postcode.startsWith('97') ? 3 : 2));
  }

  /** The communes whose name, article aside, begins with `query`, the most populous first; case and accents do not matter. */
  search(key: string, limit: number): Commune[] {
    const found = this.names.beginning(key, this.counts.communes);
    return found
      .sort((a, b) => this.populationOf(b) - this.populationOf(a))
      .slice(0, limit)
      .map((commune) => this.communeAt(commune));
  }

  /** Position of the first commune whose code, as `codes` holds it, is not below `wanted`. */
  private firstAtLeast(wanted: number): number {
    let low = 0;
    let high = this.codes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.codes[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private addNickname(line: string): void {
    const [key = '', kind, departement = '', code = '', label = ''] = line.split(';');
    const commune = code ? this.indexOfCode(code) : undefined;
    const home =
      this.departements.get(departement) ?? (commune === undefined ? undefined : this.departementOf(commune));
    if (!home) return;
    this.nicknames.set(key, {
      kind: kind === 'commune' ? 'commune' : 'metro',
      region: home.region,
      label,
      ...(departement ? { departement } : {}),
      ...(commune === undefined ? {} : { commune }),
    });
  }
}

/** The text of a gazetteer, whether a file or a fetch gave it. */
export function readGazetteer(content: string | ArrayBuffer): Gazetteer {
  return new Gazetteer(typeof content === 'string' ? content : new TextDecoder().decode(content));
}
