// The alarms that wake the background are there after any restart, and after a clock that jumped.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setAlarms } from '@/entrypoints/background/housekeeping';

const hour = 3_600_000;
const day = 24 * hour;
const times = async () =>
  Object.fromEntries((await fakeBrowser.alarms.getAll()).map(({ name, scheduledTime }) => [name, scheduledTime]));

describe('alarms', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 22), toFake: ['Date'] });
  });

  it('are set where they are missing, as after a browser’s restart', async () => {
    await setAlarms();
    expect(Object.keys(await times()).sort()).toEqual(['daily', 'reminders']);
    await fakeBrowser.alarms.clear('reminders');
    await setAlarms();
    expect(Object.keys(await times()).sort()).toEqual(['daily', 'reminders']);
  });

  it('are left as they are each time the worker wakes: set anew, they would never ring', async () => {
    await setAlarms();
    const before = await times();
    vi.setSystemTime(Date.now() + 4 * 60_000);
    await setAlarms();
    expect(await times()).toEqual(before);
  });

  it.each([
    ['a year back', -365 * day],
    ['three days back', -3 * day],
  ])('a clock that goes %s does not silence them', async (_, jump) => {
    await setAlarms();
    vi.setSystemTime(Date.now() + jump);
    await setAlarms();
    for (const at of Object.values(await times())) expect(at - Date.now()).toBeLessThanOrEqual(5 * 60_000);
  });

  it('an hour forward or back changes nothing that matters: both ring within their period', async () => {
    for (const jump of [hour, -hour]) {
      await setAlarms();
      vi.setSystemTime(Date.now() + jump);
      await setAlarms();
      const { reminders = 0, daily = 0 } = await times();
      expect(reminders - Date.now()).toBeLessThanOrEqual(hour);
      expect(daily - Date.now()).toBeLessThanOrEqual(2 * day);
    }
  });
});
