// @vitest-environment jsdom
// The map draws every département once, under its official name, and the arrow keys lead to each of them.
import { readFileSync } from 'node:fs';
import departements from '@etalab/decoupage-administratif/data/departements.json';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CompareMap } from '@/components/living/compare-map';
import { boxOf, loadShapes, type Shape, stepTo } from '@/components/living/france-shapes';
import { classBounds, classOf } from '@/components/living/map-scale';
import { fr } from '@/utils/i18n/pages/fr';
import { householdOf } from '@/utils/living/answers';
import { CommuneTable } from '@/utils/living/commune-table';
import { prepareCandidate } from '@/utils/living/compare';
import { figuresByDepartement } from '@/utils/living/departement-figures';
import { click, draw, find, press } from './draw';

const table = new CommuneTable(readFileSync('public/living-core.txt', 'utf8'));
let shapes: readonly Shape[];
beforeAll(async () => {
  shapes = await loadShapes('fr');
});
afterEach(() => document.body.replaceChildren());

it('draws the 101 départements, under their official names', () => {
  const official = departements.filter(({ zone }) => zone !== 'com').map(({ code, nom }) => [code, nom]);
  expect(official).toHaveLength(101);
  expect(shapes.map(({ code, name }) => [code, name]).toSorted()).toEqual(official.toSorted());
});

it('the arrow keys lead from Paris to every one of them', () => {
  const reached = new Set(['75']);
  for (const code of reached)
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      const next = stepTo(shapes, code, key);
      if (next) reached.add(next);
    }
  expect(shapes.filter(({ code }) => !reached.has(code)).map(({ name }) => name)).toEqual([]);
  expect(stepTo(shapes, '75', 'Enter')).toBeUndefined();
});

it.each([
  ['m 10,20 5,0 0,5 z', { x: 10, y: 20, width: 5, height: 5 }],
  // A second ring starts from the first one's start, not from its last point.
  ['m 10,20 5,0 0,5 z m 10,0 1,0 0,-1 z', { x: 10, y: 19, width: 11, height: 6 }],
  ['m 0,0 -2.5,1e-1 z', { x: -2.5, y: 0, width: 2.5, height: 0.1 }],
])('the box around %s', (path, box) => {
  expect(boxOf(path)).toEqual(box);
});

describe('the classes of colour', () => {
  it('hold about as many values each, between round bounds', () => {
    const values = Array.from({ length: 100 }, (_, index) => 400 + index * 3);
    const bounds = classBounds(values, 5, 10);
    expect(bounds.every((bound) => bound % 10 === 0)).toBe(true);
    const sizes = [0, 1, 2, 3, 4].map((wanted) => values.filter((value) => classOf(value, bounds) === wanted).length);
    for (const size of sizes) expect(Math.abs(size - 20)).toBeLessThanOrEqual(4);
  });

  it('are fewer where values are alike, none of them empty', () => {
    expect(classBounds([500, 500, 500, 501], 5, 10)).toEqual([]);
    expect(classOf(500, [])).toBe(0);
  });
});

describe('drawn', () => {
  const paris = { kind: 'commune', code: '75111' } as const;
  const candidate = prepareCandidate(table, householdOf({ grossPerYear: 45_000 }, paris));
  const show = (known = candidate) => {
    const figures = figuresByDepartement(
      known,
      shapes.map(({ code }) => code),
    );
    return draw(<CompareMap shapes={shapes} figures={figures} rows={new Map([['35', ['Rennes · Luthier']]])} />);
  };
  const chosen = (root: HTMLElement) => find(root, '[role=option][aria-selected=true]').getAttribute('aria-label');

  it('is one stop for the keyboard; an arrow moves the choice, and its figures are told', async () => {
    const root = show();
    expect(chosen(root)).toMatch(/^Ille-et-Vilaine \(35\)\u202f: [\d\u202f]+\u00a0€$/);
    expect(find(root, '.map-figures').textContent).toContain('Rennes · Luthier');
    const list = find(root, '[role=listbox]');
    const before = list.getAttribute('aria-activedescendant');
    await press(list, 'ArrowRight');
    expect(chosen(root)).not.toMatch(/^Ille-et-Vilaine/);
    expect(list.getAttribute('aria-activedescendant')).not.toBe(before);
    expect(find(root, `#${CSS.escape(list.getAttribute('aria-activedescendant') ?? '')}`)).toBeTruthy();
  });

  it('a press on a shape chooses it; where nothing is published, that is said', async () => {
    const root = show();
    await click(find(root, '[role=option][data-code="976"]'));
    expect(chosen(root)).toBe(`Mayotte (976)\u202f: ${fr.franceMap.noFigure}`);
    expect(find(root, '.map-figures').textContent).toContain(fr.franceMap.noFigure);
  });

  it('has its table: every département, the cheapest first', async () => {
    const root = show();
    const details = find<HTMLDetailsElement>(root, 'details');
    details.open = true;
    await click(details);
    details.dispatchEvent(new Event('toggle'));
    await new Promise((resolve) => setTimeout(resolve));
    const rents = [...root.querySelectorAll('tbody td:first-of-type')].map(({ textContent }) => textContent ?? '');
    expect(rents).toHaveLength(101);
    expect(rents.at(-1)).toBe(fr.compare.none);
    const amounts = rents.slice(0, -1).map((text) => Number(text.replace(/\D/g, '')));
    expect(amounts).toEqual(amounts.toSorted((one, other) => one - other));
  });

  it('offers no colour by what is left while the present pay is not known, and says why', () => {
    const root = show(prepareCandidate(table, householdOf({}, paris)));
    expect(root.querySelector('input[type=radio]')).toBeNull();
    expect(find(root, '.row-doubt').textContent).toBe(fr.franceMap.unknownLeft);
  });
});
