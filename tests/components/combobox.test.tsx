// @vitest-environment jsdom
// The field that proposes follows the keyboard and never lets a late answer overtake a newer question.
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { Combobox, type Proposal } from '@/components/combobox';
import { fr } from '@/utils/i18n/pages/fr';
import { click, draw, find, press, type } from './draw';

const towns: Proposal[] = [
  { id: '35238', label: 'Rennes', note: 'Ille-et-Vilaine (35)' },
  { id: '11309', label: 'Rennes-les-Bains', note: 'Aude (11)' },
];

function setUp(search: (typed: string) => Promise<readonly Proposal[]> = async () => towns) {
  const onChoose = vi.fn();
  const root = draw(<Combobox label="Commune" value="" search={search} onChoose={onChoose} words={fr.home} />);
  const field = find<HTMLInputElement>(root, '[role=combobox]');
  return { root, field, onChoose, options: () => [...root.querySelectorAll('[role=option]')] };
}

afterEach(() => document.body.replaceChildren());

it('is closed until something is typed, then tells how many it proposes', async () => {
  const { root, field, options } = setUp();
  expect(field.getAttribute('aria-expanded')).toBe('false');
  await type(field, 'renn');
  expect(field.getAttribute('aria-expanded')).toBe('true');
  expect(options()).toHaveLength(2);
  expect(find(root, '[role=status]').textContent).toBe('2 communes proposées');
});

it('arrows go round the proposals and Enter chooses one', async () => {
  const { field, onChoose, options } = setUp();
  await type(field, 'renn');
  await press(field, 'ArrowDown');
  expect(field.getAttribute('aria-activedescendant')).toBe(options()[0]?.id);
  await press(field, 'ArrowUp');
  expect(field.getAttribute('aria-activedescendant')).toBe(options()[1]?.id);
  await press(field, 'ArrowDown');
  expect(options()[0]?.getAttribute('aria-selected')).toBe('true');
  await press(field, 'Enter');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(towns[0]);
  expect(field.value).toBe('Rennes');
  expect(field.getAttribute('aria-expanded')).toBe('false');
});

it('Enter without a chosen line does nothing', async () => {
  const { field, onChoose } = setUp();
  await type(field, 'renn');
  await press(field, 'Enter');
  expect(onChoose).not.toHaveBeenCalled();
});

it('Escape closes it and keeps what was typed', async () => {
  const { field } = setUp();
  await type(field, 'renn');
  await press(field, 'Escape');
  expect(field.getAttribute('aria-expanded')).toBe('false');
  expect(field.value).toBe('renn');
});

it('a click chooses, and a press on the list does not take the focus away', async () => {
  const { field, onChoose, options } = setUp();
  await type(field, 'renn');
  const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
  options()[1]?.dispatchEvent(down);
  expect(down.defaultPrevented).toBe(true);
  await click(options()[1] as Element);
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(towns[1]);
});

it('the answer to an earlier question is left aside', async () => {
  const waiting = new Map<string, (found: readonly Proposal[]) => void>();
  const { field, options } = setUp((typed) => new Promise((resolve) => waiting.set(typed, resolve)));
  await type(field, 'r');
  await type(field, 're');
  await act(() => waiting.get('re')?.(towns.slice(0, 1)));
  await act(() => waiting.get('r')?.(towns));
  await vi.waitFor(() => expect(options()).toHaveLength(1));
});

it('says so when nothing is found, or the search fails', async () => {
  for (const search of [async () => [], async () => Promise.reject(new Error('no file'))]) {
    const { root, field } = setUp(search);
    await type(field, 'zzz');
    await vi.waitFor(() => expect(find(root, '[role=status]').textContent).toBe(fr.home.none));
    expect(field.getAttribute('aria-expanded')).toBe('false');
  }
});
