// The answers a person gives forms most, as typed once, in the shape that fills forms; erased with everything else.
import { z } from 'zod';
import { defineItem } from './item';

z.config({ jitless: true });

const name = z.string().max(200);
const address = z.string().max(2_000);
const count = z.number().min(0).max(1e7);
const words = z.array(name).max(100).readonly();

export const formAnswersSchema = z
  .strictObject({
    fullName: name,
    givenName: name,
    additionalName: name,
    familyName: name,
    preferredName: name,
    email: name,
    phone: name,
    address: z
      .strictObject({
        street: name,
        complement: name,
        postalCode: name,
        city: name,
        departement: z.strictObject({ code: name, name }),
        region: name,
        country: name,
      })
      .partial(),
    employer: name,
    jobTitle: name,
    links: z
      .strictObject({ linkedin: address, github: address, twitter: address, portfolio: address, other: address })
      .partial(),
    headline: z.string().max(500),
    summary: z.string().max(20_000),
    skills: words,
    languages: words,
    yearsOfExperience: count,
    desiredJob: name,
    contractTypes: words,
    mobility: words,
    availableFrom: name,
    hasResume: z.boolean(),
  })
  .partial();

/** Only our own pages read it: nothing of it is in a script that runs on pages. */
export const formAnswers = defineItem<z.infer<typeof formAnswersSchema>>('formAnswers', {});
