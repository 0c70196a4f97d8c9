// A page may take away only offers of its own board: one that says another's key changes nothing.
import { beforeEach, describe, expect, it } from 'vitest';
import { removePosting } from '@/entrypoints/background/postings';
import { database } from '@/utils/database/database';
import type { Sender } from '@/utils/messaging/receive';
import { getOffer, saveOffer } from '@/utils/offers/offers';
import { makePosting, rennes } from '../database/store';

const onPage = (address: string): Sender => ({
  kind: 'page',
  url: new URL(address),
  tabId: 1,
  frameId: 0,
  isPrivate: false,
});

const noId = 'generic:00000000000001';

beforeEach(async () => {
  await database().offers.clear();
  for (const key of ['linkedin:1', noId]) await saveOffer(makePosting('1', { key }), rennes, 1);
});

describe('an offer is removed', () => {
  it.each<[string, Sender, string, boolean]>([
    ['from its own board', onPage('https://www.linkedin.com/jobs/view/1/'), 'linkedin:1', true],
    ['from its own board that gave it no id', onPage('https://www.linkedin.com/jobs/view/1/'), noId, true],
    ['from our own pages', { kind: 'own' }, 'linkedin:1', true],
    ['never from another board’s page', onPage('https://fr.indeed.com/viewjob?jk=1'), 'linkedin:1', false],
    ['never from another board’s page, whatever its key', onPage('https://fr.indeed.com/viewjob?jk=1'), noId, false],
  ])('%s', async (_, sender, key, ok) => {
    expect(await removePosting({ key }, sender)).toEqual({ ok });
    expect((await getOffer(key))?.trashedAt === 0).toBe(!ok);
  });
});
