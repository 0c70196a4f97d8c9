// Looks for identity in a string that is about to leave: the person's own tokens, then anything that looks like some.
import { findPhoneNumbersInText } from 'libphonenumber-js/min';
import { flatten, flatWords } from '@/utils/posting/fold';
import type { Token, TokenKind } from './identity';
import { personalMatters } from './personal';

export type HitKind =
  | TokenKind
  | 'url'
  | 'nir'
  | 'siren'
  | 'reference'
  | 'date'
  | 'age'
  | 'family'
  | 'nationality'
  | 'health'
  | 'conviction'
  | 'first-name'
  | 'too-long';

export interface Hit {
  kind: HitKind;
  /** The words that gave it away, as they stand in the string. */
  found: string;
}

/**
 * `line`: a sentence of the person's own, where a year or a colleague's first name is a hit too.
 * `term`: a skill, a licence, a field of study; `Windows Server 2019` and `Ruby` are fine.
 */
export type Strictness = 'line' | 'term';

export interface Watch {
  tokens: readonly Token[];
  /** Folded first names. */
  firstNames: ReadonlySet<string>;
}

/** Every sign of identity in `text`; none means it may leave. Answers for one string: a name cut in two is not seen. */
export function detectIdentity(text: string, watch: Watch, strictness: Strictness): Hit[] {
  if (text.length > 2_000) return [{ kind: 'too-long', found: text.slice(0, 40) }];
  const hits = [
    ...ownHits(text, watch.tokens, strictness),
    ...patternHits(text, strictness),
    ...phoneHits(text),
    ...firstNameHits(text, watch.firstNames, strictness),
    ...personalMatters(text),
  ];
  const seen = new Set<string>();
  return hits.filter(({ kind, found }) => !seen.has(`${kind} ${found}`) && seen.add(`${kind} ${found}`));
}

