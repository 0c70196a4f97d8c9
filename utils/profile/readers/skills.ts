// Skills in every shape they are met in: groups with keywords, plain lists, an object by group, one comma-separated line.
import { asText, isEmpty, isObject, type LeftOut } from '../open-object';

interface Skill {
  name: string;
  level?: string;
  keywords?: string[];
}

const most = 100;
const mostKeywords = 60;

export function readSkills(value: unknown, leftOut: LeftOut[]): Skill[] | undefined {
  const skills = read(value, 'skills', leftOut).filter(({ name }) => name !== '');
  if (skills.length > most) leftOut.push({ path: `skills[${most}]`, why: 'too-many' });
  return skills.length > 0 ? skills.slice(0, most) : undefined;
}

function read(value: unknown, path: string, leftOut: LeftOut[]): Skill[] {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return splitLine(value).map((name) => ({ name }));
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => {
      // A member of a list is one skill, commas and all.
      if (typeof one === 'string') return [{ name: cut(asText(one) ?? '') }];
      if (isObject(one) && !Object.keys(one).some(isKnown)) return read(one, `${path}[${index}]`, leftOut);
      return isObject(one) ? readGroup(one, `${path}[${index}]`, leftOut) : read(one, `${path}[${index}]`, leftOut);
    });
  }
  if (!isObject(value)) {
    leftOut.push({ path, why: 'not-understood' });
    return [];
  }
  // A single group, a list by its numbers, or `{ "Web": ["HTML", "CSS"], "Métier": "Soudage, Lecture de plans" }`.
  if (isGroup(value)) return readGroup(value, path, leftOut);
  if (Object.keys(value).every((key) => /^\d+$/.test(key))) return read(Object.values(value), path, leftOut);
  return Object.entries(value).flatMap(([group, held]) => readNamed(group, held, `${path}.${group}`, leftOut));
}

/** What stands under a name: its level, its keywords, or skills each with its own level. */
function readNamed(group: string, held: unknown, path: string, leftOut: LeftOut[]): Skill[] {
  if (typeof held === 'number') return [{ name: cut(group), level: String(held) }];
  if (isObject(held) && isGroup({ name: group, ...held }) && Object.keys(held).some((key) => isKnown(key)))
    return readGroup({ name: group, ...held }, path, leftOut);
  const inside = isObject(held)
    ? Object.entries(held).map(([name]) => cut(name))
    : read(held, path, leftOut).map(({ name }) => name);
  return [{ name: cut(group), ...(inside.length > 0 ? { keywords: inside.slice(0, mostKeywords) } : {}) }];
}

const plain = (key: string) => key.toLowerCase().replace(/[_\s-]/g, '');
const nameKeys = ['name', 'skill', 'title', 'category', 'label', 'competence', 'compétence', 'nom'];
const keywordKeys = ['keywords', 'keyword', 'items', 'skills', 'list', 'details'];
const levelKeys = ['level', 'proficiency', 'rating', 'niveau'];
const isKnown = (key: string) => [...nameKeys, ...keywordKeys, ...levelKeys].includes(plain(key));

function isGroup(value: Record<string, unknown>): boolean {
  return Object.keys(value).some((key) => [...nameKeys, 'keywords', 'keyword'].includes(plain(key)));
}

function readGroup(group: Record<string, unknown>, path: string, leftOut: LeftOut[]): Skill[] {
  const of = (...names: string[]) => {
    const found = Object.entries(group).find(([key]) => names.includes(plain(key)));
    return found?.[1];
  };
  const name = cut(asText(of(...nameKeys)) ?? '');
  const level = asText(of(...levelKeys))
    ?.replace(/\s+/g, ' ')
    .slice(0, 60);
  const keywords = read(of(...keywordKeys), `${path}.keywords`, leftOut)
    .map((one) => one.name)
    .filter((one) => one !== '');
  if (keywords.length > mostKeywords) leftOut.push({ path: `${path}.keywords[${mostKeywords}]`, why: 'too-many' });
  if (name === '' && keywords.length === 0 && !isEmpty(of(...nameKeys))) leftOut.push({ path, why: 'not-understood' });
  if (name === '') return keywords.map((keyword) => ({ name: keyword }));
  const kept = keywords.slice(0, mostKeywords);
  return [{ name, ...(level ? { level } : {}), ...(kept.length > 0 ? { keywords: kept } : {}) }];
}

/** One line of skills: commas and the like part them, unless in brackets. `SQL (MySQL, Oracle), Excel` → two. */
function splitLine(text: string): string[] {
  const clean = asText(text) ?? '';
  return clean
    .split(/[;\n•|]|,(?![^(]*\))/)
    .map(cut)
    .filter((part) => part !== '');
}

function cut(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 200).trim();
}
