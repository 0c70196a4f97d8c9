// A JSON Resume as the world writes it, to the profile: old field names, typos, lists as objects, nulls.

import { flatten } from '@/utils/posting/fold';
import { asText, isEmpty, isObject, type LeftOut, type OpenObject, openObject } from '../open-object';
import { goesOn, readPartialDate } from '../partial-date';
import { type Resume, resumeSchema } from '../resume';
import { ImportError, type Imported } from './imported';
import { readSkills } from './skills';

/**
 * Never throws on a strange field: it is left out and reported.
 * @throws ImportError `no-resume` when nothing in the value looks like a person's CV.
 */
export function readJsonResume(value: unknown): Imported {
  const leftOut: LeftOut[] = [];
  const whole = unwrap(value);
  if (!whole) throw new ImportError('no-resume');
  const top = openObject(whole, '', leftOut);
  top.take('$schema');
  const named = top.take('basics', 'basic', 'personal', 'personalInfo', 'about');
  // Without `basics`, the person's fields may stand at the top.
  const basics = isObject(named) ? openObject(named, 'basics', leftOut) : top;
  const resume = {
    basics: readBasics(basics, leftOut),
    work: readList(
      top,
      leftOut,
      readJob,
      60,
      'work',
      'experience',
      'workExperience',
      'experiences',
      'jobs',
      'employment',
    ),
    education: readList(top, leftOut, readStudy, 30, 'education', 'educations', 'studies', 'formation'),
    skills: readSkills(top.take('skills', 'skill', 'competences'), leftOut),
    languages: readLanguages(top.take('languages', 'language', 'langues'), leftOut),
    certificates: readList(top, leftOut, readCertificate, 40, 'certificates', 'certifications', 'certificate'),
    projects: readList(top, leftOut, readProject, 40, 'projects', 'project', 'projets'),
    meta: readMeta(top, leftOut),
  };
  if (basics !== top) basics.close();
  top.close();
  // JSON has no `undefined`: what is not there has no key either.
  const kept = fitSchema(JSON.parse(JSON.stringify(resume)), leftOut);
  const { basics: person, work, education, skills, languages } = kept;
  if ([person, work, education, skills, languages].every(isEmpty)) throw new ImportError('no-resume');
  return { resume: kept, leftOut };
}

/** Leaves out, and reports, what the profile's own schema refuses, until all the rest passes. */
function fitSchema(resume: Record<string, unknown>, leftOut: LeftOut[]): Resume {
  for (let tries = 0; tries < 100; tries++) {
    const parsed = resumeSchema.safeParse(resume);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const path = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])];
    const last = path.pop();
    const holder = path.reduce<unknown>((held, key) => (held as Record<PropertyKey, unknown>)[key], resume);
    leftOut.push({ path: [...path, last].join('.'), why: 'not-understood' });
    if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else if (!isObject(holder) || last === undefined || !Reflect.deleteProperty(holder, last)) break;
  }
  throw new ImportError('no-resume');
}

/** The object itself, or the one that a tool wrapped it in. */
function unwrap(value: unknown): Record<string, unknown> | undefined {
  if (Array.isArray(value) && value.length === 1) return unwrap(value[0]);
  if (!isObject(value)) return undefined;
  for (const name of ['resume', 'cv', 'data', 'jsonResume']) {
    const inner = value[name];
    if (!('basics' in value) && !('work' in value) && isObject(inner)) return inner;
  }
  return value;
}

function readBasics(from: OpenObject, leftOut: LeftOut[]): unknown {
  const given = from.text(60, 'firstName', 'givenName', 'prenom');
  const family = from.text(60, 'lastName', 'familyName', 'surname', 'nom');
  const name =
    oneLine(from.text(120, 'name', 'fullName')) ?? (oneLine([given, family].filter(Boolean).join(' ')) || undefined);
  const email = from.text(254, 'email', 'mail', 'e-mail');
  const isMail = email !== undefined && /^[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}$/i.test(email);
  if (email !== undefined && !isMail) leftOut.push({ path: `${from.path}.email`, why: 'not-understood' });
  return {
    name,
    label: oneLine(from.text(200, 'label', 'title', 'headline', 'position')),
    email: isMail ? email : undefined,
    phone: oneLine(from.text(60, 'phone', 'telephone', 'tel', 'phoneNumber', 'mobile')),
    url: readLink(from, leftOut, 'url', 'website', 'homepage'),
    summary: from.text(10_000, 'summary', 'bio', 'about', 'description', 'profile'),
    location: readLocation(from.take('location', 'address', 'adresse'), leftOut),
    profiles: readList(from, leftOut, readProfile, 20, 'profiles', 'social', 'socials', 'networks'),
  };
}