/** Folded words with a capital that no beginning of a line or bracket asks for; of a line in capitals, all. */
function properWords(text: string): Set<string> {
  const isShouted = text === text.toUpperCase();
  const found = [...text.matchAll(/\p{Lu}[\p{L}\p{N}&’'-]*/gu)].filter(
    ({ index }) => isShouted || /[\p{L}\p{N}][^\p{L}\p{N}]*$/u.test(text.slice(0, index)),
  );
  return new Set(found.flatMap(([word]) => [flatWords(word).join(' '), ...flatWords(word)]));
}

function ownHits(text: string, tokens: readonly Token[], strictness: Strictness): Hit[] {
  const words = flatWords(text);
  const row = ` ${words.join(' ')} `;
  const squashed = words.join('');
  const digits = text.replace(/[oO](?=[\s.\d-]*\d)/g, '0').replace(/\D/g, '');
  let capitals: ReadonlySet<string> | undefined;
  const proper = () => (capitals ??= properWords(text));
  const isIn: Readonly<Record<Token['match'], (token: string) => boolean>> = {
    words: (token) => row.includes(` ${token} `),
    inside: (token) => squashed.includes(token),
    exact: (token) => [...text.matchAll(/[\p{L}\p{N}&]+/gu)].some(([word]) => word === token),
    proper: (token) => proper().has(token),
    digits: (token) => digits.includes(token),
  };
  return tokens
    .filter(({ match, text: token, isLoose }) => (strictness === 'line' || !isLoose) && isIn[match](token))
    .map(({ kind, text: token }) => ({ kind, found: token }));
}

/** `a@b.fr`, spaced out, or with `(at)` and `point` for its signs. */
const email =
  /[^\s@<>()]{1,64}\s?(?:@|\(at\)|\[at\]|\{at\}|\(arobase\)|\barobase\b|\bat\b)\s?[\p{L}\p{N}_-]{1,63}\s?(?:\.|\(dot\)|\(point\)|\[dot\]|\bdot\b|\bpoint\b)\s?(?!js\b|net\s)[\p{L}]{2,}/iu;
const address = /\b(?:https?:\/\/|www\.)\S+/iu;
/** A host of its own, or with a path; products that are named like one are not. */
const host =
  /(?<![\p{L}\p{N}.@-])(?:[a-z\d-]{1,63}\.)+(?:com|org|fr|eu|net|io|dev|me|info|app|co|be|ch|ca|uk|de|es|it|bzh|paris|corsica|alsace|re|pro|biz|tech|xyz|blog|site|online|page|link|example|ly|tv|ai|us|in)(?:\/\S*)?(?![\p{L}\p{N}])/giu;
const products =
  /^(?:(?:asp|vb|ado|ml|entity|dot)\.net|(?:socket|draw|monday|force|booking|salesforce|make|fal|hugging)\.(?:io|com)|(?:node|vue|react|next|nuxt|d3|three|express)\.(?:js|io|me)|.*\.js|(?:character|copy|jasper)\.ai|[bc]\.(?:tech|com))$/i;
const nir = /(?<!\d)[12]\s?\d{2}\s?(?:0[1-9]|1[0-2]|[2-9]\d)\s?(?:\d{2}|2[AB])\s?\d{3}\s?\d{3}(?:\s?\d{2})?(?!\d)/i;
const longNumber = /(?<![\d.,])\d{3}[\s.]?\d{3}[\s.]?\d{3}(?:[\s.]?\d{5})?(?!\d)|(?<![\d.,])\d{7,}(?!\d)/;
/** A certificate's, a permit's or a patent's own number: `ID LF-8dk2jq91`. */
const reference =
  /(?<!\p{L})(?:ID|n[°º]|num[ée]ro|matricule|r[ée]f(?:[ée]rence)?|credential)\s?[:#.]?\s?(?=[a-z-]*\d)(?:[a-z\d]-?){6,}/iu;
/** `Mme Castellani`, `Dr. Le Goff`. */
const addressed =
  /(?<!\p{L})(?:M\.|MM\.|Mme|Mlle|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Pr\.?|Prof\.)\s(?:d[eu]\s|l[ea]\s|d[’'])?\p{Lu}[\p{L}’'-]+/u;
const fullDate =
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:(?:19|20)\d\d|\d\d)(?!\d)|(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?!\d)|(?<!\d)(?:0[1-9]|1[0-2])[/-](?:19|20)\d\d(?!\d)/;
const yearRange = /(?<!\d)(?:19|20)\d\d\s?(?:[-–—/]|à|to|au)\s?(?:(?:19|20)\d\d|present|now|aujourd)/iu;
/** Products whose versions are years. */
const versioned =
  /\b(?:windows|server|office|sql|visual|studio|autocad|revit|exchange|sharepoint|dynamics|iso|norme|rt|re|oracle|sage)\b/i;
const sinceYear =
  /(?:\b(?:en|depuis|since|in|from|de)\s|[(\s])(?:(?:janv|fév|fev|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|déc|dec|jan|feb|march|april|may|june|july|august)\p{L}*\.?\s)(?:19|20)\d\d/iu;
const year = /(?<![\d.])(?:19[4-9]\d|20[0-4]\d)(?![\d.])/;

function patternHits(text: string, strictness: Strictness): Hit[] {
  const flat = text.normalize('NFKC');
  const find = (kind: HitKind, pattern: RegExp): Hit[] => {
    const found = new RegExp(pattern.source, pattern.flags.replace('g', '')).exec(flat);
    return found ? [{ kind, found: found[0].trim() }] : [];
  };
  const hosts = [...flat.matchAll(host)].map(([found]) => found).filter((found) => !products.test(found));
  return [
    ...find('email', email),
    ...find('url', address),
    ...hosts.slice(0, 3).map((found): Hit => ({ kind: 'url', found })),
    ...find('nir', nir),
    ...find('siren', longNumber),
    ...find('reference', reference),
    ...find('person', addressed),
    ...find('date', fullDate),
    ...(strictness === 'term' && versioned.test(flat) ? [] : find('date', yearRange)),
    ...find('date', sinceYear),
    ...(strictness === 'line' ? find('date', year) : []),
  ];
}

function phoneHits(text: string): Hit[] {
  if ((text.match(/[\doO]/g) ?? []).length < 8 || !/\d{2}/.test(text)) return [];
  // An O for the first zero is read as one.
  const plain = text
    .normalize('NFKC')
    .replace(/(?<!\p{L})O(?=[1-9])/gu, '0')
    .replace(/\(0\)/g, '');
  return findPhoneNumbersInText(plain, 'FR')
    .slice(0, 3)
    .map(({ startsAt, endsAt }): Hit => ({ kind: 'phone', found: plain.slice(startsAt, endsAt) }));
}

/** Tools that go by a first name. */
const product =
  /^(?:ada|alexa|alma|ant|apollo|argo|athena|aurora|claude|crystal|delphi|eve|hudson|hugo|jade|julia|lotus|lua|maria|maven|pascal|rose|ruby|sage|salom[eé]|travis|vega|victor)\s(?:ai|api|cd|ci|client|code|compta(?:bilité)?|db|design|development|domino|events|federation|framework|graphql|intacct|kit|lang(?:uage)?|ligne|meca|notes|ops|paie|programming|rails|reports?|rollouts|saari|script(?:ing)?|sdk|server|serverless|skills|static|studio|workflows|xe)$/iu;

/** In a sentence any first name with its capital; in a term only one that a family name follows. */
function firstNameHits(text: string, firstNames: ReadonlySet<string>, strictness: Strictness): Hit[] {
  const words = [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]*/gu)];
  return words.flatMap((word): Hit[] => {
    const isName = flatten(word[0])
      .split(/[^a-z]+/)
      .some((part) => firstNames.has(part));
    if (!isName) return [];
    if (strictness === 'line') return [{ kind: 'first-name', found: word[0] }];
    const after = /^\s(?:d[eu]\s(?:la\s)?|d[’']|le\s)?\p{Lu}\p{L}+/u.exec(
      text.slice((word.index ?? 0) + word[0].length),
    );
    return after && !product.test(word[0] + after[0]) ? [{ kind: 'person', found: word[0] + after[0] }] : [];
  });
}
