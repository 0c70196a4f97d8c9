// Reads the way data/plan/steps.yaml writes distances: "3 months before move", "on move", "8 days after move".
import type { Anchor, Offset } from '../../utils/plan/types';

const anchors: readonly string[] = [
  'move',
  'spring-after',
  'contract-end',
  'csp-document',
  'dismissal-letter',
  'job-start',
  'business-start',
] satisfies readonly Anchor[];

/** @throws Error with the text that is no distance */
export function readOffset(text: string): Offset {
  const said = /^(?:on|(\d+) (day|week|month)s? (before|after)) ([a-z-]+)$/.exec(text);
  const [, count, unit, side, anchor = ''] = said ?? [];
  if (!said || !anchors.includes(anchor)) throw new Error(`Not a distance: "${text}"`);
  if (count === undefined) return { anchor: anchor as Anchor };
  const signed = Number(count) * (side === 'before' ? -1 : 1);
  if (unit === 'month') return { anchor: anchor as Anchor, months: signed };
  return { anchor: anchor as Anchor, days: unit === 'week' ? signed * 7 : signed };
}
