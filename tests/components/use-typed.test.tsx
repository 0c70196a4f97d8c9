// @vitest-environment jsdom
// Words half typed stay in their field when the page is drawn again, as it is whenever anything kept changes.
import type { ComponentChildren } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DateField } from '@/components/date-field';
import { FactEditor } from '@/components/offer/fact-editor';
import { NotesBlock } from '@/components/offer/notes-block';
import { HomeField } from '@/components/settings/home-field';
import { NumberField } from '@/components/settings/number-field';
import { type SavedOffer, untouched } from '@/utils/offers/types';
import { makePosting, rennes } from '../database/store';
import { draw, find, type } from './draw';

const nothing = () => undefined;
/** Into a root that may be drawn into again. */
const drawn = (children: ComponentChildren) => draw(children, document.createElement('div')) as HTMLDivElement;
const leave = (field: HTMLElement) =>
  act(() => {
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.dispatchEvent(new Event('blur'));
  });

const offer = (more: Partial<SavedOffer> = {}) =>
  ({
    ...makePosting('1'),
    ...untouched,
    place: rennes,
    region: '53',
    status: 'saved',
    history: [],
    savedAt: 1,
    updatedAt: 1,
    trashedAt: 0,
    fingerprint: '',
    ...more,
  }) as SavedOffer;
const noted = (text: string) => offer({ notes: [{ id: 'n', text, at: 1 }] });

interface Field {
  name: string;
  css: string;
  /** With what is kept, and what is called once the field is left. */
  view: (kept: string, onKept: (value: unknown) => void) => ComponentChildren;
  typed: string;
}

const fields: readonly Field[] = [
  {
    name: 'a number',
    css: 'input',
    view: (kept, onKept) => <NumberField label="€" value={Number(kept)} low={0} high={900} onChange={onKept} />,
    typed: '45',
  },
  {
    name: 'a day',
    css: 'input',
    view: (kept, onKept) => <DateField label="Jour" value={`2026-11-1${kept}`} onChange={onKept} />,
    typed: '2026-12-02',
  },
  {
    name: 'a note',
    css: '.note textarea',
    view: (kept, onKept) => <NotesBlock offer={noted(kept)} onEdit={onKept} />,
    typed: 'Rappeler lundi',
  },
  {
    name: 'a correction',
    css: 'input[type=text]',
    view: (kept, onKept) => (
      <FactEditor offer={offer({ title: kept })} onCorrect={(_, value) => onKept(value)} onRevert={nothing} />
    ),
    typed: 'Soudeuse TIG',
  },
  {
    name: 'a corrected address',
    css: 'input[inputmode=url]',
    view: (kept, onKept) => (
      <FactEditor
        offer={offer({ url: `https://a.fr/${kept}` })}
        onCorrect={(_, value) => onKept(value)}
        onRevert={nothing}
      />
    ),
    typed: 'https://b.fr/',
  },
  {
    name: 'a place abroad',
    css: 'input.field',
    view: (kept, onKept) => (
      <HomeField home={{ kind: 'abroad', name: kept }} search={async () => []} onChange={onKept} />
    ),
    typed: 'Porto',
  },
];

afterEach(() => document.body.replaceChildren());

describe.each(fields)('$name', ({ css, view, typed }) => {
  it('half typed stays when the page is drawn again, also with another value', async () => {
    const onKept = vi.fn();
    const root = drawn(view('1', onKept));
    const field = find<HTMLInputElement>(root, css);
    await type(field, typed);
    draw(view('1', onKept), root);
    expect(field.value).toBe(typed);
    draw(view('2', onKept), root);
    expect(field.value).toBe(typed);
    expect(onKept).not.toHaveBeenCalled();
    await leave(field);
    expect(onKept).toHaveBeenCalledOnce();
  });

  it('left, it stays until what was handed on is kept; then another window’s is shown', async () => {
    const root = drawn(view('1', nothing));
    const field = find<HTMLInputElement>(root, css);
    await type(field, typed);
    await leave(field);
    draw(view('1', nothing), root);
    expect(field.value).toBe(typed);
    draw(view('3', nothing), root);
    expect(field.value).toContain('3');
  });
});

it('what is out of bounds stays to be corrected, beside the word that says so', async () => {
  const root = drawn(<NumberField label="€" value={5} low={0} high={9} onChange={nothing} />);
  const field = find<HTMLInputElement>(root, 'input');
  await type(field, '12');
  await leave(field);
  expect([field.value, find(root, '[role=alert]').textContent]).toEqual(['12', expect.stringContaining('9')]);
});

it('a note emptied shows again what is kept: its own button takes it away', async () => {
  const onEdit = vi.fn();
  const root = drawn(<NotesBlock offer={noted('Rappeler')} onEdit={onEdit} />);
  const field = find<HTMLInputElement>(root, '.note textarea');
  await type(field, ' ');
  await leave(field);
  expect([field.value, onEdit.mock.calls]).toEqual(['Rappeler', []]);
});

it('typed back to what it was, a field follows what is kept again', async () => {
  const root = drawn(<NumberField label="€" value={5} low={0} high={9} onChange={nothing} />);
  const field = find<HTMLInputElement>(root, 'input');
  await type(field, '5');
  // No change to tell of.
  await act(() => void field.dispatchEvent(new Event('blur')));
  draw(<NumberField label="€" value={7} low={0} high={9} onChange={nothing} />, root);
  expect(field.value).toBe('7');
});
