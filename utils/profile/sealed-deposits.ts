// Seals what deposits that arrived hold of a person, content, file and the portal's key, with the passphrase of their profile.
import { z } from 'zod';
import { type CapRegionsDatabase, database, type OutboxRow } from '@/utils/database/database';
import { write } from '@/utils/database/write';
import { fromBase64, toBase64 } from './base64';
import { type LockedText, type Locker, makeLocker, makeOpener, type Opener } from './lock';

z.config({ jitless: true });

export type DepositSecrets = Pick<OutboxRow, 'json' | 'cv' | 'held'>;

/** What was opened, by the iv it was sealed with: a content sealed anew is another. */
export type OpenedDeposits = ReadonlyMap<string, DepositSecrets>;

/** Made before a transaction, in which the key would take too long. */
interface Sealing {
  key: string;
  /** What stood in the open, and what it was sealed from before: changed meanwhile, it is left for the next time. */
  open: string;
  before: string | undefined;
  secrets: DepositSecrets;
  sealed: LockedText;
}

const secretsSchema = z.strictObject({
  json: z.string(),
  cv: z.strictObject({ fileName: z.string(), base64: z.base64() }).optional(),
  held: z.strictObject({ statusUrl: z.url(), token: z.string() }).optional(),
});

/** Those made of this profile; one of before there were two is of the only one, and a sealed one of whom it opens for. */
export async function depositsOf(profile: string, db: CapRegionsDatabase): Promise<OutboxRow[]> {
  const isOnly = (await db.profiles.count()) === 1;
  const isOwn = (row: OutboxRow) => row.profile ?? ((isOnly || row.sealed) && profile);
  return db.outbox.filter((row) => isOwn(row) === profile).toArray();
}

/** Whether a deposit that arrived says in the open what a lock hides; one on its way is needed as it is. */
export function hasOpenSecrets({ step, json, cv, held }: OutboxRow): boolean {
  return (step === 'sent' || step === 'settled') && (json !== '' || cv !== undefined || held !== undefined);
}

/** Those sealed with another passphrase are left out. */
export async function sealSecrets(rows: readonly OutboxRow[], lock: Locker, open: Opener): Promise<Sealing[]> {
  const known = await openSecrets(rows, open);
  const sealings = rows.map(async (row): Promise<Sealing[]> => {
    const before = row.sealed && known.get(row.sealed.iv);
    if (row.sealed && !before) return [];
    const secrets = before ? secretsOf(withSecrets(row, before)) : secretsOf(row);
    const sealed = await lock(new TextEncoder().encode(writeSecrets(secrets)));
    return [{ key: row.key, open: writeSecrets(row), before: row.sealed?.iv, secrets, sealed }];
  });
  return (await Promise.all(sealings)).flat();
}

/** In the transaction of who calls it. @returns what was sealed */
export async function putSealed(sealings: readonly Sealing[], db: CapRegionsDatabase): Promise<OpenedDeposits> {
  const put = new Map<string, DepositSecrets>();
  for (const { key, open, before, secrets, sealed } of sealings) {
    const row = await db.outbox.get(key);
    if (!row || row.sealed?.iv !== before || writeSecrets(row) !== open || !hasOpenSecrets(row)) continue;
    const { cv: _cv, held: _held, ...rest } = row;
    await db.outbox.put({ ...rest, json: '', sealed });
    put.set(sealed.iv, secrets);
  }
  return put;
}

/** What the passphrase opens of these. */
export async function openSecrets(rows: readonly OutboxRow[], open: Opener): Promise<OpenedDeposits> {
  const found = new Map<string, DepositSecrets>();
  for (const { portal, sealed } of rows) {
    const bytes = sealed && (await open(sealed).catch(() => undefined));
    const secrets = bytes && readSecrets(new TextDecoder().decode(bytes), portal);
    if (secrets) found.set(sealed.iv, secrets);
  }
  return found;
}

/** In the transaction of who calls it. */
export async function putOpened(opened: OpenedDeposits, db: CapRegionsDatabase): Promise<void> {
  const rows = await db.outbox.filter(({ sealed }) => sealed !== undefined && opened.has(sealed.iv)).toArray();
  await db.outbox.bulkPut(rows.map((row) => inTheClear(row, opened)));
}

/** A deposit with what was opened of it, if it was. */
export function inTheClear(row: OutboxRow, opened: OpenedDeposits): OutboxRow {
  const secrets = row.sealed && opened.get(row.sealed.iv);
  return secrets ? withSecrets(row, secrets) : row;
}

/** What is agreed to at portals holds the contact block. In the transaction of who calls it. */
export async function dropApprovals(profile: string, db: CapRegionsDatabase): Promise<void> {
  for (const portal of await db.portals.toArray()) {
    const { [profile]: dropped, ...approvals } = portal.approvals ?? {};
    if (dropped) await db.portals.put({ ...portal, approvals });
  }
}

/** What these rows hold, for as long as the page that asked keeps it; the store stays locked. */
export async function openDeposits(
  profile: string,
  passphrase: string,
  db: CapRegionsDatabase = database(),
): Promise<OpenedDeposits> {
  return openSecrets(await depositsOf(profile, db), makeOpener(passphrase));
}

/**
 * Seals what arrived since the profile was locked. Its passphrase was tried before. @returns what was sealed
 * @throws WriteError when nothing could be stored
 */
export async function sealArrived(
  profile: string,
  passphrase: string,
  db: CapRegionsDatabase = database(),
): Promise<OpenedDeposits> {
  const locked = (await db.profiles.get(profile))?.locked;
  const rows = (await depositsOf(profile, db)).filter((row) => hasOpenSecrets(row));
  const hasApprovals = (await db.portals.toArray()).some(({ approvals }) => approvals?.[profile]);
  if (!locked || (rows.length === 0 && !hasApprovals)) return new Map();
  const sealings = await sealSecrets(rows, await makeLocker(passphrase, locked), makeOpener(passphrase));
  return write(db, [db.profiles, db.portals, db.outbox], async () => {
    if ((await db.profiles.get(profile))?.locked?.iv !== locked.iv) return new Map();
    await dropApprovals(profile, db);
    return putSealed(sealings, db);
  });
}

/** What came since it was sealed is later than what was. */
function withSecrets(row: OutboxRow, secrets: DepositSecrets): OutboxRow {
  const { sealed: _sealed, cv: _cv, held: _held, ...rest } = row;
  const { json, cv } = row.json === '' ? secrets : row;
  const held = row.held ?? secrets.held;
  return { ...rest, json, ...(cv ? { cv } : {}), ...(held ? { held } : {}) };
}

function secretsOf({ json, cv, held }: OutboxRow): DepositSecrets {
  return { json, ...(cv ? { cv } : {}), ...(held ? { held } : {}) };
}

function writeSecrets({ json, cv, held }: DepositSecrets): string {
  return JSON.stringify({ json, cv: cv && { fileName: cv.fileName, base64: toBase64(cv.bytes) }, held });
}

/** A key is for the portal that gave it and for no other. */
function readSecrets(text: string, portal: string): DepositSecrets | undefined {
  const { data } = secretsSchema.safeParse(JSON.parse(text));
  if (!data || (data.held && new URL(data.held.statusUrl).origin !== portal)) return undefined;
  const { json, cv, held } = data;
  const file = cv && { fileName: cv.fileName, bytes: fromBase64(cv.base64) };
  return { json, ...(file ? { cv: file } : {}), ...(held ? { held } : {}) };
}
