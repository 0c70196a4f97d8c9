// A Europass CV as XML, of the present form (2020) and the one before: read by the names of its elements alone.
import type { LeftOut } from '../open-object';
import { ImportError, type Imported } from './imported';
import { readJsonResume } from './json-resume';

/** Characters of the longest text read. */
const longestXml = 5_000_000;

/** @throws ImportError `too-large`, `damaged` when it is no XML or declares entities, `no-resume` when it is no Europass CV */
export function readEuropass(text: string): Imported {
  if (text.length > longestXml) throw new ImportError('too-large');
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new ImportError('damaged');
  const page = new DOMParser().parseFromString(text, 'application/xml');
  if (page.querySelector('parsererror')) throw new ImportError('damaged');
  const root = page.documentElement;
  if (root.localName === 'Candidate') return readCandidate(root);
  if (root.localName === 'SkillsPassport') return readSkillsPassport(root);
  throw new ImportError('no-resume');
}

const all = (from: Element | undefined, name: string) => [...(from?.getElementsByTagNameNS('*', name) ?? [])];
const one = (from: Element | undefined, name: string) => all(from, name)[0];

/** The text of the first element at the end of this path of names. */
function say(from: Element | undefined, ...names: string[]): string | undefined {
  const found = names.reduce<Element | undefined>(one, from);
  return found?.textContent?.trim() || undefined;
}

/** Descriptions hold HTML as text: its words, a line for each of its blocks. */
function sayHtml(html: string | undefined): string | undefined {
  if (html === undefined || !html.includes('<')) return html;
  const page = new DOMParser().parseFromString(html.replace(/<(\/(p|li|div|h\d)|br\s*\/?)>/gi, '$&\n'), 'text/html');
  for (const unread of page.querySelectorAll('script, style')) unread.remove();
  const lines = (page.body.textContent ?? '').split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return lines.filter(Boolean).join('\n') || undefined;
}

/** ISO 639-2 codes of the present form, and 639-1 of the one before, as French names. */
function nameLanguage(code: string | undefined): string | undefined {
  if (code === undefined || !/^[a-z]{2,3}$/i.test(code)) return code;
  return new Intl.DisplayNames('fr', { type: 'language' }).of(code.toLowerCase());
}

/** The lowest of the levels a language is described by: nothing is claimed beyond it. */
function lowest(levels: readonly (string | undefined)[]): string | undefined {
  return levels.filter((level) => /^[ABC][12]$/.test(level ?? '')).toSorted()[0];
}

function readCandidate(root: Element): Imported {
  const person = one(root, 'CandidatePerson');
  const channel = (code: string) => all(person, 'Communication').find((each) => say(each, 'ChannelCode') === code);
  const address = all(person, 'Address').find((each) => say(each, 'CityName') ?? say(each, 'AddressLine'));
  const competencies = all(root, 'PersonCompetency');
  const isLanguage = (each: Element) => say(each, 'TaxonomyID') === 'language';
  const mother = all(root, 'PrimaryLanguageCode').map((each) => ({
    language: nameLanguage(each.textContent?.trim()),
    fluency: 'native',
  }));
  const imported = readJsonResume({
    basics: {
      name: [say(person, 'GivenName'), say(person, 'FamilyName')].filter(Boolean).join(' '),
      summary: sayHtml(say(root, 'ExecutiveSummary')),
      email: say(channel('Email'), 'URI'),
      phone: [say(channel('Telephone'), 'CountryDialing'), say(channel('Telephone'), 'DialNumber')]
        .filter(Boolean)
        .join(' '),
      url: say(channel('Web'), 'URI'),
      location: {
        address: say(address, 'AddressLine'),
        postalCode: say(address, 'PostalCode'),
        city: say(address, 'CityName'),
        countryCode: say(address, 'CountryCode'),
      },
    },
    work: all(root, 'EmployerHistory').flatMap((employer) =>
      all(employer, 'PositionHistory').map((position) => ({
        name: say(employer, 'OrganizationName'),
        position: say(position, 'PositionTitle'),
        location: say(position, 'City'),
        summary: sayHtml(say(position, 'Description')),
        ...readPeriod(one(position, 'EmploymentPeriod')),
      })),
    ),
    education: all(root, 'EducationOrganizationAttendance').map((study) => ({
      institution: say(study, 'OrganizationName'),
      studyType: say(study, 'DegreeName') ?? say(study, 'EducationDegree'),
      area: say(study, 'ProgramName'),
      ...readPeriod(one(study, 'AttendancePeriod')),
    })),
    skills: competencies.filter((each) => !isLanguage(each)).flatMap((each) => say(each, 'CompetencyName') ?? []),
    languages: [
      ...mother,
      ...competencies.filter(isLanguage).map((each) => ({
        language: nameLanguage(say(each, 'CompetencyID')),
        fluency: lowest(all(each, 'ScoreText').map((score) => score.textContent?.trim())),
      })),
    ],
    meta: { capRegions: { licences: licences(all(root, 'LicenseTypeCode')) } },
  });
  return withLeftOut(imported, root, [
    'BirthDate',
    'GenderCode',
    'NationalityCode',
    'Attachment',
    'Publication',
    'Hobby',
  ]);
}

