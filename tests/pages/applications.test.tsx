// @vitest-environment jsdom
// On the page of applications, a change the browser could not write is told, and can be tried again.
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ApplyDeposits } from '@/entrypoints/workspace/apply-deposits';
import { ApplyPortals } from '@/entrypoints/workspace/apply-portals';
import { database } from '@/utils/database/database';
import { WriteError } from '@/utils/database/write';
import { fr } from '@/utils/i18n/pages/fr';
import { LeavingNow } from '@/utils/pages/apply/leaving-now';
import * as outbox from '@/utils/portals/outbox/store';
import { draw, until } from '../components/draw';
import { makeFakePortal } from '../portals/fake-portal';
import { sampleDeposit } from '../portals/sample-deposit';
import '../database/store';

vi.mock('@/utils/portals/outbox/store', async (original) => {
  const real = await original<typeof import('@/utils/portals/outbox/store')>();
  return { ...real, cancelDeposits: vi.fn(), changePortal: vi.fn(), forgetPortal: vi.fn() };
});

const full = new WriteError('full', new Error('disk'));
const { origin, manifest } = makeFakePortal();
const portal = { key: origin, addedAt: 1, manifest, readAt: 1, checkEvery: 0, checkedAt: 0, sendings: [] } as const;
let root: HTMLElement;

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 30)));
const press = async (name: string) => {
  const button = [...root.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
  if (!button) throw new Error(`No button is called ${name}`);
  button.click();
  await settle();
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

it('a deposit that could not be taken back says so', async () => {
  const { id: _id, createdAt: _at, offer: _offer, ...content } = sampleDeposit(crypto.randomUUID(), manifest);
  const target = { portal: origin, endpoint: '', profile: 'p', offer: { key: 'linkedin:1', title: 'Soudeuse' } };
  const row = { ...outbox.makeDraft({ content }, target, 1), step: 'approved' as const };
  root = draw(<ApplyDeposits deposits={[row]} portals={[portal]} />);
  await settle();
  vi.mocked(outbox.cancelDeposits).mockRejectedValueOnce(full).mockResolvedValueOnce(1);
  await press(fr.apply.cancel);
  await until(() => expect(root.querySelector('[role=alert]')?.textContent).toContain(fr.failure.full));
  await press(fr.apply.cancel);
  await until(() => expect(root.querySelector('[role=alert]')).toBeNull());
});

it('what leaves in some seconds and could not be taken back says so, beside the seconds that go on', async () => {
  const { id: _id, createdAt: _at, offer: _offer, ...content } = sampleDeposit(crypto.randomUUID(), manifest);
  const target = { portal: origin, endpoint: '', profile: 'p', offer: { key: 'linkedin:1', title: 'Soudeuse' } };
  const nextAt = Date.now() + 60_000;
  await database().outbox.put({ ...outbox.makeDraft({ content }, target, 1), step: 'approved', nextAt });
  root = draw(<LeavingNow />);
  await until(() => expect(root.textContent).toContain('Soudeuse'));
  vi.mocked(outbox.cancelDeposits).mockRejectedValueOnce(full);
  await press(fr.apply.cancel);
  await until(() => expect(root.querySelector('[role=alert]')?.textContent).toContain(fr.failure.full));
  expect(root.textContent).toContain('Soudeuse');
});

it('a portal that could not be removed says so, and is removed at the next try', async () => {
  root = draw(<ApplyPortals portals={[portal]} />);
  await settle();
  vi.mocked(outbox.forgetPortal).mockRejectedValueOnce(full).mockResolvedValueOnce(false);
  await press(fr.apply.removeOf(manifest.portal.name));
  await until(() => expect(root.querySelector('[role=alert]')?.textContent).toContain(fr.failure.full));
  await press(fr.act.retry);
  await until(() => expect(root.textContent).not.toContain(fr.failure.full));
  expect(root.textContent).toContain(fr.apply.cannotRemove);
});
