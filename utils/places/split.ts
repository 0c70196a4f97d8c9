// Cuts a text into the sites it names, and each site into its parts, from the town up to the country.

import { withoutHouseNumber } from './address';
import { toKey } from './fold';
import { workplaceBefore } from './words';

/** How a part is joined to the one before it: in brackets, by a dash, or in a list when neither is said. */
export type Joint = 'bracket' | 'dash' | undefined;

export interface Part {
  key: string;
  joint: Joint;
  /** Written in a script this gazetteer does not read. */
  isForeignScript?: boolean;
}

/** Tells what is one name, however it is cut. */
export interface Names {
  isName(key: string): boolean;
  /** With a postcode, a département's number or a CEDEX around it. */
  isNumberedName(key: string): boolean;
  /** The towns a key names side by side (`bordeaux merignac`), two at least. */
  townsIn(key: string): readonly string[] | undefined;
  /** The parts of a key with a town's number inside it (`college 49120 chemille en anjou`). */
  partsOfAddress(key: string): readonly string[] | undefined;
}

/** Texts longer than this are no place; the rest is not read. */
const longest = 300;

/** A full stop ends a site too, but not after an abbreviation. */
const betweenSites = /[;|·•/+&\n….]/;
const invisible = /[\p{Cc}\p{Cf}]+/gu;
const hasInvisible = /[\p{Cc}\p{Cf}]/u;
const betweenParts = charactersOf(',()[]:>');
const brackets = charactersOf('([');
/** Of an official name: `Château-Chinon (Ville)`. */
const nameInBrackets = / ?\((ville|campagne)\)/g;
const pairOfGenders = /\b[hmf] ?\/ ?[hmf](?: ?\/ ?[dxn])?\b/g;
const dash = /[-–—]/;
const conjunction = /\s(?:ou|or|et|and|y|und|puis)\s/;
/** A school is often named after two people: `college pierre et marie curie`. */
const school = /^(?:college|lycee|ecole|groupe scolaire) /;

/** By code of a character. */
function charactersOf(marks: string): readonly boolean[] {
  return Array.from({ length: 128 }, (_, code) => marks.includes(String.fromCharCode(code)));
}

/** Cleans what cannot be seen, and caps the length. */
export function visible(text: string): string {
  const short = text.length > longest ? text.slice(0, longest) : text;
  if (isPlain(short) || !hasInvisible.test(short)) return short;
  return short.replace(invisible, (mark) => (/[\t\n\r]/.test(mark) ? ' ' : ''));
}

/** Nothing but what a French keyboard types: spares most texts the question above. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || (code > 126 && code < 192) || code > 255) return false;
  }
  return true;
}

/** The sites of a flat text; `names` tells those that hold a dash or a conjunction themselves. */
export function splitSites(flat: string, names: Names): Part[][] {
  const sites: Part[][] = [];
  for (const chunk of chunksOf(flat)) {
    const site: Part[] = [];
    sites.push(site);
    splitChunk(chunk.replace(workplaceBefore, ''), sites, names);
  }
  return sites.every(isWritten) ? sites : sites.filter(isWritten);
}

function isWritten({ length }: readonly Part[]): boolean {
  return length > 0;
}

function chunksOf(flat: string): string[] {
  const named = flat.includes('(') ? flat.replace(nameInBrackets, ' $1') : flat;
  const addressed = withoutHouseNumber(named);
  const counted = addressed.includes('+') ? addressed.replace(/\+ ?\d{1,2}\b/g, ' ') : addressed;
  const cleaned = counted.includes('/') ? counted.replace(pairOfGenders, ' ').replace(/\bs\/ ?/g, 'sur ') : counted;
  if (!betweenSites.test(cleaned)) return [cleaned];
  return cleaned.replace(/([a-z]{4})\.\s/g, '$1;').split(/[;|·•/+&\n]|…|\.{2,}/);
}

function splitChunk(chunk: string, sites: Part[][], names: Names): void {
  let joint: Joint;
  let start = 0;
  for (let i = 0; i <= chunk.length; i++) {
    const mark = chunk.charCodeAt(i);
    if (i < chunk.length && betweenParts[mark] !== true) continue;
    if (i > start) addSegment(chunk.slice(start, i), joint, sites, names);
    joint = brackets[mark] === true ? 'bracket' : undefined;
    start = i + 1;
  }
}

function addSegment(segment: string, joint: Joint, sites: Part[][], names: Names): void {
  const key = toKey(segment);
  if (key === '') {
    if (/\p{L}/u.test(segment)) sites.at(-1)?.push({ key, joint, isForeignScript: true });
    return;
  }
  if (names.isName(key)) {
    sites.at(-1)?.push({ key, joint });
    return;
  }
  if (dash.test(segment)) addDashed(segment, joint, sites, names);
  else addAlternatives(segment, joint, sites, names);
}

/** `75 - paris 13`, `dallas -tx-`, `rennes-35`; a dash between two words without spaces is a hyphen. */
function addDashed(segment: string, joint: Joint, sites: Part[][], names: Names): void {
  const pieces = segment.split(/\s[-–—]+\s|\s[-–—]+|[-–—]+\s|^[-–—]|[-–—]$|[-–—](?=\d)|(?<=\d)[-–—]/);
  let rest = joint;
  for (let first = 0; first < pieces.length; ) {
    // The longest run of pieces that is one name: `nord - pas-de-calais`. All of them together are none.
    let last = first === 0 ? Math.max(pieces.length - 1, 1) : pieces.length;
    while (last > first + 1 && !names.isName(toKey(pieces.slice(first, last).join(' ')))) last--;
    addAlternatives(pieces.slice(first, last).join(' '), rest, sites, names);
    rest = 'dash';
    first = last;
  }
}

/** `lille ou paris`: each alternative is a site of its own, unless the whole is one name (`ille et vilaine`). */
function addAlternatives(piece: string, joint: Joint, sites: Part[][], names: Names): void {
  const key = toKey(piece);
  if (!key.includes(' ') && !conjunction.test(piece)) {
    if (key !== '') sites.at(-1)?.push({ key, joint });
    return;
  }
  if (names.isNumberedName(key)) {
    sites.at(-1)?.push({ key, joint });
    return;
  }
  const alternatives =
    conjoinedAddress(key, names) ?? piece.split(conjunction).flatMap((each) => alternativesIn(each, names));
  alternatives.forEach((parts, i) => {
    if (i > 0) sites.push([]);
    for (const part of parts) {
      if (part !== '') sites.at(-1)?.push({ key: part, joint: i > 0 ? undefined : joint });
    }
  });
}

function alternativesIn(written: string, names: Names): (readonly string[])[] {
  const key = toKey(written);
  return (names.townsIn(key) ?? [key]).map((alternative) => names.partsOfAddress(alternative) ?? [alternative]);
}

/** One address whose town, or whose school, holds a conjunction: `rd 8 30190 boucoiran et nozieres`. */
function conjoinedAddress(key: string, names: Names): (readonly string[])[] | undefined {
  if (!conjunction.test(key)) return undefined;
  const parts = names.partsOfAddress(key);
  return parts && (conjunction.test(parts.at(-1) ?? '') || school.test(key)) ? [parts] : undefined;
}
