// Reads every control of a page with its evidence and state: never its value, and nothing of the page is changed.
import { all, attribute, isInside, isMatch, nearest, parentOf, property, tagName, text } from '@/utils/page/select';
import { controlCss, Labels, tidy, zoneCss } from './label';
import { sightOf } from './sight';
import type { ControlKind, FormControl, FormReading, FormShape, Sight } from './types';

const mostControls = 500;
const mostOptions = 400;
const mostFrames = 20;
const longestName = 120;

/** Attributes in which pages name a control for themselves, most telling first. */
const naming = [
  'name',
  'id',
  'data-automation-id',
  'data-qa',
  'data-testid',
  'data-test',
  'formcontrolname',
  'ng-model',
];

/** What a reading found, and the element of each control: `elements[key]`. */
export interface Collected {
  reading: FormReading;
  elements: readonly Element[];
}

/** Opens a closed shadow root where the browser lets extensions; `null` when the element has none. */
export type OpenRoot = (element: Element) => ShadowRoot | null;

type Root = Document | ShadowRoot;

/** Every control of the page in its order, through open (and, given `openRoot`, closed) shadow roots and same-origin frames. */
export function collectForms(doc: Document, page: URL, openRoot: OpenRoot = openShadow): Collected {
  const forms: FormShape[] = [];
  const controls: FormControl[] = [];
  const elements: Element[] = [];
  for (const root of rootsOf(doc, openRoot)) {
    const read = new RootReader(root, forms);
    for (const element of all(root, `${controlCss}, ${zoneCss}`)) {
      if (elements.length >= mostControls) break;
      if (isPartOfControl(element)) continue;
      controls.push(read.control(element, controls.length));
      elements.push(element);
    }
  }
  const html = property(doc, 'documentElement');
  const reading = {
    url: page.href,
    lang: attribute(html, 'lang'),
    title: property(doc, 'title').slice(0, 200),
    controls,
    forms,
  };
  return { reading, elements };
}

function openShadow(element: Element): ShadowRoot | null {
  return property(element, 'shadowRoot');
}

/** The document and all it holds that has controls of its own. */
function rootsOf(doc: Document, openRoot: OpenRoot): Root[] {
  const roots: Root[] = [doc];
  for (const root of roots) {
    if (roots.length > mostFrames * 5) break;
    for (const element of all(root, '*')) {
      const inner = isFrame(element) ? contentOf(element) : isHost(element) ? openRoot(element) : null;
      if (inner) roots.push(inner);
    }
  }
  return roots;
}

/** Only these can carry a shadow root (DOM Standard, `attachShadow`). */
function isHost(element: Element): boolean {
  const name = tagName(element);
  return (
    name.includes('-') ||
    /^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/.test(name)
  );
}

function isFrame(element: Element): boolean {
  return tagName(element) === 'iframe';
}

/** A same-origin frame's document; the browser gives none for others. */
function contentOf(frame: Element): Document | null {
  try {
    return property(frame as HTMLIFrameElement, 'contentDocument');
  } catch {
    return null;
  }
}

/** A list drawn over a real box (or a box inside a drawn list) is one control: the box is kept. */
function isPartOfControl(element: Element): boolean {
  if (isMatch(element, 'input, select, textarea')) return false;
  return all(element, 'input:not([type="hidden" i]), select').length > 0;
}

class RootReader {
  private readonly labels: Labels;
  private readonly headings: readonly Element[];
  private readonly formNumbers = new Map<Element | Root, number>();

  constructor(
    private readonly root: Root,
    private readonly forms: FormShape[],
  ) {
    this.labels = new Labels(root);
    this.headings = all(root, 'h1, h2, h3, h4, h5, h6, legend, [role="heading"]');
  }

  control(element: Element, key: number): FormControl {
    const kind = kindOf(element);
    const isChoice = kind === 'radio' || kind === 'checkbox';
    const isHelped = isChoice || kind === 'file' || kind === 'combobox';
    const own = isChoice ? (this.labels.tied(element) ?? followingText(element)) : undefined;
    return {
      key,
      kind,
      form: this.formOf(element),
      sight: isHelped ? sightOf(element, isHelped).sight : this.sightOf(element),
      isLocked: isMatch(
        element,
        ':disabled, [readonly]:not([role="combobox"]), [aria-disabled="true"], [aria-readonly="true"]',
      ),
      isFilled: isFilled(element, kind),
      isRequired: isMatch(element, '[required], [aria-required="true"]'),
      isMultiple: isMatch(element, '[multiple]'),
      autocomplete: attribute(element, 'autocomplete')?.slice(0, longestName),
      label: isChoice ? this.labels.overChoices(this.sameChoice(element)) : this.labelOf(element),
      choice: own,
      section: this.sectionOf(element),
      placeholder: tidy(attribute(element, 'placeholder') ?? attribute(element, 'data-placeholder')),
      names: naming.flatMap((name) => attribute(element, name)?.slice(0, longestName) ?? []),
      options: optionsOf(element),
      accept: attribute(element, 'accept')?.slice(0, longestName),
      maxLength: numberOf(attribute(element, 'maxlength')),
      mask: (
        attribute(element, 'data-mask') ??
        attribute(element, 'data-inputmask') ??
        attribute(element, 'pattern')
      )?.slice(0, longestName),
    };
  }

