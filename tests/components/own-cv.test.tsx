// @vitest-environment jsdom
// The person's own CV file on the profile's page: seen, changed, and erased only once they say so twice.
import { afterEach, expect, it, vi } from 'vitest';
import { OwnCvCard } from '@/components/profile/own-cv-card';
import { fr } from '@/utils/i18n/pages/fr';
import type { CvFileRow } from '@/utils/profile/row';
import { click, draw, find } from './draw';

const nothing = () => undefined;
const { ownCv, eraseYes } = fr.profile;
const row: CvFileRow = {
  key: 'one',
  fileName: 'CV Léa Roy.pdf',
  type: 'application/pdf',
  size: 480_200,
  addedAt: Date.parse('2026-11-20T10:00:00Z'),
};
const buttons = (root: HTMLElement) => [...root.querySelectorAll('button, .actions a')].map((one) => one.textContent);
const button = (root: HTMLElement, text: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent === text) ?? find(root, `button-${text}`);

afterEach(() => document.body.replaceChildren());

it('is offered where none is kept', () => {
  const root = draw(<OwnCvCard isLocked={false} onChoose={nothing} onErase={nothing} />);
  expect(buttons(root)).toEqual([ownCv.choose]);
});

it('is named with its size and day, shown in a tab of its own, and erased on the second word', async () => {
  const onErase = vi.fn();
  const root = draw(<OwnCvCard row={row} address="blob:one" isLocked={false} onChoose={nothing} onErase={onErase} />);
  expect(find(root, '.own-cv').textContent).toMatch(/CV Léa Roy\.pdf.*481.ko.*20 nov/);
  expect(find(root, 'a').getAttribute('target')).toBe('_blank');
  expect(buttons(root)).toEqual([ownCv.see, ownCv.change, ownCv.erase]);
  await click(button(root, ownCv.erase));
  expect(onErase).not.toHaveBeenCalled();
  await click(button(root, eraseYes));
  expect(onErase).toHaveBeenCalledOnce();
});

it('is neither seen nor changed while it is locked, and can be erased', () => {
  const root = draw(<OwnCvCard row={row} isLocked onChoose={nothing} onErase={nothing} />);
  expect(root.textContent).toContain(ownCv.locked);
  expect(buttons(root)).toEqual([ownCv.erase]);
});

it.each(['too-large', 'not-a-cv', 'locked', 'gone'] as const)('says why a file is not kept: %s', (problem) => {
  const root = draw(<OwnCvCard isLocked={false} problem={problem} onChoose={nothing} onErase={nothing} />);
  expect(find(root, '[role=alert]').textContent).toContain(ownCv.problems[problem]);
});
