// @vitest-environment jsdom
// The seconds left to cancel are those of the first to leave: nobody is told of more time than there is.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LeavingBar } from '@/components/apply/leaving-bar';
import { fr } from '@/utils/i18n/pages/fr';
import { draw, find } from './draw';

const now = Date.UTC(2026, 10, 22);
const nothing = () => undefined;

beforeEach(() => void vi.useFakeTimers({ now }));
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

it.each([
  ['one', [10_000], fr.apply.leaving(10, 1)],
  ['several of one click', [10_000, 10_000, 10_000], fr.apply.leaving(10, 3)],
  ['several, clicked one after the other', [10_000, 3_000, 7_000], fr.apply.leavingFirst(3)],
])('%s', (_, waits, said) => {
  const moments = waits.map((wait) => now + wait);
  const root = draw(<LeavingBar title="Toutes" moments={moments} onCancel={nothing} onLeave={nothing} />);
  expect(find(root, '.leaving-in').textContent).toBe(said);
});
