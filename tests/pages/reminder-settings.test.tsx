// @vitest-environment jsdom
// How one is reminded is one's own choice: nothing is on unasked, the days to wait change, a pause begins and ends.
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fr } from '@/utils/i18n/pages/fr';
import { addLocalDays } from '@/utils/offers/reminders';
import { ReminderSettings } from '@/utils/pages/reminder-settings';
import { reminders } from '@/utils/settings/reminders';
import { draw, find } from '../components/draw';

const words = fr.reminders;
let root: HTMLElement;

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve)));
const press = async (css: string) => {
  find(root, css).click();
  await settle();
};
const choose = async (field: HTMLInputElement, value: string) => {
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
};
const switchOf = (label: string) => `[role=switch][aria-label="${label}"]`;
/** What the browser answers when it is asked whether it may notify. */
const answer = (isGranted: boolean) =>
  vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(isGranted as never);
const heard = new Set<() => void>();
/** Whether it lets us, as it says by itself and tells of. */
async function allow(isGranted: boolean): Promise<void> {
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(isGranted as never);
  for (const hear of heard) hear();
  await settle();
}

beforeEach(async () => {
  fakeBrowser.reset();
  heard.clear();
  for (const event of [fakeBrowser.permissions.onAdded, fakeBrowser.permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockImplementation((hear) => void heard.add(hear as () => void));
    vi.spyOn(event, 'removeListener').mockImplementation((hear) => void heard.delete(hear as () => void));
  }
  await allow(false);
  root = draw(<ReminderSettings />);
  await settle();
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

it('neither notifications nor the daily step are on unless one switches them on', async () => {
  for (const label of [words.notify, words.nudge])
    expect(find(root, switchOf(label)).getAttribute('aria-checked')).toBe('false');
  await press(switchOf(words.nudge));
  expect(await reminders.getValue()).toMatchObject({ isNudged: true, isNotified: false });
  await press(switchOf(words.nudge));
  expect(await reminders.getValue()).toMatchObject({ isNudged: false });
});

it('notifications wait for the browser’s leave, and a refusal is told', async () => {
  answer(false);
  await press(switchOf(words.notify));
  expect(await reminders.getValue()).toMatchObject({ isNotified: false });
  expect(root.textContent).toContain(words.refused);
  answer(true);
  await press(switchOf(words.notify));
  expect(await reminders.getValue()).toMatchObject({ isNotified: true });
  expect(root.textContent).not.toContain(words.refused);
});

it('notifications are on only as long as the browser allows them', async () => {
  await reminders.setValue({ ...(await reminders.getValue()), isNotified: true });
  await settle();
  const isOn = () => find(root, switchOf(words.notify)).getAttribute('aria-checked');
  expect(isOn()).toBe('false');
  await allow(true);
  expect(isOn()).toBe('true');
  await allow(false);
  expect(isOn()).toBe('false');
});

it('the days to wait are what one says, seven when one says nothing', async () => {
  const field = () => find<HTMLInputElement>(root, 'input');
  expect(field().value).toBe('7');
  await choose(field(), '14');
  expect(await reminders.getValue()).toMatchObject({ followUpDays: 14 });
  await choose(field(), '0');
  expect(await reminders.getValue()).toMatchObject({ followUpDays: 14 });
  await choose(field(), '');
  expect(await reminders.getValue()).toMatchObject({ followUpDays: 7 });
});

it('a pause lasts a week of days, and ends when one says so', async () => {
  await press('.actions button');
  expect(await reminders.getValue()).toMatchObject({ pausedUntil: addLocalDays(Date.now(), 7) });
  expect(find(root, '.actions button').textContent).toBe(words.resume);
  await press('.actions button');
  expect(await reminders.getValue()).toMatchObject({ pausedUntil: 0 });
});
