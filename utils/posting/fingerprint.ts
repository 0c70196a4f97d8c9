// What makes two postings look like one offer published twice: said to the person, never merged, never a key.
import { comparable } from './text';
import type { BoardId, PlaceFields } from './types';

/** What a fingerprint is made from: any RawPosting or Posting has it. */
export interface Described {
  title: string;
  company?: string;
  location?: string;
  places?: readonly PlaceFields[];
}

/** Marks that say an offer is open to all: "H/F", "(m/w/d)", "F/H/X", and the feminine ending in parentheses or after a dot. */
const OPEN_TO_ALL =
  /\(?\b[hfmwdxn](?:\s?[/|-]\s?[hfmwdxn]){1,2}\b\)?|\((?:e|ne|se|trice|euse|ere)\)|[.·•](?:e|ne|se|trice|euse|ere)\b/g;

/** Legal forms, as `comparable` writes them; none of them tells one employer from another. */
const LEGAL_FORM =
  /\b(?:sasu?|sarl|eurl|sa|sca|snc|scop|sccv|gie|gmbh|ag|kg|ug|ltd|limited|llc|llp|inc|incorporated|corp|corporation|plc|co|spa|srl|bv|nv|oy|ab|aps|as|sl|pty)\b/g;

function words(text: string): string {
  return text.replace(/[^\p{L}\p{N}+#]+/gu, ' ').trim();
}

/** `Soudeur·se TIG (H/F)` and `SOUDEUR TIG - F/H` → `soudeur tig`. */
export function foldTitle(title: string): string {
  return words(comparable(title).replace(OPEN_TO_ALL, ' '));
}

/** `Ateliers du Ponant S.A.S.` → `ateliers du ponant`. The whole name where it is a legal form alone. */
export function foldCompany(company: string): string {
  const name = words(comparable(company).replace(/\b((?:[a-z]\.){2,})/g, (dotted) => dotted.replaceAll('.', '')));
  return words(name.replace(LEGAL_FORM, ' ')) || name;
}

/** `Lorient - 56`, `56 - LORIENT`, `56100 Lorient`, `Lorient, Bretagne, France (Hybride)` → `lorient`; districts' numbers go. */
function foldPlace({ location, places }: Described): string | undefined {
  const written = places?.length === 1 ? places[0]?.addressLocality : undefined; // several sites: their line as written
  const pieces = comparable(written ?? location ?? '') // a card may give no place
    .replace(/\([^)]*\)\s*$/, '')
    .split(/,|\s[-–/]\s/);
  const named = pieces
    .map((piece) => words(piece.replace(/\b\d+(?:er|e|eme|nd|st|th)?\b|\bcedex\b/g, ' ')))
    .find(Boolean);
  return named?.replace(/\bst\b/g, 'saint').replace(/\bste\b/g, 'sainte'); // digits only
}

/**
 * The same for two postings that are probably one offer: folded title, employer without its legal form, place.
 * `place`: where the work is as the place resolver says it (a commune's INSEE code), when it does; else as written.
 * `undefined` when a part is missing: then nothing may be suggested.
 */
export function fingerprint(posting: Described, place: string | undefined = foldPlace(posting)): string | undefined {
  const title = foldTitle(posting.title);
  const company = foldCompany(posting.company ?? ''); // confidential
  return title && company && place ? `${title}|${company}|${place}` : undefined;
}

/** A posting that can be compared with others: one read or one kept. */
export type Comparable = Described & { key: string; board: BoardId };

/**
 * The others that are probably the same offer, met on another board or under another id, in their order. A suggestion:
 * the reader decides. `placeOf`: see `fingerprint`.
 */
export function findSameOffers<T extends Comparable>(
  posting: Comparable,
  others: readonly T[],
  placeOf: (posting: Comparable) => string | undefined = foldPlace,
): T[] {
  const own = fingerprint(posting, placeOf(posting));
  if (!own) return [];
  return others.filter((other) => other.key !== posting.key && fingerprint(other, placeOf(other)) === own);
}
