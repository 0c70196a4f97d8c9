// A JSON Resume as the world writes it, to the profile: old field names, typos, lists as objects, nulls.

import { asText, isEmpty, isObject, type LeftOut, type OpenObject, openObject } from '../open-object';
import { readPartialDate } from '../partial-date';
import { type Resume, resumeSchema } from '../resume';
import { ImportError, type Imported } from './imported';
import { readDates } from './json-dates';
import { readLanguages } from './json-languages';
import { readSkills } from './skills';

/**
 * Never throws on a strange field: it is left out and reported.
 * @throws ImportError `no-resume` when nothing in the value looks like a person's CV.
 */
export function readJsonResume(value: unknown): Imported {
  const leftOut: LeftOut[] = [];
  const whole = unwrap(value, leftOut);
  if (!whole) throw new ImportError('no-resume');
  const top = openObject(whole, '', leftOut);
  top.take('$schema');
  const named = top.take('basics', 'basic', 'personal', 'personalInfo', 'about');
  // Without `basics`, the person's fields may stand at the top.
  const person = typeof named === 'string' ? { name: named } : Array.isArray(named) ? named.find(isObject) : named;
  const basics = isObject(person) ? openObject(person, 'basics', leftOut) : top;
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
  const { work, education, skills, languages } = kept;
  if ([kept.basics, work, education, skills, languages].every(isEmpty)) throw new ImportError('no-resume');
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

/** The object itself, or the one that a tool wrapped it in; of several only the first. */
function unwrap(value: unknown, leftOut: LeftOut[], depth = 0): Record<string, unknown> | undefined {
  if (Array.isArray(value)) {
    if (value.length > 1) leftOut.push({ path: '[1]', why: 'too-many' });
    return depth < 4 ? unwrap(value[0], leftOut, depth + 1) : undefined;
  }
  if (!isObject(value)) return undefined;
  if ('basics' in value || 'work' in value || depth > 3) return value;
  const inner = ['resume', 'cv', 'data', 'jsonResume', 'attributes'].map((name) => value[name]).find(isObject);
  return inner ? unwrap(inner, leftOut, depth + 1) : value;
}

function readBasics(from: OpenObject, leftOut: LeftOut[]): unknown {
  const given = from.text(60, 'firstName', 'givenName', 'prenom');
  const family = from.text(60, 'lastName', 'familyName', 'surname', 'nom');
  const whole = from.take('name', 'fullName');
  const name = readName(whole, from.path, leftOut) ?? (oneLine([given, family].filter(Boolean).join(' ')) || undefined);
  const [email] = [from.take('email', 'mail', 'e-mail', 'emails')]
    .flat()
    .flatMap((one) => asText(one)?.slice(0, 254) ?? []);
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
    profiles: readProfiles(from.take('profiles', 'social', 'socials', 'networks'), leftOut),
  };
}

/** `Léa Roy`, `['Léa', 'Roy']` or `{first: 'Léa', last: 'Roy'}`. */
function readName(value: unknown, path: string, leftOut: LeftOut[]): string | undefined {
  if (value === undefined) return undefined;
  const parts = isObject(value) ? Object.values(value) : [value].flat();
  const text = oneLine(parts.map((part) => asText(part) ?? '').join(' '));
  if (text === undefined || text.length > 120)
    leftOut.push({ path: `${path}.name`, why: text ? 'too-long' : 'not-understood' });
  return text?.slice(0, 120).trim();
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

/** `[{network, username, url}]`, a list of addresses, or `{github: 'lea'}`. */
function readProfiles(value: unknown, leftOut: LeftOut[]): unknown {
  const named = isObject(value) && !('network' in value) && !('url' in value);
  const all = named
    ? Object.entries(value).map(([network, held]) => (isObject(held) ? { network, ...held } : addressed(network, held)))
    : [value].flat().map((one) => (typeof one === 'string' ? addressed(undefined, one) : one));
  const holder = openObject({ profiles: all.filter((one) => !isEmpty(one)) }, 'basics', leftOut);
  return readList(holder, leftOut, readProfile, 20, 'profiles');
}

function addressed(network: string | undefined, held: unknown): Record<string, unknown> {
  const text = asText(held);
  return { network, [text?.includes('/') ? 'url' : 'username']: text };
}

function readProfile(from: OpenObject, leftOut: LeftOut[]): unknown {
  return {
    network: oneLine(from.text(60, 'network', 'name')),
    username: oneLine(from.text(120, 'username', 'user', 'handle')),
    url: readLink(from, leftOut, 'url', 'link'),
  };
}

function readJob(from: OpenObject, leftOut: LeftOut[]): unknown {
  const highlights = from.take('highlights', 'highlight', 'achievements', 'tasks', 'responsibilities', 'bullets');
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

/** What this extension added on an earlier day, and the names of others from what is left out. */
function readMeta(top: OpenObject, leftOut: LeftOut[]): unknown {
  const meta = top.take('meta');
  const ours = isObject(meta) && isObject(meta.capRegions) ? meta.capRegions : {};
  const kept = { ...ours };
  const references = top.take('references', 'reference');
  const volunteer = top.take('volunteer', 'volunteering');
  const awards = top.take('awards', 'award', 'prix');
  const publications = top.take('publications', 'publication');
  for (const [path, value] of [
    ['references', references],
    ['volunteer', volunteer],
    ['awards', awards],
    ['publications', publications],
  ] as const) {
    if (value !== undefined) leftOut.push({ path, why: 'not-kept' });
  }
  const before = Array.isArray(kept.othersNames) ? kept.othersNames : [];
  const names = [references, volunteer, awards, publications]
    .flat()
    .flatMap((one) =>
      isObject(one) ? [one.name, one.organization, one.title, one.awarder, one.publisher, one.authors] : [],
    );
  const all = [...before, ...names.flat()].flatMap((name) => oneLine(asText(name)?.slice(0, 120)) ?? []);
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
  const items = (isObject(value) ? Object.values(value) : [value].flat()).flatMap((one) =>
    isObject(one) ? Object.values(one) : [one],
  );
  if (items.some((one) => !isEmpty(one) && asText(one) === undefined)) leftOut.push({ path, why: 'not-understood' });
  const all = items.flatMap((one) => asText(one)?.split('\n') ?? []);
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
