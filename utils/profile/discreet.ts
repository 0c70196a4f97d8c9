// The discreet version of a profile, built up from typed fields: what is not named here cannot leave.
import { flatten, flatWords } from '@/utils/posting/fold';
import type { Trade } from '@/utils/trades/table';
import { detectIdentity, type Hit, type Strictness, type Watch } from './detect';
import type { DiscreetJob, DiscreetLevel, DiscreetProfile, Line } from './discreet-profile';
import { experienceBand, jobMonths } from './experience';
import { ownTokens } from './identity';
import { languageCode, languageLevel } from './languages';
import type { Resume } from './resume';
import { packTerms, skillTerms } from './skill-terms';
import { studyLevel } from './study-level';

/** What the version is made with, beside the profile. */
export interface DiscreetContext {
  now: Date;
  /** The trade of a job title, or `undefined` when it is unsure. */
  recognise: (title: string) => Trade | undefined;
  /** Name of a ROME code. */
  tradeName: (code: string) => string | undefined;
  firstNames: ReadonlySet<string>;
  /** Organisations that must not see the profile; their names must not stand in it either. */
  hideFrom?: readonly string[];
}

/** Something of the profile that does not leave by itself, and what the person can do about it. */
export interface Withheld {
  id: string;
  text: string;
  why: 'trade-unknown' | 'level-unknown' | 'language-unknown' | 'no-room';
}

export interface DiscreetVersion {
  level: DiscreetLevel;
  profile: DiscreetProfile;
  /** What leaves, line by line, what was taken out included. */
  lines: Line[];
  takenOut: string[];
  /** Lines with a sign of identity. They are not in `profile`; nothing may be sent until each is mended or taken out. */
  blocked: { line: Line; hits: Hit[] }[];
  withheld: Withheld[];
  /** A trade is said and nothing is blocked. */
  isReady: boolean;
  /** To check the finished document with. */
  watch: Watch;
}

/**
 * Everything a recruiter would read at `level`, without the lines in `takenOut` and without any that identity was found in.
 * Fails closed: a name that is missing in the profile leaves the version unready, since it could not be looked for.
 */
