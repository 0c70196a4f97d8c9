// What leaves of a profile and what does not, in words: for recruiters, for the operator alone, and what stays here.
import type { Hit } from './detect';
import type { DiscreetVersion, Withheld } from './discreet';
import type { DiscreetLevel, Line } from './discreet-profile';
import type { Resume } from './resume';
import type { HiddenOrganisation } from './row';
import type { SheetWords } from './sheet';

export type LeavingHeading = 'trade' | keyof SheetWords['headings'];

export interface LeavingLine {
  id: string;
  text: string;
  /** Stays here because the person said so. */
  isTakenOut: boolean;
  /** Signs of identity in it: it does not leave, and nothing else does until it is mended or taken out. */
  hits: readonly Hit[];
  /** Belongs to the line before it: a job's sector, a study's field. */
  isDetail: boolean;
}

/** Something that never leaves in a discreet version, by what it is. */
export interface Staying {
  what: 'name' | 'phone' | 'address' | 'links' | 'summary' | 'employers' | 'schools' | 'dates' | 'texts' | 'projects';
  text: string;
}

export interface Leaving {
  level: DiscreetLevel;
  /** May be sent: a trade is said, the name is known, nothing points to the person. */
  isReady: boolean;
  recruiter: { heading: LeavingHeading; lines: LeavingLine[] }[];
  operator: { email?: string; hideFrom: readonly HiddenOrganisation[] };
  stays: Staying[];
  /** Would leave if it were understood, or if there were room. */
  withheld: readonly Withheld[];
}

const headings: Readonly<Record<Line['section'], LeavingHeading>> = {
  trade: 'trade',
  experience: 'experience',
  job: 'jobs',
  months: 'jobs',
  sector: 'jobs',
  size: 'jobs',
  task: 'jobs',
  education: 'education',
  skill: 'skills',
  language: 'languages',
  licence: 'licences',
  mobility: 'mobility',
  wish: 'wishes',
};

/** Nothing is decided here: the version says what leaves, this says it in words. */
export function whatLeaves(
  resume: Resume,
  version: DiscreetVersion,
  hideFrom: readonly HiddenOrganisation[],
  words: SheetWords,
): Leaving {
  const takenOut = new Set(version.takenOut);
  const withheld = new Set(version.withheld.map(({ id }) => id));
  const groups = new Map<LeavingHeading, LeavingLine[]>();
  for (const line of version.lines) {
    const isTakenOut = takenOut.has(line.id);
    if (withheld.has(line.id) || (!isTakenOut && isUnsaidAtA3(line, version))) continue;
    const heading = headings[line.section];
    const hits = version.blocked.find((one) => one.line.id === line.id)?.hits ?? [];
    const said = { id: line.id, text: wordLine(line, words), isTakenOut, hits, isDetail: isDetail(line) };
    groups.set(heading, [...(groups.get(heading) ?? []), said]);
  }
  return {
    level: version.level,
    isReady: version.isReady,
    recruiter: [...groups].map(([heading, lines]) => ({ heading, lines })),
    operator: { ...(resume.basics.email ? { email: resume.basics.email } : {}), hideFrom },
    stays: staying(resume, words),
    withheld: version.withheld,
  };
}

/** A3 says the highest level of study alone. */
function isUnsaidAtA3({ section, text }: Line, { level, profile }: DiscreetVersion): boolean {
  return level === 'A3' && section === 'education' && text !== profile.education?.[0]?.level;
}

function isDetail({ id, section }: Line): boolean {
  return ['months', 'sector', 'size', 'task'].includes(section) || id.endsWith('/field');
}

function wordLine({ id, section, text }: Line, words: SheetWords): string {
  switch (section) {
    case 'experience':
      return words.band(text);
    case 'months':
      return words.months(Number(text));
    case 'sector':
      return words.sector(text);
    case 'size':
      return words.size(text);
    case 'mobility':
      return words.department(text);
    case 'language':
      return words.language(...(text.split(' ') as [string, string?]));
    case 'education':
      return id.endsWith('/field') ? text : words.studyLevel(text);
    case 'wish':
      return wordWish(id, text, words);
    default:
      return text;
  }
}

function wordWish(id: string, text: string, words: SheetWords): string {
  if (id === 'remote') return words.remote(text);
  return id === 'availability' ? words.availability(text) : words.contract(text);
}

function staying({ basics, work = [], education = [], projects = [] }: Resume, words: SheetWords): Staying[] {
  const { location, profiles = [] } = basics;
  const dated = [...work, ...education].filter(({ startDate, endDate }) => startDate || endDate);
  const all: Record<Staying['what'], readonly (string | undefined)[]> = {
    name: [basics.name],
    phone: [basics.phone],
    address: [location?.address, location?.postalCode, location?.city],
    links: [basics.url, ...profiles.map(({ url }) => url)],
    summary: [basics.summary],
    employers: work.map(({ name }) => name),
    schools: education.map(({ institution }) => institution),
    dates: dated.map(({ startDate, endDate }) => words.dates(startDate, endDate)),
    texts: work.flatMap(({ summary, highlights = [] }) => [summary, ...highlights]),
    projects: projects.map(({ name }) => name),
  };
  return Object.entries(all).flatMap(([what, texts]) => {
    const said = [...new Set(texts.filter((text) => text !== undefined && text !== ''))].join(' · ');
    return said === '' ? [] : [{ what: what as Staying['what'], text: said }];
  });
}
