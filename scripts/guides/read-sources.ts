// Reads the sources that guides cite: data/guides/sources/*.yaml, each id once in all of them.
import { z } from 'zod';
import type { Source } from '../../utils/guides/types';
import { isAfter, partialDate } from './dates';
import type { Problems } from './problems';
import { readYaml } from './read-front-matter';

const source = z.strictObject({
  publisher: z.string().min(2).max(120),
  title: z.string().min(2).max(200),
  url: z.url({ protocol: /^https$/, error: 'expected an https address' }),
  date: partialDate.nullable(),
  mark: z.enum(['V', 'S']),
  lang: z.string().regex(/^[a-z]{2}$/),
});

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** @param today ISO day: what is dated later is a slip of the pen */
export function readSources(
  files: ReadonlyMap<string, string>,
  today: string,
  problems: Problems,
): ReadonlyMap<string, Source> {
  const all = new Map<string, Source>();
  for (const [file, text] of files) {
    const report = problems.in(file);
    const entries = z.record(z.string(), z.unknown()).safeParse(readYaml(text, report) ?? {});
    if (!entries.success) {
      report('expected one entry per source, by id', 1);
      continue;
    }
    for (const [id, entry] of Object.entries(entries.data)) {
      const line = text.split('\n').findIndex((each) => each.startsWith(`${id}:`)) + 1;
      const read = source.safeParse(entry);
      if (!idPattern.test(id)) report(`${id}: an id is in lower case, with hyphens`, line);
      else if (all.has(id)) report(`${id}: another source has this id`, line);
      else if (!read.success) {
        for (const { path, message } of read.error.issues) report(`${id}.${path.join('.')}: ${message}`, line);
      } else {
        if (read.data.date && isAfter(read.data.date, today)) report(`${id}: its date is not here yet`, line);
        all.set(id, read.data);
      }
    }
  }
  return all;
}
