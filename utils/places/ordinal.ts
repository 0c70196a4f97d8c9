// Reads the number of an arrondissement, in figures or in Roman ones.

const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** Most words asked about are names. */
const mayBegin: ReadonlySet<number> = new Set([...'0123456789ivx'].map((letter) => letter.charCodeAt(0)));

/** `13`, `13e`, `13eme`, `1er`, `8th`, `xiiie` → the number; a bare number only when asked for. */
export function ordinal(word: string, isBareAllowed: boolean): number | undefined {
  if (!mayBegin.has(word.charCodeAt(0))) return undefined;
  const roman = /^([ivx]+)(e|er|eme)?$/.exec(word);
  // A lone letter may be anything.
  if (roman?.[1] && (roman[2] || (isBareAllowed && roman[1].length > 1))) {
    return romans.indexOf(roman[1]) + 1 || undefined;
  }
  const match = /^(\d{1,2})(e|er|eme|ieme|nd|st|th)?$/.exec(word);
  if (!match || (!match[2] && !isBareAllowed)) return undefined;
  return Number(match[1]) || undefined;
}
