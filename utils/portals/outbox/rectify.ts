// Puts a new version in the place of what a portal holds: written down before it leaves, meant for the version held there.
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import type { Reach } from '../client';
import { isWorthRetrying, PortalError } from '../portal-error';
import { clientOf } from './check';
import { dropReplacement, noteReplaced, noteStatus, startReplacing } from './store';
import type { OutboxRow } from './types';

/** HTTP's Precondition Failed: it was changed since it was read. */
const changedMeanwhile = 412;

/**
 * The portal is asked first which version it holds, and once more when that one changed meanwhile. Where no answer comes
 * the new version may have arrived: it stays noted, and the next look tells.
 * @throws PortalError, WriteError
 */
export async function rectifyDeposit(
  { key, portal, held }: OutboxRow,
  version: Pick<OutboxRow, 'json' | 'cv' | 'consent'>,
  now: number,
  db: CapRegionsDatabase = database(),
  reach: Partial<Reach> = {},
): Promise<void> {
  if (!held) throw new PortalError('not-protocol');
  const client = clientOf(portal, db, reach);
  for (let isSecond = false; ; isSecond = true) {
    const { status, etag } = await client.readStatus(held);
    await noteStatus(key, { status, etag }, now, db);
    if (etag === null) throw new PortalError('not-protocol');
    await startReplacing(key, { ...version, etag }, db);
    try {
      const { json, cv } = version;
      const after = await client.rectify(held, etag, { id: key, json, ...(cv ? { cv } : {}) });
      // It has left: what could not be written of it stays noted as not confirmed.
      return await noteReplaced(key, after, now, db).catch((error) => console.warn('Not noted as replaced', error));
    } catch (error) {
      if (!(error instanceof PortalError) || isWorthRetrying(error)) throw error;
      await dropReplacement(key, db);
      if (error.refusal?.status !== changedMeanwhile || isSecond) throw error;
    }
  }
}