function readPeriod(period: Element | undefined): { startDate?: string; endDate?: string } {
  return {
    startDate: say(period, 'StartDate', 'FormattedDateTime'),
    endDate: say(period, 'EndDate', 'FormattedDateTime'),
  };
}

function readSkillsPassport(root: Element): Imported {
  const identity = one(root, 'Identification');
  const contact = one(identity, 'Address');
  const describe = (from: Element | undefined) => say(from, 'Label') ?? from?.textContent?.trim();
  const skills = ['Communication', 'Organisational', 'JobRelated', 'Computer', 'Other'];
  const imported = readJsonResume({
    basics: {
      name: [say(identity, 'FirstName'), say(identity, 'Surname')].filter(Boolean).join(' '),
      label: say(one(root, 'Headline'), 'Description', 'Label'),
      email: say(identity, 'Email', 'Contact'),
      phone: say(identity, 'Telephone', 'Contact'),
      url: say(identity, 'Website', 'Contact'),
      location: {
        address: say(contact, 'AddressLine'),
        postalCode: say(contact, 'PostalCode'),
        city: say(contact, 'Municipality'),
        countryCode: say(contact, 'Country', 'Code'),
      },
    },
    work: all(root, 'WorkExperience').map((job) => ({
      position: say(job, 'Position', 'Label'),
      name: say(job, 'Employer', 'Name'),
      location: say(job, 'Employer', 'Municipality'),
      summary: sayHtml(say(job, 'Activities')),
      ...readPassportPeriod(one(job, 'Period')),
    })),
    education: all(root, 'Education').map((study) => ({
      studyType: say(study, 'Title'),
      institution: say(study, 'Organisation', 'Name'),
      area: say(study, 'Field', 'Label'),
      ...readPassportPeriod(one(study, 'Period')),
    })),
    skills: skills.flatMap((name) => {
      const description = sayHtml(say(one(one(root, 'Skills'), name), 'Description'));
      return description ? description.split('\n') : [];
    }),
    languages: [
      ...all(root, 'MotherTongue').map((each) => ({ language: describe(one(each, 'Description')), fluency: 'native' })),
      ...all(root, 'ForeignLanguage').map((each) => ({
        language: describe(one(each, 'Description')),
        fluency: lowest([...(one(each, 'ProficiencyLevel')?.children ?? [])].map((level) => level.textContent?.trim())),
      })),
    ],
    meta: { capRegions: { licences: licences(all(root, 'Licence')) } },
  });
  return withLeftOut(imported, root, ['Birthdate', 'Gender', 'Nationality', 'Photo', 'AchievementList', 'Attachment']);
}

/** `<From year="2019" month="--04"/>` */
function readPassportPeriod(period: Element | undefined): { startDate?: string; endDate?: string } {
  const read = (name: string) => {
    const at = one(period, name);
    const parts = ['year', 'month', 'day'].flatMap((part) => at?.getAttribute(part)?.replace(/^-+/, '') ?? []);
    return parts.length > 0 ? parts.join('-') : undefined;
  };
  return { startDate: read('From'), endDate: read('To') };
}

function licences(codes: readonly Element[]): string[] {
  const written = codes.map((code) => code.textContent?.trim() ?? '').filter((code) => /^[A-D]\d?E?$/i.test(code));
  return [...new Set(written)].map((code) => `Permis ${code.toUpperCase()}`);
}

function withLeftOut({ resume, leftOut }: Imported, root: Element, names: readonly string[]): Imported {
  const notKept = names.filter((name) => say(root, name) !== undefined);
  return { resume, leftOut: [...leftOut, ...notKept.map((path): LeftOut => ({ path, why: 'not-kept' }))] };
}