export function discreetVersion(
  resume: Resume,
  level: DiscreetLevel,
  takenOut: readonly string[],
  context: DiscreetContext,
): DiscreetVersion {
  const watch: Watch = { tokens: ownTokens(resume, context.hideFrom), firstNames: context.firstNames };
  const build = startVersion(level, takenOut, watch);
  const wishes = resume.meta?.capRegions;
  const wording = (trade: Trade): Trade => discreetWording(trade, watch, context);

  const trades = chosenTrades(resume, context).map(wording);
  const occupations = trades.flatMap((trade) => {
    const line: Line = { id: `trades/${trade.code}`, section: 'trade', text: trade.label };
    return build.keep(line, 'label') ? [{ rome: trade.code, label: trade.label }] : [];
  });
  const band = experienceBand(resume.work ?? [], context.now);
  const isBandKept = band !== undefined && build.keep({ id: 'experience', section: 'experience', text: band }, 'code');
  const jobs = level === 'A2' ? discreetJobs(resume, context, wording, build) : [];
  const education = (resume.education ?? []).flatMap((study, index) => {
    const studied = study.capRegions?.level ?? studyLevel(study.studyType, study.area);
    const named = [study.studyType, study.area].filter(Boolean).join(', ');
    const id = `education/${index}`;
    if (!studied) {
      if (named) build.withhold({ id, text: named, why: 'level-unknown' });
      return [];
    }
    if (!build.keep({ id, section: 'education', text: studied }, 'code')) return [];
    if (level === 'A3' || study.area === undefined || study.area.length > 60) return [{ level: studied }];
    const isFieldKept = build.keep({ id: `${id}/field`, section: 'education', text: study.area }, 'term');
    return [{ level: studied, ...(isFieldKept ? { field: study.area } : {}) }];
  });
  const skills = build.keepTerms('skills', 'skill', skillTerms(resume));
  const languages = discreetLanguages(resume, build);
  const licences = build.keepTerms('licences', 'licence', wishes?.licences ?? []);
  const departments = (wishes?.mobility?.departments ?? []).filter((code) =>
    build.keep({ id: `mobility/${code}`, section: 'mobility', text: code }, 'code'),
  );
  const say = (id: string, text: string | undefined) =>
    text !== undefined && build.keep({ id, section: 'wish', text }, 'code');
  const remote = say('remote', wishes?.mobility?.remote) ? wishes?.mobility?.remote : undefined;
  const availability = say('availability', wishes?.availability) ? wishes?.availability : undefined;
  const contracts = (wishes?.contracts ?? []).filter((kind) => say(`contracts/${kind}`, kind));

  const [first] = occupations;
  const packed = packTerms(skills);
  for (const text of packed.left) build.withhold({ id: `skills/${flatten(text)}`, text, why: 'no-room' });
  const profile: DiscreetProfile = {
    ...(level === 'A2' && first ? { title: first.label } : {}),
    occupations,
    ...(isBandKept || jobs.length > 0
      ? { experience: { ...(isBandKept ? { band } : {}), ...(jobs.length > 0 ? { jobs: jobs.slice(0, 15) } : {}) } }
      : {}),
    ...(education.length > 0 ? { education: highestFirst(education, level) } : {}),
    ...(packed.lines.length > 0 ? { skills: packed.lines } : {}),
    ...(languages.length > 0 ? { languages: languages.slice(0, 10) } : {}),
    ...(licences.length > 0 ? { licences } : {}),
    ...(departments.length > 0 || remote
      ? { mobility: { ...(departments.length > 0 ? { departments } : {}), ...(remote ? { remote } : {}) } }
      : {}),
    ...(availability ? { availability } : {}),
    ...(contracts.length > 0 ? { contracts } : {}),
  };
  const isNamed = resume.basics.name !== undefined;
  return { level, profile, ...build.result(), isReady: occupations.length > 0 && isNamed && build.isClean(), watch };
}

/** Gathers lines, and says of each whether it may stand in the version. */
function startVersion(level: DiscreetLevel, takenOut: readonly string[], watch: Watch) {
  const out = new Set(takenOut);
  const lines: Line[] = [];
  const blocked: { line: Line; hits: Hit[] }[] = [];
  const withheld: Withheld[] = [];
  const keep = (line: Line, kind: Strictness | 'code' | 'label') => {
    lines.push(line);
    if (out.has(line.id)) return false;
    // A code of a closed list says nothing of anyone; a ROME wording was settled by `discreetWording`.
    const hits = kind === 'code' || kind === 'label' ? [] : detectIdentity(line.text, watch, kind);
    if (hits.length > 0) blocked.push({ line, hits });
    return hits.length === 0;
  };
  return {
    level,
    keep,
    keepTerms: (group: string, section: Line['section'], terms: readonly string[]) =>
      terms.filter((text) => keep({ id: `${group}/${flatten(text)}`, section, text }, 'term')),
    withhold: (one: Withheld) => {
      if (!out.has(one.id)) withheld.push(one);
    },
    isClean: () => blocked.length === 0,
    result: () => ({ lines, takenOut: lines.map(({ id }) => id).filter((id) => out.has(id)), blocked, withheld }),
  };
}

type Build = ReturnType<typeof startVersion>;

/** The trades the person chose, else those that the title and the last jobs name for sure; each code once, five at most. */
export function chosenTrades(resume: Resume, context: Pick<DiscreetContext, 'recognise'>): Trade[] {
  const chosen = resume.meta?.capRegions.trades ?? [];
  if (chosen.length > 0) return chosen;
  const titles = [resume.basics.label, ...(resume.work ?? []).map(({ position }) => position)];
  const known = titles.flatMap((title) => (title ? (context.recognise(title) ?? []) : []));
  const fromJobs = (resume.work ?? []).flatMap(({ capRegions }) => capRegions?.trade ?? []);
  const seen = new Set<string>();
  return [...fromJobs, ...known].filter(({ code }) => !seen.has(code) && seen.add(code)).slice(0, 5);
}

