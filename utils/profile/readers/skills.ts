// Skills in every shape they are met in: groups with keywords, plain lists, an object by group, one comma-separated line.
import { asText, isObject, type LeftOut } from '../open-object';

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
      return isObject(one) ? readGroup(one, `${path}[${index}]`, leftOut) : read(one, `${path}[${index}]`, leftOut);
    });
  }
  if (!isObject(value)) {
    leftOut.push({ path, why: 'not-understood' });
    return [];
  }
  // `{ "Web": ["HTML", "CSS"], "Métier": "Soudage, Lecture de plans" }`, or a single group.
  if ('name' in value || 'keywords' in value) return readGroup(value, path, leftOut);
  return Object.entries(value).flatMap(([group, held]) => {
    if (typeof held === 'number') return [{ name: cut(group), level: String(held) }];
    const inside = isObject(held) ? readGroup({ name: group, ...held }, `${path}.${group}`, leftOut) : undefined;
    if (inside) return inside;
    const keywords = read(held, `${path}.${group}`, leftOut).map(({ name }) => name);
    return [{ name: cut(group), ...(keywords.length > 0 ? { keywords: keywords.slice(0, mostKeywords) } : {}) }];
  });
}

function readGroup(group: Record<string, unknown>, path: string, leftOut: LeftOut[]): Skill[] {
  const of = (...names: string[]) => {
    const found = Object.entries(group).find(([key]) => names.includes(key.toLowerCase().replace(/[_\s-]/g, '')));
    return found?.[1];
  };
  const name = cut(asText(of('name', 'skill', 'title', 'category', 'label')) ?? '');
  const level = asText(of('level', 'proficiency', 'rating'))
    ?.replace(/\s+/g, ' ')
    .slice(0, 60);
  const keywords = read(of('keywords', 'keyword', 'items', 'skills', 'list', 'details'), `${path}.keywords`, leftOut)
    .map((one) => one.name)
    .filter((one) => one !== '');
  if (keywords.length > mostKeywords) leftOut.push({ path: `${path}.keywords[${mostKeywords}]`, why: 'too-many' });
  if (name === '') return keywords.map((keyword) => ({ name: keyword }));
  const kept = keywords.slice(0, mostKeywords);
  return [{ name, ...(level ? { level } : {}), ...(kept.length > 0 ? { keywords: kept } : {}) }];
}

/** One line of skills: commas and the like part them, unless in brackets. `SQL (MySQL, Oracle), Excel` → two. */
function splitLine(text: string): string[] {
  const clean = asText(text) ?? '';
  const parts = clean.length > 60 || !/[()]/.test(clean) ? clean.split(/[;\n•|]|,(?![^(]*\))/) : [clean];
  return parts.map(cut).filter((part) => part !== '');
}

function cut(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 200).trim();
}
