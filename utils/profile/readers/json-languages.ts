// The languages of a JSON Resume, in every shape they are met in.
import { asText, isEmpty, isObject, type LeftOut, openObject } from '../open-object';

interface Spoken {
  language: string;
  fluency?: string;
}

const most = 20;

/**
 * `[{language, fluency}]`, `[{name, level}]`, `['Anglais (B2)']`, `[['Anglais', 'B2']]`, `'Anglais, Espagnol'`, `{Anglais: 'B2'}`
 * or `[{Anglais: 'B2'}]`.
 */
export function readLanguages(value: unknown, leftOut: LeftOut[]): Spoken[] | undefined {
  const all = typeof value === 'string' ? value.split(/[,;\n]/) : isObject(value) ? [value] : value;
  if (!Array.isArray(all)) {
    if (all !== undefined) leftOut.push({ path: 'languages', why: 'not-understood' });
    return undefined;
  }
  const read = all.flatMap((one, index) => readOne(one, `languages[${index}]`, leftOut));
  if (read.length > most) leftOut.push({ path: `languages[${most}]`, why: 'too-many' });
  return read.length > 0 ? read.slice(0, most) : undefined;
}

function readOne(one: unknown, path: string, leftOut: LeftOut[]): Spoken[] {
  if (isEmpty(one)) return [];
  if (Array.isArray(one)) return spoken(asText(one[0]), asText(one[1]));
  if (!isObject(one)) return spoken(asText(one));
  const from = openObject(one, path, leftOut);
  const language = from.text(60, 'language', 'name', 'langue', 'lang', 'title');
  const fluency = from.text(120, 'fluency', 'level', 'proficiency', 'niveau');
  if (language !== undefined) {
    from.close();
    return spoken(language, fluency);
  }
  return Object.entries(one).flatMap(([key, held]) => {
    const inside = isObject(held) ? openObject(held, `${path}.${key}`, leftOut) : undefined;
    const level = inside?.text(120, 'fluency', 'level', 'proficiency', 'niveau');
    inside?.close();
    return spoken(key, level ?? asText(held));
  });
}

/** `Anglais (C1)` says both. */
function spoken(language: string | undefined, fluency?: string): Spoken[] {
  const [, name = language, inside] = /^([^(]+)\(([^)]+)\)$/.exec(language ?? '') ?? [];
  const level = oneLine(fluency ?? inside);
  const clean = oneLine(name)?.slice(0, 60);
  return clean ? [{ language: clean, ...(level ? { fluency: level.slice(0, 120) } : {}) }] : [];
}

function oneLine(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim() || undefined;
}
