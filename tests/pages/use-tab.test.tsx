// @vitest-environment jsdom
// The side panel goes along with the tabs of its own window, and leaves what it shows alone when another one's change.
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readTab } from '@/utils/pages/read-tab';
import { useTab } from '@/utils/pages/use-tab';
import { draw } from '../components/draw';

vi.mock('@/utils/pages/read-tab', () => ({ readTab: vi.fn(async () => ({ kind: 'nothing' })) }));

let shown: ReturnType<typeof useTab>;
function Holder() {
  shown = useTab(true);
  return null;
}
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 200)));

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.windows, 'getCurrent').mockResolvedValue({ id: 7 } as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 3 }] as never);
  draw(<Holder />);
  await settle();
  vi.mocked(readTab).mockClear();
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

it('a tab that comes to the front in its window is read', async () => {
  await act(async () => void (await fakeBrowser.tabs.onActivated.trigger({ tabId: 4, windowId: 7 })));
  await settle();
  expect(readTab).toHaveBeenCalledOnce();
});

it('one of another window changes nothing here: what one is filling in stays', async () => {
  const before = shown.state;
  await act(async () => void (await fakeBrowser.tabs.onActivated.trigger({ tabId: 9, windowId: 8 })));
  await settle();
  expect(readTab).not.toHaveBeenCalled();
  expect(shown.state).toBe(before);
});
