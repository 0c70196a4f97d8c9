// The second schema: organisations and their recruiters, the agency's accounts, sessions, and who saw what.
import { type Kysely, sql } from 'kysely';

const statements = [
  sql`create table organisations (
    id uuid primary key, name text not null, siren text, mail_domains text[] not null,
    starts_on text not null check (starts_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    ends_on text not null check (ends_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    created_at timestamptz not null)`,
  sql`create table accounts (
    id uuid primary key,
    email text not null unique check (email = lower(email)),
    display_name text not null,
    role text not null check (role in ('recruiter', 'agency')),
    organisation_id uuid references organisations on delete cascade,
    totp_secret text, totp_confirmed_at timestamptz, totp_last_step integer,
    failed_codes integer not null default 0, locked_until timestamptz,
    created_at timestamptz not null, disabled_at timestamptz,
    check ((role = 'recruiter') = (organisation_id is not null)))`,
  sql`create index accounts_organisation on accounts (organisation_id)`,
  sql`create table sign_in_links (
    token_hash text primary key,
    account_id uuid not null references accounts on delete cascade, expires_at timestamptz not null)`,
  sql`create table sessions (
    token_hash text primary key,
    account_id uuid not null references accounts on delete cascade,
    created_at timestamptz not null, expires_at timestamptz not null, second_factor_at timestamptz)`,
  sql`create index sessions_account on sessions (account_id)`,
  sql`create table audit_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    account_id uuid not null references accounts on delete cascade,
    what text not null, subject uuid)`,
  sql`create index audit_log_at on audit_log (at)`,
  sql`create index audit_log_subject on audit_log (subject)`,
  sql`create table visits (day text primary key, count integer not null)`,
  sql`create table hires (
    contact_request_id uuid primary key references contact_requests on delete cascade, hired_on text not null)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
