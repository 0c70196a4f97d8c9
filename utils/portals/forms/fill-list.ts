// Fills lists that pages draw themselves: opens, looks for the wanted words, presses that option, or closes and leaves all as it was.
import { all, attribute, isMatch, nearest, parentOf, property, tagName } from '@/utils/page/select';
import { chooseOption } from './choose';
import { announce, assign, enter, leave, press, realmOf, send, settle, waitFor } from './realm';
import { sightOf } from './sight';

/** How long a list may take to open or to be fetched, in ms. */
const patience = 2_000;

interface Search {
  text: string;
  wanted: readonly string[];
}

interface Outcome {
  result: 'filled' | 'changed' | 'refused' | 'occupied' | 'no-option' | 'locked' | 'unsafe';
  undo?: () => void;
}

/** Types and chooses in a line of text with a list under it, or opens a drawn list and chooses there. */
export async function chooseInList(element: Element, search: Search): Promise<Outcome> {
  if (tagName(element) === 'input') return chooseByTyping(element as HTMLInputElement, search);
  // A button without a type sends its form.
  const button = nearest(element, 'button');
  const sends = button && property(button as HTMLButtonElement, 'type') === 'submit' && nearest(button, 'form');
  return sends ? { result: 'unsafe' } : chooseByOpening(element, search);
}

async function chooseByTyping(input: HTMLInputElement, { text, wanted }: Search): Promise<Outcome> {
  if (property(input, 'readOnly')) return chooseByOpening(input, { text, wanted });
  if (property(input, 'value').trim() !== '' || showsChoice(input)) return { result: 'occupied' };
  const known = new Set(optionsOf(input));
  const write = (value: string) => {
    assign(input, 'value', value);
    announce(input, value);
  };
  enter(input);
  press(input);
  write(text);
  const found = await waitFor(property(input, 'ownerDocument'), () => findOption(input, wanted), patience);
  if (found) {
    press(found);
    await settle();
    return { result: 'filled', undo: () => write('') };
  }
  const hasList = optionsOf(input).some((option) => !known.has(option));
  if (!hasList) {
    // No list came: a line of text that merely proposes.
    leave(input);
    await settle();
    if (property(input, 'value') === text) return { result: 'filled', undo: () => write('') };
  }
  write('');
  close(input);
  leave(input);
  return { result: hasList ? 'no-option' : 'refused' };
}

async function chooseByOpening(element: Element, { wanted }: Search): Promise<Outcome> {
  press(element);
  const found = await waitFor(property(element, 'ownerDocument'), () => findOption(element, wanted), patience);
  if (!found) {
    close(element);
    return { result: 'no-option' };
  }
  press(found);
  await settle();
  return { result: 'filled' };
}

function close(element: Element): void {
  const realm = realmOf(element);
  if (realm) send(element, new realm.KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
}

/** A drawn list shows its choice beside its empty line of text. */
function showsChoice(input: Element): boolean {
  const holder = parentOf(input) && parentOf(parentOf(input) as Element);
  return (
    holder !== null &&
    all(holder, '[class*="singleValue" i], [class*="single-value" i], [class*="multiValue" i]').length > 0
  );
}

/** Options of the list the control names as its own; of every open list where it names none. */
function optionsOf(control: Element): Element[] {
  const root = property(control, 'getRootNode').call(control) as Document | ShadowRoot;
  const named = [attribute(control, 'aria-controls'), attribute(control, 'aria-owns')].flatMap(
    (ids) => ids?.split(/\s+/) ?? [],
  );
  const lists = named.map((id) => property(root, 'getElementById').call(root, id)).filter((list) => list !== null);
  const options =
    lists.length > 0 ? lists.flatMap((list) => all(list, '[role="option"]')) : all(root, '[role="option"]');
  return options.filter(
    (option) =>
      !isMatch(option, '[aria-disabled="true"], a[href]:not([href^="#"])') && sightOf(option, true).sight === 'shown',
  );
}

function findOption(control: Element, wanted: readonly string[]): Element | undefined {
  const options = optionsOf(control);
  const words = options.map((option) => property<Node, 'textContent'>(option, 'textContent') ?? '');
  const index = chooseOption(words, wanted);
  return index === undefined ? undefined : options[index];
}
