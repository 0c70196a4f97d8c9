// An offer as the last word on each of its fields: taken apart into changes, put together again, two copies made one.
import { fingerprint } from '@/utils/posting/fingerprint';
import type { Change, Contact, Note, OfferDate, OfferFact, SavedOffer, SentDocument, Whose } from './types';
import { offerDates, offerFacts, offerStatuses, untouched } from './types';

/** Changes by field; within a field oldest first, and by their writing when two were made at the same moment. */
type Changes = ReadonlyMap<string, readonly Change[]>;

/** A value as one text: the same for the same value, whatever the order of its keys. */
export function writeValue(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

function compareChanges(one: Change, other: Change): number {
  if (one.at !== other.at) return one.at - other.at;
  const [text, otherText] = [writeValue(one.value), writeValue(other.value)];
  return text < otherText ? -1 : text > otherText ? 1 : 0;
}

/** Every change once, by field. */
function gather(changes: readonly Change[]): Changes {
  const byField = new Map<string, Change[]>();
  for (const change of changes) {
    const known = byField.get(change.field);
    if (known) known.push(change);
    else byField.set(change.field, [change]);
  }
  for (const [field, list] of byField) {
    if (list.length < 2) continue;
    list.sort(compareChanges);
    byField.set(
      field,
      list.filter((change, at) => at === 0 || compareChanges(list[at - 1] as Change, change) !== 0),
    );
  }
  return byField;
}

/** What stands in the row without a change of its own: what the page said, and what is so from the start. */
function* impliedChanges(offer: SavedOffer): Generator<Change> {
  for (const field of offerFacts) {
    const value: unknown = offer[field];
    if (value !== undefined) yield { field, value, at: 0 };
  }
  if (offer.whose !== 'partner') yield { field: 'of:mine', value: true, at: 0 };
  if (offer.whose !== 'mine') yield { field: 'of:partner', value: true, at: 0 };
  const trashedAt = Math.max(offer.trashedAt, 0);
  yield { field: 'trashedAt', value: trashedAt, at: trashedAt };
}

/** Everything an offer is made of, in no order. */
export function takeApart(row: SavedOffer): Change[] {
  // A store of another version of the extension may leave out what is empty.
  const offer = { ...untouched, ...row };
  const written = new Set(offer.log.map(({ field }) => field));
  // Whose it is has two fields, and the row says both.
  const isOwnerWritten = written.has('of:mine') || written.has('of:partner');
  const implied = [...impliedChanges(offer)].filter(
    ({ field }) => !written.has(field) && !(isOwnerWritten && field.startsWith('of:')),
  );
  const steps = offer.history.map(({ status, at }) => ({ field: 'status', value: status, at }));
  return [...offer.log, ...implied, ...steps];
}

type Identity = Pick<SavedOffer, 'key' | 'board' | 'savedAt' | 'updatedAt'>;

/**
 * The offer its changes make. `takeApart` of it answers the same changes.
 * @param identity also what a later version of the extension wrote in the row, which stays
 */
export function putTogether(identity: Identity, changes: readonly Change[]): SavedOffer {
  const { key, board, savedAt, updatedAt } = identity;
  const byField = gather(changes);
  const last = (field: string) => byField.get(field)?.at(-1)?.value ?? undefined;
  const facts = Object.fromEntries(
    offerFacts.flatMap((field) => (last(field) === undefined ? [] : [[field, last(field)]])),
  ) as Pick<SavedOffer, OfferFact>;
  const history = (byField.get('status') ?? []).map(({ value, at }) => ({
    status: offerStatuses.find((status) => status === value) ?? 'saved',
    at,
  }));
  const mergedInto = String(last('mergedInto') ?? '');
  const listed = listItems(byField);
  const offer: SavedOffer = {
    ...unknownFields(identity),
    key,
    board,
    ...facts,
    region: facts.place.region ?? '',
    fingerprint: fingerprint(facts, facts.place.commune) ?? '',
    status: history.at(-1)?.status ?? 'saved',
    history,
    savedAt,
    updatedAt,
    trashedAt: mergedInto ? -1 : Number(last('trashedAt') ?? 0),
    whose: ownerOf(last('of:mine') === true, last('of:partner') === true),
    dates: Object.fromEntries(
      offerDates.flatMap((date) => (typeof last(`date:${date}`) === 'number' ? [[date, last(`date:${date}`)]] : [])),
    ) as Partial<Record<OfferDate, number>>,
    notes: listed<Note>('note:').sort(byMoment),
    contacts: listed<Contact>('contact:').sort(byMoment),
    documents: listed<SentDocument>('document:').sort(byMoment),
    tags: listed<string>('tag:').sort(),
    otherUrls: listed<string>('url:').sort(),
    notTwins: listed<string>('twin:').sort(),
    mergedInto,
    log: [],
  };
  return { ...offer, log: [...loggedChanges(offer, byField)] };
}

const ownFields: ReadonlySet<string> = new Set([
  ...['key', 'board', 'region', 'fingerprint', 'status', 'history', 'savedAt', 'updatedAt', 'trashedAt'],
  ...offerFacts,
  ...Object.keys(untouched),
]);

const unknownFields = (row: object) => Object.fromEntries(Object.entries(row).filter(([name]) => !ownFields.has(name)));

function ownerOf(isMine: boolean, isPartners: boolean): Whose {
  if (isMine && isPartners) return 'both';
  return isPartners ? 'partner' : 'mine';
}

const byMoment = (one: { at: number; id: string }, other: { at: number; id: string }) =>
  one.at - other.at || (one.id < other.id ? -1 : 1);

/** The values of the fields with that prefix that were not taken away. */
function listItems(byField: Changes): <Item>(prefix: string) => Item[] {
  const items = new Map<string, unknown[]>();
  for (const [field, changes] of byField) {
    const value = changes.at(-1)?.value;
    const prefix = field.slice(0, field.indexOf(':') + 1);
    if (prefix && value !== null && value !== undefined) items.set(prefix, [...(items.get(prefix) ?? []), value]);
  }
  return <Item>(prefix: string) => (items.get(prefix) ?? []) as Item[];
}

/** The changes the row does not say by itself. */
function* loggedChanges(offer: SavedOffer, byField: Changes): Generator<Change> {
  const implied = new Map([...impliedChanges(offer)].map((change) => [change.field, change]));
  const owners = ['of:mine', 'of:partner'];
  const isSaid = (field: string) => {
    const changes = byField.get(field) ?? [];
    const said = implied.get(field);
    if (changes.length === 0) return said === undefined;
    return changes.length === 1 && said !== undefined && compareChanges(said, changes[0] as Change) === 0;
  };
  const areOwnersSaid = owners.every(isSaid);
  const logged: Change[] = [];
  for (const [field, changes] of byField) {
    if (field === 'status') continue;
    if (owners.includes(field) ? areOwnersSaid : isSaid(field)) continue;
    logged.push(...changes);
  }
  yield* logged.sort(
    (one, other) =>
      one.at - other.at || (one.field < other.field ? -1 : one.field > other.field ? 1 : compareChanges(one, other)),
  );
}

/**
 * One offer of two copies of it: the last word on each field, and every earlier one kept in `log`. The order does not
 * matter, nor how often it is done; nothing that stood in either is missing.
 * @throws RangeError when they are not the same offer
 */
export function mergeCopies(one: SavedOffer, other: SavedOffer): SavedOffer {
  if (one.key !== other.key) throw new RangeError(`${one.key} and ${other.key} are two offers`);
  const [small, large] = writeValue(one) < writeValue(other) ? [one, other] : [other, one];
  const identity = {
    ...unknownFields(small),
    ...unknownFields(large),
    key: large.key,
    board: large.board,
    savedAt: Math.min(one.savedAt, other.savedAt),
    updatedAt: Math.max(one.updatedAt, other.updatedAt),
  };
  return putTogether(identity, [...takeApart(one), ...takeApart(other)]);
}

/** What the page said of a field before it was edited; undefined when it was not edited, or the page did not say. */
export function originalOf<Fact extends OfferFact>(offer: SavedOffer, fact: Fact): SavedOffer[Fact] | undefined {
  const changes = offer.log.filter(({ field }) => field === fact);
  if (!changes.some(({ at }) => at > 0)) return undefined;
  return changes.findLast(({ at }) => at === 0)?.value as SavedOffer[Fact] | undefined;
}

/** Whether a field was edited by hand. */
export function isEdited(offer: SavedOffer, fact: OfferFact): boolean {
  return offer.log.some(({ field, at }) => field === fact && at > 0);
}
