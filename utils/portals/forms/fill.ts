// Fills controls as planned, one after the other, looking again before each and after: never what is hidden, never a send.
import { attribute, isAttached, isMatch, property, tagName } from '@/utils/page/select';
import { attachFile } from './attach';
import { chooseInList } from './fill-list';
import { announce, assign, enter, leave, realmOf, send, settle } from './realm';
import { sightOf } from './sight';
import type { ControlKind } from './types';
import type { Value } from './values';

export interface FillOrder {
  key: number;
  kind: ControlKind;
  value: Value;
}

/**
 * How one order went. `changed`: the page wrote it its own way (a mask). `refused`: it did not keep it. `occupied`: a value
 * stood there by now. `no-option`: the list that opened does not offer it. `unsafe`: to fill it would send the form.
 */
export type FillResult =
  | 'filled'
  | 'changed'
  | 'refused'
  | 'occupied'
  | 'no-option'
  | 'hidden'
  | 'locked'
  | 'gone'
  | 'unsafe';

/** One control that was filled, and how to empty it again. */
export interface Filled {
  key: number;
  result: FillResult;
  undo?: () => void;
}

/**
 * Fills in order, each awaited: a list that opens may cover the next control.
 * @param elements by key, as collected
 * @param file the CV, made in this window
 */
export async function fillControls(
  elements: readonly Element[],
  orders: readonly FillOrder[],
  file: File | undefined,
): Promise<Filled[]> {
  const done: Filled[] = [];
  for (const order of orders) {
    const element = elements[order.key];
    if (!element || !isAttached(element)) done.push({ key: order.key, result: 'gone' });
    else done.push({ key: order.key, ...(await withoutSending(element, () => fillOne(element, order, file))) });
  }
  return done;
}

type Outcome = Omit<Filled, 'key'>;

async function fillOne(element: Element, { kind, value }: FillOrder, file: File | undefined): Promise<Outcome> {
  const isHelped = kind === 'file' || kind === 'radio' || kind === 'combobox';
  if (!isHelped && sightOf(element, false).sight !== 'shown') return { result: 'hidden' };
  if (isHelped && kind !== 'file' && sightOf(element, true).sight !== 'shown') return { result: 'hidden' };
  if (isMatch(element, ':disabled, [aria-disabled="true"]')) return { result: 'locked' };
  if (sendsOnChange(element)) return { result: 'unsafe' };
  switch (value.kind) {
    case 'text':
      return fillText(element as HTMLInputElement, value.text);
    case 'option':
      return fillSelect(element as HTMLSelectElement, value);
    case 'check':
      return fillRadio(element as HTMLInputElement);
    case 'search':
      return chooseInList(element, value);
    case 'file':
      return file ? attachFile(element, file) : { result: 'refused' };
  }
}

/** Written in the page: `onchange="this.form.submit()"`. */
function sendsOnChange(element: Element): boolean {
  return ['onchange', 'oninput', 'onblur', 'onclick'].some((name) => /submit/i.test(attribute(element, name) ?? ''));
}

/** Nothing is sent while we fill, whatever the page makes of its events. */
async function withoutSending(element: Element, act: () => Promise<Outcome>): Promise<Outcome> {
  const realm = realmOf(element);
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  realm?.addEventListener('submit', stop, true);
  try {
    return await act();
  } catch {
    // A page may take a control away in the midst of its own events.
    return { result: 'refused' };
  } finally {
    realm?.removeEventListener('submit', stop, true);
  }
}

const digitsAndLetters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

async function fillText(element: HTMLInputElement, text: string): Promise<Outcome> {
  if (property(element, 'readOnly')) return { result: 'locked' };
  // A mask drawn at once on entering is no value.
  if (digitsAndLetters(property(element, 'value')) !== '') return { result: 'occupied' };
  const before = property(element, 'value');
  const undo = () => writeText(element, before);
  enter(element);
  writeText(element, text);
  await settle();
  if (!isKept(element, text)) {
    await typeText(element, text);
  }
  leave(element);
  await settle();
  const now = property(element, 'value');
  if (now === text) return { result: 'filled', undo };
  if (isKept(element, text)) return { result: 'changed', undo };
  undo();
  return { result: 'refused' };
}

function writeText(element: HTMLInputElement, text: string): void {
  assign(element, 'value', text);
  announce(element, text);
}

/** The same digits and letters, however the page spaces them; a mask may have put the country's code itself. */
function isKept(element: HTMLInputElement, text: string): boolean {
  const now = digitsAndLetters(property(element, 'value'));
  const wanted = digitsAndLetters(text);
  return now === wanted || (now.length >= 8 && /^\d+$/.test(now) && (now.endsWith(wanted) || wanted.endsWith(now)));
}

/** Letter by letter, for masks that only follow typing. */
async function typeText(element: HTMLInputElement, text: string): Promise<void> {
  const realm = realmOf(element);
  if (!realm) return;
  assign(element, 'value', '');
  announce(element);
  for (const letter of text) {
    const how = { bubbles: true, cancelable: true, composed: true, key: letter };
    send(element, new realm.KeyboardEvent('keydown', how));
    assign(element, 'value', property(element, 'value') + letter);
    send(
      element,
      new realm.InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: letter }),
    );
    send(element, new realm.KeyboardEvent('keyup', how));
  }
  send(element, new realm.Event('change', { bubbles: true, composed: true }));
  await settle();
}

async function fillSelect(
  element: HTMLSelectElement,
  { index, text }: { index: number; text: string },
): Promise<Outcome> {
  if (tagName(element) !== 'select') return { result: 'gone' };
  const before = property(element, 'selectedIndex');
  if (before > 0) return { result: 'occupied' };
  const option = property(element, 'options')[index];
  const shown = option && property<Node, 'textContent'>(option, 'textContent')?.replace(/\s+/g, ' ').trim();
  // The page filled its list anew since it was read.
  if (!shown?.startsWith(text)) return { result: 'gone' };
  const choose = (position: number) => {
    assign(element, 'selectedIndex', position);
    announce(element);
  };
  choose(index);
  await settle();
  return property(element, 'selectedIndex') === index
    ? { result: 'filled', undo: () => choose(before) }
    : { result: 'refused' };
}

async function fillRadio(element: HTMLInputElement): Promise<Outcome> {
  if (property(element, 'checked')) return { result: 'occupied' };
  property(element, 'click').call(element);
  await settle();
  if (!property(element, 'checked')) return { result: 'refused' };
  const undo = () => {
    assign(element, 'checked', false);
    announce(element);
  };
  return { result: 'filled', undo };
}
