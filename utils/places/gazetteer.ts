// Holds what the extension knows of places: reads the packaged gazetteer and finds names in it by equality of keys.

import { NameTable } from './name-table';
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
  communes: Named[];
  abroad?: CityAbroad;
}

/** What an area's name stands for; several lines of the gazetteer may share a name (`Vienne`, `Jura`). */
export interface AreaMeaning {
  isFrance?: boolean;
  region?: RegionCode;
  departement?: string;
  /** ISO code of a country other than France. */
  country?: string;
  /** Country of a state, province or canton. */
  abroad?: string;
  isSupranational?: boolean;
  /** A name of several regions, such as the Antilles. */
  isVague?: boolean;
  /** ISO code of a French collectivity that is in no region. */
  collectivity?: string;
  /** Region for a code that counts only beside `FR`, such as `A8`. */
  regionCode?: RegionCode;
}

export interface Nickname {
  /** A commune by another name, or an area around one. */
  kind: 'commune' | 'metro';
  region: RegionCode;
  departement?: string;
  /** Position of its main commune. */
  commune?: number;
  label: string;
}

export class Gazetteer {
  readonly areas = new Map<string, AreaMeaning>();
  readonly nicknames = new Map<string, Nickname>();
  readonly departements = new Map<string, Departement>();
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
    this.departementList = lines(section('departements')).map((line) => {
      const [code = '', name = '', region = ''] = line.split(';');
      return { code, name, region };
    });
    for (const departement of this.departementList) this.departements.set(departement.code, departement);
    const [communes = 0, former = 0, short = 0, abroad = 0] = section('counts').split(',').map(Number);
    this.counts = { communes, former, short, abroad };
    this.names = new NameTable(section('names'), lines(section('pieces')), communes + former + short + abroad);
    this.codes = sumSteps(readNumbers(section('codes'), communes, 1));
    this.populations = readNumbers(section('populations'), communes);
    this.postcodes = section('postcodes');
    this.targets = readNumbers(section('targets'), former + short);
    this.countries = section('countries');
    this.thousands = readNumbers(section('abroad'), abroad);
    for (const line of lines(section('areas'))) this.addArea(line);
    for (const line of lines(section('nicknames'))) this.addNickname(line);
  }

  /** Every commune and the city abroad that bear the name; `key` as `toKey` makes it. */
  find(key: string): NameMatches {
    const communes: Named[] = [];
    let abroad: CityAbroad | undefined;
    const { communes: own, former, short } = this.counts;
    this.names.each(key, (name, withoutArticle) => {
      if (name >= own + former + short) {
        const city = name - own - former - short;
        abroad = {
          country: this.countries.slice(city * 2, city * 2 + 2),
          population: (this.thousands[city] ?? 0) * 1000,
        };
      } else if (name < own) communes.push({ commune: name, kind: withoutArticle ? 'article' : 'own', name });
      else {
        const kind = withoutArticle ? 'article' : name < own + former ? 'former' : 'short';
        communes.push({ commune: this.targets[name - own] ?? 0, kind, name });
      }
    });
    return abroad ? { communes, abroad } : { communes };
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
    const isHome = postcode.startsWith(code.replace(/[AB]$/, '0').slice(0, 2));
    const written = isHome ? Number(postcode.slice(2)).toString(36) : `=${postcode}`;
    return list === written || list.split(' ').includes(written);
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

  private addArea(line: string): void {
    const [key = '', kind, code = ''] = line.split(';');
    const meaning = this.areas.get(key) ?? {};
    this.areas.set(key, meaning);
    if (kind === 'region') meaning.region = code;
    else if (kind === 'departement') meaning.departement = code;
    else if (kind === 'france') meaning.isFrance = true;
    else if (kind === 'country') meaning.country ??= code;
    else if (kind === 'abroad') meaning.abroad ??= code;
    else if (kind === 'supranational') meaning.isSupranational = true;
    else if (kind === 'ambiguous') meaning.isVague = true;
    else if (kind === 'collectivity') meaning.collectivity = code;
    else if (kind === 'code') meaning.regionCode = code;
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

/** Added to the first number of each département, so that it cannot be taken for a step. */
const newDepartement = 1000;

/** From the steps between the numbers to département × 1000 + number. */
function sumSteps(steps: Int32Array): Int32Array {
  let code = -1000;
  return steps.map((step) => {
    const isFirst = step >= newDepartement;
    code = isFirst ? (Math.floor(code / 1000) + 1) * 1000 + step - newDepartement : code + step;
    return code;
  });
}

function readSections(text: string): Map<string, string> {
  const sections = new Map<string, string>();
  let start = text.startsWith('@@') ? 0 : -1;
  while (start >= 0) {
    const endOfName = text.indexOf('\n', start);
    const next = text.indexOf('\n@@', endOfName);
    sections.set(text.slice(start + 2, endOfName), text.slice(endOfName + 1, next < 0 ? text.length - 1 : next));
    start = next < 0 ? -1 : next + 1;
  }
  return sections;
}

function lines(body: string): string[] {
  return body === '' ? [] : body.split('\n');
}

/** Numbers in base 36 between commas; an empty one is `missing`. */
function readNumbers(body: string, count: number, missing = 0): Int32Array {
  const numbers = new Int32Array(count);
  let at = 0;
  for (let position = 0; position < count; position++) at = readNumber(body, at, numbers, position, missing);
  return numbers;
}

/** Reads one number at `at` and answers where the next begins; a call a number, for the engine compiles it soon. */
function readNumber(body: string, at: number, numbers: Int32Array, position: number, missing: number): number {
  let value = 0;
  let i = at;
  for (; i < body.length; i++) {
    const character = body.charCodeAt(i);
    if (character === comma) break;
    value = value * 36 + (character < 58 ? character - 48 : character - 87);
  }
  numbers[position] = i === at ? missing : value;
  return i + 1;
}

/** Where each of the lists between commas begins; one more entry for the end. */
function startsOf(body: string, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  let at = 0;
  for (let i = 1; i <= count; i++) {
    const next = body.indexOf(',', at);
    at = next < 0 ? body.length + 1 : next + 1;
    starts[i] = at;
  }
  return starts;
}

const comma = 44;

/** The text of a gazetteer, whether a file or a fetch gave it. */
export function readGazetteer(content: string | ArrayBuffer): Gazetteer {
  return new Gazetteer(typeof content === 'string' ? content : new TextDecoder().decode(content));
}
