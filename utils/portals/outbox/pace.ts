// How often and when: the client's own cap for a portal, and when a deposit that failed is tried again.
import { limits } from '../protocol/vocabulary';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Time to change one's mind after a click, in ms. */
export const timeToCancel = 10_000;
export const triesAtMost = 6;

/** Upper bounds of the wait after each try, in ms: with full jitter, six tries end within a day. */
const longestWaits = [2 * minute, 10 * minute, hour, 4 * hour, 12 * hour];

/** Those of the last day, the only ones that count. */
export function recentSendings(sendings: readonly number[], now: number): number[] {
  return sendings.filter((at) => at > now - day && at <= now);
}

/** Nothing is put off by more than a day: what is was written under a clock that has gone back since. */
export function isDue(nextAt: number, now: number): boolean {
  return nextAt <= now || nextAt > now + day + minute;
}

/**
 * When what is asked for every so many hours is due again. A clock that went back does not put it off by as much.
 * @param lastAt when it was last asked for, epoch ms
 */
export function dueAgain(lastAt: number, hours: number, now: number): number {
  return lastAt > now + hour ? now : lastAt + hours * hour;
}

/** When the portal's cap has room: `now`, or later. */
export function roomAt(sendings: readonly number[], now: number): number {
  const recent = recentSendings(sendings, now).sort((a, b) => a - b);
  const waitFor = (count: number, period: number) => {
    const within = recent.filter((at) => at > now - period);
    return within.length < count ? now : (within[within.length - count] ?? now) + period;
  };
  return Math.max(waitFor(limits.depositsPerMinute, minute), waitFor(limits.depositsPerDay, day));
}

interface Tried {
  tries: number;
  firstTryAt: number;
  now: number;
  /** What the portal asked for, in ms. */
  retryAfter?: number;
  /** 0 to 1. */
  random: number;
}

/** When to try again, with full jitter and never before the portal said; `undefined` when a person must decide. */
export function nextTry({ tries, firstTryAt, now, retryAfter = 0, random }: Tried): number | undefined {
  const longest = longestWaits[tries - 1];
  if (longest === undefined || tries >= triesAtMost) return undefined;
  const at = now + Math.max(retryAfter, Math.round(random * longest));
  return at <= firstTryAt + day ? at : undefined;
}
