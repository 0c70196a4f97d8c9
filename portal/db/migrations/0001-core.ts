// The first schema: deposits and what hangs on them, search, submissions, the feed, and what makes processes act as one.
import { type Kysely, sql } from 'kysely';

const statements = [
  sql`create table portal_secrets (name text primary key, value text not null)`,
  sql`create table notices (
    version text primary key, sha256 text not null, body text not null, published_at timestamptz not null)`,
  sql`create table deposits (
    id uuid primary key,
    state text not null check (state in ('received', 'screening', 'published', 'contact-requested', 'withdrawn',
      'expired', 'rejected', 'erased')),
    state_since timestamptz not null,
    reason text,
    findings jsonb,
    body jsonb,
    version integer not null default 1,
    received_at timestamptz not null,
    expires_at timestamptz not null,
    warned_at timestamptz,
    checked_at timestamptz,
    receipt jsonb,
    forget_at timestamptz)`,
  sql`create index deposits_expiry on deposits (expires_at) where body is not null`,
  sql`create index deposits_forget on deposits (forget_at) where forget_at is not null`,
  sql`create index deposits_moderation on deposits (checked_at) where state = 'screening'`,
  sql`create table contacts (
    deposit_id uuid primary key references deposits on delete cascade,
    email text, tel text, hide_from jsonb not null)`,
  sql`create table hidden_organisations (
    deposit_id uuid not null references deposits on delete cascade,
    siren text, words text[] not null, joined text not null)`,
  sql`create index hidden_organisations_deposit on hidden_organisations (deposit_id)`,
  sql`create table contact_requests (
    id uuid primary key,
    deposit_id uuid not null references deposits on delete cascade,
    recruiter_id text not null,
    organisation_id text not null,
    organisation jsonb not null,
    display_name text not null,
    message text not null,
    offer jsonb,
    asked text[] not null,
    state text not null check (state in ('open', 'accepted', 'refused', 'expired')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    answered_at timestamptz,
    reveal jsonb)`,
  sql`create index contact_requests_deposit on contact_requests (deposit_id)`,
  sql`create index contact_requests_organisation on contact_requests (organisation_id, created_at)`,
  // One open request of an organisation per profile: asking again does not ring twice.
  sql`create unique index contact_requests_open on contact_requests (deposit_id, organisation_id) where state = 'open'`,
  sql`create table attachments (
    id uuid primary key,
    deposit_id uuid not null references deposits on delete cascade,
    contact_request_id uuid references contact_requests on delete cascade,
    part text not null, name text, sha256 text not null, bytes integer not null, content bytea not null)`,
  sql`create index attachments_deposit on attachments (deposit_id)`,
  sql`alter table attachments alter column content set storage external`,
  sql`create table consents (
    id bigint generated always as identity primary key,
    deposit_id uuid not null references deposits on delete cascade,
    consent jsonb not null, recorded_at timestamptz not null)`,
  sql`create index consents_deposit on consents (deposit_id)`,
  sql`create table events (
    id bigint generated always as identity primary key,
    subject uuid not null, at timestamptz not null, what text not null, who text)`,
  sql`create index events_subject on events (subject)`,
  sql`create table profile_views (
    deposit_id uuid not null references deposits on delete cascade,
    recruiter_id text not null, organisation_id text not null, seen_at timestamptz not null,
    primary key (deposit_id, recruiter_id))`,
  sql`create table search_profiles (
    deposit_id uuid primary key references deposits on delete cascade,
    public_id uuid not null unique,
    published_at timestamptz not null,
    words tsvector not null,
    rome text[] not null, departments text[] not null, languages text[] not null,
    contracts text[] not null, sectors text[] not null, skills text[] not null,
    band text, availability text, remote text, education text)`,
  sql`create index search_profiles_newest on search_profiles (published_at desc, public_id)`,
  sql`create index search_profiles_words on search_profiles using gin (words)`,
  sql`create index search_profiles_lists on search_profiles using gin (rome, departments, skills, languages, sectors)`,
  sql`create table search_log (
    id bigint generated always as identity primary key,
    account text not null, filters jsonb not null, at timestamptz not null)`,
  sql`create index search_log_account on search_log (account, at)`,
  sql`create table submissions (
    id uuid primary key,
    kind text not null check (kind in ('testimony', 'dossier')),
    state text not null check (state in ('received', 'published', 'rejected', 'open', 'expired', 'erased')),
    state_since timestamptz not null,
    body jsonb,
    version integer not null default 1,
    received_at timestamptz not null,
    expires_at timestamptz not null,
    receipt jsonb,
    forget_at timestamptz)`,
  sql`create index submissions_expiry on submissions (expires_at) where body is not null`,
  sql`create table dossier_openings (
    id bigint generated always as identity primary key,
    dossier_id uuid not null references submissions on delete cascade,
    organisation text not null, opened_at timestamptz not null)`,
  sql`create index dossier_openings_dossier on dossier_openings (dossier_id)`,
  sql`create table feed_items (
    id text primary key, item jsonb not null,
    submission_id uuid references submissions on delete cascade,
    shown_until timestamptz, updated_at timestamptz not null)`,
  sql`create table idempotency_keys (
    scope text not null, key text not null, request_hash text not null, response jsonb,
    created_at timestamptz not null, primary key (scope, key))`,
  sql`create index idempotency_keys_created on idempotency_keys (created_at)`,
  // Counters only: PostgreSQL may forget them in a crash, and writes them without waiting for its disk.
  sql`create unlogged table rate_limits (key text primary key, next_at timestamptz not null)`,
  sql`create table jobs (
    id bigint generated always as identity primary key,
    kind text not null, subject uuid, key text unique, payload jsonb not null,
    run_at timestamptz not null, attempts integer not null default 0,
    locked_until timestamptz, failed_at timestamptz, last_error text)`,
  sql`create index jobs_due on jobs (run_at) where failed_at is null`,
  sql`create index jobs_subject on jobs (subject)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
