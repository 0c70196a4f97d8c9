// Erasing everything takes away what the system still shows of offers, too.
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { saveOffer } from '@/utils/offers/offers';
import { eraseEverything } from '@/utils/pages/erase';
import { makePosting, rennes } from '../database/store';

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async () => true);
  await saveOffer(makePosting('1'), rennes, 1);
  await fakeBrowser.notifications.create('reminders#offer=linkedin%3A1', {
    type: 'basic',
    iconUrl: '/icon/128.png',
    title: 'Cap Régions',
    message: 'Soudeuse',
  });
});

it('leaves no offer, no setting and no notification', async () => {
  await fakeBrowser.storage.local.set({ toldReminders: ['follow-up/linkedin:1/1'] });
  await eraseEverything();
  expect(await database().offers.count()).toBe(0);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
  expect(await fakeBrowser.notifications.getAll()).toEqual({});
});
