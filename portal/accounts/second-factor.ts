// The agency's second factor: a code of six digits from an application (RFC 6238), each good once, few tries.
import type { Updateable } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import type { Portal } from '../context';
import type { Tables } from '../db/tables';
import { sealedPrefix } from './vault';

const period = 30;
const triesAtMost = 5;
const lockMinutes = 15;

function totpOf(issuer: string, label: string, secret: Secret): TOTP {
  return new TOTP({ issuer, label, secret, period, digits: 6, algorithm: 'SHA1' });
}

/**
 * What to show an account that has not proved to hold its secret yet; the secret is made the first time.
 * @returns `undefined` once it has: the secret is never shown again
 */
export async function readEnrolment({ db, config, vault }: Pick<Portal, 'db' | 'config' | 'vault'>, accountId: string) {
  await db
    .updateTable('accounts')
    .set({ totp_secret: vault.seal(new Secret({ size: 20 }).base32, accountId) })
    .where('id', '=', accountId)
    .where('totp_secret', 'is', null)
    .execute();
  const account = await db
    .selectFrom('accounts')
    .where('id', '=', accountId)
    .select(['email', 'totp_secret', 'totp_confirmed_at'])
    .executeTakeFirstOrThrow();
  if (account.totp_confirmed_at !== null || account.totp_secret === null) return undefined;
  const secret = vault.open(account.totp_secret, accountId);
  return { secret, uri: totpOf(config.portal.name, account.email, Secret.fromBase32(secret)).toString() };
}

/** Seals what an earlier version of the portal kept as it was. */
export async function sealPlainSecrets({ db, vault }: Pick<Portal, 'db' | 'vault'>): Promise<void> {
  const plain = await db
    .selectFrom('accounts')
    .where('totp_secret', 'is not', null)
    .where('totp_secret', 'not like', `${sealedPrefix}%`)
    .select(['id', 'totp_secret'])
    .execute();
  for (const { id, totp_secret } of plain) {
    if (totp_secret === null) continue;
    await db
      .updateTable('accounts')
      .set({ totp_secret: vault.seal(totp_secret, id) })
      .where('id', '=', id)
      .where('totp_secret', '=', totp_secret)
      .execute();
  }
}

/** Checks a code: `locked` after too many wrong ones, also for the right one. */
export async function checkCode(
  portal: Portal,
  accountId: string,
  code: string,
): Promise<'right' | 'wrong' | 'locked'> {
  const now = portal.now();
  return portal.db.transaction().execute(async (tx) => {
    // Locked, so that tries made at once are counted one by one.
    const account = await tx
      .selectFrom('accounts')
      .where('id', '=', accountId)
      .selectAll()
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (account.locked_until !== null && account.locked_until > now) return 'locked';
    const change = (values: Updateable<Tables['accounts']>) =>
      tx.updateTable('accounts').set(values).where('id', '=', accountId).execute();
    const secret = account.totp_secret === null ? undefined : portal.vault.open(account.totp_secret, accountId);
    const totp = secret === undefined ? undefined : totpOf('', account.email, Secret.fromBase32(secret));
    const delta = totp ? totp.validate({ token: code, window: 1, timestamp: now.getTime() }) : null;
    const step = delta === null ? null : Math.floor(now.getTime() / 1_000 / period) + delta;
    if (step !== null && (account.totp_last_step === null || step > account.totp_last_step)) {
      const confirmed = account.totp_confirmed_at ?? now;
      await change({ totp_last_step: step, totp_confirmed_at: confirmed, failed_codes: 0, locked_until: null });
      return 'right';
    }
    const failed = account.failed_codes + 1;
    const isLocked = failed >= triesAtMost;
    const locked_until = isLocked ? new Date(now.getTime() + lockMinutes * 60_000) : null;
    await change({ failed_codes: isLocked ? 0 : failed, locked_until });
    return isLocked ? 'locked' : 'wrong';
  });
}
