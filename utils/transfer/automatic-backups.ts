// Backups the extension makes on its own, packed, in files beside the database: one a day at most, a few kept.

import { checkStore } from '@/utils/database/condition';
import type { CapRegionsDatabase } from '@/utils/database/database';
import { defineItem } from '@/utils/settings/item';
import { sentinel } from '@/utils/settings/items';
import { exportBackup } from './export-backup';
import { listBackups, openFolder } from './kept-backups';

const dayMs = 86_400_000;

/** What was last saved: nothing is written again while nothing has changed. */
export const lastBackup = defineItem<{ at: number; revision: number } | null>('lastBackup', null);

const nameOf = (at: number) => `${new Date(at).toISOString().replaceAll(':', '-')}.json.gz`;

/**
 * Of some backups, those to keep: the three last, and the last of each of the four weeks before. The count never passes
 * seven, and a clock set wrong for a day drops none but its own.
 */
export function chooseKept<Backup extends { at: number }>(backups: readonly Backup[]): Backup[] {
  const sorted = backups.toSorted((one, other) => other.at - one.at);
  const weeks = new Map<number, Backup>();
  for (const backup of sorted.slice(3)) {
    const week = Math.floor(backup.at / (7 * dayMs));
    if (!weeks.has(week)) weeks.set(week, backup);
  }
  return [...sorted.slice(0, 3), ...[...weeks.values()].slice(0, 4)];
}

/** One at a time across tabs and the background: what is being written while all is erased is erased too. */
const lockName = 'cap-regions:backups';

export async function eraseBackups(): Promise<void> {
  await navigator.locks.request(lockName, async () => {
    const folder = await openFolder();
    if (folder) for (const { name } of await listBackups()) await folder.removeEntry(name);
    await lastBackup.setValue(null);
  });
}

interface Wanted {
  /** Epoch ms. */
  now: number;
  /** The extension's version. */
  by: string;
  /** By the person: no day is waited for. */
  isAsked?: boolean;
}

/**
 * Makes one, unless nothing has changed since the last, or a day has not gone by. Never of a store the browser opened
 * empty: that would push out the backups that hold what is missing.
 * @returns whether one was made
 */
export async function backUp(wanted: Wanted, db: CapRegionsDatabase): Promise<boolean> {
  return navigator.locks.request(lockName, () => backUpAlone(wanted, db));
}

async function backUpAlone({ now, by, isAsked = false }: Wanted, db: CapRegionsDatabase): Promise<boolean> {
  const [last, noted, condition] = await Promise.all([lastBackup.getValue(), sentinel.getValue(), checkStore(db)]);
  if (condition.kind !== 'sound' || noted === null) return false;
  // A clock that went back must not stop backups until it has caught up.
  const isEarly = last !== null && Math.abs(now - last.at) < dayMs * 0.9;
  if (!isAsked && (isEarly || last?.revision === noted.revision)) return false;
  const folder = await openFolder();
  if (!folder) return false;
  const file = await exportBackup({ now, by }, db);
  const name = nameOf(now);
  const writing = await (await folder.getFileHandle(name, { create: true })).createWritable();
  // The file appears whole when it is closed, or not at all.
  await file.stream().pipeThrough(new CompressionStream('gzip')).pipeTo(writing);
  await lastBackup.setValue({ at: now, revision: noted.revision });
  const all = await listBackups();
  const kept = new Set(chooseKept(all).map((backup) => backup.name));
  for (const backup of all) if (!kept.has(backup.name)) await folder.removeEntry(backup.name);
  return true;
}
