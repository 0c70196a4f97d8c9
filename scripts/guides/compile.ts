// Compiles the guides of data/guides into one library a language, or says what is wrong with them.

import { fromMarkdown } from 'mdast-util-from-markdown';
import { marksOf } from '../../utils/guides/marks';
import {
  type Guide,
  type GuideGroup,
  type GuideLanguage,
  type GuideLibrary,
  guideGroups,
  guideLanguages,
  type Inline,
  type Source,
} from '../../utils/guides/types';
import { listRegions } from '../../utils/places/regions';
import { checkGuide, compareLanguages, type World } from './check-guide';
import { type Problem, Problems, type Report } from './problems';
import { readBody } from './read-body';
import { readFrontMatter } from './read-front-matter';
import { type Context, readInline } from './read-inline';
import { readSources } from './read-sources';
import { typeset } from './typeset';

export interface CompiledGuides {
  /** Whole only when there is no problem. */
  libraries: Readonly<Record<GuideLanguage, GuideLibrary>>;
  problems: readonly Problem[];
  /** Ids of sources no guide cites: not wrong, and worth knowing. */
  unused: readonly string[];
}

const path = /^(fr|en)\/(regions|situations|craft)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/;

/** @param files by path inside data/guides */
export function compileGuides(files: ReadonlyMap<string, string>, known: Omit<World, 'sources'>): CompiledGuides {
  const problems = new Problems();
  const sources = readSources(sourceFiles(files), known.today, problems);
  const world: World = { ...known, sources };
  const guides: Record<GuideLanguage, Map<string, Guide>> = { fr: new Map(), en: new Map() };
  for (const [file, text] of files) {
    if (!file.endsWith('.md') || file === 'README.md') continue;
    const report = problems.in(file);
    const [, language, group, id] = path.exec(file) ?? [];
    if (!isLanguage(language) || !isGroup(group) || id === undefined) {
      report('expected fr or en, then regions, situations or craft, then a name in lower case with hyphens');
      continue;
    }
    if (guides[language].has(id)) report('another guide has this name, in another folder');
    const guide = readGuide(text.replaceAll('\r\n', '\n'), { id, group, language }, world, report);
    if (!guide) continue;
    checkGuide(guide, language, world, report);
    guides[language].set(id, guide);
  }
  compareAll(guides, files, problems);
  checkOneEach(guides.fr, problems);
  const cited = new Set([...guides.fr.values(), ...guides.en.values()].flatMap(marksOf));
  return {
    libraries: { fr: libraryOf(guides.fr, sources, 'fr'), en: libraryOf(guides.en, sources, 'en') },
    problems: problems.all,
    unused: [...sources.keys()].filter((id) => !cited.has(id)),
  };
}

const isLanguage = (word: string | undefined): word is GuideLanguage => word === 'fr' || word === 'en';
const isGroup = (word: string | undefined): word is GuideGroup => guideGroups.some((group) => group === word);

function sourceFiles(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].filter(([file]) => /^sources\/[a-z0-9-]+\.yaml$/.test(file)));
}

interface Place {
  id: string;
  group: GuideGroup;
  language: GuideLanguage;
}

function readGuide(
  text: string,
  { id, group, language }: Place,
  { communeOf }: World,
  report: Report,
): Guide | undefined {
  const read = readFrontMatter(text, report);
  if (!read) return undefined;
  const { head, body, bodyStart } = read;
  const context = {
    language,
    communeOf,
    report: (message: string, line?: number) => report(message, line === undefined ? undefined : line + bodyStart),
  };
  const { title, summary, region, for: tags, checkedOn, reviewedOn, changes } = head;
  return {
    id,
    group,
    title: typeset(title, language),
    summary: typeset(summary, language),
    ...(region === undefined ? {} : { region }),
    for: tags,
    checkedOn,
    reviewedOn,
    changes: changes
      .map(({ on, what }) => ({ on, what: readLine(what, { ...context, report: (message) => report(message, 1) }) }))
      .toSorted((one, other) => (one.on < other.on ? -1 : 1)),
    ...readBody(body, context),
  };
}

/** One line of Markdown that stands in the head. */
function readLine(text: string, context: Context): Inline[] {
  const [only] = fromMarkdown(text).children;
  return only?.type === 'paragraph' ? readInline(only.children, context) : [];
}

function compareAll(
  guides: Readonly<Record<GuideLanguage, ReadonlyMap<string, Guide>>>,
  files: ReadonlyMap<string, string>,
  problems: Problems,
): void {
  for (const language of guideLanguages) {
    const other = language === 'fr' ? 'en' : 'fr';
    for (const { id, group } of guides[language].values()) {
      const twin = `${other}/${group}/${id}.md`;
      if (!files.has(twin)) problems.in(`${language}/${group}/${id}.md`)(`its twin ${twin} is missing`);
    }
  }
  for (const [id, fr] of guides.fr) {
    const en = guides.en.get(id);
    if (en) compareLanguages(fr, en, problems.in(`fr/${fr.group}/${id}.md`));
  }
}

/** Offers lead to the one guide of their region. */
function checkOneEach(guides: ReadonlyMap<string, Guide>, problems: Problems): void {
  const seen = new Map<string, string>();
  for (const { id, region } of guides.values()) {
    if (region === undefined) continue;
    const before = seen.get(region);
    if (before) problems.in(`fr/regions/${id}.md`)(`region: ${before} is about ${region} too`);
    seen.set(region, id);
  }
}

/** Regions as the extension lists them elsewhere, the others by name. */
function libraryOf(
  guides: ReadonlyMap<string, Guide>,
  sources: World['sources'],
  language: GuideLanguage,
): GuideLibrary {
  const regions = listRegions(language);
  const order = ({ group, region }: Guide) =>
    guideGroups.indexOf(group) * 100 + regions.findIndex(({ code }) => code === region);
  const all = [...guides.values()].toSorted((one, other) => order(one) - order(other) || (one.id < other.id ? -1 : 1));
  const cited = new Set(all.flatMap(marksOf));
  return {
    guides: all,
    sources: Object.fromEntries(
      [...sources]
        .filter(([id]) => cited.has(id))
        .map(([id, source]) => [id, typesetSource(source)] as const)
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ),
  };
}

/** A title is set as its own language wants it, whatever the reader's. */
function typesetSource(source: Source): Source {
  const language = source.lang === 'fr' ? 'fr' : 'en';
  return { ...source, title: typeset(source.title, language), publisher: typeset(source.publisher, language) };
}
