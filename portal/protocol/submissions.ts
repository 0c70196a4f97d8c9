// Testimonies and dossiers: taken once for a key, read, rectified and erased by their token.
import type { Accepted, ErasureReceipt } from '@/utils/portals/protocol/status';
import {
  type Dossier,
  type DossierStatus,
  dossierSchema,
  type Testimony,
  type TestimonyStatus,
  testimonySchema,
} from '@/utils/portals/protocol/support';
import type { Portal } from '../context';
import { shareDossier } from './dossiers';
import { eraseSubmission } from './erase';
import { findAnswer, once } from './idempotency';
import { paths } from './manifest';
import { noteEvent } from './move-deposit';
import { refuse, refuseStatus } from './problem';

export const kinds = {
  testimony: { schema: testimonySchema, path: paths.testimonies, first: 'received', maySpeakAgain: false },
  dossier: { schema: dossierSchema, path: paths.dossiers, first: 'open', maySpeakAgain: true },
} as const;

export type Kind = keyof typeof kinds;

const dayLength = 86_400_000;
const untilOf = (body: Testimony | Dossier) => ('until' in body ? body.until : body.consent.until);

/** The end of its last day. @throws `invalid-field` for a day that is over or beyond what may be kept */
function expiryOf({ config }: Portal, body: Testimony | Dossier, received: Date, now: Date): Date {
  const end = Date.parse(`${untilOf(body)}T00:00:00Z`) + dayLength;
  const pointer = 'until' in body ? '#/until' : '#/consent/until';
  const latest = received.getTime() + (config.retentionDays + 1) * dayLength;
  if (end <= now.getTime() || end > latest)
    throw refuse('invalid-field', { errors: [{ pointer, detail: 'out of range' }] });
  return new Date(Math.min(end, received.getTime() + config.retentionDays * dayLength));
}

interface Arriving {
  key: string;
  hash: string;
  body: Testimony | Dossier;
}

export async function acceptSubmission(portal: Portal, kind: Kind, { key, hash, body }: Arriving): Promise<Accepted> {
  const { db, config, secrets, now } = portal;
  const before = await findAnswer<Omit<Accepted, 'token'>>(db, { scope: kind, key, hash });
  if (before) return { ...before, token: secrets.tokenOf(key) };
  if (config.isClosed) throw refuse('portal-closed', {}, 503);
  const receivedAt = now();
  const expiresAt = expiryOf(portal, body, receivedAt, receivedAt);
  const accepted = await once(db, { scope: kind, key, hash, now: receivedAt }, async (tx) => {
    const inserted = await tx
      .insertInto('submissions')
      .values({
        id: key,
        kind,
        state: kinds[kind].first,
        state_since: receivedAt,
        body: JSON.stringify(body),
        received_at: receivedAt,
        expires_at: expiresAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) throw refuse('duplicate-deposit');
    await shareDossier(tx, key, body);
    await noteEvent(tx, key, 'received', receivedAt);
    return {
      id: key,
      statusUrl: `${config.origin}${kinds[kind].path}/${key}`,
      receivedAt: receivedAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    };
  });
  return { ...accepted, token: secrets.tokenOf(key) };
}

/** @throws 404 when there is none, or the token is another's */
export async function findOwnedSubmission({ db, secrets }: Portal, kind: Kind, id: string, token: string) {
  const isOwner = secrets.isTokenOf(id, token);
  const query = db.selectFrom('submissions').where('id', '=', id).where('kind', '=', kind).selectAll();
  const row = isOwner && (await query.executeTakeFirst());
  if (!row) throw refuseStatus(404);
  return row;
}

type OwnedSubmission = Awaited<ReturnType<typeof findOwnedSubmission>>;

export async function readSubmission(
  { db }: Pick<Portal, 'db'>,
  { id, kind, state, state_since, body }: OwnedSubmission,
): Promise<TestimonyStatus | DossierStatus> {
  const since = state_since.toISOString();
  if (kind === 'testimony') {
    return { state, since, testimony: body ?? undefined } as TestimonyStatus;
  }
  const openings = await db
    .selectFrom('dossier_openings')
    .where('dossier_id', '=', id)
    .orderBy('id')
    .select(['organisation', 'opened_at'])
    .execute();
  const openedBy = openings.map(({ organisation, opened_at }) => ({ organisation, at: opened_at.toISOString() }));
  return { state, since, dossier: body ?? undefined, openedBy } as DossierStatus;
}

/** @throws 410 when it has ended, 412 when it changed meanwhile */
export async function rectifySubmission(portal: Portal, owned: OwnedSubmission, body: Testimony | Dossier) {
  if (owned.body === null) throw refuseStatus(410);
  const now = portal.now();
  const expires_at = expiryOf(portal, body, owned.received_at, now);
  return portal.db.transaction().execute(async (tx) => {
    const changed = await tx
      .updateTable('submissions')
      .set({ body: JSON.stringify(body), expires_at, version: owned.version + 1 })
      .where('id', '=', owned.id)
      .where('version', '=', owned.version)
      .where('body', 'is not', null)
      .returningAll()
      .executeTakeFirst();
    if (!changed) throw refuseStatus(412);
    await shareDossier(tx, owned.id, body);
    await noteEvent(tx, owned.id, 'rectified', now);
    return changed;
  });
}

/** Erases at once; asked again, gives the same receipt. */
export async function withdrawSubmission({ db, now }: Portal, { id }: OwnedSubmission): Promise<ErasureReceipt> {
  return db.transaction().execute(async (tx) => {
    const row = await tx.selectFrom('submissions').where('id', '=', id).forUpdate().selectAll().executeTakeFirst();
    if (!row) throw refuseStatus(404);
    if (row.state === 'erased' && row.receipt) return row.receipt;
    return eraseSubmission(tx, row, 'erased', now());
  });
}
