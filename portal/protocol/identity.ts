// Finds in a text what would identify a person: addresses, numbers, names, and words the person's own contact block gives away.
import { namesPerson } from './person-names';

/** What is known to belong to one person, and so must not appear in their discreet profile. */
export interface OwnWords {
  /** Parts of the e-mail address, digits of the telephone number. */
  words: string[];
  /** Names of the organisations that must not see the profile: naming one tells who it is. */
  employers: string[];
}

type Kind =
  | 'email'
  | 'url'
  | 'phone'
  | 'social-security-number'
  | 'company-number'
  | 'birth'
  | 'street-address'
  | 'person'
  | 'own-words'
  | 'employer';

const patterns: [Kind, RegExp][] = [
  ['email', /[\p{L}\d._%+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d.-]{1,100}\.\p{L}{2,10}/iu],
  // A bare domain only under the endings people and French firms use: ASP.NET and Socket.io are skills.
  ['url', /https?:\/\/|\bwww\.|\b(?:linkedin|github|gitlab)\.com\b|\b[a-z0-9-]{2,40}\.(?:fr|com|org|eu)\b/i],
  ['phone', /(?:\+|\b00)\d{2}[\s.-]?(?:\(0\))?\d(?:[\s.-]?\d{2}){4}\b|(?<![\d.,])0[1-9](?:[\s.-]?\d{2}){4}(?!\d)/],
  [
    'birth',
    /\bn[ée]e?\s+le\b|\bdate de naissance\b|\bborn (?:on|in)\b|\bdate of birth\b|\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}\b/i,
  ],
  [
    'street-address',
    /\b\d{1,4}\s?(?:bis|ter)?,?\s(?:rue|avenue|boulevard|impasse|all[ée]e|chemin|quai|place)\s+\p{L}/iu,
  ],
];

/** Digits of the social security number: sex, year, month, département, commune, order and key. */
const socialSecurity =
  /(?<!\d)[12]\s?\d{2}\s?(?:0[1-9]|1[0-2]|[2-9]\d)\s?(?:\d{2}|2[AB])\s?\d{3}\s?\d{3}(?:\s?\d{2})?(?!\d)/i;
const companyNumber = /(?<!\d)\d{3}\s?\d{3}\s?\d{3}(?:\s?\d{5})?(?!\d)/g;

/** The kinds of identity found in a text; none is no promise, since a career alone can be recognised. */
export function findIdentity(text: string, own: OwnWords): Kind[] {
  const found = patterns.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
  if (socialSecurity.test(text)) found.push('social-security-number');
  if ([...text.matchAll(companyNumber)].some(([digits]) => hasLuhnSum(digits.replace(/\s/g, '')))) {
    found.push('company-number');
  }
  if (namesPerson(text)) found.push('person');
  const folded = ` ${foldWords(text).join(' ')} `;
  const has = (words: string) => words !== '' && folded.includes(` ${words} `);
  if (own.words.some((word) => has(word) || (/^\d+$/.test(word) && text.replace(/\D/g, '').includes(word)))) {
    found.push('own-words');
  }
  if (own.employers.some(has)) found.push('employer');
  return found;
}

/** What a contact block gives away about its owner. */
export function ownWordsOf(
  contact: { email?: string; tel?: string; hideFrom?: { name?: string }[] } | undefined,
): OwnWords {
  const [local = ''] = contact?.email?.split('@') ?? [];
  // Short parts and those with digits are initials and relays: they would be found in ordinary words.
  const parts = local.split(/[._+-]/).filter((part) => /^\p{L}{4,}$/u.test(part));
  const tel = contact?.tel?.replace(/\D/g, '').slice(-9);
  return {
    words: [...parts.flatMap(foldWords), ...(tel === undefined ? [] : [tel])],
    employers: (contact?.hideFrom ?? []).flatMap(({ name }) => (name === undefined ? [] : [foldWords(name).join(' ')])),
  };
}

/** The words of a text without accents or case. */
export function foldWords(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\d]+/gu) ?? [];
}

function hasLuhnSum(digits: string): boolean {
  const values = [...digits].reverse().map((digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 2));
  const sum = values.reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return /[^0]/.test(digits) && sum % 10 === 0;
}
