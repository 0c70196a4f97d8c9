// Runs axe on one of the extension's own pages: its source is evaluated, since their policy takes no foreign script.
import axe from 'axe-core';
import type { Page } from './kit';

/** Defines `axe` in the page; made from its source because functions cross to the browser as text. */
const install = new Function(axe.source) as () => void;

/** What is wrong with the page as it stands, one line for each rule. Empty when nothing is. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(install);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}
