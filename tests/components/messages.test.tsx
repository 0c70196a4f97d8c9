// @vitest-environment jsdom
// What was done can be undone without haste, and what failed can be tried again.
import { afterEach, expect, it, vi } from 'vitest';
import { BoardNotice } from '@/components/board-notice';
import { KeepingMessages, StoreNotice } from '@/components/kept-messages';
import { PageMessage } from '@/components/page-message';
import { fr } from '@/utils/i18n/pages/fr';
import { click, draw, find, press } from './draw';

const nothing = () => undefined;

afterEach(() => document.body.replaceChildren());

it('a removal puts the focus on undoing it', async () => {
  const onUndo = vi.fn();
  const root = draw(<KeepingMessages removed="a:1" onUndo={onUndo} onClose={nothing} />);
  const undo = find(root, '.toast .button');
  expect(document.activeElement).toBe(undo);
  expect(find(root, '[role=status]').textContent).toBe(fr.toast.removed);
  await click(undo);
  expect(onUndo).toHaveBeenCalledOnce();
});

it('it stays, and Escape dismisses it', async () => {
  vi.useFakeTimers();
  const onClose = vi.fn();
  const root = draw(<KeepingMessages removed="a:1" onUndo={nothing} onClose={onClose} />);
  vi.advanceTimersByTime(3_600_000);
  vi.useRealTimers();
  expect(root.querySelector('.toast')).not.toBeNull();
  await press(find(root, '.toast .button'), 'Escape');
  expect(onClose).toHaveBeenCalledOnce();
});

it.each(['full', 'store', 'invalid'] as const)(
  'a write that failed (%s) is told at once and can be tried again',
  async (reason) => {
    const retry = vi.fn();
    const root = draw(<KeepingMessages failure={{ reason, retry }} onUndo={nothing} onClose={nothing} />);
    expect(find(root, '[role=alert]').textContent).toContain(fr.failure[reason]);
    await click(find(root, '[role=alert] .button'));
    expect(retry).toHaveBeenCalledOnce();
  },
);

it('a store that lost its offers says how many, and what is safe', async () => {
  const onAccept = vi.fn();
  const root = draw(<StoreNotice lost={12} onAccept={onAccept} />);
  expect(root.textContent).toContain('12 offres');
  await click(find(root, 'button'));
  expect(onAccept).toHaveBeenCalledOnce();
  expect(draw(<StoreNotice onAccept={nothing} />).querySelector('button')).toBeNull();
});

it('a store that lost its offers proposes the last backup, by its day', async () => {
  const onRestore = vi.fn();
  const backup = { at: Date.UTC(2026, 10, 21, 12), onRestore };
  const root = draw(<StoreNotice lost={12} backup={backup} onAccept={nothing} />);
  expect(find(root, '.button.primary').textContent).toContain('21 novembre 2026');
  await click(find(root, '.button.primary'));
  expect(onRestore).toHaveBeenCalledOnce();
});

it.each([
  ['nothing', fr.page.nothing],
  ['unreadable', fr.page.unreadable],
  ['closed', fr.page.click],
  ['failed', fr.page.failed],
  ['changed', fr.page.changed('LinkedIn')],
] as const)('a page with %s to say has its own words', (kind, words) => {
  expect(draw(<PageMessage kind={kind} boardName="LinkedIn" onRetry={nothing} />).textContent).toContain(words);
});

it.each([
  ['off', fr.page.switchOn('HelloWork')],
  ['not-granted', fr.page.allow('HelloWork')],
  ['refused', fr.page.switchOn('HelloWork')],
] as const)('a board that is %s can be switched on from there', async (kind, label) => {
  const onSwitchOn = vi.fn();
  const button = find(draw(<BoardNotice kind={kind} boardName="HelloWork" onSwitchOn={onSwitchOn} />), 'button');
  expect(button.textContent).toBe(label);
  await click(button);
  expect(onSwitchOn).toHaveBeenCalledOnce();
});

it('being discreet asks for nothing', () => {
  const root = draw(<BoardNotice kind="discreet" boardName="LinkedIn" onSwitchOn={nothing} />);
  expect(root.querySelector('button')).toBeNull();
  expect(root.textContent).toContain(fr.page.discreet('LinkedIn'));
});
