// How words are compared where case, accents and punctuation say nothing: places, job titles, names, searches.

const outsideDecomposition: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** Lower case, without accents or compatibility forms; punctuation stays. `Île-de-France` → `ile-de-france`. */
export function flatten(text: string): string {
  const lower = text.toLowerCase();
  return isAscii(lower) ? lower : lower.replace(/[^\0-\x7f]/gu, flattenOne);
}

/** One character at a time, each worked out once: texts bring the same few accents back. */
function flattenOne(character: string): string {
  const code = character.charCodeAt(0);
  if (character.length > 1 || code >= remembered) return decompose(character);
  const known = flattened[code];
  if (known !== undefined) return known;
  const flat = decompose(character);
  flattened[code] = flat;
  return flat;
}

/** Latin, Greek and Cyrillic letters, and the punctuation of books. */
const remembered = 0x2100;
const flattened: (string | undefined)[] = [];

function decompose(character: string): string {
  return character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[œæßøłđı]/g, (letter) => outsideDecomposition[letter] ?? letter);
}

/** The flat words, digits included; every other character parts them. `N’Diaye-Petit 3` → `n diaye petit 3`. */
export function flatWords(text: string): string[] {
  return flatten(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
