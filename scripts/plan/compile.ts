// Turns data/plan/steps.yaml into what the package carries: steps, their words in one language, the sources they cite.
import { parse } from 'yaml';
import { z } from 'zod';
import type { Source } from '../../utils/guides/types';
import { situationIds } from '../../utils/plan/situations';
import type { PlanTable } from '../../utils/plan/types';
import { typeset } from '../guides/typeset';
import { readOffset } from './read-offset';

const offset = z.string().transform(readOffset);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const some = <Item extends z.ZodType>(item: Item) => z.array(item).min(1);

const wordsIn = (language: 'fr' | 'en') => {
  const sentence = (most: number) =>
    z
      .string()
      .min(8)
      .max(most)
      .transform((text) => typeset(text, language));
  return z.strictObject({
    title: sentence(80),
    why: sentence(400),
    doubt: sentence(420).optional(),
    late: sentence(240).optional(),
  });
};

const step = z.strictObject({
  id,
  do: offset,
  from: offset.optional(),
  deadline: offset.optional(),
  when: z
    .strictObject({
      origin: some(z.enum(['france', 'europe', 'elsewhere'])).optional(),
      tenure: some(z.enum(['rent', 'own'])).optional(),
      notice: some(z.enum(['one', 'three', 'unknown'])).optional(),
      season: some(z.enum(['term', 'summer'])).optional(),
      situations: some(z.enum(situationIds)).optional(),
      partner: z.literal(true).optional(),
      children: z.literal(true).optional(),
      'children-at-least': z.int().min(1).max(9).optional(),
      'lone-parent': z.literal(true).optional(),
      car: z.literal(true).optional(),
    })
    .optional(),
  after: some(id).optional(),
  guide: z
    .string()
    .regex(/^[a-z-]+(\/[a-z-]+)?$/)
    .optional(),
  sources: some(id).optional(),
  see: some(z.string().regex(/^F\d+$/)).optional(),
  fr: wordsIn('fr'),
  en: wordsIn('en'),
});

/** @throws Error naming the step and what is wrong with it: its shape, a key that leads nowhere, a deadline nobody said */
export function compilePlan(text: string, known: ReadonlyMap<string, Source>): Record<'fr' | 'en', PlanTable> {
  const rows = z.array(step).parse(parse(text));
  const ids = new Set<string>();
  for (const row of rows) {
    const fail = (what: string): never => {
      throw new Error(`Step "${row.id}": ${what}`);
    };
    if (ids.has(row.id)) fail('its id is taken');
    if (row.deadline && !row.sources) fail('a deadline needs a source');
    for (const key of row.sources ?? []) if (!known.has(key)) fail(`no source "${key}"`);
    if (Object.keys(row.fr).sort().join() !== Object.keys(row.en).sort().join())
      fail('French and English say different things');
    ids.add(row.id);
  }
  for (const { id: of, after = [] } of rows)
    for (const wanted of after) if (!ids.has(wanted)) throw new Error(`Step "${of}": no step "${wanted}"`);
  const cited = new Set(rows.flatMap(({ sources = [] }) => sources));
  const sources = Object.fromEntries([...known].filter(([key]) => cited.has(key)));
  const steps = rows.map(({ fr: _fr, en: _en, ...rest }) => rest);
  const inLanguage = (language: 'fr' | 'en'): PlanTable => ({
    steps,
    words: Object.fromEntries(rows.map((row) => [row.id, row[language]])),
    sources,
  });
  return { fr: inLanguage('fr'), en: inLanguage('en') };
}
