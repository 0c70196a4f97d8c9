// Reads the head of a guide, the YAML between its two lines of dashes.
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { audiences } from '../../utils/guides/types';
import { day, partialDate } from './dates';
import type { Report } from './problems';

export const frontMatter = z.strictObject({
  title: z.string().min(2).max(70),
  summary: z.string().min(20).max(160),
  region: z.string({ error: 'a region’s code is text: write it between quotes' }).optional(),
  for: z.array(z.enum(audiences)).default([]),
  checkedOn: partialDate,
  reviewedOn: day.nullable(),
  changes: z.array(z.strictObject({ on: day, what: z.string().min(10).max(300) })).default([]),
});

export type FrontMatter = z.infer<typeof frontMatter>;

export interface GuideText {
  head: FrontMatter;
  /** The Markdown after the head. */
  body: string;
  /** Lines of the file before the body. */
  bodyStart: number;
}

/** Undefined, the reasons reported, when the head is missing or not as it must be. */
export function readFrontMatter(text: string, report: Report): GuideText | undefined {
  const parts = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!parts) {
    report('a guide begins with its head between two lines of ---', 1);
    return undefined;
  }
  const [whole, yaml = ''] = parts;
  const entries = readYaml(yaml, (message) => report(`${message} A text with “: ” in it stands between quotes.`, 1));
  if (entries === undefined) return undefined;
  const read = frontMatter.safeParse(entries);
  if (!read.success) {
    for (const { path, message } of read.error.issues) report(`${path.join('.') || 'head'}: ${message}`, 1);
    return undefined;
  }
  return { head: read.data, body: text.slice(whole.length), bodyStart: whole.split('\n').length - 1 };
}

/** Undefined, the reason reported, for what is no YAML. */
export function readYaml(text: string, report: Report): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    report(error.message.split('\n')[0] ?? 'no YAML', error.linePos?.[0].line);
    return undefined;
  }
}
