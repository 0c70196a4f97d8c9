// @vitest-environment jsdom
// Settings say what is chosen, preselect nothing where we must not, and hand every change over at once.

import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { BoardCard } from '@/components/settings/board-card';
import { HomeField } from '@/components/settings/home-field';
import { RegionChoice } from '@/components/settings/region-choice';
import { regions } from '@/utils/places/regions';
import { click, draw, find } from './draw';

const nothing = () => undefined;
const board = (props: Partial<Parameters<typeof BoardCard>[0]> = {}) =>
  draw(
    <BoardCard
      name="LinkedIn"
      start="https://www.linkedin.com/jobs/"
      isOn={false}
      isRefused={false}
      onSwitch={nothing}
      onMode={nothing}
      {...props}
    />,
  );

afterEach(() => document.body.replaceChildren());

it('a board whose way was not chosen has none selected', () => {
  expect(board().querySelectorAll('input[type=radio]:checked')).toHaveLength(0);
  expect(find<HTMLInputElement>(board({ mode: 'draw' }), 'input:checked').value).toBe('draw');
});

it('its switch says what it does and what is', async () => {
  const onSwitch = vi.fn();
  const toggle = find(board({ onSwitch }), '[role=switch]');
  expect(toggle.getAttribute('aria-checked')).toBe('false');
  expect(toggle.getAttribute('aria-label')).toBe('Activer LinkedIn');
  await click(toggle);
  expect(onSwitch).toHaveBeenCalledExactlyOnceWith(true);
});

it('once on, the way to its offers is there; a refusal is explained', () => {
  expect(board().querySelector('a')).toBeNull();
  expect(find<HTMLAnchorElement>(board({ isOn: true }), 'a').href).toBe('https://www.linkedin.com/jobs/');
  expect(find(board({ isRefused: true }), '[role=alert]').textContent).toContain('LinkedIn reste désactivé');
});

it('all eighteen regions are there, and choosing one hands over all that are chosen', async () => {
  const onChange = vi.fn();
  const root = draw(<RegionChoice chosen={['53']} onChange={onChange} />);
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  expect(boxes).toHaveLength(regions.length);
  expect(boxes.filter(({ checked }) => checked)).toHaveLength(1);
  const occitanie = boxes.find((box) => box.labels?.[0]?.textContent?.includes('Occitanie'));
  await act(() => occitanie?.click());
  expect(onChange).toHaveBeenLastCalledWith(['53', '76']);
  await act(() =>
    boxes.find(({ checked, labels }) => checked && labels?.[0]?.textContent?.includes('Bretagne'))?.click(),
  );
  expect(onChange).toHaveBeenLastCalledWith([]);
});

it('a place abroad is kept in the person’s own words, and can be cleared', async () => {
  const onChange = vi.fn();
  const root = draw(<HomeField home={{ kind: 'abroad', name: 'Porto' }} search={async () => []} onChange={onChange} />);
  const field = find<HTMLInputElement>(root, 'input.field');
  expect(field.value).toBe('Porto');
  field.value = '  Lisbonne, Portugal ';
  field.dispatchEvent(new Event('change', { bubbles: true }));
  expect(onChange).toHaveBeenLastCalledWith({ kind: 'abroad', name: 'Lisbonne, Portugal' });
  await click(find(root, '.home-kept button'));
  expect(onChange).toHaveBeenLastCalledWith(null);
});
