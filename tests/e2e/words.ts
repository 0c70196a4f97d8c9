// Where the words of a page stand, to show that nothing of ours covers them.
import { expect } from 'vitest';
import type { Page } from './kit';
import { book, chip, keep, pill } from './site';

/** Fails when a badge, its chip or one of its buttons covers a word of the page, or leaves the window sideways; answers how many there are. */
export async function expectNothingCovered(page: Page): Promise<number> {
  const { words, width } = await page.evaluate(() => {
    const boxes: { left: number; top: number; right: number; bottom: number; text: string }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.nodeValue?.trim()) continue;
      range.selectNodeContents(node);
      for (const { left, top, right, bottom } of range.getClientRects()) {
        boxes.push({ left, top, right, bottom, text: node.nodeValue.trim() });
      }
    }
    return { words: boxes, width: innerWidth };
  });
  const parts = await Promise.all([pill, chip, keep, book].map((part) => page.findAll(part)));
  const drawn = parts.flat().filter(({ visible }) => visible);
  for (const { box, name } of drawn) {
    const right = box.x + box.width;
    const bottom = box.y + box.height;
    const covered = words.filter(
      (word) => word.left < right - 1 && word.right > box.x + 1 && word.top < bottom - 2 && word.bottom > box.y + 2,
    );
    expect(
      covered.map(({ text }) => text),
      name,
    ).toEqual([]);
    expect(box.x, name).toBeGreaterThanOrEqual(0);
    expect(right, name).toBeLessThanOrEqual(width);
  }
  return drawn.length;
}
