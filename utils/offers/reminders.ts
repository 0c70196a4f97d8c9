// What is due now: pure, from what is kept and the day it is, so that a clock that jumps can neither double nor lose it.
import { appliedAt } from './steps';
import type { SavedOffer } from './types';

export type DueKind = 'interview' | 'answer' | 'follow-up' | 'plan';

/** One thing to think of today. */
export interface Due {
  kind: DueKind;
  /**
   * Tells it from every other, and from itself at another date: what was told of once is known again. Made of moments
   * as they were kept, never of a day worked out: in another time zone it is the same.
   */
  id: string;
  title: string;
  company?: string;
  /** Epoch ms: of the interview; the day it is due for the others. */
  at: number;
  isLate: boolean;
  /** Key of the offer, or id of the plan's step. */
  subject: string;
}

/** A step of the plan, as far as reminders go. */
export interface PlanDue {
  id: string;
  title: string;
  /** ISO day. */
  day: string;
}

type Remembered = Pick<
  SavedOffer,
  'key' | 'title' | 'company' | 'status' | 'history' | 'dates' | 'contacts' | 'trashedAt'
>;

/** An interview is said from the day before. */
const daysAhead = 1;

/** Midnight of that moment's day, where the person is. */
function dayStart(moment: number): number {
  const date = new Date(moment);
  date.setHours(0, 0, 0, 0);
  return date.getTime();
}

/** Midnight so many days later: days of 23 and 25 hours are days. */
export function addLocalDays(moment: number, days: number): number {
  const date = new Date(dayStart(moment));
  date.setDate(date.getDate() + days);
  return date.getTime();
}

const isWaiting = ({ status }: Remembered) => status === 'applied' || status === 'interview' || status === 'offer';

/**
 * Interviews of today and tomorrow, answers due, applications without an answer, steps of the plan; earliest first.
 * @param followUpDays days without a sign of life after which a word is worth it: an application, or the last contact
 * @param now epoch ms
 */
export function whatIsDue(
  offers: readonly Remembered[],
  plan: readonly PlanDue[],
  { followUpDays, pausedUntil }: { followUpDays: number; pausedUntil: number },
  now: number,
): Due[] {
  if (now < pausedUntil) return [];
  const today = dayStart(now);
  const horizon = addLocalDays(now, daysAhead + 1);
  const kept = offers.filter(({ trashedAt, status }) => trashedAt === 0 && status !== 'refused' && status !== 'closed');
  const found = [
    ...kept.flatMap((offer) => interviewOf(offer, today, horizon)),
    ...kept.filter(isWaiting).flatMap((offer) => answerOf(offer, today)),
    ...kept.flatMap((offer) => followUpOf(offer, followUpDays, today)),
    ...plan.flatMap((step) => stepOf(step, today)),
  ];
  return found.sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}

/** @param moment what it follows from, as kept */
function due(kind: DueKind, { key, title, company }: Remembered, at: number, today: number, moment = at): Due {
  return { kind, id: `${kind}/${key}/${moment}`, title, company, at, isLate: at < today, subject: key };
}

function interviewOf(offer: Remembered, today: number, horizon: number): Due[] {
  const at = offer.dates.interviewAt;
  return at !== undefined && at >= today && at < horizon ? [due('interview', offer, at, today)] : [];
}

function answerOf(offer: Remembered, today: number): Due[] {
  const at = offer.dates.answerDueAt;
  return at !== undefined && dayStart(at) <= today ? [due('answer', offer, dayStart(at), today, at)] : [];
}

/** When a word is worth it: the day the person chose, else so many days after the application or the last contact. */
export function followUpAt(offer: Remembered, followUpDays: number): number | undefined {
  if (offer.status !== 'applied') return undefined;
  if (offer.dates.followUpAt !== undefined) return dayStart(offer.dates.followUpAt);
  const last = lastSign(offer);
  return last === undefined ? undefined : addLocalDays(last, followUpDays);
}

/** The application, or the last contact since. */
function lastSign(offer: Remembered): number | undefined {
  const applied = appliedAt(offer);
  return applied === undefined ? undefined : Math.max(applied, ...offer.contacts.map(({ at }) => at));
}

function followUpOf(offer: Remembered, followUpDays: number, today: number): Due[] {
  const at = followUpAt(offer, followUpDays);
  if (at === undefined || at > today) return [];
  return [due('follow-up', offer, at, today, offer.dates.followUpAt ?? lastSign(offer))];
}

function stepOf({ id, title, day }: PlanDue, today: number): Due[] {
  const at = dayStart(Date.parse(`${day}T12:00:00`));
  return at <= today ? [{ kind: 'plan', id: `plan/${id}/${day}`, title, at, isLate: at < today, subject: id }] : [];
}

/** Key of the offer a `Due` of that id is about; undefined for a step of the plan. */
export function offerToldOf(id: string): string | undefined {
  return id.startsWith('plan/') ? undefined : id.slice(id.indexOf('/') + 1, id.lastIndexOf('/'));
}

/** What was told of is known for long after it was due: so many things, the latest told last to be forgotten. */
const mostTold = 1_000;

/**
 * Which of the things due were not told of yet, and what is then known as told. Each is told once, whatever the clock
 * does between two looks: nothing is counted from the last look, and a clock that goes back forgets nothing.
 */
export function whatToTell(
  due: readonly Due[],
  told: readonly string[],
): { fresh: readonly Due[]; told: readonly string[] } {
  const known = new Set(told);
  const now = new Set(due.map(({ id }) => id));
  const before = told.filter((id) => !now.has(id)).slice(0, Math.max(0, mostTold - now.size));
  return { fresh: due.filter(({ id }) => !known.has(id)), told: [...now, ...before] };
}

/** The one step most worth taking: what is due first, else an offer kept longest without an application. */
export function nextBestStep(
  due: readonly Due[],
  offers: readonly SavedOffer[],
): Due | { offer: SavedOffer } | undefined {
  if (due[0]) return due[0];
  const waiting = offers.filter(({ status, trashedAt }) => status === 'saved' && trashedAt === 0);
  const [oldest] = waiting.toSorted((one, other) => one.savedAt - other.savedAt);
  return oldest && { offer: oldest };
}
