// The plain text of a CV, from a PDF or a document, to a first draft of a profile: what is not sure is left out and said.
import { findPhoneNumbersInText } from 'libphonenumber-js/min';
import { flatten } from '@/utils/posting/fold';
import { languageCode } from '../languages';
import type { LeftOut } from '../open-object';
import { ImportError, type Imported } from './imported';
import { readJsonResume } from './json-resume';
import { readEntries } from './text-entries';
import { cutSections, type TextSection } from './text-sections';

/** Characters of the longest text read; a long CV is a tenth of it. */
const longestText = 200_000;

/** @throws ImportError `no-text` when there are no words, `no-resume` when nothing in them looks like a CV */
export function readTextCv(text: string): Imported {
  if (text.trim().length < 20) throw new ImportError('no-text');
  const sections = cutSections(text.slice(0, longestText));
  const of = (section: TextSection) => sections.get(section) ?? [];
  const unplaced: LeftOut[] = [];
  const leave = (lines: readonly string[], why: LeftOut['why']) =>
    unplaced.push(...lines.map((path) => ({ path, why })));

  const top = readTop(of('top'));
  leave(top.loose, 'not-placed');
  const work = readEntries(of('work'), false);
  const education = readEntries(of('education'), true);
  const projects = readEntries(of('projects'), true);
  for (const { loose } of [work, education, projects]) leave(loose, 'not-placed');
  const spoken = of('languages').flatMap(splitTerms);
  leave(
    spoken.filter((written) => !readLanguage(written)),
    'not-placed',
  );
  for (const section of ['references', 'leisure'] as const) leave(of(section), 'not-kept');

  const { resume, leftOut } = readJsonResume({
    basics: { ...top.basics, summary: of('summary').join('\n') },
    work: work.entries.map(({ head: [position, name, ...place], body, ...period }) => ({
      position,
      name,
      location: place.join(', '),
      highlights: body,
      ...period,
    })),
    education: education.entries.map(readStudy),
    skills: of('skills').flatMap(readSkillLine),
    languages: spoken.flatMap((written) => readLanguage(written) ?? []),
    projects: projects.entries.map(({ head, body, ...period }) => ({
      name: head.join(', '),
      description: body.join('\n'),
      ...period,
    })),
    meta: {
      capRegions: {
        licences: readLicences([...of('licences'), ...of('top')]),
        othersNames: readNames(of('references')),
      },
    },
  });
  return { resume, leftOut: [...leftOut, ...unplaced] };
}

const mail = /[^\s@<>()|,;:]+@[^\s@<>()|,;]+\.\p{L}{2,}/u;
const site = /\b(?:https?:\/\/|www\.|linkedin\.com\/)[^\s|,;]+/i;
const town = /(?<!\d)((?:0[1-9]|[1-8]\d|9[0-8])\d{3})\s+(\p{Lu}[\p{L}’' -]{1,60})/u;

/** Who the person is: contact wherever it stands, the name on the first line that looks like one, the title below it. */
function readTop(lines: readonly string[]) {
  const whole = lines.join('\n');
  const phone = findPhoneNumbersInText(whole, 'FR')[0];
  const written = phone && whole.slice(phone.startsAt, phone.endsAt);
  const [, postalCode, city] = town.exec(whole) ?? [];
  const isContact = (line: string) =>
    mail.test(line) || site.test(line) || town.test(line) || (written !== undefined && line.includes(written));
  const others = lines.filter(
    (line) => !isContact(line) && !/^(curriculum vitae|cv|contact|coordonn[ée]es)$/i.test(line),
  );
  const at = others.findIndex(isName);
  const next = at < 0 ? undefined : others[at + 1];
  const label =
    next !== undefined && next.length <= 100 && !/\d{2}/.test(next) && !/[.;]$/.test(next) ? next : undefined;
  return {
    basics: {
      name: others[at],
      label,
      email: mail.exec(whole)?.[0],
      phone: written,
      url: site.exec(whole)?.[0],
      location: { postalCode, city: city?.trim() },
    },
    loose: others.filter((line) => line !== others[at] && line !== label),
  };
}

/** Two to five words of letters, each with its capital but for particles. */
function isName(line: string): boolean {
  const words = line.split(' ');
  const isWord = (word: string) => /^(?:\p{Lu}[\p{L}’'.-]*|d[eu]|des|la|le|van|von|ben|el|al|dos|da)$/u.test(word);
  return words.length >= 2 && words.length <= 5 && line.length <= 60 && words.every(isWord);
}

const schoolWords =
  /\b(lycee|universite|university|ecole|school|iut|institut|institute|cfa|greta|afpa|college|campus|faculte|cnam|insa|iae)\b/;
const diploma =
  /^(CAP|BEP|BAC(?: pro(?:fessionnel)?)?|Baccalauréat(?: professionnel)?|BTSA?|BUT|DUT|DEUG|Licence(?: pro(?:fessionnelle)?)?|Bachelor|Master(?:e)?(?: [12])?|M[12]|MBA|Doctorat|Titre professionnel|Diplôme d[’']ingénieur|CQP)\s+(?:en\s|de\s|d[’']|in\s|of\s)?(.{3,})$/iu;

function readStudy({ head, body, ...period }: ReturnType<typeof readEntries>['entries'][number]) {
  const institution = head.find((part) => schoolWords.test(flatten(part)));
  const title = head.find((part) => part !== institution);
  const [, studyType = title, area = undefined] = diploma.exec(title ?? '') ?? [];
  return { institution, studyType, area, ...period };
}

const bulletMark = /^[-–—•●▪◦·*✓➢>]\s*/u;

function splitTerms(line: string): string[] {
  return line
    .replace(bulletMark, '')
    .split(/[,;•|]|\s[–—-]\s(?=\p{Lu})/u)
    .map((term) => term.trim().replace(/\.$/, ''))
    .filter((term) => term !== '');
}

/** `Soudage : TIG, MIG` is a group; anything else is a list. */
function readSkillLine(line: string): unknown[] {
  const [name = '', ...rest] = line.replace(bulletMark, '').split(/\s?:\s/);
  if (rest.length === 0 || name.length > 60) return splitTerms(line);
  return [{ name, keywords: splitTerms(rest.join(': ')) }];
}

/** `Anglais (B2)`, `Anglais : courant`, `Espagnol A2`. */
function readLanguage(written: string): { language: string; fluency?: string } | undefined {
  const [, language = '', fluency = ''] = /^(\p{L}+)\s*[:(–—-]?\s*([^)]*)\)?$/u.exec(written) ?? [];
  if (!languageCode(language)) return undefined;
  return { language, ...(fluency.trim() ? { fluency: fluency.trim() } : {}) };
}

function readLicences(lines: readonly string[]): string[] {
  const found = lines.flatMap((line) => [
    ...[...line.matchAll(/\bpermis\s+([A-E]\d?E?)\b/giu)].map(([, code = '']) => `Permis ${code.toUpperCase()}`),
    ...[...line.matchAll(/\bCACES\s*(?:R\s?\d{3})?\s*(?:cat(?:[ée]gorie)?s?\.?\s*)?[\dAB]?/giu)].map(([text]) =>
      text.trim(),
    ),
  ]);
  return [...new Set(found)].filter((text) => text.length <= 40).slice(0, 20);
}

/** Names of those who recommend: never kept as a reference, only looked for in what leaves. */
function readNames(lines: readonly string[]): string[] {
  return lines
    .flatMap((line) => line.split(/[,;–—|(]/u)[0]?.trim() ?? [])
    .filter(isName)
    .slice(0, 60);
}
