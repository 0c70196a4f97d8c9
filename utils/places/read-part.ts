// Reads one part of a text (`paris 13`, `35000 rennes cedex`, `greater lyon area`) as what it may mean.

import { BoundedMap } from './bounded-map';
import type { Gazetteer } from './gazetteer';
import { ordinal } from './ordinal';
import { readMetro } from './read-metro';
import {
  arrondissementCode,
  type Candidate,
  communeCandidate,
  type Reading,
  readName,
  readTown,
  silent,
} from './reading';
import { greatCity, readBeforeQuarter, readSideOfArea, townsSideBySide } from './side-by-side';
import type { Names, Part } from './split';
import {
  englishPartWords,
  namedAfterCountry,
  noiseWords,
  partOfTownWords,
  sideOfFrance,
  streetWords,
  titledForms,
} from './words';

/** A postcode or a département before a name, and a CEDEX or a number after it. */
const numbersAround = /^\d{1,5} | (?:cedex|cdx)(?: \d+)?$| \d{1,5}$/g;

/** A postcode or a département's number between two names: `nantes 44100 pays de la loire`. */
const numberInside = /^(.+) (\d{5}|\d\d|97\d|2[ab]) ([a-z][a-z ]*?)(?: (?:cedex|cdx)(?: \d{1,2})?)?$/;

/** One number or Roman one, with what says of what: spares names the questions below. */
const mayBeNumber = /^(?:(?:departements?|depts?|dpts?|deps?) )?[\divx][^ ]*(?: (?:arrondissement|arrdt|arr))?$/;

/** Numbers of the overseas collectivities that are in no region, as ISO codes (INSEE COG 2026). */
const collectivities: Readonly<Record<string, string>> = {
  '975': 'PM',
  '977': 'BL',
  '978': 'MF',
  '986': 'WF',
  '987': 'PF',
  '988': 'NC',
};

/** Parts remembered: the same regions and countries end most texts of a page. */
const remembered = 1_000;

export class PartReader implements Names {
  private readonly areas = new Map<string, Reading>();
  private readonly laterReadings = new BoundedMap<string, Reading>(remembered);

  constructor(private readonly gazetteer: Gazetteer) {}

  isName(key: string): boolean {
    const { gazetteer } = this;
    return gazetteer.isAreaOrNickname(key) || gazetteer.isNamed(key) || readMetro(key, this.gazetteer) !== undefined;
  }

  isNumberedName(key: string): boolean {
    return this.isName(key.replace(numbersAround, ''));
  }

  townsIn(key: string): readonly string[] | undefined {
    return this.isName(key) ? undefined : townsSideBySide(key, this.gazetteer);
  }

  partsOfAddress(key: string): readonly string[] | undefined {
    const [, before = '', number = '', after = ''] = numberInside.exec(key) ?? [];
    const departement =
      number.length === 5 ? this.gazetteer.departementOfPostcode(number)?.code : this.departementCode(number);
    if (!departement) return undefined;
    const candidates = this.readName(after)?.candidates ?? [];
    const isNamed = this.isNumberedName(before);
    if (candidates.some((each) => this.isServedBy(each, number, departement))) {
      // `paris 13 marseille`: a département's number says less than the name before it.
      if (number.length < 5 && isNamed && before !== after) return undefined;
      return isNamed ? [before, `${number} ${after}`] : [`${number} ${after}`];
    }
    const region = this.gazetteer.departements.get(departement)?.region;
    const isInArea = candidates.some(({ kind, via, ...each }) => via === 'area' && each.region === region);
    return isNamed && isInArea ? [`${before} ${number}`, after] : undefined;
  }

  private isServedBy({ commune, departement }: Candidate, number: string, home: string): boolean {
    if (commune === undefined) return false;
    return departement === home || (number.length === 5 && this.gazetteer.hasPostcode(commune, number));
  }

  /** `isFirst`: nothing stands before it, so that two letters are no state or country. */
  read({ key, joint, isForeignScript }: Part, isFirst: boolean): Reading {
    if (isForeignScript) return { ...silent, key, joint, isUnknown: true };
    const reading = this.readNamed(key, isFirst) ?? this.readUnnamed(key, isFirst);
    return joint ? { ...reading, joint } : reading;
  }

  private readUnnamed(key: string, isFirst: boolean): Reading {
    // What a text begins with is its own, and the whole text is remembered.
    if (isFirst) return this.readAround(key, isFirst);
    let reading = this.laterReadings.get(key);
    if (!reading) {
      reading = this.readAround(key, isFirst);
      this.laterReadings.set(key, reading);
    }
    return reading;
  }

  private readName(key: string): Reading | undefined {
    if (!this.gazetteer.isAreaOrNickname(key)) return readTown(key, this.gazetteer);
    let reading = this.areas.get(key);
    if (!reading) {
      reading = readName(key, this.gazetteer);
      if (reading) this.areas.set(key, reading);
    }
    return reading;
  }

  private readKey(key: string, isFirst: boolean): Reading {
    return this.readNamed(key, isFirst) ?? this.readAround(key, isFirst);
  }

