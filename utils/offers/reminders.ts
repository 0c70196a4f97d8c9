// What is due now: pure, from what is kept and the day it is, so that a clock that jumps can neither double nor lose it.
import { appliedAt } from './steps';
import type { SavedOffer } from './types';

export type DueKind = 'interview' | 'answer' | 'follow-up' | 'plan';

/** One thing to think of today. */
export interface Due {
  kind: DueKind;
  /** Tells it from every other, and from itself at another date: what was told of once is known again. */
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

function due(kind: DueKind, { key, title, company }: Remembered, at: number, today: number): Due {
  return { kind, id: `${kind}/${key}/${at}`, title, company, at, isLate: at < today, subject: key };
}

function interviewOf(offer: Remembered, today: number, horizon: number): Due[] {
  const at = offer.dates.interviewAt;
  return at !== undefined && at >= today && at < horizon ? [due('interview', offer, at, today)] : [];
}

function answerOf(offer: Remembered, today: number): Due[] {
  const at = offer.dates.answerDueAt;
  return at !== undefined && dayStart(at) <= today ? [due('answer', offer, dayStart(at), today)] : [];
}

/** When a word is worth it: the day the person chose, else so many days after the application or the last contact. */
export function followUpAt(offer: Remembered, followUpDays: number): number | undefined {
  if (offer.status !== 'applied') return undefined;
  if (offer.dates.followUpAt !== undefined) return dayStart(offer.dates.followUpAt);
  const applied = appliedAt(offer);
  if (applied === undefined) return undefined;
  const last = Math.max(applied, ...offer.contacts.map(({ at }) => at));
  return addLocalDays(last, followUpDays);
}

function followUpOf(offer: Remembered, followUpDays: number, today: number): Due[] {
  const at = followUpAt(offer, followUpDays);
  return at !== undefined && at <= today ? [due('follow-up', offer, at, today)] : [];
}

function stepOf({ id, title, day }: PlanDue, today: number): Due[] {
  const at = dayStart(Date.parse(`${day}T12:00:00`));
  return at <= today ? [{ kind: 'plan', id: `plan/${id}/${day}`, title, at, isLate: at < today, subject: id }] : [];
}

/**
 * Which of the things due were not told of yet, and what is then known as told. Each is told once while it stays due,
 * whatever the clock does between two looks: nothing is counted from the last look.
 */
export function whatToTell(
  due: readonly Due[],
  told: readonly string[],
): { fresh: readonly Due[]; told: readonly string[] } {
  const known = new Set(told);
  return { fresh: due.filter(({ id }) => !known.has(id)), told: due.map(({ id }) => id) };
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
