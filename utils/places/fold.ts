// The key a place name is found by: flat words, abbreviations of Saint spelled out.

/** The key a name is found by: flat words between single spaces, `St` and `Gd` spelled out. `ST-DENIS` → `saint denis`. */
export function toKey(flat: string): string {
  const trimmed = flat.trim();
  const words = isWords(trimmed) ? trimmed : trimmed.replace(/[^a-z0-9]+/g, ' ').trim();
  return abbreviated.test(words) ? words.replace(/\bst(e?)\b/g, 'saint$1').replace(/\bgd(e?)\b/g, 'grand$1') : words;
}

const abbreviated = /\b(?:st|gd)e?\b/;

/** Words between single spaces already, as most parts of a text are: spares them the replacing. */
function isWords(text: string): boolean {
  let isAfterSpace = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isSpace = code === 32;
    if (isSpace ? isAfterSpace : code < 48 || (code > 57 && code < 97) || code > 122) return false;
    isAfterSpace = isSpace;
  }
  return true;
}