  /** A zone to drop files on says itself what it takes. */
  private labelOf(element: Element): string | undefined {
    return (isMatch(element, zoneCss) && tidy(text(element))) || this.labels.of(element);
  }

  /** A step hidden whole comes later; one box hidden alone in a form that is shown is nobody's to fill. */
  private sightOf(element: Element): Sight {
    const { sight, hider } = sightOf(element, false);
    if (!hider || all(hider, controlCss).length > 1) return sight;
    const others = all(nearest(element, 'form') ?? this.root, controlCss);
    return others.some((one) => one !== element && sightOf(one, true).sight === 'shown') ? 'hidden' : sight;
  }

  /** Choices of one question: same name in the same form. */
  private sameChoice(element: Element): Element[] {
    const name = attribute(element, 'name');
    if (!name) return [element];
    const form = nearest(element, 'form');
    const type = attribute(element, 'type');
    return all(form ?? this.root, 'input').filter(
      (one) => attribute(one, 'name') === name && attribute(one, 'type') === type,
    );
  }

  private sectionOf(element: Element): string | undefined {
    const isOver = (heading: Element) =>
      isOfHolder(heading, element) &&
      (property(heading, 'compareDocumentPosition').call(heading, element) & 4) !== 0 &&
      all(heading, controlCss).length === 0;
    const heading = this.headings.findLast(isOver);
    return heading && tidy(text(heading));
  }

  /** Number of the form around the control, or of what stands outside every form. */
  private formOf(element: Element): number {
    const form = nearest(element, 'form') ?? this.root;
    const known = this.formNumbers.get(form);
    if (known !== undefined) return known;
    this.formNumbers.set(form, this.forms.length);
    this.forms.push(isElement(form) ? shapeOf(form, this.sectionOf(form)) : { words: '', isSearch: false });
    return this.forms.length - 1;
  }
}

/** A legend speaks of its own fieldset only. */
function isOfHolder(heading: Element, element: Element): boolean {
  const set = tagName(heading) === 'legend' ? nearest(heading, 'fieldset') : undefined;
  return set === undefined || isInside(element, set);
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function shapeOf(form: Element, over: string | undefined): FormShape {
  const buttons = all(form, 'button, input[type="submit" i], input[type="button" i]').slice(0, 10);
  const inside = all(form, 'h1, h2, h3, h4, legend').slice(0, 6);
  const own = ['id', 'name', 'class', 'action', 'aria-label'].map((name) => attribute(form, name));
  const words = [over, ...inside.map(text), ...buttons.map((one) => text(one) ?? attribute(one, 'value')), ...own];
  return {
    words: words.filter(Boolean).join(' · ').slice(0, 600),
    isSearch: isMatch(form, '[role="search"]') || parentIsSearch(form),
  };
}

function parentIsSearch(form: Element): boolean {
  const parent = parentOf(form);
  return parent !== null && isMatch(parent, 'search, [role="search"]');
}

function kindOf(element: Element): ControlKind {
  const tag = tagName(element);
  if (tag === 'select' || tag === 'textarea') return tag;
  if (isMatch(element, zoneCss)) return 'file';
  if (tag !== 'input') return 'combobox';
  const type = property(element as HTMLInputElement, 'type');
  switch (type) {
    case 'email':
    case 'tel':
    case 'url':
    case 'number':
    case 'radio':
    case 'checkbox':
    case 'file':
    case 'password':
      return type;
    case 'date':
    case 'month':
      return 'date';
    case 'search':
      return isList(element) ? 'combobox' : 'search';
    default:
      return isList(element) ? 'combobox' : 'text';
  }
}

/** A line of text whose answer is chosen in a list that opens under it. */
function isList(element: Element): boolean {
  return isMatch(
    element,
    '[role="combobox"], [aria-autocomplete="list"], [aria-autocomplete="both"], [aria-haspopup="listbox"]',
  );
}

function isFilled(element: Element, kind: ControlKind): boolean {
  if (kind === 'radio' || kind === 'checkbox') return property(element as HTMLInputElement, 'checked');
  if (kind === 'file')
    return tagName(element) === 'input' && (property(element as HTMLInputElement, 'files')?.length ?? 0) > 0;
  if (tagName(element) === 'select') return property(element as HTMLSelectElement, 'selectedIndex') > 0;
  if (isMatch(element, 'input, textarea')) return property(element as HTMLInputElement, 'value').trim() !== '';
  return false;
}

function optionsOf(element: Element): readonly string[] | undefined {
  if (tagName(element) !== 'select') return undefined;
  return all(element, 'option')
    .slice(0, mostOptions)
    .map((option) => (text(option) ?? '').slice(0, longestName));
}

/** The words right after a box or a button, on its line. */
function followingText(element: Element): string | undefined {
  let words = '';
  for (
    let next = property<Node, 'nextSibling'>(element, 'nextSibling');
    next;
    next = property<Node, 'nextSibling'>(next, 'nextSibling')
  ) {
    if (isElement(next) && (isMatch(next, 'br, input, select, div, p') || words.trim())) break;
    words += property<Node, 'textContent'>(next, 'textContent') ?? '';
  }
  return tidy(words);
}

function numberOf(written: string | undefined): number | undefined {
  const value = Number(written);
  return written !== undefined && Number.isInteger(value) && value > 0 ? value : undefined;
}
