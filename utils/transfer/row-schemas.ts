// The shapes rows of a file must have before they are believed: a file from outside is hostile until it is read.
import { z } from 'zod';
import { placeReasons } from '@/utils/i18n/places';
import { longest } from '@/utils/offers/edits';
import { putTogether, takeApart } from '@/utils/offers/log';
import {
  type OfferText,
  offerDates,
  type offerFacts,
  offerStatuses,
  type SavedOffer,
  type SeenOffer,
} from '@/utils/offers/types';
import { regions } from '@/utils/places/regions';
import { safeUrl } from '@/utils/posting/safe-url';

// Our pages' policy forbids code from strings; without this Zod tries, and the browser logs a violation.
z.config({ jitless: true });

const text = (max: number) => z.string().max(max);
const line = text(longest.fact);
/** Epoch ms, up to the year 2200. */
const moment = z.int().min(0).max(7_258_118_400_000);
const offerKey = z.string().regex(/^[a-z0-9-]{1,40}:[^\s]{1,250}$/);
const id = z.string().regex(/^[\w-]{1,80}$/);
const url = text(longest.url).refine((written) => safeUrl(written) !== undefined);
const reasonCodes = Object.keys(placeReasons.fr) as [keyof typeof placeReasons.fr, ...(keyof typeof placeReasons.fr)[]];
const region = z.enum(regions.map(({ code }) => code) as [string, ...string[]]);
const code = z.string().regex(/^[0-9AB]{1,6}$/);

const placeFields = z.strictObject({
  addressLocality: line.optional(),
  addressRegion: line.optional(),
  postalCode: line.optional(),
  addressCountry: line.optional(),
  streetAddress: line.optional(),
  area: z.array(line).max(20).optional(),
});

const place = z.strictObject({
  kind: z.enum(['commune', 'departement', 'region', 'metro', 'country', 'remote-fr', 'foreign', 'ambiguous']),
  region: region.optional(),
  departement: code.optional(),
  commune: code.optional(),
  arrondissement: code.optional(),
  name: line.optional(),
  country: text(60).optional(),
  remote: z.boolean().optional(),
  candidates: z
    .array(
      z.strictObject({ region: region.optional(), departement: code.optional(), commune: code.optional(), name: line }),
    )
    .max(200)
    .optional(),
  confidence: z.enum(['sure', 'likely', 'unsure']),
  why: z.strictObject({
    code: z.enum(reasonCodes),
    values: z.record(z.string().regex(/^[a-z]{1,30}$/i), text(2_000)).optional(),
  }),
});

const amount = z.number().min(0).max(1e9).nullable();

