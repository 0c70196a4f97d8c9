// A CV as a sheet of lines, before it is drawn: the discreet one from its version, the open ones from the profile.
import { detectIdentity, type Hit, type HitKind, type Watch } from './detect';
import type { DiscreetVersion } from './discreet';
import type { DiscreetProfile } from './discreet-profile';
import type { Job, Project, Resume, Study } from './resume';

export interface SheetLine {
  id: string;
  text: string;
  /** A job's or a study's own line, drawn stronger. */
  isStrong?: boolean;
  /** Names of codes of closed lists, such as départements: they say nothing of anyone, even where a name is alike. */
  isCoded?: boolean;
}

export interface Sheet {
  title: string;
  /** Under the title: who, and where to reach them. Empty on a discreet sheet. */
  contact: SheetLine[];
  sections: { heading: string; lines: SheetLine[] }[];
}

/** The words of a sheet in the reader's language; codes are worded here and nowhere else. */
export interface SheetWords {
  headings: Readonly<
    Record<
      'experience' | 'jobs' | 'projects' | 'education' | 'skills' | 'languages' | 'licences' | 'mobility' | 'wishes',
      string
    >
  >;
  /** The title when no trade leaves. */
  untitled: string;
  band: (band: string) => string;
  months: (months: number) => string;
  sector: (naf: string) => string;
  size: (size: string) => string;
  studyLevel: (level: string) => string;
  language: (code: string, level?: string) => string;
  department: (code: string) => string;
  remote: (remote: string) => string;
  availability: (availability: string) => string;
  contract: (kind: string) => string;
  dates: (start?: string, end?: string) => string;
}

/** Of what recruiters may read, the same fields in the same words; nothing that is not in the version. */
export function discreetSheet({ profile }: Pick<DiscreetVersion, 'profile'>, words: SheetWords): Sheet {
  const { headings } = words;
  const others = profile.occupations.slice(1).map(({ label }) => line(label));
  const sections = [
    { heading: headings.experience, lines: [...bandLines(profile, words), ...others] },
    { heading: headings.jobs, lines: (profile.experience?.jobs ?? []).flatMap((job) => jobLines(job, words)) },
    {
      heading: headings.education,
      lines: (profile.education ?? []).map(({ level, field }) => line(join([words.studyLevel(level), field]))),
    },
    { heading: headings.skills, lines: profile.skills?.length ? [line(profile.skills.join(' · '))] : [] },
    {
      heading: headings.languages,
      lines: (profile.languages ?? []).map(({ code, cefr }) => coded(words.language(code, cefr))),
    },
    { heading: headings.licences, lines: (profile.licences ?? []).map((text) => line(text)) },
    { heading: headings.mobility, lines: mobilityLines(profile, words) },
    { heading: headings.wishes, lines: wishLines(profile, words) },
  ];
  return {
    title: profile.title ?? profile.occupations[0]?.label ?? words.untitled,
    contact: [],
    sections: sections.filter(({ lines }) => lines.length > 0),
  };
}

function bandLines(profile: DiscreetProfile, words: SheetWords): SheetLine[] {
  const band = profile.experience?.band;
  return band ? [coded(words.band(band))] : [];
}

function jobLines(
  job: NonNullable<NonNullable<DiscreetProfile['experience']>['jobs']>[number],
  words: SheetWords,
): SheetLine[] {
  const about = [
    job.months ? words.months(job.months) : undefined,
    job.sector ? words.sector(job.sector) : undefined,
    job.size ? words.size(job.size) : undefined,
  ];
  return [
    { ...line(job.label), isStrong: true },
    ...(about.some(Boolean) ? [coded(join(about))] : []),
    ...(job.tasks ?? []).map((task) => line(`– ${task}`)),
  ];
}

function mobilityLines({ mobility }: DiscreetProfile, words: SheetWords): SheetLine[] {
  const departments = (mobility?.departments ?? []).map(words.department);
  return [
    ...(departments.length > 0 ? [coded(departments.join(', '))] : []),
    ...(mobility?.remote ? [coded(words.remote(mobility.remote))] : []),
  ];
}

function wishLines({ availability, contracts }: DiscreetProfile, words: SheetWords): SheetLine[] {
  return [
    ...(availability ? [coded(words.availability(availability))] : []),
    ...(contracts?.length ? [coded(contracts.map(words.contract).join(', '))] : []),
  ];
}

const line = (text: string, id = ''): SheetLine => ({ id, text });
const coded = (text: string): SheetLine => ({ ...line(text), isCoded: true });
const join = (parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' · ');

/** What A1 leaves out; employers, schools and dates stay. */
const leftOutAtA1: ReadonlySet<HitKind> = new Set([
  'name',
  'email',
  'handle',
  'phone',
  'address',
  'url',
  'nir',
  'reference',
  'age',
  'family',
  'nationality',
  'health',
  'conviction',
  'too-long',
]);