  /** A key that is no name as a whole: a number, or a name among other words. */
  private readAround(key: string, isFirst: boolean): Reading {
    const number = this.readNumber(key);
    if (number) return number;
    if (sideOfFrance.test(key)) return { ...silent, key, isVague: true };
    const words = key.split(' ');
    return (
      this.readWithNumber(words, isFirst) ??
      this.readRespelled(key, isFirst) ??
      readMetro(key, this.gazetteer) ??
      readSideOfArea(key, this.gazetteer) ??
      this.readTitled(key) ??
      this.readBesideCountry(words) ??
      this.readAmongNoise(words, isFirst) ??
      this.readPartOfTown(words) ??
      readBeforeQuarter(words, this.gazetteer) ?? { ...silent, key, isUnknown: true }
    );
  }

  private readNamed(key: string, isFirst: boolean): Reading | undefined {
    const named = this.readName(key);
    if (!named || !isFirst || key.length > 3) return named;
    // `IN`, `DE`, `CA` mean a country or a state only after a town.
    const candidates = key.length === 2 ? named.candidates.filter(({ via }) => via !== 'area') : named.candidates;
    const isStillNamed =
      candidates.length > 0 || named.city || named.isFrance || named.isSupranational || named.isVague;
    if (isStillNamed) return { ...named, candidates, country: undefined, abroad: undefined, regionCode: undefined };
    // `USA`, `UAE` alone are countries all the same.
    return key.length === 3 && named.country ? named : undefined;
  }

  private readNumber(key: string): Reading | undefined {
    if (!mayBeNumber.test(key)) return undefined;
    const collectivity = /^\d{3}(?:\d\d)?$/.test(key) ? collectivities[key.slice(0, 3)] : undefined;
    if (collectivity) return { ...silent, key, collectivity };
    if (/^\d{5}$/.test(key)) return { ...silent, key, postcode: key };
    const arrondissement = ordinal(key.replace(/ ?(?:arrondissement|arrdt|arr)$/, ''), key.includes('arr'));
    if (arrondissement) return { ...silent, key, arrondissement };
    const departement = this.departementCode(key.replace(/^(?:departements?|depts?|dpts?|deps?) /, ''));
    return departement ? { ...silent, key, departementCode: departement } : undefined;
  }

  /** `35`, `2a`, `971`, also `1` for `01`; `20` is Corsica as a whole and names neither half. */
  private departementCode(word: string): string | undefined {
    if (!/^(?:\d{1,2}|2[ab]|97\d)$/.test(word)) return undefined;
    const code = word.toUpperCase().padStart(2, '0');
    return this.gazetteer.departements.has(code) ? code : undefined;
  }

  /** A postcode, a département's number, an arrondissement or a CEDEX beside a name. */
  private readWithNumber(words: readonly string[], isFirst: boolean): Reading | undefined {
    const cedex = words.findIndex((word) => word === 'cedex' || word === 'cdx');
    const kept = cedex > 0 ? words.slice(0, cedex) : words;
    if (kept.length < words.length) return this.readKey(kept.join(' '), isFirst);
    const [first = '', ...afterFirst] = words;
    const last = words.at(-1) ?? '';
    const beforeLast = words.slice(0, -1);
    if (afterFirst.length === 0) return undefined;
    if (/^\d{5}$/.test(first)) return this.readPostcode(first, afterFirst, isFirst);
    if (/^\d{5}$/.test(last)) return this.readPostcode(last, beforeLast, isFirst);
    const arrondissement = this.readArrondissement(words);
    if (arrondissement) return arrondissement;
    const leading = this.departementCode(first);
    if (leading) return this.readNumbered(afterFirst, leading, isFirst);
    const trailing = this.departementCode(last);
    return trailing ? this.readNumbered(beforeLast, trailing, isFirst) : undefined;
  }

  /** `lez`, `lès` and `les` are written one for another: `saint paul lez durance`. */
  private readRespelled(key: string, isFirst: boolean): Reading | undefined {
    if (key.includes(' lez ')) return this.readNamed(key.replace(' lez ', ' les '), isFirst);
    return key.includes(' les ') ? this.readNamed(key.replace(' les ', ' lez '), isFirst) : undefined;
  }

  private readPostcode(postcode: string, words: readonly string[], isFirst: boolean): Reading {
    const named = this.readKey(words.join(' '), isFirst);
    // A row of numbers is no address.
    return named.postcode ? { ...silent, key: named.key, isUnknown: true } : { ...named, isNoise: false, postcode };
  }

  private readNumbered(words: readonly string[], departementCode: string, isFirst: boolean): Reading | undefined {
    const named = this.readNamed(words.join(' '), isFirst);
    return named ? { ...named, departementCode } : undefined;
  }

