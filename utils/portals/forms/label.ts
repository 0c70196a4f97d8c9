// Finds the words a person reads beside a control, however the page ties them to it.
import { all, attribute, isBefore, isInside, isMatch, nearest, parentOf, property, tagName } from '@/utils/page/select';

/** Controls a person can fill; what a form carries for itself is left out. */
export const controlCss =
  'input:not([type="hidden" i], [type="submit" i], [type="button" i], [type="reset" i], [type="image" i]), select, textarea, ' +
  '[role="combobox"]:not(input, select, textarea), button[aria-haspopup="listbox"]';

/** A zone to drop files on that has no box of its own: the page's script holds one elsewhere. */
export const zoneCss = '[class*="dropzone" i]:not(:has(input, select, textarea, [class*="dropzone" i]))';

const longest = 240;
const mostLevels = 7;
const silentTags = /^(script|style|noscript|template|select|option|textarea|button|svg|datalist|iframe|object)$/;
const blockTags =
  /^(div|p|li|ul|ol|td|th|tr|table|tbody|thead|h[1-6]|label|legend|dt|dd|dl|br|hr|section|fieldset|header|form|article|input|select|textarea|button)$/;
const beside =
  /help|hint|descr|error|feedback|tooltip|counter|invalid|note|required-?mark|asterisk|placeholder|indicator/i;

/** One line, required marks and end punctuation taken off; undefined when nothing is left. */
export function tidy(text: string | undefined): string | undefined {
  const line = text
    ?.replace(/\s+/g, ' ')
    .replace(/[*✱:]+\s*$|^\s*[*✱]+/g, '')
    .trim();
  return line ? line.slice(0, longest) : undefined;
}

/** Blocks of text under `root` in the page's order, from `after` to `before` where given; what controls hold is no text. */
function textBlocks(root: Node, { after, before }: { after?: Element; before?: Element } = {}): string[] {
  const blocks: string[] = [];
  let current = '';
  let isStarted = after === undefined;
  let isEnded = false;
  const close = () => {
    const text = current.replace(/\s+/g, ' ').trim();
    if (/[\p{L}\p{N}]/u.test(text)) blocks.push(text);
    current = '';
  };
  const visit = (node: Node) => {
    for (
      let child = property<Node, 'firstChild'>(node, 'firstChild');
      child && !isEnded;
      child = property<Node, 'nextSibling'>(child, 'nextSibling')
    ) {
      if (child === before) {
        isEnded = true;
      } else if (child === after) {
        isStarted = true;
      } else if (child.nodeType === 3) {
        if (isStarted) current += child.nodeValue ?? '';
      } else if (child.nodeType === 1) {
        const element = child as Element;
        const isBlock = blockTags.test(tagName(element));
        if (isBlock) close();
        if (!silentTags.test(tagName(element)) && !isAside(element)) visit(element);
        if (isBlock) close();
      }
    }
  };
  visit(root);
  close();
  return blocks;
}

/** Help, errors and marks stand beside a label and are none. */
function isAside(element: Element): boolean {
  if (attribute(element, 'role') === 'alert' || attribute(element, 'aria-hidden') === 'true') return true;
  const name = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return beside.test(name) && !/label|title|question/i.test(name) && all(element, controlCss).length === 0;
}

/** The text of a label, without that of the controls in it. */
function textOf(element: Element): string | undefined {
  return tidy(textBlocks(element).join(' '));
}

/** Labels of one document or shadow root, by the id they are for: found once, asked for every control. */
export class Labels {
  private readonly byId = new Map<string, Element[]>();

  constructor(private readonly root: Document | ShadowRoot) {
    for (const label of all(root, 'label[for]')) {
      const id = attribute(label, 'for') ?? '';
      this.byId.set(id, [...(this.byId.get(id) ?? []), label]);
    }
  }

  /** The words tied to the control by the page's own markup, else those a person sees beside it. */
  of(control: Element): string | undefined {
    return this.tied(control) ?? this.around(control) ?? tidy(attribute(control, 'title'));
  }