function readLocation(value: unknown, leftOut: LeftOut[]): unknown {
  if (value === undefined) return undefined;
  if (!isObject(value)) return { address: oneLine(asText(value)?.slice(0, 300)) };
  const from = openObject(value, 'basics.location', leftOut);
  const country = from.text(60, 'countryCode', 'country');
  const isCode = country !== undefined && /^[a-z]{2}$/i.test(country);
  if (country !== undefined && !isCode) leftOut.push({ path: 'basics.location.countryCode', why: 'not-understood' });
  const location = {
    address: oneLine(from.text(300, 'address', 'street')),
    postalCode: oneLine(from.text(20, 'postalCode', 'zip', 'postcode')),
    city: oneLine(from.text(120, 'city', 'locality', 'town')),
    region: oneLine(from.text(120, 'region', 'state')),
    countryCode: isCode ? country.toUpperCase() : undefined,
  };
  from.close();
  return location;
}

function readProfile(from: OpenObject, leftOut: LeftOut[]): unknown {
  return {
    network: oneLine(from.text(60, 'network', 'name')),
    username: oneLine(from.text(120, 'username', 'user', 'handle')),
    url: readLink(from, leftOut, 'url', 'link'),
  };
}

function readJob(from: OpenObject, leftOut: LeftOut[]): unknown {
  const highlights = from.take('highlights', 'highlight', 'achievements', 'tasks', 'responsibilities');
  return {
    name: oneLine(from.text(200, 'name', 'company', 'employer', 'organization', 'organisation', 'companyName')),
    position: oneLine(from.text(200, 'position', 'title', 'role', 'jobTitle', 'poste')),
    location: oneLine(from.text(200, 'location', 'place', 'city')),
    url: readLink(from, leftOut, 'url', 'website'),
    ...readDates(from, leftOut),
    summary: from.text(5_000, 'summary', 'description'),
    highlights: readLines(highlights, 1_000, 60, `${from.path}.highlights`, leftOut),
    capRegions: from.take('capRegions'),
  };
}

function readStudy(from: OpenObject, leftOut: LeftOut[]): unknown {
  return {
    institution: oneLine(from.text(200, 'institution', 'school', 'university', 'name', 'organization')),
    url: readLink(from, leftOut, 'url', 'website'),
    area: oneLine(from.text(200, 'area', 'field', 'fieldOfStudy', 'major', 'specialty')),
    studyType: oneLine(from.text(200, 'studyType', 'degree', 'diploma', 'type')),
    ...readDates(from, leftOut),
    capRegions: from.take('capRegions'),
  };
}

function readCertificate(from: OpenObject, leftOut: LeftOut[]): unknown {
  const date = from.text(40, 'date', 'releaseDate', 'issued');
  return {
    name: oneLine(from.text(200, 'name', 'title')),
    date: date === undefined ? undefined : readPartialDate(date),
    issuer: oneLine(from.text(200, 'issuer', 'authority')),
    url: readLink(from, leftOut, 'url'),
  };
}

function readProject(from: OpenObject, leftOut: LeftOut[]): unknown {
  const highlights = from.take('highlights', 'highlight', 'achievements');
  return {
    name: oneLine(from.text(200, 'name', 'title')),
    description: from.text(5_000, 'description', 'summary'),
    highlights: readLines(highlights, 1_000, 60, `${from.path}.highlights`, leftOut),
    url: readLink(from, leftOut, 'url', 'website', 'link'),
    ...readDates(from, leftOut),
  };
}

function readDates(from: OpenObject, leftOut: LeftOut[]): { startDate?: string; endDate?: string } {
  const read = (name: string, ...names: string[]) => {
    const text = from.text(60, name, ...names);
    if (text === undefined || goesOn.test(flatten(text))) return undefined;
    const date = readPartialDate(text);
    if (date === undefined) leftOut.push({ path: `${from.path}.${name}`, why: 'not-understood' });
    return date;
  };
  return {
    startDate: read('startDate', 'start', 'from', 'dateStart', 'begin'),
    endDate: read('endDate', 'end', 'to', 'dateEnd', 'finish', 'date', 'year'),
  };
}

