// What was done between two days, and nothing else, is what a proof says.
import { beforeEach, describe, expect, it } from 'vitest';
import type { CapRegionsDatabase } from '@/utils/database/database';
import { changeOffers } from '@/utils/offers/change';
import * as edits from '@/utils/offers/edits';
import { removeOffer, saveOffer, setStatus } from '@/utils/offers/offers';
import { listProofs } from '@/utils/offers/proof';
import { freshDatabase, makePosting, rennes } from '../database/store';

let db: CapRegionsDatabase;
const day = 86_400_000;
const first = Date.UTC(2026, 10, 1);

beforeEach(async () => {
  db = freshDatabase();
  for (const id of ['1', '2', '3']) await saveOffer(makePosting(id), rennes, first - day, db);
  await setStatus('linkedin:1', 'applied', first + day, db);
  await changeOffers(
    ['linkedin:1'],
    [
      ...edits.setContact({ id: 'c', name: 'Anaïs Le Goff', role: 'recruteuse', at: first + 3 * day }),
      ...edits.setDocument({ id: 'd', title: 'CV', at: first + day }),
      ...edits.setDate('interviewAt', first + 60 * day),
    ],
    first + 3 * day,
    db,
  );
  await changeOffers(
    ['linkedin:2'],
    [...edits.setStep('applied'), ...edits.setDate('appliedAt', first + 2 * day)],
    first + 9 * day,
    db,
  );
  await changeOffers(['linkedin:3'], [...edits.setStep('applied'), ...edits.setWhose('partner')], first + 2 * day, db);
});

const rows = async (from = first, to = first + 30 * day, now = first + 40 * day) =>
  listProofs(await db.offers.toArray(), from, to, now).map(({ kind, key, detail }) => [kind, key, detail]);

describe('proof of steps', () => {
  it('lists applications on the day that was said, contacts and documents; not what a partner did', async () => {
    expect(await rows()).toEqual([
      ['application', 'linkedin:1', undefined],
      ['document', 'linkedin:1', 'CV'],
      ['application', 'linkedin:2', undefined],
      ['contact', 'linkedin:1', 'Anaïs Le Goff, recruteuse'],
    ]);
  });

  it('leaves out what is outside the days and what is still to come', async () => {
    expect(await rows(first + 3 * day, first + 4 * day)).toHaveLength(1);
    expect(await rows(first, first + 90 * day)).toHaveLength(4);
    expect(await rows(first, first + 90 * day, first + 90 * day)).toHaveLength(5);
  });

  it('counts what was done for an offer since removed', async () => {
    await removeOffer('linkedin:2', first + 20 * day, db);
    expect(await rows()).toHaveLength(4);
  });
});
