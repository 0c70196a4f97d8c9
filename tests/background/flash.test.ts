// The sign on the icon goes after a moment, and what stood there before comes back: nothing else is changed by it.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { flash } from '@/entrypoints/background/toolbar';

/** What stands on the icon: of a tab its own where it has one, else the count of what is due. */
let everywhere: string;
let own: Map<number, string>;
const shown = (tab: number) => own.get(tab) ?? everywhere;

beforeEach(() => {
  vi.useFakeTimers();
  everywhere = '';
  own = new Map();
  vi.spyOn(fakeBrowser.action, 'getBadgeText').mockImplementation((async ({ tabId }: { tabId?: number }) =>
    tabId === undefined ? everywhere : shown(tabId)) as never);
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation((async (said: {
    tabId: number;
    text: string | null;
  }) => {
    if (said.text === null) own.delete(said.tabId);
    else own.set(said.tabId, said.text);
  }) as never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const pass = () => vi.advanceTimersByTimeAsync(2_000);

it.each([['3'], [undefined]])('what the page had said stands again: %s', async (said) => {
  if (said !== undefined) own.set(1, said);
  await flash(1, '✓');
  expect(shown(1)).toBe('✓');
  await pass();
  expect(own.get(1)).toBe(said);
});

it.each([
  ['✓', '✓'],
  ['✗', '✓'],
] as const)('two presses in a row, %s then %s, leave what stood before the first', async (first, second) => {
  own.set(1, '3');
  await flash(1, first);
  await vi.advanceTimersByTimeAsync(1_000);
  await flash(1, second);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(shown(1)).toBe(second);
  await pass();
  expect(shown(1)).toBe('3');
});

it('the count of what is due goes on counting afterwards', async () => {
  everywhere = '2';
  await flash(1, '✓');
  await pass();
  everywhere = '1';
  expect(shown(1)).toBe('1');
});

it('what another page of the tab says meanwhile stays', async () => {
  own.set(1, '3');
  await flash(1, '✓');
  own.set(1, '7');
  await pass();
  expect(shown(1)).toBe('7');
});

it('a tab closed meanwhile fails nothing', async () => {
  vi.mocked(fakeBrowser.action.getBadgeText).mockRejectedValue(new Error('No tab with id: 1.'));
  await expect(flash(1, '✗')).resolves.toBeUndefined();
});
