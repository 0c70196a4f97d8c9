// Brings back what is the person's alone: the plan, who they apply as, the portals they chose and what they left there.
import type { CapRegionsDatabase } from '@/utils/database/database';
import { write } from '@/utils/database/write';
import type { OutboxRow } from '@/utils/portals/outbox/types';
import type { ProfileRow } from '@/utils/profile/row';
import { mostProfiles } from '@/utils/profile/store';
import type { RowKind } from './backup-format';
import type { BackupRow } from './read-backup';

export const ownKinds: ReadonlySet<RowKind> = new Set<RowKind>([
  ...(['plans', 'planSteps', 'profiles', 'cvFiles', 'portals', 'outbox'] as const),
]);

/** Puts them in one transaction: what is there is completed where the file knows more, and never replaced by less. */
export async function putOwn(db: CapRegionsDatabase, rows: readonly BackupRow[]): Promise<void> {
  if (rows.length === 0) return;
  await write(db, [db.plans, db.planSteps, db.profiles, db.cvFiles, db.portals, db.outbox], async () => {
    await putPlan(db, rows);
    await putProfiles(db, rows);
    await putCvFiles(db, rows);
    await putPortals(db, rows);
    await putDeposits(db, rows);
  });
}

/** A plan comes back where there is none; one that is there is never touched. */
async function putPlan(db: CapRegionsDatabase, rows: readonly BackupRow[]): Promise<void> {
  const plan = rows.flatMap((one) => (one.kind === 'plans' && one.row ? [one.row] : []))[0];
  if (!plan || (await db.plans.count()) > 0) return;
  const marks = rows.flatMap((one) => (one.kind === 'planSteps' && one.row?.plan === plan.key ? [one.row] : []));
  await db.plans.put(plan);
  await db.planSteps.bulkPut(marks);
}

async function putProfiles(db: CapRegionsDatabase, rows: readonly BackupRow[]): Promise<void> {
  for (const one of rows) {
    if (one.kind !== 'profiles' || !one.row) continue;
    const kept = await db.profiles.get(one.row.key);
    if (kept) await db.profiles.put(joinProfiles(kept, one.row));
    else if ((await db.profiles.count()) < mostProfiles) await db.profiles.add(one.row);
  }
}

/** A CV file comes back to the profile it belongs to, unless one is there, and locked only where the profile is. */
async function putCvFiles(db: CapRegionsDatabase, rows: readonly BackupRow[]): Promise<void> {
  for (const one of rows) {
    if (one.kind !== 'cvFiles' || !one.row) continue;
    const [profile, kept] = await Promise.all([db.profiles.get(one.row.key), db.cvFiles.get(one.row.key)]);
    const isAlike = (profile?.locked === undefined) === (one.row.locked === undefined);
    if (profile && isAlike && !kept) await db.cvFiles.add(one.row);
  }
}

/** The later of two, with the contact block of the other when it has none. */
export function joinProfiles(kept: ProfileRow, read: ProfileRow): ProfileRow {
  const [later, earlier] = read.updatedAt > kept.updatedAt ? [read, kept] : [kept, read];
  if (hasContact(later) || !hasContact(earlier)) return later;
  const { basics } = earlier.resume;
  const { locked } = earlier;
  return { ...later, resume: { ...later.resume, basics }, ...(locked ? { locked } : {}) };
}

const hasContact = ({ resume, locked }: ProfileRow) => locked !== undefined || Object.keys(resume.basics).length > 0;

/** A portal comes back without its schedule: it is asked nothing until the person asks. */
async function putPortals(db: CapRegionsDatabase, rows: readonly BackupRow[]): Promise<void> {
  for (const one of rows) {
    if (one.kind !== 'portals' || !one.row || (await db.portals.get(one.row.key))) continue;
    await db.portals.add({ ...one.row, checkEvery: 0, checkedAt: 0, sendings: [] });
  }
}

async function putDeposits(db: CapRegionsDatabase, rows: readonly BackupRow[]): Promise<void> {
  for (const one of rows) {
    if (one.kind !== 'outbox' || !one.row) continue;
    const kept = await db.outbox.get(one.row.key);
    if (!kept) await db.outbox.add(waitingForThePerson(one.row));
    else if (kept.step === 'sent' && !kept.held && !kept.sealed && (one.row.held ?? one.row.sealed)) {
      const { json, held, sealed } = one.row;
      await db.outbox.update(kept.key, { json, ...(held ? { held } : {}), ...(sealed ? { sealed } : {}) });
    }
  }
}

/** Nothing leaves because a file was brought in: what had not arrived waits to be sent again, with its own key. */
function waitingForThePerson(deposit: OutboxRow): OutboxRow {
  if (deposit.step === 'sent' || deposit.step === 'settled') return deposit;
  return { ...deposit, step: deposit.step === 'sending' ? 'unknown' : deposit.step, isStopped: true };
}
