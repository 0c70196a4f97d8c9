// The workspace is opened once: shown again where it is, its window in front, whatever asks for it.
import { beforeEach, expect, it, type MockInstance, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showOffer } from '@/entrypoints/background/gestures';
import { openWorkspace } from '@/utils/pages/open';

const address = fakeBrowser.runtime.getURL('/workspace.html' as never);
let focus: MockInstance;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  focus = vi.spyOn(fakeBrowser.windows, 'update').mockResolvedValue({} as never);
});

/** The workspace's tab, in a window behind the one in front. */
async function openBehind(): Promise<{ id?: number; windowId?: number }> {
  const { id: windowId } = (await fakeBrowser.windows.create({})) ?? {};
  const behind = await fakeBrowser.tabs.create({ windowId, url: `${address}#offers` });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([behind] as never);
  return behind;
}

it.each([
  ['a link of ours', () => openWorkspace('#offer=linkedin%3A1')],
  ['a badge’s small panel', () => showOffer({ key: 'linkedin:1' }, { kind: 'own' })],
])('%s comes to the tab that shows it already, and to its window', async (_, open) => {
  const behind = await openBehind();
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  const update = vi.spyOn(fakeBrowser.tabs, 'update');
  await open();
  expect(create).not.toHaveBeenCalled();
  expect(update).toHaveBeenCalledWith(behind.id, { url: `${address}#offer=linkedin%3A1`, active: true });
  expect(focus).toHaveBeenCalledWith(behind.windowId, { focused: true });
});

it('opens where it is nowhere yet', async () => {
  const before = (await fakeBrowser.tabs.query({})).length;
  await openWorkspace('#offers');
  const tabs = await fakeBrowser.tabs.query({});
  expect([tabs.length, tabs.at(-1)?.url]).toEqual([before + 1, `${address}#offers`]);
});
