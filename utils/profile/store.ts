// Keeps the profiles: one for each of two people, changed in one transaction, its contact block locked when they want.
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import { write } from '@/utils/database/write';
import { lockCvFile, readCvFile, unlockCvFile } from './cv-file';
import { type ProfileEdit, tidy } from './edits';
import { makeLocker, makeOpener, type Opener } from './lock';
import { type Resume, resumeSchema } from './resume';
import type { ProfileRow } from './row';
import {
  depositsOf,
  dropApprovals,
  hasOpenSecrets,
  openSecrets,
  putOpened,
  putSealed,
  sealSecrets,
} from './sealed-deposits';

/** People who may share a browser. */
export const mostProfiles = 2;

/** Every profile, in the order they were made. */
export async function readProfiles(db: CapRegionsDatabase = database()): Promise<ProfileRow[]> {
  return (await db.profiles.toArray()).sort((a, b) => a.createdAt - b.createdAt);
}

/**
 * Stores a new profile. Answers undefined when there are two already.
 * @throws WriteError when nothing could be stored; ZodError when `resume` is no profile
 */
export async function addProfile(
  label: string,
  resume: Resume,
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<ProfileRow | undefined> {
  const kept = resumeSchema.parse(resume);
  return write(db, [db.profiles], async () => {
    if ((await db.profiles.count()) >= mostProfiles) return undefined;
    const row: ProfileRow = {
      key: crypto.randomUUID(),
      label,
      resume: kept,
      hideFrom: [],
      level: 'A2',
      takenOut: [],
      createdAt: now,
      updatedAt: now,
      revision: 0,
    };
    await db.profiles.add(row);
    return row;
  });
}

/** What a change may touch; the lock has functions of its own. */
export type ProfileChange = Partial<Pick<ProfileRow, 'label' | 'resume' | 'hideFrom' | 'level' | 'takenOut'>>;

/**
 * Changes some of a profile. Answers false when it is gone. While it is locked its contact block is left as it is.
 * @throws WriteError when nothing could be stored; ZodError when `resume` is no profile
 */
export async function changeProfile(
  key: string,
  some: ProfileChange,
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<boolean> {
  const resume = some.resume && resumeSchema.parse(some.resume);
  return write(db, [db.profiles], async () => {
    const before = await db.profiles.get(key);
    if (!before) return false;
    const kept = resume && before.locked ? { ...resume, basics: {} } : resume;
    await put(db, { ...before, ...some, resume: kept ?? before.resume }, now);
    return true;
  });
}

/**
 * Changes what the profile says, from what it says at that moment. `refused`: it would be no profile, and nothing changed.
 * While it is locked its contact block is left as it is.
 * @throws WriteError when nothing could be stored
 */
export async function editProfile(
  key: string,
  edit: ProfileEdit,
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<'stored' | 'refused' | 'gone'> {
  return write(db, [db.profiles], async () => {
    const row = await db.profiles.get(key);
    if (!row) return 'gone';
    const { resume, takenOut } = edit(row);
    const parsed = resumeSchema.safeParse(tidy(resume));
    if (!parsed.success) return 'refused';
    const kept = row.locked ? { ...parsed.data, basics: {} } : parsed.data;
    await put(db, { ...row, resume: kept, takenOut }, now);
    return 'stored';
  });
}

/** The key takes a second to make, too long for a transaction: a profile typed into meanwhile is locked anew. */
const mostLockings = 5;

/**
 * Locks the contact block, and with it the CV file, what was agreed to at portals, which is read again, and what deposits
 * that arrived hold of the person; `sealArrived` locks those still on their way. Answers false when the profile is gone or
 * was locked before.
 * @throws Error when it is changed faster than it can be locked
 */
export async function lockProfile(
  key: string,
  passphrase: string,
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<boolean> {
  for (let turn = 0; turn < mostLockings; turn += 1) {
    const before = await db.profiles.get(key);
    if (!before || before.locked) return false;
    if (await lockAsRead(before, passphrase, now, db)) return true;
  }
  throw new Error('The profile is changed faster than it can be locked');
}

/** Answers false when the profile or its CV file was changed meanwhile: nothing of that may be lost. */
async function lockAsRead(
  before: ProfileRow,
  passphrase: string,
  now: number,
  db: CapRegionsDatabase,
): Promise<boolean> {
  const { key } = before;
  const lock = await makeLocker(passphrase);
  const locked = await lock(new TextEncoder().encode(JSON.stringify(before.resume.basics)));
  const deposits = (await depositsOf(key, db)).filter((row) => hasOpenSecrets(row));
  const sealings = await sealSecrets(deposits, lock, makeOpener(passphrase));
  const file = await readCvFile(key, db);
  const lockedFile = file && (await lockCvFile(file, passphrase));
  return write(db, [db.profiles, db.cvFiles, db.portals, db.outbox], async () => {
    const row = await db.profiles.get(key);
    if (row?.revision !== before.revision) return false;
    if ((await db.cvFiles.get(key))?.addedAt !== file?.addedAt) return false;
    if (lockedFile) await db.cvFiles.put(lockedFile);
    await dropApprovals(key, db);
    await putSealed(sealings, db);
    await put(db, { ...row, resume: { ...row.resume, basics: {} }, locked }, now);
    return true;
  });
}

/**
 * The whole profile of a locked row, for as long as the page that asked keeps it; the store stays locked.
 * @throws WrongPassphrase
 */
export async function openLocked(
  row: ProfileRow,
  passphrase: string,
  open: Opener = makeOpener(passphrase),
): Promise<Resume> {
  if (!row.locked) return row.resume;
  const basics: unknown = JSON.parse(new TextDecoder().decode(await open(row.locked)));
  return resumeSchema.parse({ ...row.resume, basics });
}

/** Takes the lock away for good. Answers false when the profile is gone. @throws WrongPassphrase */
export async function unlockProfile(
  key: string,
  passphrase: string,
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<boolean> {
  const before = await db.profiles.get(key);
  if (!before) return false;
  const open = makeOpener(passphrase);
  const { basics } = await openLocked(before, passphrase, open);
  const secrets = await openSecrets(await depositsOf(key, db), open);
  const file = await readCvFile(key, db);
  const openFile = file && (await unlockCvFile(file, passphrase));
  return write(db, [db.profiles, db.cvFiles, db.outbox], async () => {
    const row = await db.profiles.get(key);
    if (!row) return false;
    await putOpened(secrets, db);
    if (openFile && (await db.cvFiles.get(key))) await db.cvFiles.put(openFile);
    const { locked: _, ...rest } = row;
    await put(db, { ...rest, resume: { ...row.resume, basics } }, now);
    return true;
  });
}

/** Erases a profile for good, its CV file and what was agreed to at portals with it. */
export async function eraseProfile(key: string, db: CapRegionsDatabase = database()): Promise<void> {
  await write(db, [db.profiles, db.cvFiles, db.portals], async () => {
    await Promise.all([db.profiles.delete(key), db.cvFiles.delete(key), dropApprovals(key, db)]);
  });
}

async function put(db: CapRegionsDatabase, row: ProfileRow, now: number): Promise<void> {
  await db.profiles.put({ ...row, updatedAt: now, revision: row.revision + 1 });
}
