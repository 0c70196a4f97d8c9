// Cuts the plain text of a CV into its parts by their headings, French and English.
import { flatWords } from '@/utils/posting/fold';

export type TextSection =
  | 'top'
  | 'summary'
  | 'work'
  | 'education'
  | 'skills'
  | 'languages'
  | 'projects'
  | 'licences'
  | 'references'
  | 'leisure';

/** Folded words of headings, without `mes`, `et`, `de`… */
const headings: Readonly<Record<Exclude<TextSection, 'top'>, readonly string[]>> = {
  summary: [
    'profil',
    'profil professionnel',
    'propos',
    'presentation',
    'objectif',
    'resume',
    'profile',
    'summary',
    'about',
    'about me',
    'objective',
  ],
  work: [
    'experience',
    'experiences',
    'experience professionnelle',
    'experiences professionnelles',
    'parcours professionnel',
    'parcours',
    'emplois',
    'carriere',
    'work experience',
    'professional experience',
    'employment',
    'employment history',
    'work history',
    'career',
  ],
  education: [
    'formation',
    'formations',
    'formation diplomes',
    'diplomes',
    'diplomes formations',
    'etudes',
    'scolarite',
    'cursus',
    'education',
    'parcours scolaire',
    'formation initiale',
    'education training',
    'academic background',
    'qualifications',
  ],
  skills: [
    'competences',
    'competence',
    'competences cles',
    'competences techniques',
    'competences professionnelles',
    'savoir faire',
    'savoir etre',
    'outils',
    'logiciels',
    'informatique',
    'skills',
    'key skills',
    'technical skills',
    'tools',
    'competences informatiques',
  ],
  languages: ['langues', 'langue', 'langues etrangeres', 'languages', 'language', 'langues parlees'],
  projects: ['projets', 'projet', 'projets personnels', 'realisations', 'projects', 'personal projects'],
  licences: [
    'permis',
    'habilitations',
    'permis habilitations',
    'certifications',
    'licences',
    'driving licence',
    'habilitations permis',
  ],
  references: ['references', 'recommandations', 'referees'],
  leisure: [
    'loisirs',
    'centres interet',
    'interets',
    'hobbies',
    'interests',
    'activites extra professionnelles',
    'vie associative',
    'divers',
  ],
};
const sectionOf = new Map(
  Object.entries(headings).flatMap(([section, all]) => all.map((words) => [words, section as TextSection] as const)),
);
const linking = new Set('mes mon ma my et and de des d l la le les a en of the'.split(' '));
const longestHeading = 45;

const mostLines = 2_000;
const longestLine = 1_000;

/** Lines by section, in their order; what stands before the first heading is `top`. */
export function cutSections(text: string): Map<TextSection, string[]> {
  const sections = new Map<TextSection, string[]>();
  let current: TextSection = 'top';
  const put = (line: string) => sections.set(current, [...(sections.get(current) ?? []), line]);
  const lines = text
    .split(/\r\n|[\r\n\f\v\u2028\u2029]/)
    .map((line) => line.replace(/\s+/g, ' ').trim().slice(0, longestLine))
    .filter((line) => line !== '')
    .slice(0, mostLines);
  for (const line of lines) {
    const heading = readHeading(line);
    if (heading) current = heading.section;
    if (!heading) put(line);
    else if (heading.rest !== '') put(heading.rest);
  }
  return sections;
}

/** `Langues : anglais B2` is a heading and its first line; `Expérience` alone is a heading. */
function readHeading(line: string): { section: TextSection; rest: string } | undefined {
  const [head = '', ...rest] = line.split(/\s?:\s?/);
  if (head.length > longestHeading) return undefined;
  const words = flatWords(head).filter((word) => !linking.has(word));
  const section = sectionOf.get(words.join(' '));
  return section && { section, rest: rest.join(': ').trim() };
}
