// From what a page wrote to an offer as we understand it: the one door into Posting, for the background.
import { recogniseContracts, recogniseWorkingTime } from './contract';
import { findClosing, findStart, isoDay, readDay, readStart } from './dates';
import { postingKey } from './key';
import { readRemoteShare } from './remote-share';
import { safeUrl } from './safe-url';
import { findSalary } from './salary/find';
import { readSalary } from './salary/read';
import { cap, fold, foldLines, MAX_TEXT } from './text';
import type { PlaceFields, Posting, RawPosting } from './types';
import { recogniseWorkplace, workplaceOfLocation } from './workplace';

/** The most kept of each field, in UTF-16 units: generous for any honest page. */
const MAX = { id: 200, title: 300, company: 200, location: 300, place: 200, line: 200 } as const;
/** An offer that names more sites than this is read by its first ones. */
const MAX_PLACES = 50;
const MAX_AREA = 8;

/** What a page gave is not an offer: no title, or no address we would open. */
export class NotAPostingError extends Error {
  override name = 'NotAPostingError';
}

const PLACE_FIELDS = ['addressLocality', 'addressRegion', 'postalCode', 'addressCountry', 'streetAddress'] as const;

function normalisePlace(raw: PlaceFields): PlaceFields | undefined {
  const place: PlaceFields = {};
  for (const name of PLACE_FIELDS) {
    const value = fold(raw[name], MAX.place);
    if (value) place[name] = value;
  }
  const area = (raw.area ?? []).slice(0, MAX_AREA).flatMap((name) => fold(name, MAX.place) ?? []);
  if (area.length > 0) place.area = area;
  return Object.keys(place).length > 0 ? place : undefined;
}

/** The object without its undefined fields: what is stored says only what is known. */
function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}

/**
 * Understands what a page wrote: folds and caps every field, keeps only https URLs, reads the pay, the contract,
 * the days and the share of remote work where the texts say them.
 * Pure, and idempotent in effect: the same raw posting always gives the same key.
 * Throws `NotAPostingError` without a title or an URL we would open.
 */
export function normalisePosting(raw: RawPosting): Posting {
  const title = fold(raw.title, MAX.title);
  const url = safeUrl(raw.url);
  if (!title) throw new NotAPostingError('An offer needs a title.');
  if (!url) throw new NotAPostingError('An offer needs an https address.');
  const id = fold(raw.id, MAX.id);
  const location = fold(raw.location, MAX.location);
  const places = (raw.places ?? []).slice(0, MAX_PLACES).flatMap((place) => normalisePlace(place) ?? []);
  const board = cap(raw.board, MAX.line);
  const contract = fold(raw.contract, MAX.line);
  const contracts = recogniseContracts(contract);
  const salary = fold(raw.salary, MAX.line);
  const description = foldLines(raw.description, MAX_TEXT);
  const workplace = fold(raw.workplace, MAX.line);
  return compact<Posting>({
    key: postingKey({ board, url, ...(id ? { id } : {}) }),
    board,
    url,
    title,
    company: fold(raw.company, MAX.company),
    location,
    places: places.length > 0 ? places : undefined,
    workplace: recogniseWorkplace(workplace) ?? workplaceOfLocation(location),
    remoteShare: readRemoteShare(workplace) ?? readRemoteShare(description),
    contract,
    contractKinds: contracts.length > 0 ? contracts : undefined,
    workingTime: recogniseWorkingTime(contract),
    salary,
    pay: readSalary(salary) ?? findSalary(description),
    postedOn: isoDay(raw.postedOn),
    startsOn:
      raw.startsOn === 'asap' ? raw.startsOn : (readStart(fold(raw.startsOn, MAX.line)) ?? findStart(description)),
    closesOn: readDay(fold(raw.closesOn, MAX.line)) ?? findClosing(description),
    applyUrl: safeUrl(raw.applyUrl),
    description,
  });
}
