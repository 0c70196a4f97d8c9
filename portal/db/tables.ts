// The tables as TypeScript sees them; migrations/ is what makes them.
import type { ColumnType, Generated, Kysely, Transaction } from 'kysely';
import type { Deposit } from '@/utils/portals/protocol/deposit';
import type { FeedItem } from '@/utils/portals/protocol/feed';
import type { ContactAnswer, DepositState, ErasureReceipt, Finding, Revealable } from '@/utils/portals/protocol/status';
import type { Dossier, Testimony } from '@/utils/portals/protocol/support';
import type { Organisation } from '@/utils/portals/protocol/vocabulary';
import type { AccountTables } from '../accounts/tables';

/** JSON is written as text and read as a value. */
type Json<T> = ColumnType<T, string, string>;
type JsonOrNull<T> = ColumnType<T | null, string | null | undefined, string | null>;
type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** What is kept of a deposit's body: the contact block has its own tables. */
export type StoredDeposit = Omit<Deposit, 'contact'>;

interface DepositsTable {
  id: string;
  state: DepositState;
  state_since: Date;
  reason: Nullable<string>;
  findings: JsonOrNull<Finding[]>;
  /** Absent once expired or erased. */
  body: JsonOrNull<StoredDeposit>;
  version: Generated<number>;
  received_at: Date;
  expires_at: Date;
  warned_at: Nullable<Date>;
  /** When the checks let it pass, in its present version. */
  checked_at: Nullable<Date>;
  receipt: JsonOrNull<ErasureReceipt>;
  /** When even the trace goes. */
  forget_at: Nullable<Date>;
}

interface ContactsTable {
  deposit_id: string;
  email: Nullable<string>;
  tel: Nullable<string>;
  /** As the person wrote them, for the export. */
  hide_from: Json<{ siren?: string; name?: string }[]>;
}

interface HiddenOrganisationsTable {
  deposit_id: string;
  siren: Nullable<string>;
  words: string[];
  joined: string;
}

interface AttachmentsTable {
  id: string;
  deposit_id: string;
  /** Set on a CV revealed to one organisation only. */
  contact_request_id: Nullable<string>;
  part: string;
  name: Nullable<string>;
  sha256: string;
  bytes: number;
  content: Buffer;
}

interface ConsentsTable {
  id: Generated<string>;
  deposit_id: string;
  consent: Json<Deposit['consent']>;
  recorded_at: Date;
}

interface EventsTable {
  id: Generated<string>;
  subject: string;
  at: Date;
  what: string;
  who: Nullable<string>;
}

interface ProfileViewsTable {
  deposit_id: string;
  recruiter_id: string;
  organisation_id: string;
  seen_at: Date;
}

interface ContactRequestsTable {
  id: string;
  deposit_id: string;
  recruiter_id: string;
  organisation_id: string;
  organisation: Json<Organisation>;
  display_name: string;
  message: string;
  offer: JsonOrNull<{ title: string; url?: string }>;
  asked: Revealable[];
  state: 'open' | 'accepted' | 'refused' | 'expired';
  created_at: Date;
  expires_at: Date;
  answered_at: Nullable<Date>;
  reveal: JsonOrNull<NonNullable<ContactAnswer['reveal']>>;
}

interface SearchProfilesTable {
  deposit_id: string;
  /** What recruiters know it by; another one at each publication. */
  public_id: string;
  published_at: Date;
  words: ColumnType<string, never, never>;
  rome: string[];
  departments: string[];
  languages: string[];
  contracts: string[];
  sectors: string[];
  skills: string[];
  band: Nullable<string>;
  availability: Nullable<string>;
  remote: Nullable<string>;
  education: Nullable<string>;
}

interface SavedSearchesTable {
  id: string;
  account_id: string;
  name: string;
  /** As the form asks it. */
  query: string;
  filters: Json<Record<string, unknown>>;
  wants_mail: boolean;
  /** Profiles published before are no news. */
  told_at: Date;
}

interface SearchLogTable {
  id: Generated<string>;
  account: string;
  filters: Json<Record<string, unknown>>;
  at: Date;
}

interface SubmissionsTable {
  id: string;
  kind: 'testimony' | 'dossier';
  state: 'received' | 'published' | 'rejected' | 'open' | 'expired' | 'erased';
  state_since: Date;
  body: JsonOrNull<Testimony | Dossier>;
  version: Generated<number>;
  received_at: Date;
  expires_at: Date;
  receipt: JsonOrNull<ErasureReceipt>;
  forget_at: Nullable<Date>;
}

/** Whom a dossier is shared with; what of it, its body says. */
interface DossierSharesTable {
  dossier_id: string;
  siren: Nullable<string>;
  name_key: string;
}

interface DossierOpeningsTable {
  id: Generated<string>;
  dossier_id: string;
  organisation: string;
  opened_at: Date;
}

interface FeedItemsTable {
  id: string;
  item: Json<FeedItem>;
  /** The testimony it shows, which takes it away when withdrawn. */
  submission_id: Nullable<string>;
  shown_until: Nullable<Date>;
  updated_at: Date;
}

interface IdempotencyKeysTable {
  scope: string;
  key: string;
  request_hash: string;
  response: JsonOrNull<object>;
  created_at: Date;
}

interface JobsTable {
  id: Generated<string>;
  kind: string;
  /** The deposit or submission it is about, so that erasure finds it. */
  subject: Nullable<string>;
  /** A job with a key stands in the queue once. */
  key: Nullable<string>;
  payload: Json<Record<string, unknown>>;
  run_at: Date;
  attempts: Generated<number>;
  locked_until: Nullable<Date>;
  failed_at: Nullable<Date>;
  /** The error's class and place, never its message: that may quote a person. */
  last_error: Nullable<string>;
}

export interface Tables extends AccountTables {
  portal_secrets: { name: string; value: string };
  notices: { version: string; sha256: string; body: string; published_at: Date };
  deposits: DepositsTable;
  contacts: ContactsTable;
  hidden_organisations: HiddenOrganisationsTable;
  attachments: AttachmentsTable;
  consents: ConsentsTable;
  events: EventsTable;
  profile_views: ProfileViewsTable;
  contact_requests: ContactRequestsTable;
  search_profiles: SearchProfilesTable;
  search_log: SearchLogTable;
  saved_searches: SavedSearchesTable;
  submissions: SubmissionsTable;
  dossier_shares: DossierSharesTable;
  dossier_openings: DossierOpeningsTable;
  feed_items: FeedItemsTable;
  idempotency_keys: IdempotencyKeysTable;
  rate_limits: { key: string; next_at: Date };
  jobs: JobsTable;
}

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;
