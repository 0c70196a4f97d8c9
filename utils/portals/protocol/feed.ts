// What a region publishes for the extension to show: offers, testimonies, events, training, mentors and contacts.

import { instant, line, paragraphs, romeCode, SPEC, wireUrl } from './vocabulary';
import { z } from './z';

/** Anyone may link anywhere on the web, over HTTPS. */
const link = z
  .string()
  .max(2_000)
  .regex(/^https:\/\/[^\s\p{Cc}\p{Cs}]+$/u)
  .refine((value) => URL.canParse(value), 'not a URL');

export const feedItemSchema = z.object({
  id: line(60),
  kind: z.enum(['offer', 'testimony', 'event', 'training', 'mentor', 'contact']),
  title: line(200),
  text: paragraphs(4_000),
  url: link.or(wireUrl).optional(),
  rome: z.array(romeCode).max(20).optional(),
  place: line(120).optional(),
  startsAt: instant.optional(),
  endsAt: instant.optional(),
  /** A person who agreed to be shown, and until when. */
  person: z.object({ displayName: line(80), consentedUntil: instant }).optional(),
  source: line(200),
  updatedAt: instant,
});

/** GET /feed.json, with `Content-Digest` and `Feed-Signature`. */
export const feedSchema = z.object({
  spec: z.literal(SPEC),
  region: z.string().regex(/^FR-[A-Z0-9]{2,3}$/),
  publishedAt: instant,
  items: z.array(feedItemSchema).max(500),
});

export type FeedItem = z.infer<typeof feedItemSchema>;
export type Feed = z.infer<typeof feedSchema>;
