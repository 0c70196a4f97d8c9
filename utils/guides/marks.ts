// The sources a guide cites, numbered in the order a reader meets them.
import { linesOf, marksIn } from './text';
import type { Guide } from './types';

/** Ids in reading order, each once: the number of a source is its place here, from 1. */
export function marksOf({
  changes,
  intro,
  sections,
}: Pick<Guide, 'changes' | 'intro' | 'sections'>): readonly string[] {
  const blocks = [...intro, ...sections.flatMap((section) => section.blocks)];
  const lines = [...changes.map(({ what }) => what), ...blocks.flatMap(linesOf)];
  return [...new Set(lines.flatMap(marksIn))];
}
