// What stands beside a label or a picture of a pin, on a site nobody described: the scripts of the boards do without.
import { all, attribute, isMatch, nearest, one, property, text } from '@/utils/page/select';
import { comparable, fold } from '@/utils/posting/text';
import { directText } from './fields';
import { type FieldKind, type Its, LABELS, MAX_FIELD, MAX_LINE } from './hooks';
import { isButton, isPlaceLike } from './work';

/** Labels in boxes of any kind, and whole lines in none. */
const PLACES =
  'dt, th, td:first-child, h2, h3, h4, h5, h6, label, li, p, span, strong, b, div[class*="label" i], div:not(:has(*))';

/** Where a label ends and its value begins, on one line. */
const LABEL_END = / ?[:：] ?(.*)/s;

const FIELD = /^(?:input|select|textarea|button)$/i;

/** The next node with words beside one, comments aside; what is asked in a field is no value. */
function nextWorded(node: Node): Node | undefined {
  let next = property<Node, 'nextSibling'>(node, 'nextSibling');
  while (next && !FIELD.test(property(next, 'nodeName'))) {
    if (property(next, 'nodeType') !== 8 && property(next, 'textContent')?.trim()) return next;
    next = property<Node, 'nextSibling'>(next, 'nextSibling');
  }
  return undefined;
}

/** Its words, without the colon of a label in an element before it. */
const wordsOf = (node: Node | undefined) =>
  node && fold(property(node, 'textContent') ?? '', MAX_FIELD)?.replace(/^[:：] ?/, ''); // a document alone has none

/** What stands beside a label: the next element's words, or the line's where they stand in none: "Morbihan <b>(56)</b>". */
function wordsBeside(label: Element): string | undefined {
  const next = nextWorded(label);
  const words = wordsOf(next);
  if (!next || !words || property(next, 'nodeType') !== 3) return words;
  const more = wordsOf(nextWorded(next));
  return more?.startsWith('(') ? `${words} ${more}` : words;
}

/** "Employeur : Ponant" is Ponant, and "Employeur" nothing. */
export function withoutItsLabel(words: string, kind: FieldKind): string | undefined {
  const [said = '', value] = words.split(LABEL_END);
  return LABELS[kind].test(comparable(said)) ? value : words;
}

/** The value beside a label: after its colon, in its own element after its words, else beside it. */
function labelledWords(root: ParentNode, kind: FieldKind, isIts?: Its): string | undefined {
  const isLabel = (words: string) => LABELS[kind].test(comparable(words));
  for (const element of all(root, PLACES).slice(0, 1_500)) {
    const own = directText(element);
    const [said = '', value] = (own ?? text(element) ?? '').split(LABEL_END); // an empty element
    if (comparable(said).length > 30 || !isLabel(said) || (isIts && !isIts(element))) continue;
    // "Location : Location" and a heading said again are no value: that comes after.
    if (value && !isLabel(value)) {
      if (value.length <= MAX_LINE) return value;
      continue;
    }
    const inner = own && !value ? text(one(element, ':scope > :not(svg)')) : undefined;
    // "Lieu de rendez-vous": the words go on.
    if (inner && value === undefined && /^\p{Ll}/u.test(inner)) continue;
    const found = inner ?? wordsBeside(element);
    if (found && found.length <= MAX_FIELD && !isLabel(found) && !isButton(found)) return found;
  }
  return undefined;
}

/** A picture of a pin on a map, by the name its icon font gives it, or what parts a team from its place. */
const PIN =
  /(?:^|[\s_#-])(?:map-?marker|map-?pin|location(?:-?(?:dot|pin))?|pin|marker|geo-?alt|place|jv-inline-separator|LocationOn(?:Outlined)?Icon)(?:[\s_-]|$)/;

/** Icons whose font draws a word: `<mat-icon>place</mat-icon>`. */
const DRAWN = 'mat-icon, [class*="material-icons" i], [class*="material-symbols" i]';

/** What names a picture: its class, its test id, the part of a sheet it shows, or the word its font draws. */
function namesOfPicture(icon: Element): string {
  const sheet = one(icon, 'use') ?? icon;
  return [
    ...['class', 'data-icon', 'data-testid'].map((name) => attribute(icon, name)),
    attribute(sheet, 'href') ?? attribute(sheet, 'xlink:href'),
    isMatch(icon, DRAWN) ? text(icon) : undefined,
  ].join(' ');
}

/** The words beside a picture of a pin, or beside the box it stands alone in: the place, whatever the language. */
export function beside(root: ParentNode, isIts?: Its): string | undefined {
  for (const icon of all(root, `i, svg, span:empty, ${DRAWN}`).slice(0, 300)) {
    if (!PIN.test(namesOfPicture(icon)) || (text(icon) && !isMatch(icon, DRAWN)) || (isIts && !isIts(icon))) continue;
    if (nearest(icon, 'nav, footer, label, option, button, h1, h2, h3, h4, h5, h6')) continue;
    const box = property<Node, 'parentElement'>(icon, 'parentElement');
    const words = wordsOf(nextWorded(icon) ?? (box && !text(box) ? nextWorded(box) : undefined));
    if (words && words.length <= MAX_LINE) return words;
  }
  return undefined;
}

/** The words of a called element where a font draws an icon before them, whose word is none of them. */
export function besideDrawn(element: Element): string | undefined {
  const drawn = text(one(element, DRAWN));
  return drawn && text(element)?.slice(drawn.length).trim();
}

/** What a label or, of a place, a pin says where nothing is called so; `isIts`: which of them count. */
export function labelledAnyhow(root: ParentNode, kind: FieldKind, isIts?: Its): string | undefined {
  const said = labelledWords(root, kind, isIts);
  if (said || kind !== 'location') return said;
  const pinned = beside(root, isIts);
  return pinned && isPlaceLike(pinned) ? pinned : undefined;
}
