// Time passing: people are warned, what is over is erased, proofs and counters that served are forgotten.
import { forgetAccounts } from '../accounts/forget';
import type { Portal } from '../context';
import { expireContactRequests } from '../protocol/contact-requests';
import { eraseDeposit, eraseSubmission } from '../protocol/erase';
import { keyDays } from '../protocol/idempotency';
import { queueAlerts } from '../search/alerts';
import { queueMail } from './mail';

const dayLength = 86_400_000;
/** Days before its end at which a person is told. */
const warningDays = 30;
/** Days a refused deposit stays for its owner to mend: it may hold what it should not. */
const rejectedDays = 30;
const searchLogDays = 1;
/** Rows in one transaction, so that a long purge holds nothing up. */
const batch = 100;

/** One round. Several processes may be at it: each row is locked by one, and the others pass it over. */
export async function keepTime(portal: Portal): Promise<void> {
  await expireContactRequests(portal);
  await warnOwners(portal);
  while ((await expireDeposits(portal)) === batch);
  while ((await expireSubmissions(portal)) === batch);
  await queueAlerts(portal);
  await forget(portal);
  await forgetAccounts(portal);
}

async function warnOwners({ db, config, now }: Portal): Promise<void> {
  const soon = new Date(now().getTime() + warningDays * dayLength);
  await db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom('deposits as d')
      .innerJoin('contacts as c', 'c.deposit_id', 'd.id')
      .where('d.body', 'is not', null)
      .where('d.warned_at', 'is', null)
      .where('d.expires_at', '<=', soon)
      .where('d.expires_at', '>', now())
      .where('c.email', 'is not', null)
      .select(['d.id', 'd.expires_at', 'c.email'])
      .forUpdate('d')
      .skipLocked()
      .limit(batch)
      .execute();
    for (const { id, expires_at, email } of rows) {
      if (email === null) continue;
      await tx.updateTable('deposits').set({ warned_at: now() }).where('id', '=', id).execute();
      const day = expires_at.toISOString().slice(0, 10);
      const text = `Ce que vous avez confié au portail sera effacé le ${day}. Pour le garder plus longtemps, renouvelez votre accord depuis l’extension.\n\nWhat you left with the portal will be erased on ${day}. To keep it longer, renew your consent from the extension.\n\n${config.portal.name}`;
      const mail = { to: email, subject: 'Bientôt effacé · Soon erased', text };
      await queueMail(tx, mail, { subject: id, key: `warn ${id} ${day}`, now: now() });
    }
  });
}

async function expireDeposits({ db, now }: Portal): Promise<number> {
  const rejectedBefore = new Date(now().getTime() - rejectedDays * dayLength);
  return db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom('deposits')
      .where('body', 'is not', null)
      .where((where) =>
        where.or([
          where('expires_at', '<=', now()),
          where.and([where('state', '=', 'rejected'), where('state_since', '<=', rejectedBefore)]),
        ]),
      )
      .selectAll()
      .forUpdate()
      .skipLocked()
      .limit(batch)
      .execute();
    for (const row of rows) await eraseDeposit(tx, row, 'expired', now());
    return rows.length;
  });
}

async function expireSubmissions({ db, now }: Portal): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom('submissions')
      .where('body', 'is not', null)
      .where('expires_at', '<=', now())
      .selectAll()
      .forUpdate()
      .skipLocked()
      .limit(batch)
      .execute();
    for (const row of rows) await eraseSubmission(tx, row, 'expired', now());
    return rows.length;
  });
}

async function forget({ db, now }: Portal): Promise<void> {
  const before = (days: number) => new Date(now().getTime() - days * dayLength);
  await db.deleteFrom('deposits').where('forget_at', '<=', now()).execute();
  await db.deleteFrom('submissions').where('forget_at', '<=', now()).execute();
  await db.deleteFrom('idempotency_keys').where('created_at', '<=', before(keyDays)).execute();
  await db.deleteFrom('search_log').where('at', '<=', before(searchLogDays)).execute();
  await db.deleteFrom('feed_items').where('shown_until', '<=', now()).execute();
  // A bucket whose time has come is empty: as if it had never been.
  await db.deleteFrom('rate_limits').where('next_at', '<=', now()).execute();
}
