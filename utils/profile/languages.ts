// Languages by their ISO 639-1 code, from their French or English name, and the level only where it is said in so many words.
import { flatten } from '@/utils/posting/fold';
import type { languageLevels } from './resume';

export type LanguageLevel = (typeof languageLevels)[number];

const codes =
  `af am ar az be bg bn bs ca co cs cy da de el en eo es et eu fa fi fr ga gl gu ha he hi hr hu hy id ig is it ja
ka kk km kn ko ku ky lb lo lt lv mg mk ml mn mr ms mt my ne nl no oc pa pl ps pt ro ru rw sd si sk sl so sq sr sv sw ta te tg
th tk tr uk ur uz vi wo xh yo zh zu br`.split(/\s+/);

const names = new Map(
  ['fr', 'en'].flatMap((language) => {
    const display = new Intl.DisplayNames(language, { type: 'language' });
    return codes.map((code) => [flatten(display.of(code) ?? code), code] as const);
  }),
);
for (const [name, code] of [
  ['mandarin', 'zh'],
  ['castillan', 'es'],
  ['farsi', 'fa'],
  ['flamand', 'nl'],
  ['bresilien', 'pt'],
] as const) {
  names.set(name, code);
}

/** `Anglais`, `English (UK)`, `en` → `en`; `undefined` for a language that is not of the list. */
export function languageCode(text: string): string | undefined {
  const flat = flatten(text.replace(/\([^)]*\)/g, '')).trim();
  if (codes.includes(flat)) return flat;
  return names.get(flat) ?? names.get(flat.split(/[\s:,–-]+/)[0] ?? '');
}

/** A level of the European framework that stands in the text, or a mother tongue; nothing is guessed from "courant". */
export function languageLevel(text: string | undefined): LanguageLevel | undefined {
  if (text === undefined) return undefined;
  const flat = flatten(text);
  const said = /\b([abc][12])\b/.exec(flat)?.[1]?.toUpperCase();
  if (said) return said as LanguageLevel;
  return /\b(natif|native|maternelle?|mother tongue|muttersprache|native speaker)\b/.test(flat) ? 'native' : undefined;
}
