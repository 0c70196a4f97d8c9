// Shrinks a long list of names: the most frequent pieces (`Saint-`, `-sur-`, `ville`) become one character each.

/** Neither letters nor what the gazetteer's own lines are made of (`@@` opens a section). */
const spareCharacters = [...'!#$%&*+/0123456789:<=>?^_`{|}~"\\()[]'];

export interface Shortened {
  /** The piece each spare character stands for. */
  pieces: [character: string, piece: string][];
  text: string;
}

/** `œ` always gets a character, so that the list stays in Latin-1 and takes one byte a letter in memory. */
export function shorten(text: string): Shortened {
  const spare = spareCharacters.filter((character) => !text.includes(character));
  const pieces: [string, string][] = [];
  let shortened = text;
  for (const piece of ['œ', 'Œ', 'Ÿ']) take(piece);
  while (spare.length > 0) {
    const piece = mostSaving(shortened, new Set(pieces.map(([character]) => character)));
    if (!piece) break;
    take(piece);
  }
  return { pieces, text: shortened };

  function take(piece: string): void {
    const character = spare.shift();
    if (!character) return;
    pieces.push([character, piece]);
    shortened = shortened.replaceAll(piece, character);
  }
}

function mostSaving(text: string, taken: ReadonlySet<string>): string | undefined {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) {
    for (let start = 0; start < line.length; start++) {
      if (taken.has(line[start] ?? '')) continue;
      for (let length = 2; length <= 8 && start + length <= line.length; length++) {
        if (taken.has(line[start + length - 1] ?? '')) break;
        const piece = line.slice(start, start + length);
        counts.set(piece, (counts.get(piece) ?? 0) + 1);
      }
    }
  }
  let best: string | undefined;
  let saved = 0;
  for (const [piece, count] of counts) {
    const saving = count * (piece.length - 1);
    if (saving > saved) [best, saved] = [piece, saving];
  }
  return best;
}
