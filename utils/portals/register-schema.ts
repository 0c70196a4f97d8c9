// What a row of the register of regional portals may say; used where the register is compiled and tested, not at run time.

import { z } from './protocol/z';

const day = z.iso.date();
/** The date printed on a page, as precise as it is there: a year, a month or a day. */
const printedDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
const text = z.string().trim().min(1);
const httpsUrl = z.url({ protocol: /^https$/ });
const httpsOrigin = httpsUrl.refine(
  (value) => new URL(value).origin === value,
  'an origin: no path, no trailing slash',
);

const everyRow = {
  region: z.string().regex(/^\d{2}$/),
  iso: z.string().regex(/^FR-[A-Z0-9]{3}$/),
  lastChecked: day,
};

const knownPortal = z.strictObject({
  ...everyRow,
  name: text,
  origin: httpsOrigin,
  operator: text,
  method: z.enum(['api', 'form', 'mail', 'manual']),
  /** How much of the profile may leave: A0 everything, A1 without identity, A2 discreet, A3 coarse. */
  levels: z.array(z.enum(['A0', 'A1', 'A2', 'A3'])).nonempty(),
  source: z.strictObject({ publisher: text, url: httpsUrl, date: printedDate.nullable() }),
  note: z.strictObject({ fr: text, en: text }),
});

const noPortalKnown = z.strictObject({
  ...everyRow,
  name: z.null(),
  origin: z.null(),
  operator: z.null(),
  method: z.null(),
  levels: z.tuple([]),
  source: z.null(),
  note: z.null(),
});

/** The whole register: a region half known is refused, so that nothing is guessed to fill a row. */
export const registerSchema = z.array(z.union([knownPortal, noPortalKnown]));

export type KnownPortal = z.infer<typeof knownPortal>;
export type RegisterRow = KnownPortal | z.infer<typeof noPortalKnown>;
