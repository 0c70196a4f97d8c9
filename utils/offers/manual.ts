// Offers that no page was read for: typed by hand, pasted, or carried over from another tracker.
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import { write } from '@/utils/database/write';
import type { PlaceAnswer } from '@/utils/places/types';
import { fingerprint } from '@/utils/posting/fingerprint';
import { postingKey } from '@/utils/posting/key';
import { normalisePosting } from '@/utils/posting/normalise';
import { safeUrl } from '@/utils/posting/safe-url';
import type { Posting, RawPosting } from '@/utils/posting/types';
import { type SavedOffer, untouched } from './types';

export type ManualFields = Partial<
  Pick<RawPosting, 'url' | 'company' | 'location' | 'contract' | 'salary' | 'description'>
> & {
  title: string;
};

/** Understands where a text says the work is; `resolvePlace` of the gazetteer. */
export type ResolvePlace = (location: string | undefined) => PlaceAnswer;

/** Nothing is fetched from it: an offer that stands nowhere needs an address only while it is put in order. */
const nowhere = 'https://nowhere.invalid/';

/**
 * An offer of what the person says of it; its whole text apart. The same words always make the same key, so that
 * carrying a table over twice doubles nothing.
 * @throws NotAPostingError without a title
 */
export function makeManualOffer(
  fields: ManualFields,
  resolvePlace: ResolvePlace,
  now: number,
): { offer: SavedOffer; text: string | undefined } {
  const url = safeUrl(fields.url);
  const words = [fields.title, fields.company, fields.location]
    .map((part) => part?.trim().toLowerCase() ?? '')
    .join('|');
  const id = postingKey({ board: 'generic', url: `words:${words}` }).slice('generic:'.length);
  const raw: RawPosting = url ? { ...fields, board: 'generic', url } : { ...fields, board: 'manual', id, url: nowhere };
  const { description, ...said }: Posting = normalisePosting(raw);
  const place = resolvePlace(said.location);
  const offer: SavedOffer = {
    ...said,
    ...untouched,
    url: url ? said.url : '',
    place,
    region: place.region ?? '',
    fingerprint: fingerprint(said, place.commune) ?? '',
    status: 'saved',
    history: [{ status: 'saved', at: now }],
    savedAt: now,
    updatedAt: now,
    trashedAt: 0,
  };
  return { offer, text: description };
}

/** Keeps it, with its text. Answers false, and changes nothing, when it is kept already. */
export async function keepManualOffer(
  { offer, text }: { offer: SavedOffer; text: string | undefined },
  db: CapRegionsDatabase = database(),
): Promise<boolean> {
  return write(db, [db.offers, db.texts], async () => {
    if (await db.offers.get(offer.key)) return false;
    await db.offers.put(offer);
    if (text !== undefined) await db.texts.put({ key: offer.key, text, readAt: offer.savedAt });
    return true;
  });
}

/** Labels that French and English offers put before a value, at the start of a line. */
const labelled: Readonly<Record<'company' | 'location' | 'contract' | 'salary', RegExp>> = {
  company: /^(?:entreprise|société|employeur|company|employer)\s*:\s*(.+)$/im,
  location: /^(?:lieu(?: de travail)?|localisation|ville|location|place)\s*:\s*(.+)$/im,
  contract: /^(?:type de contrat|contrat|contract(?: type)?)\s*:\s*(.+)$/im,
  salary: /^(?:salaire|rémunération|salary|pay)\s*:\s*(.+)$/im,
};

/** What a part of a short line is by its form alone: `Rennes (35)`, `CDI`, `42 000 € à 48 000 € brut par an`. */
const shaped: Readonly<Record<'location' | 'contract' | 'salary', RegExp>> = {
  location: /^\p{Lu}[^()\d]{1,50}\((?:\d{2}|2[AB]|97\d|\d{5})\)$/u,
  contract: /^(?:CDI|CDD|intérim|stage|alternance|apprentissage|freelance|permanent|fixed-term)(?: .{1,20})?$/i,
  salary:
    /^(?:de |entre |à partir de |from )?\d[\d\s.,]*(?:k\s?)?€?.{0,15}(?:k\s?€|€).{0,20}(?:brut|gross|par an|an|a year|par mois)/i,
};

/** A line of more characters is prose. */
const longestShort = 100;

function readShaped(text: string): [string, string][] {
  const parts = text
    .split('\n')
    .slice(1)
    .filter((line) => line.length <= longestShort)
    .flatMap((line) => line.split(/[,;·|•]\s+|\s+[·|•]\s*/))
    .map((part) => part.trim());
  return Object.entries(shaped).flatMap(([field, pattern]) => {
    const part = parts.find((one) => pattern.test(one));
    return part === undefined ? [] : [[field, part] as [string, string]];
  });
}

/**
 * What a pasted text says of an offer, for a form the person then corrects: an address alone, or a text whose first
 * line is taken for the title, whose labelled lines are read, and what stands on a short line and can be nothing else.
 * Nothing is guessed from prose.
 */
export function readPasted(pasted: string): Partial<ManualFields> {
  const text = pasted.trim();
  if (/^https?:\/\/\S+$/i.test(text)) return safeUrl(text) ? { url: text } : {};
  const [title] = text.split('\n', 1);
  const said = Object.entries(labelled).flatMap(([field, pattern]) => {
    const value = pattern.exec(text)?.[1]?.trim();
    return value ? [[field, value.slice(0, 200)]] : [];
  });
  const url = /https:\/\/\S+/.exec(text)?.[0].replace(/[).,;»]+$/, '');
  return {
    ...(title ? { title: title.trim().slice(0, 200) } : {}),
    ...Object.fromEntries([...readShaped(text), ...said]),
    ...(safeUrl(url) ? { url } : {}),
    ...(text.includes('\n') ? { description: text } : {}),
  };
}