/** Languages as `[{language, fluency}]`, `[{name, level}]`, `['Anglais']`, `'Anglais, Espagnol'` or `{Anglais: 'B2'}`. */
function readLanguages(value: unknown, leftOut: LeftOut[]): unknown {
  const asPairs = isObject(value)
    ? Object.entries(value).map(([language, fluency]) => ({ language, fluency }))
    : typeof value === 'string'
      ? value.split(/[,;\n]/)
      : value;
  if (!Array.isArray(asPairs)) {
    if (asPairs !== undefined) leftOut.push({ path: 'languages', why: 'not-understood' });
    return undefined;
  }
  const read = asPairs.flatMap((one, index) => {
    if (!isObject(one)) {
      const language = oneLine(asText(one)?.slice(0, 60));
      return language ? [{ language }] : [];
    }
    const from = openObject(one, `languages[${index}]`, leftOut);
    const language = oneLine(from.text(60, 'language', 'name', 'langue', 'title'));
    const fluency = oneLine(from.text(120, 'fluency', 'level', 'proficiency', 'niveau'));
    from.close();
    return language ? [{ language, fluency }] : [];
  });
  return read.length > 0 ? read.slice(0, 20) : undefined;
}

/** What this extension added on an earlier day, and the names of others from what is left out. */
function readMeta(top: OpenObject, leftOut: LeftOut[]): unknown {
  const meta = top.take('meta');
  const ours = isObject(meta) && isObject(meta.capRegions) ? meta.capRegions : {};
  const kept = { ...ours };
  const references = top.take('references', 'reference');
  const volunteer = top.take('volunteer', 'volunteering');
  for (const [path, value] of [
    ['references', references],
    ['volunteer', volunteer],
  ] as const) {
    if (value !== undefined) leftOut.push({ path, why: 'not-kept' });
  }
  const before = Array.isArray(kept.othersNames) ? kept.othersNames : [];
  const names = [references, volunteer].flat().flatMap((one) => (isObject(one) ? [one.name, one.organization] : []));
  const all = [...before, ...names].flatMap((name) => oneLine(asText(name)?.slice(0, 120)) ?? []);
  if (all.length > 0) kept.othersNames = [...new Set(all)].slice(0, 60);
  return isEmpty(kept) ? undefined : { capRegions: kept };
}

function readList(
  from: OpenObject,
  leftOut: LeftOut[],
  read: (item: OpenObject, leftOut: LeftOut[]) => unknown,
  most: number,
  ...names: string[]
): unknown[] | undefined {
  const [name = ''] = names;
  const value = from.take(...names);
  if (value === undefined) return undefined;
  const path = from.path === '' ? name : `${from.path}.${name}`;
  const items = Array.isArray(value)
    ? value
    : isObject(value)
      ? Object.values(value).every(isObject)
        ? Object.values(value)
        : [value]
      : undefined;
  if (!items) {
    leftOut.push({ path, why: 'not-understood' });
    return undefined;
  }
  if (items.length > most) leftOut.push({ path: `${path}[${most}]`, why: 'too-many' });
  const known = items.slice(0, most).flatMap((item, index) => {
    const at = `${path}[${index}]`;
    if (!isObject(item)) {
      if (!isEmpty(item)) leftOut.push({ path: at, why: 'not-understood' });
      return [];
    }
    const opened = openObject(item, at, leftOut);
    const entry = read(opened, leftOut);
    opened.close();
    return isEmpty(entry) || (name === 'certificates' && isObject(entry) && !entry.name) ? [] : [entry];
  });
  return known.length > 0 ? known : undefined;
}

function readLines(value: unknown, max: number, most: number, path: string, leftOut: LeftOut[]): string[] | undefined {
  if (value === undefined) return undefined;
  const all = (Array.isArray(value) ? value : [value]).flatMap((one) => asText(one)?.split('\n') ?? []);
  if (all.length > most) leftOut.push({ path: `${path}[${most}]`, why: 'too-many' });
  if (all.some((text) => text.length > max)) leftOut.push({ path, why: 'too-long' });
  const lines = all
    .slice(0, most)
    .map((text) => text.slice(0, max).trim())
    .filter((text) => text !== '');
  return lines.length > 0 ? lines : undefined;
}

function readLink(from: OpenObject, leftOut: LeftOut[], ...names: string[]): string | undefined {
  const [name = ''] = names;
  const text = oneLine(from.text(2_000, ...names));
  if (text === undefined) return undefined;
  const full = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`;
  if (/^https?:\/\//.test(full) && URL.canParse(full) && new URL(full).hostname.includes('.')) return full;
  leftOut.push({ path: `${from.path}.${name}`, why: 'not-understood' });
  return undefined;
}

function oneLine(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim() || undefined;
}