  private readArrondissement(words: readonly string[]): Reading | undefined {
    const kept = words.filter((word) => !/^(?:arrondissement|arrdt|arr)$/.test(word));
    const isNamed = kept.length < words.length;
    for (const at of [kept.length - 1, 0]) {
      const number = ordinal(kept[at] ?? '', true);
      if (!number) continue;
      const name = kept.filter((_, i) => i !== at).join(' ');
      const reading = readName(at === 0 ? name.replace(/^(?:de|d|du) /, '') : name, this.gazetteer);
      const candidates = reading?.candidates.flatMap((candidate) => this.inArrondissement(candidate, number)) ?? [];
      if (reading && candidates.length > 0 && (isNamed || at > 0)) return { ...reading, candidates };
    }
    return undefined;
  }

  inArrondissement(candidate: Candidate, number: number): Candidate[] {
    if (candidate.commune === undefined) return [];
    const arrondissement = arrondissementCode(this.gazetteer.codeOf(candidate.commune), number);
    return arrondissement ? [{ ...candidate, arrondissement }] : [];
  }

  private readTitled(key: string): Reading | undefined {
    for (const form of titledForms) {
      const name = form.exec(key)?.[1];
      const named = name ? readName(name, this.gazetteer) : undefined;
      if (named) return named;
    }
    return undefined;
  }

  /** `france paris`, `paris france`, `fr paris`, `be antwerp`, `montreal canada`. */
  private readBesideCountry(words: readonly string[]): Reading | undefined {
    // `emea fr paris`: the continent before the country.
    if (words.length > 2 && this.gazetteer.areas.get(words[0] ?? '')?.isSupranational) {
      const inside = this.readBesideCountry(words.slice(1));
      if (inside) return inside;
    }
    for (const length of [1, 2]) {
      const pairs = [
        [words.slice(0, length), words.slice(length)],
        [words.slice(-length), words.slice(0, -length)],
      ] as const;
      for (const [side, rest] of pairs) {
        const area = this.gazetteer.areas.get(side.join(' '));
        if (area?.isFrance && side[0] !== words[0] && rest.some((word) => namedAfterCountry.has(word))) continue;
        if (rest.length === 0 || !(area?.isFrance || (area?.country && this.isCountryBeside(side, rest)))) continue;
        const named = this.readKey(rest.join(' '), true);
        if (named.isUnknown && side.join('').length <= 2) continue;
        return area.isFrance
          ? { ...named, isNoise: false, isFrance: true }
          : { ...silent, key: words.join(' '), country: area.country ?? '' };
      }
    }
    return undefined;
  }

  /** Whether a country's name or code is meant as such: `in` begins `in paris`, and ends `versailles in`. */
  private isCountryBeside([word = '']: readonly string[], rest: readonly string[]): boolean {
    // `bd`, `za`: a boulevard and a zone before they are Bangladesh and South Africa.
    if (streetWords.has(word)) return false;
    if (!noiseWords.has(word)) return true;
    return (word === 'in' || word === 'on') && this.isName(rest.join(' '));
  }

  private readAmongNoise(words: readonly string[], isFirst: boolean): Reading | undefined {
    const state = words.length > 1 ? words.at(-1) : undefined;
    const isStreet = words[0] === 'gare' || words.some((word) => streetWords.has(word));
    // `meadows place tx`
    const abroad = isStreet && state?.length === 2 && !noiseWords.has(state) && this.gazetteer.areas.get(state)?.abroad;
    if (abroad) return { ...silent, key: words.join(' '), abroad };
    if (isStreet) return { ...silent, key: words.join(' '), isNoise: true };
    let first = 0;
    let last = words.length;
    while (first < last && isNoise(words[first])) first++;
    while (last > first && isNoise(words[last - 1])) last--;
    if (first === last) return { ...silent, key: words.join(' '), isNoise: true };
    if (last - first === words.length) return undefined;
    // One word after the other is given back: `la` of `based in la rochelle` belongs to the name.
    for (let start = Math.max(0, first - 2); start <= first; start++) {
      if (start === 0 && last === words.length) continue;
      const reading = this.readNamed(words.slice(start, last).join(' '), isFirst);
      if (reading) return reading;
    }
    return this.readKey(words.slice(first, last).join(' '), isFirst);
  }

  private readPartOfTown(words: readonly string[]): Reading | undefined {
    let last = words.length;
    while (last > 1 && partOfTownWords.has(words[last - 1] ?? '')) last--;
    const named = last < words.length ? readName(words.slice(0, last).join(' '), this.gazetteer) : undefined;
    const isKnownWell = named?.candidates.some(({ population }) => population >= greatCity);
    return isKnownWell || !words.slice(last).some((word) => englishPartWords.has(word)) ? named : undefined;
  }

  /** A town whose name was cut (`boulogne bill`) or shortened (`la baule`), inside a département when one is told. */
  completed(key: string, isInside: (commune: number) => boolean): Candidate[] {
    return this.gazetteer
      .findLonger(key, 3, isInside)
      .map((commune) => communeCandidate(this.gazetteer, commune, 'short'));
  }
}

function isNoise(word: string | undefined): boolean {
  return word === undefined || noiseWords.has(word) || /^\d{1,4}$/.test(word);
}
