// @vitest-environment jsdom
// A setting shows what one chose before it is written, and what could not be written is told on every page.
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fr } from '@/utils/i18n/pages/fr';
import { HouseholdSettings, RegionSettings } from '@/utils/pages/settings-parts';
import { UnkeptSetting } from '@/utils/pages/unkept';
import { household } from '@/utils/settings/household';
import { wantedRegions } from '@/utils/settings/items';
import { draw, find } from '../components/draw';

let root: HTMLElement;
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 10)));
const choose = (field: HTMLElement, value: string) =>
  act(async () => {
    (field as HTMLInputElement).value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
const labelled = (label: string): HTMLElement => {
  const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent?.trim() === label);
  const field = found?.control ?? found?.querySelector('input');
  if (!field) throw new Error(`No field is called ${label}`);
  return field;
};
const box = (region: string) =>
  [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].find(({ labels }) =>
    labels?.[0]?.textContent?.includes(region),
  );
const tick = (region: string) => act(async () => box(region)?.click());

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** Writes that take their time; answers how to let them be done. */
function slowDisk(): () => Promise<void> {
  const real = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
  const waiting: (() => void)[] = [];
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    await real(items);
  });
  return async () => {
    for (const go of waiting.splice(0)) {
      go();
      await settle();
    }
  };
}

it('two answers in a row both stay, however slow the disk is', async () => {
  const letGo = slowDisk();
  root = draw(<HouseholdSettings />);
  await settle();
  await choose(labelled(fr.household.children), '2');
  await choose(labelled(fr.household.gross), '45 000');
  await letGo();
  expect(await household.getValue()).toEqual({ children: 2, grossPerYear: 45_000 });
});

it('once written, the last word is shown, another window’s too', async () => {
  const letGo = slowDisk();
  root = draw(<RegionSettings />);
  await settle();
  await tick('Bretagne');
  expect(box('Bretagne')?.checked).toBe(true);
  await letGo();
  vi.mocked(fakeBrowser.storage.local.set).mockRestore();
  await act(() => wantedRegions.setValue(['76']));
  await settle();
  expect([box('Bretagne')?.checked, box('Occitanie')?.checked]).toEqual([false, true]);
});

it('what could not be written shows again as it is kept, is told, and can be tried again', async () => {
  await wantedRegions.setValue(['76']);
  root = draw(
    <>
      <RegionSettings />
      <UnkeptSetting />
    </>,
  );
  await settle();
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk'));
  await tick('Bretagne');
  await settle();
  expect([box('Bretagne')?.checked, await wantedRegions.getValue()]).toEqual([false, ['76']]);
  expect(find(root, '[role=alert]').textContent).toContain(fr.failure.store);
  await act(async () => find(root, '[role=alert] button').click());
  await settle();
  expect([box('Bretagne')?.checked, await wantedRegions.getValue()]).toEqual([true, ['76', '53']]);
  expect(root.querySelector('[role=alert]')).toBeNull();
});
