// The profile as it is stored: a strict subset of JSON Resume 1.0, with what deposits need under the key `capRegions`.
import { z } from 'zod';

// Our pages' policy forbids code from strings; without this Zod tries, and the browser logs a violation.
z.config({ jitless: true });

const line = (max: number) => z.string().trim().min(1).max(max);
/** `2019`, `2019-04` or `2019-04-12`: JSON Resume's own form. */
const partialDate = z.string().regex(/^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
const link = z
  .string()
  .max(2_000)
  .refine((value) => /^https?:\/\//.test(value) && URL.canParse(value), 'a web address');

const trade = z.strictObject({ code: z.string().regex(/^[A-N]\d{4}$/), label: line(80) });

export const educationLevels = ['none', 'cap-bep', 'bac', 'bac+2', 'bac+3', 'bac+5', 'doctorate'] as const;
export const languageLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;
export const employerSizes = ['1-9', '10-49', '50-249', '250+'] as const;
export const remoteWork = ['no', 'some', 'full'] as const;
export const availabilities = ['now', '1m', '3m', '6m'] as const;
export const contractKinds = ['cdi', 'cdd', 'interim', 'alternance', 'stage', 'freelance'] as const;

const job = z.strictObject({
  name: line(200).optional(),
  position: line(200).optional(),
  location: line(200).optional(),
  url: link.optional(),
  startDate: partialDate.optional(),
  endDate: partialDate.optional(),
  summary: line(5_000).optional(),
  highlights: z.array(line(1_000)).max(60).optional(),
  capRegions: z
    .strictObject({
      /** Chosen by the person; a title that nobody chose for is recognised again each time. */
      trade: trade.optional(),
      /** Division of the NAF, two digits. */
      sector: z
        .string()
        .regex(/^\d{2}$/)
        .optional(),
      size: z.enum(employerSizes).optional(),
      /** Tasks that may leave, each confirmed. */
      tasks: z.array(line(120)).max(8).optional(),
    })
    .optional(),
});

const study = z.strictObject({
  institution: line(200).optional(),
  url: link.optional(),
  area: line(200).optional(),
  studyType: line(200).optional(),
  startDate: partialDate.optional(),
  endDate: partialDate.optional(),
  capRegions: z.strictObject({ level: z.enum(educationLevels).optional() }).optional(),
});

const project = z.strictObject({
  name: line(200).optional(),
  description: line(5_000).optional(),
  highlights: z.array(line(1_000)).max(60).optional(),
  url: link.optional(),
  startDate: partialDate.optional(),
  endDate: partialDate.optional(),
});

export const resumeSchema = z.strictObject({
  basics: z.strictObject({
    name: line(120).optional(),
    label: line(200).optional(),
    email: z.email().max(254).optional(),
    phone: line(60).optional(),
    url: link.optional(),
    summary: line(10_000).optional(),
    location: z
      .strictObject({
        address: line(300).optional(),
        postalCode: line(20).optional(),
        city: line(120).optional(),
        region: line(120).optional(),
        countryCode: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .optional(),
      })
      .optional(),
    profiles: z
      .array(z.strictObject({ network: line(60).optional(), username: line(120).optional(), url: link.optional() }))
      .max(20)
      .optional(),
  }),
  work: z.array(job).max(60).optional(),
  education: z.array(study).max(30).optional(),
  skills: z
    .array(
      z.strictObject({ name: line(200), level: line(60).optional(), keywords: z.array(line(200)).max(60).optional() }),
    )
    .max(100)
    .optional(),
  languages: z
    .array(z.strictObject({ language: line(60), fluency: line(120).optional() }))
    .max(20)
    .optional(),
  certificates: z
    .array(
      z.strictObject({
        name: line(200),
        date: partialDate.optional(),
        issuer: line(200).optional(),
        url: link.optional(),
      }),
    )
    .max(40)
    .optional(),
  projects: z.array(project).max(40).optional(),
  meta: z
    .strictObject({
      capRegions: z.strictObject({
        trades: z.array(trade).max(5).optional(),
        licences: z.array(line(40)).max(20).optional(),
        mobility: z
          .strictObject({
            /** INSEE codes of départements. */
            departments: z
              .array(z.string().regex(/^(0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-6])$/))
              .max(101)
              .optional(),
            remote: z.enum(remoteWork).optional(),
          })
          .optional(),
        availability: z.enum(availabilities).optional(),
        contracts: z.array(z.enum(contractKinds)).max(6).optional(),
        /** Names that stood in what an import left out, such as references: never sent, only looked for. */
        othersNames: z.array(line(120)).max(60).optional(),
      }),
    })
    .optional(),
});

export type Resume = z.infer<typeof resumeSchema>;
export type Job = NonNullable<Resume['work']>[number];
export type Study = NonNullable<Resume['education']>[number];
export type Project = NonNullable<Resume['projects']>[number];

/** The profile as a JSON Resume file for another tool: what was kept, under the standard's own keys. */
export function writeJsonResume(resume: Resume): string {
  const schema = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';
  return `${JSON.stringify({ $schema: schema, ...resume }, null, 2)}\n`;
}
