// Sessions: a cookie's token, hashed in the database so that any process knows it and a sign-out ends it everywhere.
import type { Portal } from '../context';
import type { Database, Tx } from '../db/tables';
import type { Viewer } from '../search/viewer';
import type { Role } from './tables';
import { hashToken, makeToken } from './tokens';

/** A working day: a session left open on a shared computer ends with it. */
export const sessionHours = 12;

/** Who is signed in. */
export interface SignedIn {
  accountId: string;
  email: string;
  displayName: string;
  role: Role;
  /** Whether a code was given in this session; the agency sees nothing before. */
  hasSecondFactor: boolean;
  /** The recruiter's organisation, with the last day of its subscription. */
  organisation?: { id: string; name: string; siren?: string; startsOn: string; endsOn: string; mailDomains: string[] };
}

export async function openSession(tx: Tx | Database, accountId: string, now: Date, secondFactorAt?: Date) {
  const token = makeToken();
  await tx
    .insertInto('sessions')
    .values({
      token_hash: hashToken(token),
      account_id: accountId,
      created_at: now,
      expires_at: new Date(now.getTime() + sessionHours * 3_600_000),
      second_factor_at: secondFactorAt,
    })
    .execute();
  return token;
}

export async function closeSession({ db }: Pick<Portal, 'db'>, token: string): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', hashToken(token)).execute();
}

/** Replaces a session by one that has the second factor: a token known before it is worth nothing after. */
export async function raiseSession({ db, now }: Pick<Portal, 'db' | 'now'>, token: string, accountId: string) {
  return db.transaction().execute(async (tx) => {
    await tx.deleteFrom('sessions').where('token_hash', '=', hashToken(token)).execute();
    return openSession(tx, accountId, now(), now());
  });
}

/** Whose session it is; `undefined` when it ended, or the account was closed meanwhile. */
export async function readSession({ db, now }: Pick<Portal, 'db' | 'now'>, token: string) {
  const row = await db
    .selectFrom('sessions as s')
    .innerJoin('accounts as a', 'a.id', 's.account_id')
    .leftJoin('organisations as o', 'o.id', 'a.organisation_id')
    .where('s.token_hash', '=', hashToken(token))
    .where('s.expires_at', '>', now())
    .where('a.disabled_at', 'is', null)
    .select(['a.id', 'a.email', 'a.display_name', 'a.role', 's.second_factor_at', 'o.id as organisation_id', 'o.name'])
    .select(['o.siren', 'o.starts_on', 'o.ends_on', 'o.mail_domains'])
    .executeTakeFirst();
  if (!row) return undefined;
  const signedIn: SignedIn = {
    accountId: row.id,
    email: row.email,
    displayName: row.display_name,
    role: row.role,
    hasSecondFactor: row.second_factor_at !== null,
  };
  if (row.organisation_id === null || row.name === null) return signedIn;
  const organisation = {
    id: row.organisation_id,
    name: row.name,
    siren: row.siren ?? undefined,
    startsOn: row.starts_on ?? '',
    endsOn: row.ends_on ?? '',
    mailDomains: row.mail_domains ?? [],
  };
  return { ...signedIn, organisation };
}

/** Whether the subscription runs today, its last day included. */
export function isSubscribed({ organisation }: Pick<SignedIn, 'organisation'>, now: Date): boolean {
  const today = now.toISOString().slice(0, 10);
  return organisation !== undefined && organisation.startsOn <= today && today <= organisation.endsOn;
}

/**
 * The recruiter as search knows them: with every domain their organisation writes from, so that a person who hides
 * from it is hidden from each of its recruiters.
 * @returns `undefined` for the agency
 */
export async function viewerOf(
  { db }: Pick<Portal, 'db'>,
  { accountId, organisation }: Pick<SignedIn, 'accountId' | 'organisation'>,
) {
  if (!organisation) return undefined;
  const colleagues = await db
    .selectFrom('accounts')
    .where('organisation_id', '=', organisation.id)
    .select('email')
    .execute();
  const domains = colleagues.map(({ email }) => email.split('@').at(-1) ?? '');
  const viewer: Viewer = {
    accountId,
    organisationId: organisation.id,
    organisation: { name: organisation.name, siren: organisation.siren },
    mailDomains: [...new Set([...organisation.mailDomains, ...domains])],
  };
  return viewer;
}
