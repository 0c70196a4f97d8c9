// What the agency decides about deposits: a published profile taken back, or, with manual moderation, one let through.
import type { Portal } from '../context';
import { moveDeposit } from './move-deposit';

/** The deposits that passed the checks and wait for somebody to look, oldest first. */
export async function listToModerate({ db }: Pick<Portal, 'db'>, limit = 50) {
  return db
    .selectFrom('deposits')
    .where('state', '=', 'screening')
    .where('checked_at', 'is not', null)
    .orderBy('checked_at')
    .limit(limit)
    .select(['id', 'body', 'version', 'checked_at'])
    .execute();
}

interface Decision {
  id: string;
  /** The version that was looked at. */
  version: number;
  verdict: 'published' | 'rejected';
  /** The account that decided. */
  who: string;
}

/** @returns false when it changed since it was looked at, or is not there to be decided */
export async function moderateDeposit({ db, now }: Portal, { id, version, verdict, who }: Decision): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const row = await tx.selectFrom('deposits').where('id', '=', id).forUpdate().selectAll().executeTakeFirst();
    const isWaiting = row?.state === 'screening' && row.checked_at !== null;
    const isShown = row?.state === 'published' || row?.state === 'contact-requested';
    if (!row || row.version !== version || !(isWaiting || (isShown && verdict === 'rejected'))) return false;
    const reason = verdict === 'rejected' ? 'moderation' : undefined;
    await moveDeposit(tx, row, verdict, { now: now(), reason, who });
    return true;
  });
}
