// How a place name is compared: without case, accents, hyphens or abbreviations of Saint.

const outsideDecomposition: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** Lower case without accents; punctuation stays, for it tells where one name ends. `Île-de-France` → `ile-de-france`. */
export function flatten(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[œæßøłđı]/g, (letter) => outsideDecomposition[letter] ?? letter);
}

/** The key a name is found by: flat words between single spaces, `St` and `Gd` spelled out. `ST-DENIS` → `saint denis`. */
export function toKey(flat: string): string {
  const words = flat.replace(/[^a-z0-9]+/g, ' ').trim();
  return abbreviated.test(words) ? words.replace(/\bst(e?)\b/g, 'saint$1').replace(/\bgd(e?)\b/g, 'grand$1') : words;
}

const abbreviated = /\b(?:st|gd)e?\b/;

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
