// The shapes a page's form must have before our pages believe it: everything in it was written by the page.
import { z } from 'zod';
import type { FormReading } from '@/utils/portals/forms/types';

// Our pages' policy forbids code from strings; without this Zod tries, and the browser logs a violation.
z.config({ jitless: true });

const text = (max: number) => z.string().max(max);
const count = z.int().min(0).max(1_000);

const control = z.strictObject({
  key: count,
  kind: z.enum([
    ...(['text', 'email', 'tel', 'url', 'number', 'date', 'textarea', 'select', 'combobox'] as const),
    ...(['radio', 'checkbox', 'file', 'password', 'search'] as const),
  ]),
  form: count,
  sight: z.enum(['shown', 'later', 'hidden', 'trap']),
  isLocked: z.boolean(),
  isFilled: z.boolean(),
  isRequired: z.boolean(),
  isMultiple: z.boolean(),
  autocomplete: text(200).nullish(),
  label: text(300).nullish(),
  choice: text(300).nullish(),
  section: text(300).nullish(),
  placeholder: text(300).nullish(),
  names: z.array(text(200)).max(20),
  options: z.array(text(200)).max(400).nullish(),
  accept: text(200).nullish(),
  maxLength: z.int().min(1).nullish(),
  mask: text(200).nullish(),
});

const reading = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(4_000),
  lang: text(50).nullish(),
  title: text(300).nullish(),
  controls: z.array(control).max(500),
  forms: z.array(z.strictObject({ words: text(1_000), isSearch: z.boolean() })).max(600),
});

const report = z
  .array(
    z.strictObject({
      key: count,
      result: z.enum([
        ...(['filled', 'changed', 'refused', 'occupied', 'no-option'] as const),
        ...(['hidden', 'locked', 'gone', 'unsafe'] as const),
      ]),
    }),
  )
  .max(500);

/** What the script read; undefined when it is not of this shape. Absent and `null` are one: messages differ by browser. */
export function parseFormReading(value: unknown): FormReading | undefined {
  const parsed = reading.safeParse(value);
  return parsed.success ? (withoutNulls(parsed.data) as FormReading) : undefined;
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === null ? [] : [[key, withoutNulls(one)]])),
  );
}

export function parseFillReport(value: unknown): z.infer<typeof report> | undefined {
  const parsed = report.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
