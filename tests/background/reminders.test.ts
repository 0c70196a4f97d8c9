// What is due is said, then noted as said: what could not be shown is said at the next look.
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lookAtReminders } from '@/entrypoints/background/reminders';
import { database } from '@/utils/database/database';
import { eraseOffer } from '@/utils/offers/erase';
import { removeOffer, saveOffer, setStatus } from '@/utils/offers/offers';
import { reminders } from '@/utils/settings/reminders';
import { toldReminders } from '@/utils/settings/told';
import { makePosting, rennes } from '../database/store';

const day = 24 * 3_600_000;
const applied = Date.UTC(2026, 10, 2, 12);
const shown = async () => Object.keys(await fakeBrowser.notifications.getAll());

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('fr');
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => true);
  for (const paint of ['setBadgeText', 'setBadgeBackgroundColor', 'setBadgeTextColor'] as const)
    vi.spyOn(fakeBrowser.action, paint).mockResolvedValue(undefined);
  await database().offers.clear();
  await saveOffer(makePosting('1'), rennes, applied);
  await setStatus('linkedin:1', 'applied', applied);
  await reminders.setValue({ ...(await reminders.getValue()), isNotified: true });
});

it('is said once', async () => {
  await lookAtReminders(applied + 8 * day);
  expect(await shown()).toEqual(['reminders#offer=linkedin%3A1']);
  await fakeBrowser.notifications.clear('reminders#offer=linkedin%3A1');
  await lookAtReminders(applied + 8 * day);
  expect(await shown()).toEqual([]);
});

it('is said at the next look where it could not be shown', async () => {
  vi.spyOn(fakeBrowser.notifications, 'create').mockRejectedValueOnce(new Error('no such service'));
  await expect(lookAtReminders(applied + 8 * day)).rejects.toThrow('no such service');
  expect(await shown()).toEqual([]);
  await lookAtReminders(applied + 8 * day);
  expect(await shown()).toEqual(['reminders#offer=linkedin%3A1']);
});

it.each([true, false])(
  'of an offer erased for good, nothing is left of what was said (notifications: %s)',
  async (isNotified) => {
    await lookAtReminders(applied + 8 * day);
    expect((await toldReminders.getValue()).join()).toContain('linkedin:1');
    await removeOffer('linkedin:1', applied + 8 * day);
    await reminders.setValue({ ...(await reminders.getValue()), isNotified });
    await lookAtReminders(applied + 8 * day);
    // In the trash it may still come back.
    expect((await toldReminders.getValue()).join()).toContain('linkedin:1');
    await eraseOffer('linkedin:1');
    await lookAtReminders(applied + 8 * day);
    expect(await toldReminders.getValue()).toEqual([]);
  },
);
