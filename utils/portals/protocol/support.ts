// The two other things a person may hand to a portal: a testimony to publish, and a support dossier shared as they say.

import { day, departmentCode, instant, line, organisation, paragraphs, remoteWork, situation } from './vocabulary';
import { z } from './z';

/** POST /testimonies; moderated before it is published. */
export const testimonySchema = z.strictObject({
  displayName: line(80),
  text: paragraphs(4_000),
  situation,
  consent: z.strictObject({ publish: z.literal(true), until: day }),
});

/** What an organisation may read of a dossier. */
export const dossierPart = z.enum(['situation', 'steps', 'partner', 'deposit']);

/** An organisation the dossier is shared with; without `parts`, the whole of it. */
const sharedOrganisation = organisation.extend({ parts: z.array(dossierPart).min(1).max(4).optional() });

/** POST /dossiers and PUT: support after a redundancy, or for newcomers. */
export const dossierSchema = z.strictObject({
  /** The id of a deposit with the same portal. */
  deposit: z.uuid().optional(),
  situation,
  steps: z.array(z.strictObject({ title: line(200), due: day.optional(), done: z.boolean() })).max(60),
  partner: z
    .strictObject({
      trade: line(120),
      mobility: z.strictObject({
        departments: z.array(departmentCode).max(101).optional(),
        remote: remoteWork.optional(),
      }),
    })
    .optional(),
  sharedWith: z.array(sharedOrganisation).max(5),
  consent: z.strictObject({ share: z.literal(true), givenAt: instant }),
  until: day,
});

/** GET a testimony. */
export const testimonyStatusSchema = z.object({
  state: z.enum(['received', 'published', 'rejected', 'expired', 'erased']),
  since: instant,
  testimony: testimonySchema.optional(),
});

/** GET a dossier: what is held, and who opened it. */
export const dossierStatusSchema = z.object({
  state: z.enum(['open', 'expired', 'erased']),
  since: instant,
  dossier: dossierSchema.optional(),
  openedBy: z.array(z.object({ organisation: z.string().max(120), at: instant })),
});

export type Testimony = z.infer<typeof testimonySchema>;
export type TestimonyStatus = z.infer<typeof testimonyStatusSchema>;
export type DossierPart = z.infer<typeof dossierPart>;
export type Dossier = z.infer<typeof dossierSchema>;
export type DossierStatus = z.infer<typeof dossierStatusSchema>;
