// @vitest-environment jsdom
// A guide on screen: only the tree's own elements, marks that open their source, figures from the tables or said unknown.
import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { HiringFigures } from '@/components/guides/hiring-figures';
import { PortalLine } from '@/components/guides/portal-line';
import { type Citations, Prose } from '@/components/guides/prose';
import { ReadingList } from '@/components/guides/reading-list';
import { SituationChoice } from '@/components/guides/situation-choice';
import { TownsTable } from '@/components/guides/towns-table';
import { readCircumstances } from '@/utils/guides/circumstances';
import { hiringOf } from '@/utils/guides/hiring';
import { marksOf } from '@/utils/guides/marks';
import { figuresOfTowns } from '@/utils/guides/towns';
import type { Block } from '@/utils/guides/types';
import { fr } from '@/utils/i18n/pages/fr';
import { CommuneTable } from '@/utils/living/commune-table';
import { register } from '@/utils/portals/register';
import { compileSample } from '../guides/sample';
import { click, draw, find } from './draw';

const { guides, sources } = compileSample().libraries.fr;
const [guide] = guides;
if (!guide) throw new Error('The sample has a guide');
const citations: Citations = { sources, order: marksOf(guide) };
const prose = (blocks: readonly Block[]) =>
  draw(<Prose blocks={blocks} citations={citations} fill={({ type }) => <div class={`fill-${type}`} />} />);

afterEach(() => document.body.replaceChildren());

it('the text has its marks, lists, tables and what is filled', () => {
  const root = prose([...guide.intro, ...guide.sections.flatMap(({ blocks }) => blocks)]);
  expect(find(root, 'p').textContent).toContain('Rennes est à 1\u202fh\u202f25 de Paris.');
  expect(root.querySelectorAll('ul > li')).toHaveLength(2);
  expect(find(root, 'tbody td:last-child').textContent).toMatch(/^3 mois/);
  for (const fill of ['towns', 'hiring', 'portal']) find(root, `.fill-${fill}`);
  const link = find<HTMLAnchorElement>(root, 'p a');
  expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer noopener']);
});

it('a mark opens the publisher, the title and the date of its source, and closes it', async () => {
  const root = prose(guide.intro);
  const mark = find(root, '.source-mark');
  expect(root.querySelector('.source-note')).toBeNull();
  await click(mark);
  expect(mark.getAttribute('aria-expanded')).toBe('true');
  const note = find(root, '.source-note');
  expect(note.textContent).toContain('Le journal');
  expect(note.textContent).toContain('2017');
  expect(note.textContent).toContain(fr.guides.secondHand);
  expect(find<HTMLAnchorElement>(note, 'a').href).toBe('https://example.fr/train');
  await click(find(note, 'button'));
  expect(root.querySelector('.source-note')).toBeNull();
});

it('text that looks like HTML stays text, and an address that may not be a link is none', () => {
  const root = prose([
    {
      type: 'paragraph',
      children: ['<img src=x onerror=alert(1)>', { type: 'link', url: 'javascript:alert(1)', children: ['ici'] }],
    },
  ]);
  expect(root.querySelector('img, a')).toBeNull();
  expect(root.textContent).toBe('<img src=x onerror=alert(1)>ici');
});

it('towns say their rents with sources and dates, and what is not known', () => {
  const table = new CommuneTable(readFileSync('public/living-core.txt', 'utf8'));
  const towns = figuresOfTowns(
    [
      { code: '35238', name: 'Rennes', population: 227_830 },
      { code: '97611', name: 'Mamoudzou', population: 71_437 },
    ],
    table,
  );
  const [home] = figuresOfTowns([{ code: '75056', name: 'Paris', population: 0 }], table);
  const root = draw(<TownsTable towns={towns} home={home} />);
  const rows = [...root.querySelectorAll('tbody tr')].map((row) => row.textContent ?? '');
  expect(rows[0]).toMatch(/Rennes.*227\s830.*\d0\s€/);
  expect(rows[1]).toContain(fr.guides.towns.unknown);
  expect(rows[2]).toContain(fr.guides.towns.home('Paris'));
  expect(rows[2]).not.toContain(fr.guides.towns.people('0'));
  expect(root.querySelectorAll('figcaption li a')).toHaveLength(3);
});

it('hiring is said as declared intentions, with its source and date', () => {
  const hiring = hiringOf('53');
  if (!hiring) throw new Error('Bretagne is in the table');
  const root = draw(<HiringFigures hiring={hiring} />);
  expect(root.textContent).toContain(fr.guides.hiring.note);
  expect(root.textContent).toMatch(/^Au moins [\d\s]+ embauches/);
  expect(root.textContent).toContain('21 avril 2026');
  const total = Number(/Au moins ([\d\s]+) embauches/.exec(root.textContent ?? '')?.[1]?.replace(/\s/g, ''));
  expect(total).toBeLessThanOrEqual(hiring.projects);
  expect(hiring.projects - total).toBeLessThan(100);
});

it('a portal is named only when the register knows it', () => {
  for (const { region, name } of register) {
    const root = draw(<PortalLine region={region} />, document.createElement('div'));
    expect(root.textContent, region).toContain(name ?? fr.guides.portal.none);
  }
});

it('what to read comes with its reason, and the rest on demand', () => {
  const choices = [
    { guide: 'bretagne', because: [] },
    { guide: 'bretagne', section: 'renting', because: ['tenant', 'couple'] as const },
  ];
  const hrefOf = (id: string, section?: string) => `#${id}/${section ?? ''}`;
  const root = draw(<ReadingList choices={choices} guides={guides} hrefOf={hrefOf} limit={1} />);
  expect(find(root, 'ul a').textContent).toBe(fr.guides.openOf('Bretagne'));
  expect(find(root, 'summary').textContent).toBe(fr.guides.here.more(1));
  const rest = find(root, 'details li');
  expect(rest.textContent).toContain(fr.guides.because.tenant);
  expect(find<HTMLAnchorElement>(rest, 'a').hash).toBe('#bretagne/renting');
});

it('the situation is ticked, and what is known otherwise is said, not asked again', async () => {
  let said: readonly string[] = ['founder'];
  const circumstances = readCircumstances({ situations: said, household: { tenure: 'rent' }, livesIn: null });
  const root = draw(
    <SituationChoice
      said={said}
      circumstances={circumstances}
      onChange={(next) => {
        said = next;
      }}
      settingsHref="#settings"
    />,
  );
  expect(root.textContent).toContain(fr.guides.mine.known(fr.guides.because.tenant));
  expect(root.querySelectorAll('input:checked')).toHaveLength(1);
  await click(find(root, 'input:checked'));
  expect(said).toEqual([]);
});
