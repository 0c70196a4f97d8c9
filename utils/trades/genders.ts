// The masculine and feminine forms a job title stands for: `Agent / Agente d’accueil`, `Monteur(se) électricien(ne)`,
// `Cuisinier·ère`, `Chargé-e`.
import { flatten } from '@/utils/posting/fold';

/** What a written ending replaces in the word before it: `(trice)` the `teur`; feminine first, `(eur)` the `euse`. */
const endings: Readonly<Record<string, readonly string[]>> = {
  trice: ['teur'],
  rice: ['eur'],
  euse: ['eur'],
  use: ['eur', 'ur'],
  se: ['r', 'x'],
  iere: ['ier'],
  ere: ['er', 'ere'],
  re: ['er'],
  ve: ['f'],
  che: ['c'],
  que: ['c'],
  eresse: ['eur'],
  teur: ['trice'],
  eur: ['euse', 'rice'],
  ier: ['iere'],
  er: ['ere'],
};
/** Endings that are only added, each behind the letters it may follow. */
const added: Readonly<Record<string, RegExp>> = {
  e: /./,
  ne: /n$/,
  te: /t$/,
  le: /l$/,
  fe: /f$/,
  sse: /e$/,
};
/** A word, what parts the ending from it, the ending, and perhaps the `s` of both. */
const written =
  /(\p{L}{2,})(?:\s?\((\p{L}{1,6})\)|[.·•∙⋅・‧/-](\p{L}{1,6}))(?:\(?[.·•∙⋅・‧/-]?s\)?)?(?![\p{L}\p{N}])/gu;
/** What stands between the two forms of one title. */
const between = /\s+(?:\/|ou|et|or)\s+/iu;
/** How the two forms of one word end, past what they share. */
const counterparts = new Set(
  '|e |ne |le |te |fe |he |sse |esse |resse |ere r|se r|use x|se c|che c|que eur|rice er|ress eur|eresse eur|oresse f|ve n|id s|sse o|a'
    .split(' ')
    .concat('homme|femme'),
);

/** Every way the title is written for a man or a woman, as it stands when it has one form. */
export function genderForms(title: string): string[] {
  const open = partPairs(title);
  const [, left, right] = /^(.+?)\s\/\s(.+)$/u.exec(open) ?? [];
  const whole = left && right ? (pair(left, right) ?? [left, right]) : [open];
  return [...new Set(whole.flatMap(withEndings))];
}

/** The forms of an offer's title that names one job in both; two jobs side by side stay as they are written. */
export function formsOfOne(title: string): string[] {
  const open = partPairs(title);
  const at = between.exec(open);
  const [left, right] = at ? [open.slice(0, at.index), open.slice(at.index + at[0].length)] : [];
  const whole = (left && right && pair(left, right)) || [open];
  return [...new Set(whole.flatMap(withEndings))];
}

/** `Développeur/Développeuse` → `Développeur / Développeuse`. */
function partPairs(title: string): string {
  return title.replace(/([\p{L}-]{3,})\/([\p{L}-]{3,})/gu, (both, one: string, other: string) =>
    isPair(one, other) && !isSame(one, other) ? `${one} / ${other}` : both,
  );
}

/** `Comptable général / générale du bois`: the words before the bar have their counterparts right behind it. */
function pair(left: string, right: string): string[] | undefined {
  const one = left.trim().split(/\s+/);
  const other = right.trim().split(/\s+/);
  const first = other[0] ?? '';
  // A word that is one for both begins a title (`Comptable général / Comptable générale`), it does not end one
  // (`Homme sage-femme / Sage-femme`).
  const start = one.findIndex((word, at) => (at === 0 || !isSame(word, first)) && isPair(word, first));
  if (start < 0) return undefined;
  const rest = other.slice(one.length - start);
  return [[...one, ...rest].join(' '), [...one.slice(0, start), ...other].join(' ')];
}

function withEndings(title: string): string[] {
  const first = title.replace(written, (whole, word: string, bracketed?: string, joined?: string) =>
    inOtherGender(word, bracketed ?? joined ?? '') === undefined ? whole : word,
  );
  if (first === title) return [title];
  const other = title.replace(
    written,
    (whole, word: string, bracketed?: string, joined?: string) =>
      inOtherGender(word, bracketed ?? joined ?? '') ?? whole,
  );
  return [first, other];
}

/** `Monteur` and `se`: `Monteuse`; `undefined` where what follows is no ending of that word (`Node.js`, `Wagon-lit`). */
function inOtherGender(word: string, ending: string): string | undefined {
  const flat = flatten(word);
  const end = flatten(ending);
  const from = endings[end]?.find((one) => flat.endsWith(one));
  if (from !== undefined) return word.slice(0, word.length - from.length) + ending;
  return added[end]?.test(flat) ? word + ending : undefined;
}

/** Whether two words are one, for a man and for a woman: `Chef` and `Cheffe`, `Boucher-traiteur` and `Bouchère-traiteuse`. */
function isPair(one: string, other: string): boolean {
  const ones = flatten(one).split('-');
  const others = flatten(other).split('-');
  return ones.length === others.length && ones.every((part, at) => isPartPair(part, others[at] ?? ''));
}

function isPartPair(one: string, other: string): boolean {
  if (one === other) return true;
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  const [a, b] = [one.slice(shared), other.slice(shared)];
  return (
    (shared > 1 || a === 'homme' || b === 'homme') && (counterparts.has(`${a}|${b}`) || counterparts.has(`${b}|${a}`))
  );
}

function isSame(one: string, other: string): boolean {
  return flatten(one) === flatten(other);
}
