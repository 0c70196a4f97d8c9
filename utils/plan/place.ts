// Back-planning: from the day of the move to a day for every step.
import { applies } from './circumstances';
import { addDays, addMonths, type Day, earlier, later } from './days';
import type { Anchor, Circumstances, GivenAnchor, Offset, Step } from './types';
import { workingDayAfter, workingDayBefore } from './working-days';

export interface Aim {
  target: Day;
  /** The other days the person has given. */
  dates: Readonly<Partial<Record<GivenAnchor, Day>>>;
  /** When the plan was made: no advice is dated before it. */
  createdOn: Day;
}

export interface PlacedStep {
  step: Step;
  /** When to do it; undefined while the day it counts from is not known. */
  day?: Day;
  /** The last day a text gives. */
  deadline?: Day;
  /** The last working day on or before the deadline. */
  lastWorkingDay?: Day;
}

/** The day an offset falls on; undefined while its anchor is not known. */
export function dayOf({ anchor, days = 0, months = 0 }: Offset, aim: Aim): Day | undefined {
  const start = anchorDay(anchor, aim);
  return start === undefined ? undefined : addDays(addMonths(start, months), days);
}

function anchorDay(anchor: Anchor, { target, dates }: Aim): Day | undefined {
  if (anchor === 'move') return target;
  // Returns open in April; the closing day, which changes, is never said.
  if (anchor === 'spring-after') return `${Number(target.slice(0, 4)) + 1}-04-15`;
  return dates[anchor];
}

/**
 * The steps that are the person's, each with its day: a working day, never after the deadline, never after a step that
 * waits for it, and for mere advice never before the plan was made. Undated steps come last.
 * A deadline that had gone by when the plan was made keeps its day: it is late, and says so.
 */
export function placeSteps(steps: readonly Step[], aim: Aim, circumstances: Circumstances): PlacedStep[] {
  const placed = steps
    .filter(({ when }) => applies(when, circumstances, aim.target))
    .map((step) => placeAlone(step, aim));
  const byId = new Map(placed.map((one) => [one.step.id, one]));
  for (const { step, day } of placed) if (day !== undefined) pullEarlier(step, day, byId);
  return placed.sort((one, other) => (one.day ?? '9').localeCompare(other.day ?? '9'));
}

function placeAlone(step: Step, aim: Aim): PlacedStep {
  const wished = dayOf(step.do, aim);
  if (wished === undefined) return { step };
  const deadline = step.deadline && dayOf(step.deadline, aim);
  const lastWorkingDay = deadline && workingDayBefore(deadline);
  const from = step.from && dayOf(step.from, aim);
  let day = onWorkingDay(step.do, wished);
  if (day < aim.createdOn) day = workingDayAfter(aim.createdOn);
  if (from !== undefined) day = later(day, from);
  if (deadline !== undefined && lastWorkingDay !== undefined) day = earlier(day, later(lastWorkingDay, from ?? ''));
  return { step, day, deadline, lastWorkingDay };
}

/** What is done on the very day stays on it, also on a Saturday. */
function onWorkingDay({ days = 0, months = 0 }: Offset, day: Day): Day {
  if (days === 0 && months === 0) return day;
  return days + months < 0 ? workingDayBefore(day) : workingDayAfter(day);
}

/** What a step waits for is done by that step's day; and so on, down the line. */
function pullEarlier(step: Step, day: Day, byId: ReadonlyMap<string, PlacedStep>): void {
  for (const id of step.after ?? []) {
    const before = byId.get(id);
    if (before?.day === undefined || before.day <= day) continue;
    before.day = day;
    pullEarlier(before.step, day, byId);
  }
}
