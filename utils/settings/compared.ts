// The towns and what-ifs the person compares, and the kept offers they left aside: only our own pages read this.
import { z } from 'zod';
import { defineItem } from './item';

// Our pages' policy forbids code from strings; without this Zod tries, and the browser logs a violation.
z.config({ jitless: true });

const townRow = z.object({
  id: z.string().min(1).max(60),
  /** INSEE code of a commune. */
  commune: z.string().regex(/^(\d{5}|2[AB]\d{3})$/),
  name: z.string().min(1).max(120),
  /** € gross a year imagined there; left out, the person's own. */
  grossPerYear: z.number().positive().max(10_000_000).optional(),
  isCadre: z.boolean().optional(),
  /** Days of remote work a week; no cost is drawn from them. */
  daysAtHome: z.int().min(0).max(5).optional(),
});

export type TownRow = z.infer<typeof townRow>;

export interface Compared {
  towns: readonly TownRow[];
  /** Keys of kept offers not to compare. */
  leftAside: readonly string[];
}

const nothing: Compared = { towns: [], leftAside: [] };

/** What is stored, each row for itself: one that is malformed is left out, the others stay. */
export function readCompared(stored: unknown): Compared {
  const lists = z.object({ towns: z.array(z.unknown()).catch([]), leftAside: z.array(z.unknown()).catch([]) });
  const found = lists.safeParse(stored);
  if (!found.success) return nothing;
  const { towns, leftAside } = found.data;
  return {
    towns: towns.flatMap((row) => townRow.safeParse(row).data ?? []),
    leftAside: leftAside.filter((key) => typeof key === 'string'),
  };
}

export const compared = defineItem<unknown>('compared', nothing);
