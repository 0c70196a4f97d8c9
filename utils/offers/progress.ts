// How the search goes, in numbers drawn from the kept offers alone: how far they went, who answered, week after week.
import { appliedAt } from './steps';
import type { OfferStatus, SavedOffer } from './types';

/** Steps an offer goes up through; an end takes none of them back. */
export const stages = ['kept', 'applied', 'interview', 'offer'] as const;
export type Stage = (typeof stages)[number];

const reachedBy: Readonly<Record<OfferStatus, Stage | undefined>> = {
  saved: 'kept',
  applied: 'applied',
  interview: 'interview',
  offer: 'offer',
  // A refusal answers an application, also one that nobody noted.
  refused: 'applied',
  closed: undefined,
};

/** The furthest an offer went. A step implies those before it. */
export function furthestStage(offer: SavedOffer): Stage {
  const reached = offer.history.flatMap(({ status }) => reachedBy[status] ?? []);
  if (offer.dates.interviewAt !== undefined) reached.push('interview');
  if (appliedAt(offer) !== undefined) reached.push('applied');
  return stages.findLast((stage) => reached.includes(stage)) ?? 'kept';
}

/** How many offers reached each stage. */
export function countStages(offers: readonly SavedOffer[]): Record<Stage, number> {
  const counts = { kept: 0, applied: 0, interview: 0, offer: 0 };
  for (const offer of offers) {
    const last = stages.indexOf(furthestStage(offer));
    for (const stage of stages.slice(0, last + 1)) counts[stage] += 1;
  }
  return counts;
}

export interface Answers {
  /** A board's id, or a region's code; the empty string for no region. */
  of: string;
  applied: number;
  /** Of those applied to: an interview, an offer or a refusal came back. */
  answered: number;
}

/** Applications and their answers by what `groupOf` says; the most applied to first. */
export function countAnswers(offers: readonly SavedOffer[], groupOf: (offer: SavedOffer) => string): Answers[] {
  const groups = new Map<string, Answers>();
  for (const offer of offers) {
    const isRefused = offer.history.some(({ status }) => status === 'refused');
    const stage = furthestStage(offer);
    if (stage === 'kept') continue;
    const of = groupOf(offer);
    const group = groups.get(of) ?? { of, applied: 0, answered: 0 };
    group.applied += 1;
    if (isRefused || stage === 'interview' || stage === 'offer') group.answered += 1;
    groups.set(of, group);
  }
  return [...groups.values()].sort((one, other) => other.applied - one.applied || (one.of < other.of ? -1 : 1));
}

export interface Week {
  /** Epoch ms of its Monday, midnight here. */
  start: number;
  kept: number;
  applied: number;
}

/** The last weeks, this one included, oldest first. */
export function countWeeks(offers: readonly SavedOffer[], now: number, count: number): Week[] {
  const weeks = Array.from({ length: count }, (_, at): Week => {
    return { start: mondayOf(now, count - 1 - at), kept: 0, applied: 0 };
  });
  const end = mondayOf(now, -1);
  const weekAt = (moment: number) => (moment < end ? weeks.findLast(({ start }) => start <= moment) : undefined);
  for (const offer of offers) {
    const kept = weekAt(offer.savedAt);
    if (kept) kept.kept += 1;
    const moment = appliedAt(offer);
    const applied = moment === undefined ? undefined : weekAt(moment);
    if (applied) applied.applied += 1;
  }
  return weeks;
}

/** The Monday of the week so many weeks before; days are counted by the calendar, which a change of hour does not shift. */
function mondayOf(now: number, weeksBefore: number): number {
  const date = new Date(now);
  const sinceMonday = (date.getDay() + 6) % 7;
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - sinceMonday - 7 * weeksBefore).getTime();
}
