// @vitest-environment jsdom
// What one does to the rows of the comparison: each change reads what is stored now, and the last removal can be undone.
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ComparedRow } from '@/components/living/compared-rows';
import { type ComparedChanges, useComparedChanges } from '@/utils/pages/use-compared-changes';
import { compared, readCompared, type TownRow } from '@/utils/settings/compared';
import { draw } from '../components/draw';

let changes: ComparedChanges;
function Holder() {
  changes = useComparedChanges();
  return null;
}

const town = (id: string, name: string): TownRow => ({ id, commune: '35238', name });
const row = (key: string) => ({ key }) as ComparedRow;
const stored = async () => readCompared(await compared.getValue());
/** Does it, and waits for what follows. */
const run = (change: () => void) =>
  act(async () => {
    change();
    await new Promise((resolve) => setTimeout(resolve));
  });

beforeEach(async () => {
  fakeBrowser.reset();
  await compared.setValue({ towns: [town('a', 'Rennes'), town('b', 'Brest')], leftAside: [] });
  draw(<Holder />);
});
afterEach(() => document.body.replaceChildren());

it('a town taken out comes back where it stood, beside what was added since', async () => {
  await run(() => changes.leaveAside(row('town:a')));
  expect((await stored()).towns.map(({ name }) => name)).toEqual(['Brest']);
  expect(changes.removed).toBe('town:a');
  // Another window adds one in between.
  await compared.setValue({ towns: [town('b', 'Brest'), town('c', 'Nantes')], leftAside: [] });
  await run(() => changes.undo());
  expect((await stored()).towns.map(({ name }) => name)).toEqual(['Rennes', 'Brest', 'Nantes']);
  expect(changes.removed).toBeUndefined();
});

it('an offer left aside is only left out of the comparison, one by one or all brought back', async () => {
  await run(() => changes.leaveAside(row('linkedin:1')));
  await run(() => changes.leaveAside(row('linkedin:2')));
  expect((await stored()).leftAside).toEqual(['linkedin:1', 'linkedin:2']);
  await run(() => changes.undo());
  expect((await stored()).leftAside).toEqual(['linkedin:1']);
  await run(() => changes.bringBack());
  expect(await stored()).toMatchObject({ leftAside: [], towns: [{ id: 'a' }, { id: 'b' }] });
});

it('a change that cannot be written changes nothing, is told, and can be tried again', async () => {
  const before = await stored();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const write = vi.spyOn(compared, 'setValue').mockRejectedValueOnce(new Error('disk'));
  await run(() => changes.add({ commune: '44109', name: 'Nantes', grossPerYear: 38_000 }));
  expect(await stored()).toEqual(before);
  expect(changes.failure).toBeDefined();
  await run(() => changes.failure?.retry());
  write.mockRestore();
  expect(changes.failure).toBeUndefined();
  expect((await stored()).towns[0]).toMatchObject({ name: 'Nantes', grossPerYear: 38_000 });
});
