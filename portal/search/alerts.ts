// Tells recruiters by mail that a search they keep finds somebody new: once a day at most, and never fewer than three.
import { sql } from 'kysely';
import { isSubscribed, type SignedIn, viewerOf } from '../accounts/sessions';
import type { Portal } from '../context';
import { queueMail } from '../jobs/mail';
import { fewest, filtersSchema, findsNewSince } from './query';

const dayLength = 86_400_000;
/** Accounts in one round. */
const batch = 100;

/** The page that ends them; whoever has the link needs no session. */
export const stopAlertsPath = '/alertes/arret';

const ownerOf = (accountId: string) => `alerts ${accountId}`;

export function stopAlertsLink({ config, secrets }: Pick<Portal, 'config' | 'secrets'>, accountId: string): string {
  const parameters = new URLSearchParams({ compte: accountId, jeton: secrets.tokenOf(ownerOf(accountId)) });
  return `${config.origin}${stopAlertsPath}?${parameters}`;
}

export function mayStopAlerts({ secrets }: Pick<Portal, 'secrets'>, accountId: string, token: string): boolean {
  return secrets.isTokenOf(ownerOf(accountId), token);
}

/** One round: each account's searches are looked at once a day, by one process. */
export async function queueAlerts(portal: Portal): Promise<void> {
  const today = portal.now();
  const due = await claimAccounts(portal, today);
  for (const { id, organisation_id } of due) {
    const organisation = await readOrganisation(portal, organisation_id);
    if (!organisation || !isSubscribed({ organisation }, today)) continue;
    const viewer = await viewerOf(portal, { accountId: id, organisation });
    if (!viewer) continue;
    const told: string[] = [];
    for (const search of await listFollowed(portal, id)) {
      const filters = filtersSchema.safeParse(search.filters);
      if (!filters.success) continue;
      if (await findsNewSince(portal, viewer, filters.data, search.told_at)) told.push(search.id);
    }
    if (told.length > 0) await tell(portal, id, told);
  }
}

async function claimAccounts({ db }: Portal, now: Date) {
  const before = new Date(now.getTime() - dayLength);
  const { rows } = await sql<{ id: string; organisation_id: string }>`
    update accounts set searches_looked_at = ${now}
    where id in (
      select a.id from accounts a
      where a.role = 'recruiter' and a.disabled_at is null
        and (a.searches_looked_at is null or a.searches_looked_at <= ${before})
        and exists (select 1 from saved_searches s where s.account_id = a.id and s.wants_mail)
      for update skip locked limit ${batch})
    returning id, organisation_id`.execute(db);
  return rows;
}

async function readOrganisation({ db }: Portal, id: string): Promise<SignedIn['organisation']> {
  const row = await db.selectFrom('organisations').where('id', '=', id).selectAll().executeTakeFirst();
  if (!row) return undefined;
  const { name, siren, starts_on: startsOn, ends_on: endsOn, mail_domains: mailDomains } = row;
  return { id, name, siren: siren ?? undefined, startsOn, endsOn, mailDomains };
}

function listFollowed({ db }: Portal, accountId: string) {
  return db
    .selectFrom('saved_searches')
    .where('account_id', '=', accountId)
    .where('wants_mail', '=', true)
    .select(['id', 'filters', 'told_at'])
    .execute();
}

/** The mail says that there are some: not how many, not who, and not what was sought, which may name somebody. */
async function tell(portal: Portal, accountId: string, searches: string[]): Promise<void> {
  const { config, now } = portal;
  const link = `${config.origin}/recruteur/recherches`;
  const stop = stopAlertsLink(portal, accountId);
  const text = `Au moins ${fewest} nouveaux profils répondent à une recherche que vous suivez : ${link}\nNe plus recevoir ces messages : ${stop}\n\nAt least ${fewest} new profiles match a search you follow: ${link}\nStop these messages: ${stop}\n\n${config.portal.name}`;
  await portal.db.transaction().execute(async (tx) => {
    const account = await tx
      .selectFrom('accounts')
      .where('id', '=', accountId)
      .select('email')
      .executeTakeFirstOrThrow();
    await tx.updateTable('saved_searches').set({ told_at: now() }).where('id', 'in', searches).execute();
    const mail = { to: account.email, subject: 'De nouveaux profils · New profiles', text };
    await queueMail(tx, mail, { subject: accountId, now: now() });
  });
}