  /** Only what markup ties: `aria-labelledby`, `for`, a label around, `aria-label`. */
  tied(control: Element): string | undefined {
    const ids = attribute(control, 'aria-labelledby')?.split(/\s+/) ?? [];
    const named = ids.map((id) => this.byOwnId(id)).filter((element) => element !== undefined);
    const said = tidy(named.map((element) => textOf(element) ?? '').join(' '));
    if (said) return said;
    const id = attribute(control, 'id');
    for (const label of (id && this.byId.get(id)) || []) {
      const text = textOf(label);
      if (text) return text;
    }
    const wrapping = nearest(control, 'label');
    // Words after the box, in a list that opens under it for instance, are its label only where none stand before.
    const wrapped = wrapping && (tidy(textBlocks(wrapping, { before: control }).join(' ')) ?? textOf(wrapping));
    return wrapped ?? tidy(attribute(control, 'aria-label'));
  }

  /** The words over a set of choices: the legend, or what stands before the first. */
  overChoices(controls: readonly Element[]): string | undefined {
    const [first] = controls;
    if (!first) return undefined;
    const holder = nearest(first, 'fieldset, [role="radiogroup"], [role="group"]');
    if (holder && all(holder, controlCss).every((one) => controls.includes(one))) {
      const legend = all(holder, 'legend')[0];
      const said = (legend && textOf(legend)) ?? this.tied(holder);
      if (said) return said;
    }
    return this.around(first, controls);
  }

  /** A label `for` another control is not this one's; one for a control that is not there may be. */
  private isFree(label: Element, control: Element): boolean {
    const wanted = attribute(label, 'for');
    if (!wanted || wanted === attribute(control, 'id') || wanted === attribute(control, 'name')) return true;
    return isMatch(control, '[type="file" i]') && !this.byOwnId(wanted);
  }

  private byOwnId(id: string): Element | undefined {
    return property(this.root, 'getElementById').call(this.root, id) ?? undefined;
  }

  private around(control: Element, same: readonly Element[] = [control]): string | undefined {
    let at: Element = control;
    for (let level = 0; level < mostLevels; level += 1) {
      const parent = parentOf(at);
      if (!parent || isMatch(parent, 'body, html')) return undefined;
      const others = all(parent, controlCss).filter((one) => !same.includes(one));
      if (others.length === 0) {
        const said = this.inHolder(parent, control);
        if (said) return said;
      } else {
        return this.amongOthers(parent, control, others);
      }
      at = parent;
    }
    return undefined;
  }

  /** `holder` stands for this control alone: its label is the word before it, or a label after it that floats over it. */
  private inHolder(holder: Element, control: Element): string | undefined {
    const labels = all(holder, 'label, legend, dt, th, [class*="label" i], [class*="question" i] > *').filter(
      (label) => !isInside(control, label) && !isAside(label) && this.isFree(label, control),
    );
    const before = labels.filter((label) => isBefore(label, control)).at(-1);
    const after = labels.find((label) => isBefore(control, label));
    const said = (before && textOf(before)) ?? (after && textOf(after));
    if (said) return said;
    const blocks = textBlocks(holder, { before: control });
    const text = tidy(blocks.findLast((block) => block.length <= 90) ?? blocks.at(-1));
    if (text) return text;
    // A box to drop files on carries its words inside, after the control.
    if (isMatch(control, '[type="file" i]')) return tidy(textBlocks(holder).join(' '));
    return isMatch(holder, 'td') ? headerOf(holder) : undefined;
  }

  /** Several controls share `holder`: the words between the one before and this one. */
  private amongOthers(holder: Element, control: Element, others: readonly Element[]): string | undefined {
    const previous = others.filter((one) => isBefore(one, control)).at(-1);
    const said = tidy(textBlocks(holder, { after: previous, before: control }).at(-1));
    // A heading is over all that follows, not only over the first box, where that box says itself what it wants.
    const isHeading = said !== undefined && all(holder, 'h1, h2, h3, h4, h5, h6').some((one) => textOf(one) === said);
    if (said && !(isHeading && attribute(control, 'placeholder'))) return said;
    const cell = nearest(control, 'td');
    return cell && headerOf(cell);
  }
}

/** Forms laid out as a grid: the cell over this one that holds words and no control. */
function headerOf(cell: Element): string | undefined {
  const row = parentOf(cell);
  if (!row) return undefined;
  const cellsOf = (one: Element) => all(one, ':scope > td, :scope > th');
  const column = cellsOf(row).indexOf(cell);
  const table = nearest(row, 'table');
  if (!table || column < 0) return undefined;
  const above = all(table, 'tr').filter((one) => isBefore(one, row));
  for (const one of above.reverse()) {
    const head = cellsOf(one)[column];
    if (head && all(head, controlCss).length === 0) {
      const text = textOf(head);
      if (text) return text;
    }
  }
  return undefined;
}
