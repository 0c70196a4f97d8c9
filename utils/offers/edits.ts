// The words in which a page says what is to change in an offer: each makes the edits of one thing.
import { safeUrl } from '@/utils/posting/safe-url';
import type { Contact, Note, OfferDate, OfferFact, OfferStatus, SavedOffer, SentDocument, Whose } from './types';

/** A field of the log and its new value; `null` takes it away. */
export interface Edit {
  field: string;
  value: unknown;
}

/** The longest texts that are kept, in characters; what is longer is cut where it is written. */
export const longest = { fact: 500, url: 2_000, note: 20_000, tag: 60, key: 300 } as const;

const cut = (text: string, length: number) => text.trim().slice(0, length);

/** What a page said, corrected. `undefined` or an empty text: it says nothing. The title and the place always stay. */
export function setFact<Fact extends OfferFact>(fact: Fact, value: SavedOffer[Fact] | undefined): Edit[] {
  const said: unknown = typeof value === 'string' ? cut(value, fact === 'url' ? longest.url : longest.fact) : value;
  const isEmpty = said === undefined || (said === '' && fact !== 'url');
  if (isEmpty && (fact === 'title' || fact === 'place' || fact === 'url')) return [];
  return [{ field: fact, value: isEmpty ? null : said }];
}

/** @param at epoch ms; undefined takes the date away */
export function setDate(date: OfferDate, at: number | undefined): Edit[] {
  return [{ field: `date:${date}`, value: at ?? null }];
}

/** Writes a note, or rewrites the one with that id. */
export function setNote(note: Note): Edit[] {
  return [{ field: `note:${note.id}`, value: { ...note, text: cut(note.text, longest.note) } }];
}

export function setContact(contact: Contact): Edit[] {
  return [{ field: `contact:${contact.id}`, value: trimTexts(contact) }];
}

export function setDocument(document: SentDocument): Edit[] {
  return [{ field: `document:${document.id}`, value: trimTexts(document) }];
}

/** Takes a note, contact or document away; the log still has it. */
export function dropItem(kind: 'note' | 'contact' | 'document', id: string): Edit[] {
  return [{ field: `${kind}:${id}`, value: null }];
}

export function setTag(tag: string, isOn: boolean): Edit[] {
  const name = cut(tag.replace(/\s+/g, ' '), longest.tag);
  return name ? [{ field: `tag:${name}`, value: isOn ? name : null }] : [];
}

/** Nothing for an address that may not be opened. */
export function setOtherUrl(url: string, isOn: boolean): Edit[] {
  const safe = safeUrl(url);
  return safe ? [{ field: `url:${safe}`, value: isOn ? safe : null }] : [];
}

/** Remembers that two offers that look alike are two, or forgets it. */
export function setNotTwin(key: string, isTwo: boolean): Edit[] {
  return [{ field: `twin:${key}`, value: isTwo ? key : null }];
}

export function setWhose(whose: Whose): Edit[] {
  return [
    { field: 'of:mine', value: whose !== 'partner' },
    { field: 'of:partner', value: whose !== 'mine' },
  ];
}

export function setStep(status: OfferStatus): Edit[] {
  return [{ field: 'status', value: status }];
}

/** @param at epoch ms of the removal; 0 brings it back */
export function setTrashed(at: number): Edit[] {
  return [{ field: 'trashedAt', value: at }];
}

function trimTexts<Item extends object>(item: Item): Item {
  const trimmed = Object.entries(item)
    .map(([name, value]) => [
      name,
      typeof value === 'string' ? cut(value, name === 'note' ? longest.note : longest.fact) : value,
    ])
    .filter(([, value]) => value !== '' && value !== undefined);
  return Object.fromEntries(trimmed) as Item;
}
