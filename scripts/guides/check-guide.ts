// What must hold in a guide once it is read: its length, its codes, its sources and its dates.
import { marksOf } from '../../utils/guides/marks';
import { linesOf, marksIn, plainText } from '../../utils/guides/text';
import type { Block, Fill, Guide, Source, Town } from '../../utils/guides/types';
import { isAfter, latest, mayBeEqual } from './dates';
import type { Report } from './problems';

/** A guide is shorter than this. */
export const longestGuide = 1200;

/** What guides are checked against. */
export interface World {
  sources: ReadonlyMap<string, Source>;
  /** By INSEE code; undefined for no commune of today. */
  communeOf: (code: string) => (Town & { region: string }) | undefined;
  /** Official name of a region by its INSEE code. */
  regionName: (code: string, language: 'fr' | 'en') => string | undefined;
  /** Dates of the tables each kind of fill shows. */
  fillDates: Readonly<Record<Fill['type'], readonly string[]>>;
  /** ISO day. */
  today: string;
}

export function checkGuide(guide: Guide, language: 'fr' | 'en', world: World, report: Report): void {
  const words = countWords(guide);
  if (words >= longestGuide) report(`${words} words: a guide has fewer than ${longestGuide}`);
  if (guide.intro.length === 0) report('a guide opens with a paragraph before its first heading');
  if (guide.sections.length === 0) report('a guide has sections');
  for (const { id, blocks } of guide.sections) if (blocks.length === 0) report(`the section ${id} is empty`);
  for (const id of marksOf(guide)) if (!world.sources.has(id)) report(`no source is called ${id}`);
  if (/\d/.test(guide.summary)) report('summary: a figure needs a source, and a summary cannot name one');
  checkRegion(guide, language, world, report);
  for (const fill of fillsOf(guide)) checkFill(fill, guide, world, report);
  checkDates(guide, world, report);
}

function checkRegion(
  { group, region, title, for: tags }: Guide,
  language: 'fr' | 'en',
  world: World,
  report: Report,
): void {
  if (group !== 'regions') {
    if (region !== undefined) report('region: only the guides of regions have one');
    return;
  }
  if (tags.length > 0) report('for: the guide of a region is for everybody');
  const name = region === undefined ? undefined : world.regionName(region, language)?.replaceAll("'", '’');
  if (name === undefined) report('region: expected the INSEE code of a region, between quotes');
  else if (title !== name) report(`title: the region is called ${name}`);
}

function checkFill(fill: Fill, { region: own }: Guide, world: World, report: Report): void {
  if (fill.type !== 'towns') {
    if (world.regionName(fill.region, 'fr') === undefined)
      report(`{${fill.type}: ${fill.region}}: no region has this code`);
    else if (own && fill.region !== own) report(`{${fill.type}: ${fill.region}}: this guide is about ${own}`);
    return;
  }
  for (const { code } of fill.communes) {
    const region = world.communeOf(code)?.region;
    if (own && region && region !== own) report(`{towns: ${code}}: this commune is in another region, ${region}`);
  }
}

/** `checkedOn` is the date of the newest material, so it follows from what the guide cites. */
function checkDates(guide: Guide, { sources, fillDates, today }: World, report: Report): void {
  const { checkedOn, reviewedOn, changes } = guide;
  const cited = marksOf(guide).flatMap((id) => sources.get(id)?.date ?? []);
  const newest = latest([...cited, ...fillsOf(guide).flatMap(({ type }) => fillDates[type])]);
  if (newest !== undefined && !mayBeEqual(checkedOn, newest)) {
    report(`checkedOn: the newest material cited is of ${newest}, not of ${checkedOn}`);
  }
  if (isAfter(checkedOn, today)) report('checkedOn: this date is not here yet');
  if (reviewedOn && isAfter(reviewedOn, today)) report('reviewedOn: this date is not here yet');
  if (reviewedOn && isAfter(checkedOn, reviewedOn)) report('reviewedOn: the guide changed after it was reviewed');
  for (const { on, what } of changes) {
    if (marksIn(what).length === 0) report(`changes: what changes on ${on} names no source: end it with [^id]`);
  }
}

/** Both languages say the same facts, section by section. */
export function compareLanguages(fr: Guide, en: Guide, report: Report): void {
  const sameHead = ['group', 'region', 'checkedOn', 'reviewedOn'] as const;
  if (fr.for.join() !== en.for.join()) report(`for: ${fr.for.join()} in French, ${en.for.join()} in English`);
  for (const key of sameHead) if (fr[key] !== en[key]) report(`${key}: ${fr[key]} in French, ${en[key]} in English`);
  const parts = (guide: Guide) => [
    { name: 'the opening', facts: factsOf(guide.intro), for: '' },
    { name: 'the changes', facts: guide.changes.flatMap(({ on, what }) => [on, ...marksIn(what)]), for: '' },
    ...guide.sections.map((section) => ({
      name: `the section ${section.id}`,
      facts: factsOf(section.blocks),
      for: section.for.toSorted().join(),
    })),
  ];
  const [inFrench, inEnglish] = [parts(fr), parts(en)];
  const names = (list: typeof inFrench) => list.map(({ name }) => name).join(', ');
  if (names(inFrench) !== names(inEnglish)) {
    report(`the sections differ: ${names(inFrench)} in French, ${names(inEnglish)} in English`);
    return;
  }
  inFrench.forEach((part, at) => {
    const other = inEnglish[at];
    if (!other) return;
    if (part.for !== other.for) report(`${part.name} is for “${part.for}” in French, “${other.for}” in English`);
    const onlyFrench = without(part.facts, other.facts);
    const onlyEnglish = without(other.facts, part.facts);
    if (onlyFrench.length > 0) report(`${part.name}: only in French: ${onlyFrench.join(', ')}`);
    if (onlyEnglish.length > 0) report(`${part.name}: only in English: ${onlyEnglish.join(', ')}`);
  });
}

const without = (all: readonly string[], others: readonly string[]) =>
  [...new Set(all)].filter((each) => !others.includes(each)).toSorted();

/** What a part rests on: its sources and its tables. */
function factsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => [
    ...linesOf(block).flatMap(marksIn),
    ...('communes' in block ? [`{towns: ${block.communes.map(({ code }) => code).join(' ')}}`] : []),
    ...(block.type === 'hiring' || block.type === 'portal' ? [`{${block.type}: ${block.region}}`] : []),
  ]);
}

function fillsOf({ intro, sections }: Guide): Fill[] {
  return [...intro, ...sections.flatMap(({ blocks }) => blocks)].filter(
    (block): block is Fill => block.type === 'towns' || block.type === 'hiring' || block.type === 'portal',
  );
}

/** Words of the text, headings and tables included, as a person would count them. */
export function countWords({ intro, sections }: Guide): number {
  const blocks = [...intro, ...sections.flatMap((section) => section.blocks)];
  const texts = [...sections.map(({ title }) => title), ...blocks.flatMap(linesOf).map(plainText)];
  return texts
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