const facts = {
  url: url.or(z.literal('')),
  title: line.min(1),
  company: line,
  location: line,
  places: z.array(placeFields).max(50),
  place,
  workplace: z.enum(['on-site', 'hybrid', 'remote']),
  remoteShare: z.strictObject({ min: z.number().min(0).max(1), max: z.number().min(0).max(1) }),
  contract: line,
  contractKinds: z
    .array(
      z.enum([
        ...(['permanent', 'fixed-term', 'agency', 'temporary', 'seasonal'] as const),
        ...(['internship', 'apprenticeship', 'freelance', 'vie', 'volunteer'] as const),
      ]),
    )
    .max(10),
  workingTime: z.enum(['full-time', 'part-time']),
  salary: line,
  pay: z.strictObject({
    min: amount,
    max: amount,
    period: z.enum(['hour', 'day', 'week', 'month', 'year']).nullable(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable(),
    months: z.number().min(1).max(24).optional(),
    basis: z.enum(['gross', 'net']).optional(),
    isDoubtful: z.literal(true).optional(),
  }),
  postedOn: text(40),
  startsOn: text(40),
  closesOn: text(40),
  applyUrl: url,
} satisfies Record<(typeof offerFacts)[number], z.ZodType>;

const note = z.strictObject({ id, text: text(longest.note), at: moment });
const contact = z.strictObject({
  id,
  name: line,
  role: line.optional(),
  email: line.optional(),
  phone: line.optional(),
  note: text(longest.note).optional(),
  at: moment,
});
const sentDocument = z.strictObject({ id, title: line, at: moment });

const change = z.strictObject({ field: text(longest.url + 10), value: z.unknown(), at: moment });
const changes = z.array(change).max(20_000);

/** By the field's name up to its colon: what a change of it may say. */
const values: Readonly<Record<string, z.ZodType>> = {
  'date:': moment,
  'note:': note,
  'contact:': contact,
  'document:': sentDocument,
  'tag:': text(longest.tag).min(1),
  'url:': url,
  'twin:': offerKey,
  'of:': z.boolean(),
  'absorbed:': changes.refine((list) => list.every(isChangeSound)),
  trashedAt: moment,
  mergedInto: offerKey,
};

const fixed: ReadonlySet<string> = new Set(['of:mine', 'of:partner', ...offerDates.map((date) => `date:${date}`)]);
const factSchemas = new Map<string, z.ZodType>(Object.entries(facts));
const alwaysThere: ReadonlySet<string> = new Set(['title', 'place', 'url']);

/** Whether a change names a field there is, with a value it can have, under the name that value gives it. */
function isChangeSound({ field, value }: z.infer<typeof change>): boolean {
  if (field === 'status') return offerStatuses.some((status) => status === value);
  const fact = factSchemas.get(field);
  if (fact) return (value === null && !alwaysThere.has(field)) || fact.safeParse(value).success;
  const end = field.indexOf(':') + 1;
  const prefix = end === 0 ? field : field.slice(0, end);
  const schema = Object.hasOwn(values, prefix) ? values[prefix] : undefined;
  if (!schema || ((prefix === 'of:' || prefix === 'date:') && !fixed.has(field))) return false;
  if (value === null) return prefix !== 'of:' && prefix !== 'trashedAt';
  if (!schema.safeParse(value).success) return false;
  if (typeof value === 'string') return end === 0 || field.slice(end) === value;
  return !(value instanceof Object) || !('id' in value) || field.slice(end) === value.id;
}

const { title, place: placeFact, url: urlFact, ...maybe } = facts;

const offer = z
  .strictObject({
    key: offerKey,
    board: z.string().regex(/^[a-z0-9-]{1,40}$/),
    url: urlFact,
    title,
    place: placeFact,
    ...z.strictObject(maybe).partial().shape,
    region: z.string(),
    fingerprint: text(2_000),
    status: z.enum(offerStatuses),
    history: z
      .array(z.strictObject({ status: z.enum(offerStatuses), at: moment }))
      .min(1)
      .max(1_000),
    savedAt: moment,
    updatedAt: moment,
    trashedAt: z.int().min(-1),
    whose: z.enum(['mine', 'partner', 'both']),
    dates: z.strictObject(Object.fromEntries(offerDates.map((date) => [date, moment.optional()]))),
    notes: z.array(note),
    contacts: z.array(contact),
    documents: z.array(sentDocument),
    tags: z.array(text(longest.tag)),
    otherUrls: z.array(url),
    notTwins: z.array(offerKey),
    mergedInto: offerKey.or(z.literal('')),
    log: changes,
  })
  .refine(({ key, board }) => key.startsWith(`${board}:`))
  .refine(({ log }) => log.every(isChangeSound));

/**
 * An offer as a file gives it, or undefined when it is not one. What can be made from its changes is made again here:
 * a file cannot say one thing in a row and another in its log.
 */
export function readOfferRow(row: unknown): SavedOffer | undefined {
  const parsed = offer.safeParse(row);
  if (!parsed.success) return undefined;
  const given = parsed.data as SavedOffer;
  return putTogether(given, takeApart(given));
}

const readText = z.strictObject({ text: text(250_000), readAt: moment });
const textRow = readText.extend({ key: offerKey, others: z.array(readText).max(20).optional() });
const seenRow = z.strictObject({
  key: offerKey,
  board: z.string().regex(/^[a-z0-9-]{1,40}$/),
  fingerprint: text(2_000),
  at: moment,
});

export function readTextRow(row: unknown): OfferText | undefined {
  return textRow.safeParse(row).data as OfferText | undefined;
}

export function readSeenRow(row: unknown): SeenOffer | undefined {
  return seenRow.safeParse(row).data;
}
