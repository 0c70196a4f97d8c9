// The masculine and feminine forms a job title stands for: `Agent / Agente d’accueil`, `Monteur(se) électricien(ne)`.

/** What a bracketed ending replaces: `(trice)` the `teur` before it. */
const endings: Readonly<Record<string, readonly [string, string]>> = {
  trice: ['teur', 'trice'],
  rice: ['eur', 'rice'],
  euse: ['eur', 'euse'],
  se: ['r', 'se'],
  ere: ['er', 'ere'],
  ère: ['er', 'ère'],
  ve: ['f', 've'],
  che: ['c', 'che'],
};
const bracketed = /(\p{L}+)\((\p{L}{1,5})\)/gu;

/** Every way the title is written for a man or a woman, as it stands when it has one form. */
export function genderForms(title: string): string[] {
  const open = title.replace(/(\p{L}{3,})\/(\p{L}{3,})/gu, (both, one: string, other: string) =>
    isPair(one, other) ? `${one} / ${other}` : both,
  );
  const [left = '', right] = open.split(' / ', 2);
  const whole = right === undefined ? [left] : pair(left.split(' '), right.split(' '));
  return [...new Set(whole.flatMap(withEndings))];
}

/** `Comptable général / générale du bois`: the words before the bar have their counterparts right behind it. */
function pair(left: string[], right: string[]): string[] {
  const start = left.findIndex((word) => isPair(word, right[0] ?? ''));
  if (start < 0) return [left.join(' '), right.join(' ')];
  const rest = right.slice(left.length - start);
  return [[...left, ...rest].join(' '), [...left.slice(0, start), ...right].join(' ')];
}

function withEndings(title: string): string[] {
  const masculine = title.replace(bracketed, '$1');
  if (masculine === title) return [title];
  const feminine = title.replace(bracketed, (_, word: string, ending: string) => {
    const [from, to] = endings[ending] ?? ['', ending];
    return word.endsWith(from) ? word.slice(0, word.length - from.length) + to : word + ending;
  });
  return [masculine, feminine];
}

/** Whether two words are one, for a man and for a woman. */
function isPair(one: string, other: string): boolean {
  return one.slice(0, 3).toLowerCase() === other.slice(0, 3).toLowerCase();
}
