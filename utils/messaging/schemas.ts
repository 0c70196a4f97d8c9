// The shapes a message must have before it is believed: everything a page may have written is bounded and typed.
import { z } from 'zod';

// Our pages' policy forbids code from strings; without this Zod tries, and the browser logs a violation.
z.config({ jitless: true });

const text = (max: number) => z.string().max(max);

/** What a reader gives of one line, at most (see page/select.ts and posting/text.ts). */
const line = text(2_000);

/** Longest posting text that crosses, in characters (see posting/text.ts). */
const longestText = 210_000;

const placeFields = z.strictObject({
  addressLocality: text(500).optional(),
  addressRegion: text(500).optional(),
  postalCode: text(500).optional(),
  addressCountry: text(500).optional(),
  streetAddress: text(500).optional(),
  area: z.array(text(500)).max(20).optional(),
});

export const rawPosting = z.strictObject({
  board: z.string().regex(/^[a-z0-9-]{1,40}$/),
  id: text(200).optional(),
  url: text(4_000),
  title: line,
  company: line.optional(),
  location: text(4_000).optional(),
  places: z.array(placeFields).max(50).optional(),
  workplace: line.optional(),
  contract: line.optional(),
  salary: line.optional(),
  postedOn: line.optional(),
  startsOn: line.optional(),
  closesOn: line.optional(),
  applyUrl: text(4_000).optional(),
  description: text(longestText).optional(),
});

const health = z.strictObject({
  board: z.string().regex(/^[a-z0-9-]{1,40}$/),
  read: z.int().min(0).max(1e6),
  skipped: z.int().min(0).max(1e6),
  failed: z.int().min(0).max(1e6),
  links: z.int().min(0).max(1e6).optional(),
  expects: z.enum(['list', 'detail']).optional(),
});

const offerKey = z.string().min(3).max(300);

/** By message name: what may be asked of the background. */
export const backgroundSchemas = {
  describePostings: z.strictObject({
    // Each for itself: a malformed one comes as null, and the others of its page are answered.
    postings: z.array(rawPosting.nullable().catch(null)).max(500),
    opened: z.int().min(0).max(499).optional(),
  }),
  reportPage: z.strictObject({ flagged: z.int().min(0).max(1e6), health }),
  savePosting: z.strictObject({ posting: rawPosting }),
  removeOffer: z.strictObject({ key: offerKey }),
  showOffer: z.strictObject({ key: offerKey }),
  showGuide: z.strictObject({ region: z.string().regex(/^\d{2}$/) }),
  runOutbox: z.strictObject({}),
  runFeeds: z.strictObject({}),
  applyAgain: z.strictObject({ key: offerKey }),
  cancelApplying: z.strictObject({ key: offerKey }),
  bringPanel: z.strictObject({}),
};

export const pageReading = z.strictObject({
  postings: z.array(rawPosting).max(1_000),
  detail: z.int().min(0).max(999).optional(),
  health: health.optional(),
});
