// @vitest-environment jsdom
// What is drawn is changed in place: the same elements go on, with what the fresh ones say.
import { describe, expect, it } from 'vitest';
import { morph } from '@/utils/page/morph';

const parse = (html: string) => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return body.firstElementChild as Element;
};

describe('morph', () => {
  it.each([
    ['a text', '<p>one</p>', '<p>two</p>'],
    ['an attribute', '<p class="a" title="x">one</p>', '<p class="b">one</p>'],
    ['a child more', '<ul><li>1</li></ul>', '<ul><li>1</li><li>2</li></ul>'],
    ['a child less', '<ul><li>1</li><li>2</li></ul>', '<ul><li>2</li></ul>'],
    ['a child of another kind before', '<div><dl></dl></div>', '<div><p>new</p><dl><dt>a</dt></dl></div>'],
    ['nothing', '<p><b>same</b></p>', '<p><b>same</b></p>'],
  ])('shows %s', (_, before, after) => {
    const shown = parse(before);
    morph(shown, parse(after));
    expect(shown.isEqualNode(parse(after))).toBe(true);
  });

  it('keeps the focused button and the opened detail', () => {
    const shown = parse('<div><details><summary>why</summary></details><button name="keep">save</button></div>');
    document.body.append(shown);
    const button = shown.querySelector('button');
    button?.focus();
    shown.querySelector('details')?.setAttribute('open', '');
    morph(shown, parse('<div><details><summary>why</summary></details><button name="keep">remove</button></div>'));
    expect(shown.querySelector('button')).toBe(button);
    expect(document.activeElement).toBe(button);
    expect(button?.textContent).toBe('remove');
    expect(shown.querySelector('details')?.hasAttribute('open')).toBe(true);
  });
});
