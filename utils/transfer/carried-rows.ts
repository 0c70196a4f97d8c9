// What a backup holds of a row: all of it behind a passphrase; in the open, neither the way to reach the person nor a key.

import type { OutboxRow, PortalRow } from '@/utils/portals/outbox/types';
import { toBase64 } from '@/utils/profile/base64';
import { lockText, unlockText } from '@/utils/profile/lock';
import type { CvFileRow, ProfileRow } from '@/utils/profile/row';
import { readLockedText } from './apply-schemas';
import type { RowKind } from './backup-format';
import { ImportError } from './problems';

export type Entry = readonly [kind: RowKind, row: unknown];

/** Kinds of which every row goes behind the passphrase, when there is one. */
export const lockableKinds: ReadonlySet<RowKind> = new Set<RowKind>(['profiles', 'cvFiles', 'outbox']);

/** Characters of one locked row, before it is locked. */
const longestLock = 2_000_000;

/** A row as it stands in the open; undefined when nothing of it may. */
export function inTheOpen(kind: RowKind, row: unknown): unknown {
  if (kind === 'profiles') return withoutContact(row as ProfileRow);
  if (kind === 'cvFiles') return lockedAlready(row as CvFileRow);
  if (kind === 'portals') return withoutApproval(row as PortalRow);
  if (kind === 'outbox') return withoutContent(row as OutboxRow);
  return row;
}

/** A row as it stands behind the passphrase; undefined for a draft, which nobody approved. */
export function whole(kind: RowKind, row: unknown): unknown {
  if (kind === 'cvFiles') return asText(row as CvFileRow);
  if (kind !== 'outbox') return row;
  const { failure: _failure, replacement: _replacement, cv, ...deposit } = row as OutboxRow;
  if (deposit.step === 'draft') return undefined;
  return cv ? { ...deposit, cv: { fileName: cv.fileName, base64: toBase64(cv.bytes) } } : deposit;
}

/** A contact block that has a passphrase of its own keeps it. */
function withoutContact(profile: ProfileRow): ProfileRow {
  return { ...profile, resume: { ...profile.resume, basics: {} } };
}

/** A CV names the person: in the open it goes only behind the passphrase it has of its own. */
function lockedAlready(file: CvFileRow): CvFileRow | undefined {
  return file.locked ? file : undefined;
}

function asText({ bytes, ...file }: CvFileRow): unknown {
  return bytes ? { ...file, base64: toBase64(bytes) } : file;
}

/** What was approved holds the contact block; it is read again before anything leaves. */
function withoutApproval(portal: PortalRow): PortalRow {
  const { key, addedAt, manifest, readAt, feedKey, checkEvery, checkedAt, sendings } = portal;
  const pinned = feedKey === undefined ? {} : { feedKey };
  return { key, addedAt, manifest, readAt, ...pinned, checkEvery, checkedAt, sendings };
}

/** What was left with a portal, without what it said and its key; one still on its way is nothing without its content. */
function withoutContent(deposit: OutboxRow): Omit<OutboxRow, 'cv' | 'held' | 'failure' | 'replacement'> | undefined {
  const { cv: _cv, held: _held, failure: _failure, replacement: _replacement, ...open } = deposit;
  return open.step === 'sent' || open.step === 'settled' ? { ...open, json: '' } : undefined;
}

/** Rows behind a passphrase, as few locks as their size allows. @throws RangeError for an empty passphrase */
export async function lockRows(entries: readonly Entry[], passphrase: string): Promise<unknown[]> {
  const texts: string[] = [];
  let gathered: string[] = [];
  let length = 0;
  for (const entry of entries) {
    const text = JSON.stringify(entry);
    if (length > 0 && length + text.length > longestLock) {
      texts.push(`[${gathered.join()}]`);
      [gathered, length] = [[], 0];
    }
    gathered.push(text);
    length += text.length;
  }
  if (gathered.length > 0) texts.push(`[${gathered.join()}]`);
  return Promise.all(texts.map((text) => lockText(text, passphrase)));
}

/**
 * The entries behind a locked row.
 * @throws ImportError `wrong-passphrase`; `damaged` when what it opens is not a list of entries
 */
export async function unlockRows(row: unknown, passphrase: string): Promise<unknown[]> {
  const locked = readLockedText(row);
  if (!locked) throw new ImportError('damaged');
  const text = await unlockText(locked, passphrase).catch((cause: unknown) => {
    throw new ImportError('wrong-passphrase', { cause });
  });
  const entries: unknown = JSON.parse(text);
  if (!Array.isArray(entries)) throw new ImportError('damaged');
  return entries;
}
