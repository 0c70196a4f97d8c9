// The tables of accounts as TypeScript sees them; db/migrations makes them.
import type { ColumnType, Generated } from 'kysely';

type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

export type Role = 'recruiter' | 'agency';

interface OrganisationsTable {
  id: string;
  name: string;
  siren: Nullable<string>;
  /** Domains of its mail besides those of its recruiters' addresses. */
  mail_domains: string[];
  /** First and last day of the subscription, such as 2026-11-22. */
  starts_on: string;
  ends_on: string;
  created_at: Date;
}

interface AccountsTable {
  id: string;
  /** In lower case: an address signs in however it is typed. */
  email: string;
  display_name: string;
  role: Role;
  /** Set for a recruiter, absent for the agency. */
  organisation_id: Nullable<string>;
  totp_secret: Nullable<string>;
  /** When a first code proved that the person holds the secret. */
  totp_confirmed_at: Nullable<Date>;
  /** The period of the last code accepted: none of it or before serves again. */
  totp_last_step: Nullable<number>;
  failed_codes: Generated<number>;
  locked_until: Nullable<Date>;
  created_at: Date;
  disabled_at: Nullable<Date>;
  /** When the searches it keeps were last looked at for it. */
  searches_looked_at: Nullable<Date>;
}

interface SessionsTable {
  token_hash: string;
  account_id: string;
  created_at: Date;
  expires_at: Date;
  second_factor_at: Nullable<Date>;
}

interface AuditLogTable {
  id: Generated<string>;
  at: Date;
  account_id: string;
  /** Such as `opened-profile`. */
  what: string;
  /** The deposit or submission it is about; such lines are erased with it. */
  subject: Nullable<string>;
}

export interface AccountTables {
  organisations: OrganisationsTable;
  accounts: AccountsTable;
  sign_in_links: { token_hash: string; account_id: string; expires_at: Date };
  sessions: SessionsTable;
  audit_log: AuditLogTable;
  /** How often the public page was shown, by day: a number and nobody. */
  visits: { day: string; count: number };
  /** Contacts that a recruiter says became a hire. */
  hires: { contact_request_id: string; hired_on: string };
}
