// Organisations that subscribe and their recruiters, as the agency keeps them.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { day, line, siren } from '@/utils/portals/protocol/vocabulary';
import type { Portal } from '../context';
import { refuse } from '../protocol/problem';
import { emailSchema } from './sign-in';

/** Days before its end from which a subscription is said to end soon. */
const soonDays = 30;

/** The last day that is soon, such as 2026-12-22. */
export function soonFrom(now: Date): string {
  return new Date(now.getTime() + soonDays * 86_400_000).toISOString().slice(0, 10);
}

const domain = z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/);

export const organisationSchema = z
  .strictObject({
    name: line(120),
    siren: siren.optional(),
    mailDomains: z.array(domain).max(10),
    startsOn: day,
    endsOn: day,
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], message: 'before its first day' });

export const recruiterSchema = z.strictObject({ email: emailSchema, displayName: line(80) });

export type Organisation = z.infer<typeof organisationSchema>;

export interface ListedOrganisation extends Organisation {
  id: string;
  recruiters: { id: string; email: string; displayName: string; isDisabled: boolean }[];
  /** Contact requests it made. */
  asked: number;
}

const rowOf = ({ name, siren, mailDomains, startsOn, endsOn }: Organisation) => ({
  name,
  siren: siren ?? null,
  mail_domains: mailDomains,
  starts_on: startsOn,
  ends_on: endsOn,
});

export async function addOrganisation({ db, now }: Pick<Portal, 'db' | 'now'>, organisation: Organisation) {
  const id = randomUUID();
  await db
    .insertInto('organisations')
    .values({ id, ...rowOf(organisation), created_at: now() })
    .execute();
  return id;
}

/** @returns false when there is no such organisation */
export async function changeOrganisation({ db }: Pick<Portal, 'db'>, id: string, organisation: Organisation) {
  const changed = await db
    .updateTable('organisations')
    .set(rowOf(organisation))
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

/** @throws `invalid-field` when the address has an account already */
export async function addRecruiter(
  { db, now }: Pick<Portal, 'db' | 'now'>,
  organisationId: string,
  { email, displayName }: z.infer<typeof recruiterSchema>,
): Promise<void> {
  const account = { id: randomUUID(), email, display_name: displayName, role: 'recruiter' as const };
  const added = await db
    .insertInto('accounts')
    .values({ ...account, organisation_id: organisationId, created_at: now() })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) throw refuse('invalid-field', { errors: [{ pointer: '#/email', detail: 'has an account' }] });
}

/** Closes a recruiter's account and every session of it, or opens it again. */
export async function setRecruiterDisabled({ db, now }: Pick<Portal, 'db' | 'now'>, id: string, isDisabled: boolean) {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('accounts')
      .set({ disabled_at: isDisabled ? now() : null })
      .where('id', '=', id)
      .where('role', '=', 'recruiter')
      .execute();
    if (isDisabled) await tx.deleteFrom('sessions').where('account_id', '=', id).execute();
  });
}

/** Every organisation, those whose subscription ends first in front. */
export async function listOrganisations({ db }: Pick<Portal, 'db'>): Promise<ListedOrganisation[]> {
  const organisations = await db.selectFrom('organisations').orderBy('ends_on').orderBy('name').selectAll().execute();
  const recruiters = await db
    .selectFrom('accounts')
    .where('role', '=', 'recruiter')
    .orderBy('display_name')
    .selectAll()
    .execute();
  const asked = await db
    .selectFrom('contact_requests')
    .groupBy('organisation_id')
    .select((select) => ['organisation_id', select.fn.countAll<string>().as('count')])
    .execute();
  return organisations.map((row) => ({
    id: row.id,
    name: row.name,
    siren: row.siren ?? undefined,
    mailDomains: row.mail_domains,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    recruiters: recruiters
      .filter(({ organisation_id }) => organisation_id === row.id)
      .map(({ id, email, display_name, disabled_at }) => ({
        id,
        email,
        displayName: display_name,
        isDisabled: disabled_at !== null,
      })),
    asked: Number(asked.find(({ organisation_id }) => organisation_id === row.id)?.count ?? 0),
  }));
}