export interface OpenSheet {
  sheet: Sheet;
  /** At A1, lines that name the person; they are not on the sheet. */
  blocked: { line: SheetLine; hits: Hit[] }[];
}

/**
 * A0: everything the profile keeps. A1: without name, contact and what is private; employers, schools and dates stay.
 * For forms and mails only: these levels are never deposited.
 */
export function openSheet(
  resume: Resume,
  level: 'A0' | 'A1',
  takenOut: readonly string[],
  words: SheetWords,
  watch: Watch,
): OpenSheet {
  const out = new Set(takenOut);
  const blocked: OpenSheet['blocked'] = [];
  const keep = (lines: SheetLine[]) =>
    lines.filter((one) => {
      if (out.has(one.id)) return false;
      if (level === 'A0') return true;
      const hits = detectIdentity(one.text, watch, 'term').filter(({ kind }) => leftOutAtA1.has(kind));
      if (hits.length > 0) blocked.push({ line: one, hits });
      return hits.length === 0;
    });
  const { basics } = resume;
  const { headings } = words;
  const wishes = resume.meta?.capRegions;
  const summary = basics.summary ? basics.summary.split('\n').map((text, at) => line(text, `summary/${at}`)) : [];
  const sections = [
    { heading: headings.experience, lines: summary },
    { heading: headings.jobs, lines: (resume.work ?? []).flatMap((job, at) => openJob(job, `jobs/${at}`, words)) },
    {
      heading: headings.projects,
      lines: (resume.projects ?? []).flatMap((project, at) => openProject(project, `projects/${at}`, words)),
    },
    {
      heading: headings.education,
      lines: (resume.education ?? []).flatMap((study, at) => openStudy(study, `education/${at}`, words)),
    },
    {
      heading: headings.skills,
      lines: (resume.skills ?? []).map(({ name, keywords }, at) =>
        line(keywords?.length ? `${name} (${keywords.join(', ')})` : name, `skills/${at}`),
      ),
    },
    {
      heading: headings.languages,
      lines: (resume.languages ?? []).map(({ language, fluency }, at) =>
        line(join([language, fluency]), `languages/${at}`),
      ),
    },
    {
      heading: headings.licences,
      lines: [
        ...(wishes?.licences ?? []).map((text) => line(text, `licences/${text}`)),
        ...(resume.certificates ?? []).map(({ name, issuer, date }, at) =>
          line(join([name, issuer, date]), `certificates/${at}`),
        ),
      ],
    },
  ].map(({ heading, lines }) => ({ heading, lines: keep(lines) }));
  const place = join([
    basics.location?.address,
    join([basics.location?.postalCode, basics.location?.city]).replace(' · ', ' '),
  ]);
  const contact = [basics.name, place, basics.phone, basics.email, basics.url].filter(
    (text) => text !== undefined && text !== '',
  );
  const sheet: Sheet = {
    title: (level === 'A0' ? basics.name : undefined) ?? basics.label ?? words.untitled,
    contact: level === 'A0' ? contact.slice(basics.name ? 1 : 0).map((text) => line(String(text))) : [],
    sections: sections.filter(({ lines }) => lines.length > 0),
  };
  if (level === 'A1' && detectIdentity(sheet.title, watch, 'term').some(({ kind }) => leftOutAtA1.has(kind)))
    sheet.title = words.untitled;
  return { sheet, blocked };
}

function openJob(job: Job, id: string, words: SheetWords): SheetLine[] {
  const head = { ...line(join([job.position, job.name]), id), isStrong: true };
  const about = join([words.dates(job.startDate, job.endDate), job.location]);
  return [
    ...(head.text ? [head] : []),
    ...(about ? [line(about, `${id}/about`)] : []),
    ...(job.summary ? job.summary.split('\n').map((text, at) => line(text, `${id}/summary/${at}`)) : []),
    ...(job.highlights ?? []).map((text, at) => line(`– ${text}`, `${id}/highlights/${at}`)),
  ];
}

function openProject(project: Project, id: string, words: SheetWords): SheetLine[] {
  const about = words.dates(project.startDate, project.endDate);
  return [
    ...(project.name ? [{ ...line(project.name, id), isStrong: true }] : []),
    ...(project.startDate || project.endDate ? [line(about, `${id}/about`)] : []),
    ...(project.description ? project.description.split('\n').map((text, at) => line(text, `${id}/text/${at}`)) : []),
    ...(project.highlights ?? []).map((text, at) => line(`– ${text}`, `${id}/highlights/${at}`)),
  ];
}

function openStudy(study: Study, id: string, words: SheetWords): SheetLine[] {
  const head = { ...line(join([study.studyType, study.area]), id), isStrong: true };
  const about = join([study.institution, words.dates(study.startDate, study.endDate)]);
  return [...(head.text ? [head] : []), ...(about ? [line(about, `${id}/about`)] : [])];
}
