// When the person last took everything away in a file, and whether to remind them of it.
import { defineItem } from './item';
import type { Sentinel } from './items';

/** The last file, or the last reminder put off: `revision` is what the store had come to (see `Sentinel`). */
export interface Taken {
  /** Epoch ms. */
  at: number;
  revision: number;
}

const month = 30 * 86_400_000;

export const lastTaken = defineItem<Taken | null>('lastTaken', null);
/** When the reminder was last put off, or the first thing kept: another month goes by before it is said again. */
export const reminderPutOff = defineItem<number | null>('reminderPutOff', null);

/**
 * Whether taking a file away is worth a word: something changed since the last one, and a month went by since, and
 * since the word was last put off. A clock that has gone back asks for nothing.
 */
export function isWorthTaking(
  taken: Taken | null,
  noted: Sentinel | null,
  putOff: number | null,
  now: number,
): boolean {
  if (noted === null || noted.count === 0 || putOff === null || now - putOff < month) return false;
  return taken === null || (taken.revision !== noted.revision && now - taken.at >= month);
}
