// What a person with large letters or a narrow window cannot read or press: cut words, covered controls, a second way to scroll.
import type { Page } from './kit';

/** One sentence for each; none when all is in its place. */
export function findMisfits(page: Page): Promise<string[]> {
  return page.evaluate(lookForMisfits);
}

/** Serialised into the page. */
function lookForMisfits(): string[] {
  const found: string[] = [];
  const name = (element: Element) => {
    const said = element.getAttribute('aria-label') || element.textContent?.trim() || '';
    return `${element.localName}.${[...element.classList].join('.')} “${said.replace(/\s+/g, ' ').slice(0, 40)}”`;
  };
  const isDrawn = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) {
    const widest = [...document.body.querySelectorAll('*')].findLast(
      (element) => isDrawn(element) && element.getBoundingClientRect().right > innerWidth + 0.5,
    );
    found.push(`the page is ${over} px wider than its window: ${widest ? name(widest) : 'nobody knows why'}`);
  }

  for (const element of document.body.querySelectorAll('*')) {
    const { overflowX, textOverflow } = getComputedStyle(element);
    const isCut = overflowX === 'hidden' || overflowX === 'clip';
    const isField = element.matches('input, textarea');
    if (!isDrawn(element) || !isCut || isField || textOverflow === 'ellipsis') continue;
    const lost = element.scrollWidth - element.clientWidth;
    if (lost > 1 && element.clientWidth > 1) found.push(`${name(element)} is cut by ${lost} px`);
  }

  for (const element of document.body.querySelectorAll('*')) {
    const { overflowY } = getComputedStyle(element);
    const isRoom = (overflowY === 'auto' || overflowY === 'scroll') && !element.matches('textarea, select');
    if (!isRoom || !isDrawn(element) || element.scrollHeight <= element.clientHeight + 1) continue;
    if (element.clientHeight < 160) found.push(`${name(element)} scrolls in a room of ${element.clientHeight} px`);
  }

  const controls = 'a[href], button, input, select, textarea, summary';
  for (const control of document.querySelectorAll<HTMLElement>(controls)) {
    if (!isDrawn(control)) continue;
    control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const first = control.getClientRects()[0];
    if (!first) continue;
    const { left, right, top, height, width } = first;
    if (left < -1 || right > innerWidth + 1) {
      found.push(`${name(control)} leaves the window: ${Math.round(left)} to ${Math.round(right)} px`);
      continue;
    }
    const isField = control.matches('input, select, textarea');
    const isCutOnPurpose = getComputedStyle(control).textOverflow === 'ellipsis';
    const lost = control.scrollWidth - control.clientWidth;
    if (!isField && !isCutOnPurpose && control.clientWidth > 0 && lost > 1)
      found.push(`${name(control)}: ${lost} px of its words stand outside it`);
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    const isMine = hit && (control.contains(hit) || hit.closest('label')?.control === control);
    if (!isMine && !control.matches(':disabled'))
      found.push(`${name(control)} is covered by ${hit ? name(hit) : 'nothing'}`);
  }
  return found;
}
