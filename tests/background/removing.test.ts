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

beforeEach(async () => {
  await database().offers.clear();
  await saveOffer(makePosting('1'), rennes, 1);
});

describe('an offer is removed', () => {
  it.each<[string, Sender, boolean]>([
    ['from its own board', onPage('https://www.linkedin.com/jobs/view/1/'), true],
    ['from our own pages', { kind: 'own' }, true],
    ['never from another board’s page', onPage('https://fr.indeed.com/viewjob?jk=1'), false],
  ])('%s', async (_, sender, ok) => {
    expect(await removePosting({ key: 'linkedin:1' }, sender)).toEqual({ ok });
    expect((await getOffer('linkedin:1'))?.trashedAt === 0).toBe(!ok);
  });
});