/** The ROME's wording, or its code's name, or the code alone: whatever does not hold a name of the person's own. */
function discreetWording(trade: Trade, watch: Watch, context: DiscreetContext): Trade {
  const labels = [trade.label, context.tradeName(trade.code)];
  const label = labels.find((one) => one !== undefined && one.length <= 80 && isOwnless(one, watch));
  return { code: trade.code, label: label ?? `ROME ${trade.code}` };
}

function isOwnless(label: string, watch: Watch): boolean {
  const row = ` ${flatWords(label).join(' ')} `;
  const squashed = flatWords(label).join('');
  return watch.tokens.every(({ match, text, isLoose }) => {
    if (isLoose) return true;
    return match === 'inside' ? !squashed.includes(text) : !row.includes(` ${text} `);
  });
}

function discreetJobs(
  resume: Resume,
  context: DiscreetContext,
  wording: (trade: Trade) => Trade,
  build: Build,
): DiscreetJob[] {
  return (resume.work ?? []).flatMap((job, index) => {
    const id = `jobs/${index}`;
    const trade = job.capRegions?.trade ?? (job.position === undefined ? undefined : context.recognise(job.position));
    if (!trade) {
      if (job.position) build.withhold({ id, text: job.position, why: 'trade-unknown' });
      return [];
    }
    const { code, label } = wording(trade);
    if (!build.keep({ id, section: 'job', text: label }, 'label')) return [];
    const say = <Value extends string | number>(section: 'months' | 'sector' | 'size', value: Value | undefined) =>
      value !== undefined && build.keep({ id: `${id}/${section}`, section, text: String(value) }, 'code')
        ? value
        : undefined;
    const { tasks = [] } = job.capRegions ?? {};
    const months = say('months', jobMonths(job, context.now));
    const sector = say('sector', job.capRegions?.sector);
    const size = say('size', job.capRegions?.size);
    const kept = tasks.filter((text) =>
      build.keep({ id: `${id}/tasks/${flatten(text)}`, section: 'task', text }, 'line'),
    );
    return [
      {
        label,
        rome: code,
        ...(months ? { months } : {}),
        ...(sector ? { sector } : {}),
        ...(size ? { size } : {}),
        ...(kept.length > 0 ? { tasks: kept } : {}),
      },
    ];
  });
}

function discreetLanguages(resume: Resume, build: Build): NonNullable<DiscreetProfile['languages']> {
  const seen = new Set<string>();
  return (resume.languages ?? []).flatMap(({ language, fluency }) => {
    const code = languageCode(language);
    if (!code) {
      build.withhold({ id: `languages/${flatten(language)}`, text: language, why: 'language-unknown' });
      return [];
    }
    if (seen.has(code)) return [];
    seen.add(code);
    const cefr = languageLevel(fluency);
    const text = cefr ? `${code} ${cefr}` : code;
    return build.keep({ id: `languages/${code}`, section: 'language', text }, 'code')
      ? [{ code, ...(cefr ? { cefr } : {}) }]
      : [];
  });
}

const ranks = ['none', 'cap-bep', 'bac', 'bac+2', 'bac+3', 'bac+5', 'doctorate'];

/** At A3 only the highest level is said. */
function highestFirst(education: NonNullable<DiscreetProfile['education']>, level: DiscreetLevel) {
  const sorted = [...education].sort((a, b) => ranks.indexOf(b.level) - ranks.indexOf(a.level));
  return sorted.slice(0, level === 'A3' ? 1 : 8);
}
