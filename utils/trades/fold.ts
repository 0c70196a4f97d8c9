// How words are compared where case, accents and punctuation say nothing: job titles, names, employers.

const outsideDecomposition: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** Lower case, without accents or compatibility forms; punctuation stays. `Éco‑conçu` → `eco‑concu`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[œæßøłđı]/g, (letter) => outsideDecomposition[letter] ?? letter);
}

/** The folded words, digits included; every other character parts them. `N’Diaye-Petit 3` → `n diaye petit 3`. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
