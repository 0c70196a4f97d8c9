// Signing in by a link sent to one's address: nothing to remember, nothing to steal, and nothing said of who has an account.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Portal } from '../context';
import { ProblemError } from '../protocol/problem';
import { spend } from '../protocol/rate-limit';
import { noteAccess } from './audit';
import { openSession } from './sessions';
import { hashToken, makeToken } from './tokens';

export const linkMinutes = 15;
/** Links one address may be sent in an hour, whoever asks. */
const linksPerHour = 5;

export const emailSchema = z.string().trim().toLowerCase().pipe(z.email().max(254));

interface Writing {
  subject: string;
  text: (link: string, minutes: number) => string;
}

/**
 * Sends a link to the account of an address, if there is one. It is sent at once and not queued: a queued mail would
 * keep the link readable in the database. The caller answers without waiting, so that the time taken tells nothing.
 */
export async function sendSignInLink(portal: Portal, email: string, path: string, { subject, text }: Writing) {
  const { db, config, now } = portal;
  const account = (await findEnabled(portal, email)) ?? (await makeFirstAgency(portal, email));
  if (!account) return;
  try {
    await spend(portal, account.id, [{ name: 'links', count: linksPerHour, period: 3_600 }]);
  } catch (error) {
    if (error instanceof ProblemError) return;
    throw error;
  }
  const token = makeToken();
  const expires_at = new Date(now().getTime() + linkMinutes * 60_000);
  await db
    .insertInto('sign_in_links')
    .values({ token_hash: hashToken(token), account_id: account.id, expires_at })
    .execute();
  const link = `${config.origin}${path}?${new URLSearchParams({ jeton: token })}`;
  await portal.deliver({ to: email, subject, text: text(link, linkMinutes) });
}

function findEnabled({ db }: Pick<Portal, 'db'>, email: string) {
  return db
    .selectFrom('accounts')
    .where('email', '=', email)
    .where('disabled_at', 'is', null)
    .select('id')
    .executeTakeFirst();
}

/** A portal without an agency is the operator's to open: whoever reads the mail of its contact address. */
async function makeFirstAgency({ db, config, now }: Portal, email: string): Promise<{ id: string } | undefined> {
  if (email !== config.operator.contact.toLowerCase()) return undefined;
  const held = await db.selectFrom('accounts').where('role', '=', 'agency').select('id').limit(1).executeTakeFirst();
  if (held) return undefined;
  return db
    .insertInto('accounts')
    .values({ id: randomUUID(), email, display_name: config.operator.name, role: 'agency', created_at: now() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
}

/** Uses a link up and opens a session. @returns the session's token; `undefined` when it has served or is too old */
export async function redeemLink(portal: Portal, token: string): Promise<string | undefined> {
  const { db, now } = portal;
  return db.transaction().execute(async (tx) => {
    // Deleting is what makes it serve once, also when two requests bring it at the same time.
    const link = await tx
      .deleteFrom('sign_in_links')
      .where('token_hash', '=', hashToken(token))
      .where('expires_at', '>', now())
      .returning('account_id')
      .executeTakeFirst();
    if (!link) return undefined;
    const account = await tx
      .selectFrom('accounts')
      .where('id', '=', link.account_id)
      .where('disabled_at', 'is', null)
      .select('id')
      .executeTakeFirst();
    if (!account) return undefined;
    await noteAccess(tx, { accountId: account.id, what: 'signed-in', at: now() });
    return openSession(tx, account.id, now());
  });
}
