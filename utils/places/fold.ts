// The key a place name is found by: flat words, abbreviations of Saint spelled out.

/** The key a name is found by: flat words between single spaces, `St` and `Gd` spelled out. `ST-DENIS` → `saint denis`. */
export function toKey(flat: string): string {
  const words = flat.replace(/[^a-z0-9]+/g, ' ').trim();
  return abbreviated.test(words) ? words.replace(/\bst(e?)\b/g, 'saint$1').replace(/\bgd(e?)\b/g, 'grand$1') : words;
}

const abbreviated = /\b(?:st|gd)e?\b/;
