// A small search of two, as a person would have kept it, for what is carried from one browser to another.
import type { CapRegionsDatabase } from '@/utils/database/database';
import { changeOffers } from '@/utils/offers/change';
import * as edits from '@/utils/offers/edits';
import { mergeOffers } from '@/utils/offers/merge';
import { markSeen, removeOffer, saveOffer, setStatus } from '@/utils/offers/offers';
import { markStep, startPlan } from '@/utils/plan/store';
import { exportBackup } from '@/utils/transfer/export-backup';
import { importBackup } from '@/utils/transfer/import-backup';
import { previewBackup } from '@/utils/transfer/preview-backup';
import { makePosting, rennes } from '../database/store';

export const day = 86_400_000;
export const start = Date.UTC(2026, 10, 1);

export async function keepSearch(db: CapRegionsDatabase, count = 6): Promise<void> {
  for (let at = 1; at <= count; at += 1) {
    const posting = makePosting(`${at}`, {
      salary: `${30 + at} k€`,
      description: `Souder la coque ${at}. ${'Atelier au port. '.repeat(at)}`,
    });
    await saveOffer(posting, rennes, start + at, db);
  }
  await setStatus('linkedin:1', 'applied', start + day, db);
  await changeOffers(
    ['linkedin:1'],
    [
      ...edits.setFact('title', 'Soudeuse, « chaudronnerie » d’Armor'),
      ...edits.setNote({ id: 'n1', text: '=SUM(1+1), rappeler ; "demain"', at: start }),
      ...edits.setContact({ id: 'c1', name: 'Anaïs Le Goff', email: 'anais@chantiers.example', at: start + 2 * day }),
      ...edits.setDate('interviewAt', start + 9 * day),
      ...edits.setTag('Bretagne', true),
    ],
    start + 2 * day,
    db,
  );
  await removeOffer('linkedin:2', start + 3 * day, db);
  await mergeOffers('linkedin:3', 'linkedin:4', start + 4 * day, db);
  await markSeen(makePosting('99'), rennes, start, db);
  await startPlan('2027-06-15', '2026-11-20', start, db);
  await markStep({ id: 'lease-notice', title: 'Donner congé' }, { doneOn: '2026-11-21' }, start, db);
}

/** Every row of every table, in the order of keys. */
export async function everything(db: CapRegionsDatabase): Promise<Record<string, unknown[]>> {
  const tables = ['offers', 'texts', 'seen', 'plans', 'planSteps'];
  return Object.fromEntries(await Promise.all(tables.map(async (name) => [name, await db.table(name).toArray()])));
}

export const backupOf = (db: CapRegionsDatabase) => exportBackup({ now: start + 30 * day, by: '0.1.0' }, db);
export const bringIn = (file: Blob, db: CapRegionsDatabase, origin: 'own' | 'partner' = 'own') =>
  importBackup(file, { origin, hasSettings: true }, db);
export const look = (file: Blob, db: CapRegionsDatabase, origin: 'own' | 'partner' = 'own') =>
  previewBackup(file, { origin }, db);
