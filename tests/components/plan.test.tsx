// @vitest-environment jsdom
// The plan's components say what a date is worth, name every source, and hand over what the person does.
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { OwnStepForm } from '@/components/plan/own-step-form';
import { PlanStart } from '@/components/plan/plan-start';
import { PutAside } from '@/components/plan/put-aside';
import { StepRow } from '@/components/plan/step-row';
import { fr } from '@/utils/i18n/pages/fr';
import type { PlanItem } from '@/utils/plan/plan';
import { click, draw, find, type } from './draw';

const nothing = () => undefined;
const item: PlanItem = {
  id: 'enrol-at-school',
  kind: 'table',
  title: 'Inscrire les enfants à l’école',
  state: 'later',
  day: '2027-06-17',
  ownDay: '2027-06-17',
  deadline: '2027-06-19',
  lastWorkingDay: '2027-06-18',
  isTooLate: false,
  isPassed: false,
  step: { id: 'enrol-at-school', do: { anchor: 'move', days: 2 }, sources: ['one'], see: ['F1881'] },
  words: { title: 'Inscrire les enfants à l’école', why: 'Mairie, puis école.' },
};
const sources = {
  one: {
    publisher: 'Une association',
    title: 'Inscription',
    url: 'https://exemple.fr/',
    date: '2025-07',
    mark: 'S',
    lang: 'fr',
  },
} as const;
const row = (more: Partial<Parameters<typeof StepRow>[0]> = {}) =>
  draw(
    <StepRow
      item={item}
      sources={sources}
      isOpen
      onTick={nothing}
      onOpen={nothing}
      onMove={nothing}
      onHide={nothing}
      onRemove={nothing}
      {...more}
    />,
  );

afterEach(() => document.body.replaceChildren());

it('a step says its deadline, the last day anybody answers, and where it was read, at second hand', () => {
  const text = row().textContent ?? '';
  expect(text).toContain('date limite sam. 19 juin');
  expect(text).toContain(fr.plan.lastDay('19 juin 2027'));
  expect(text).toContain('faites-le le 18 juin 2027');
  expect(text).toContain(`Inscription, Une association, juillet 2025 (${fr.plan.secondHand})`);
  expect(find<HTMLAnchorElement>(row(), 'a[href*="F1881"]').target).toBe('_blank');
});

it('advice is called advice, and nothing is said of a deadline', () => {
  const text = row({ item: { ...item, deadline: undefined, lastWorkingDay: undefined } }).textContent ?? '';
  expect(text).toContain(fr.plan.advice);
  expect(text).toContain(fr.plan.adviceNote);
  expect(text).not.toContain('date limite');
});

it('a deadline gone by, or a date of one’s own behind it, is said', () => {
  expect(row({ item: { ...item, isPassed: true } }).textContent).toContain(fr.plan.passed);
  expect(row({ item: { ...item, isTooLate: true, day: '2027-07-01' } }).textContent).toContain(fr.plan.tooLate);
});

it('ticking, moving and going back to the plan’s date are handed over', async () => {
  const [onTick, onMove] = [vi.fn(), vi.fn()];
  const moved = { ...item, day: '2027-06-18' };
  const root = row({ item: moved, onTick, onMove });
  await click(find(root, '.tick'));
  expect(onTick).toHaveBeenCalledExactlyOnceWith(moved, true);
  const field = find<HTMLInputElement>(root, 'input[type=date]');
  await act(() => {
    field.value = '2027-06-16';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(onMove).toHaveBeenLastCalledWith(moved, '2027-06-16');
  await click(find(root, '.step-tools button'));
  expect(onMove).toHaveBeenLastCalledWith(moved, undefined);
});

it('only a step of one’s own can be deleted; others are hidden', () => {
  expect(row().textContent).toContain(fr.plan.hide);
  const own = row({ item: { ...item, kind: 'own', step: undefined, words: undefined, deadline: undefined } });
  expect(own.textContent).toContain(fr.plan.remove);
  expect(own.textContent).not.toContain(fr.plan.hide);
});

it('what a person wrote stays text', () => {
  const root = row({ item: { ...item, kind: 'own', title: '<img src=x onerror=alert(1)>', step: undefined } });
  expect(root.querySelector('img')).toBeNull();
  expect(find(root, '.step-title').textContent).toBe('<img src=x onerror=alert(1)>');
});

it('a plan does not begin without a whole date', async () => {
  const onStart = vi.fn();
  const root = draw(<PlanStart onStart={onStart} />);
  const submit = () => act(() => find<HTMLFormElement>(root, 'form').requestSubmit());
  await submit();
  expect(find(root, '[role=alert]').textContent).toBe(fr.plan.noDate);
  const field = find<HTMLInputElement>(root, 'input[type=date]');
  await act(() => {
    field.value = '2027-06-15';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await submit();
  expect(onStart).toHaveBeenCalledExactlyOnceWith('2027-06-15');
});

it('a step of one’s own needs a title, and leaves the form empty', async () => {
  const onAdd = vi.fn();
  const root = draw(<OwnStepForm longest={160} onAdd={onAdd} />);
  const field = find<HTMLInputElement>(root, 'input[type=text]');
  const submit = () => act(() => find<HTMLFormElement>(root, 'form').requestSubmit());
  await type(field, '   ');
  await submit();
  expect(onAdd).not.toHaveBeenCalled();
  await type(field, 'Dire au revoir');
  await submit();
  expect(onAdd).toHaveBeenCalledExactlyOnceWith('Dire au revoir', undefined);
  expect(field.value).toBe('');
});

it('what was put aside can be put back, what is gone forgotten', async () => {
  const [onShow, onForget] = [vi.fn(), vi.fn()];
  const gone: PlanItem = { ...item, id: 'gone', kind: 'gone', doneOn: '2026-12-01' };
  const root = draw(<PutAside hidden={[item]} gone={[gone]} onShow={onShow} onForget={onForget} />);
  const [show, forget] = [...root.querySelectorAll('button')];
  if (show) await click(show);
  if (forget) await click(forget);
  expect(onShow).toHaveBeenCalledExactlyOnceWith(item);
  expect(onForget).toHaveBeenCalledExactlyOnceWith(gone);
  expect(root.textContent).toContain('fait le 1er décembre 2026');
});
