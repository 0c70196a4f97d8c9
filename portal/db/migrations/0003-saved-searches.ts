// The third schema: searches recruiters keep, and when each account's were last looked at for it.
import { type Kysely, sql } from 'kysely';

const statements = [
  sql`create table saved_searches (
    id uuid primary key,
    account_id uuid not null references accounts on delete cascade,
    name text not null, query text not null, filters jsonb not null,
    wants_mail boolean not null, told_at timestamptz not null)`,
  sql`create index saved_searches_account on saved_searches (account_id)`,
  sql`alter table accounts add column searches_looked_at timestamptz`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
