// What the outbox keeps: each deposit on its way, and each portal the person chose.
import type { LockedText } from '@/utils/profile/lock';
import type { Sending } from '../client';
import type { PortalFailure, Refusal } from '../portal-error';
import type { Deposit } from '../protocol/deposit';
import type { Manifest } from '../protocol/manifest';
import type { DepositState, ErasureReceipt, Revealable, Status } from '../protocol/status';

/**
 * `draft`: written down with its key, not yet approved. `approved`: the seconds to cancel run. `queued`: to be sent.
 * `sending`: bytes may be leaving. `sent`: the portal gave its receipt. `unknown`: it may have arrived, and is sent
 * again with the same key. `settled`: nothing more will be sent.
 */
export type OutboxStep = 'draft' | 'approved' | 'queued' | 'sending' | 'sent' | 'unknown' | 'settled';

export interface OutboxRow {
  /** A UUID: the deposit's id and its Idempotency-Key, stored before the first byte leaves and never replaced. */
  key: string;
  step: OutboxStep;
  /** The portal's origin. */
  portal: string;
  endpoint: string;
  /** Key of the profile it is made of; rows of before there were two have none. */
  profile?: string;
  /** Key of the kept offer, and its title. */
  offer: string;
  title: string;
  /** The part `deposit` as approved, consent included; emptied once it is erased, and while it is sealed. */
  json: string;
  cv?: Sending['cv'];
  /** Kept as proof when the rest is erased. */
  consent: Deposit['consent'];
  /** The consents of what was replaced since, oldest first. */
  earlierConsents?: readonly Deposit['consent'][];
  /** What is being put in its place: written before it leaves, until the portal is known to have taken it or not. */
  replacement?: Replacement;
  /** Epoch ms, as every moment below. */
  createdAt: number;
  /** When it may next be sent; before that it can be cancelled. */
  nextAt: number;
  tries: number;
  firstTryAt?: number;
  failure?: { reason: PortalFailure; refusal?: Refusal; at: number };
  /** Six tries or a day went by, or something only the person can mend: it waits for them. */
  isStopped: boolean;
  held?: { statusUrl: string; token: string };
  /** `json`, `cv` and `held`, behind the passphrase its profile was locked with; what stands beside it came since. */
  sealed?: LockedText;
  sentAt?: number;
  /** The kept offer says that it was applied for. */
  isNoted: boolean;
  seen?: { status: Status; at: number };
  /** By contact request: what was answered, and the fields revealed. */
  answered: Readonly<Record<string, { answer: 'accept' | 'refuse'; fields: readonly Revealable[]; at: number }>>;
  /** Its erasure was asked for, and the portal has not confirmed yet. */
  isErasing: boolean;
  receipt?: ErasureReceipt;
  /** Why it is settled. */
  outcome?: 'refused' | Extract<DepositState, 'erased' | 'expired' | 'rejected'>;
}

/** A new version of a deposit, as approved, and the version it replaces (ETag). */
export interface Replacement extends Pick<OutboxRow, 'json' | 'cv' | 'consent'> {
  etag: string;
}

/** What was approved at a portal, word for word; another deposit of the same content needs no new reading. */
export interface Approval {
  content: Omit<Deposit, 'id' | 'createdAt' | 'offer'>;
  cv?: Sending['cv'];
  at: number;
  /** Of the profile, when it was approved. */
  revision: number;
}

/** Hours between two looks at the state of deposits; 0: only when the person looks. */
export const checkIntervals = [0, 6, 24] as const;
export type CheckInterval = (typeof checkIntervals)[number];

/** A portal the person chose: until there is a row, nothing but its manifest is ever asked of it. */
export interface PortalRow {
  /** Its origin. */
  key: string;
  addedAt: number;
  manifest: Manifest;
  readAt: number;
  /** Raw Ed25519 key of the feed as first seen, base64url. */
  feedKey?: string;
  checkEvery: CheckInterval;
  checkedAt: number;
  /** Each sending of the last day, for the cap of ten a minute and a hundred a day. */
  sendings: readonly number[];
  /** By profile key: two people read and agree each for themselves. */
  approvals?: Readonly<Record<string, Approval>>;
}
