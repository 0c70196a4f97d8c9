// Days as pages write them, in ISO, figures and words: when the work starts, until when one may apply.
import { comparable } from './text';

/** `2026-11-20` of `2026-11-20`, `2026-11-20T08:30:00Z`, `2026-11-20 08:30`; `undefined` unless it is a day that exists. */
export function isoDay(written: string | undefined): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?![\d-])/.exec(written?.trim() ?? '')?.[1]; // absent or written otherwise
  if (!day) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day;
}

const MONTHS =
  'janvier|january|janv|jan|fevrier|february|fevr?|feb|mars|march|mar|avril|april|avr|apr|mai|may|juin|june|jun|juillet|july|juil|jul|aout|august|aug|septembre|september|sept|sep|octobre|october|oct|novembre|november|nov|decembre|december|dec';
/** A month's number, from its first letters without accents; "juin" and "juillet" differ at the fourth. */
const FIRST_LETTERS: readonly (readonly [string, number])[] = [
  ['jan', 1],
  ['fe', 2],
  ['mar', 3],
  ['av', 4],
  ['ap', 4],
  ['mai', 5],
  ['may', 5],
  ['juin', 6],
  ['jun', 6],
  ['jui', 7],
  ['jul', 7],
  ['ao', 8],
  ['au', 8],
  ['se', 9],
  ['oc', 10],
  ['no', 11],
  ['de', 12],
];

const YEAR = '(20\\d{2})';
const ISO = /(?<!\d)(20\d{2}-\d{2}-\d{2})(?!\d)/;
/** Day before month, as in France: boards' pages in English give ISO dates or words. */
const FIGURES = /(?<![\d/.])(\d{1,2})[/.-](\d{1,2})[/.-](20\d{2})(?!\d)/;
const DAY_MONTH = new RegExp(`(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th)? (?:of )?(${MONTHS})\\.?,? ${YEAR}(?!\\d)`);
const MONTH_DAY = new RegExp(`(?<![a-z])(${MONTHS})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}(?!\\d)`);
const MONTH_YEAR = new RegExp(`(?<![a-z])(${MONTHS})\\.? ${YEAR}(?!\\d)`);

const two = (figure: string | number) => String(figure).padStart(2, '0');

function monthOf(word: string): number {
  return FIRST_LETTERS.find(([letters]) => word.startsWith(letters))?.[1] ?? 0; // 0 is no month: isoDay refuses it
}

/** The first day a line gives, ISO; `undefined` without a year, or when no such day exists. */
export function readDay(written: string | undefined): string | undefined {
  if (!written) return undefined;
  const iso = isoDay(written);
  if (iso) return iso;
  const words = comparable(written.slice(0, 300));
  const found = ISO.exec(words);
  if (found) return isoDay(found[1]);
  const [, day = '', month = '', year = ''] = FIGURES.exec(words) ?? []; // no match: no date in figures
  if (year) return isoDay(`${year}-${two(month)}-${two(day)}`);
  const [, dayFirst, monthAfter, yearAfter] = DAY_MONTH.exec(words) ?? []; // no match: written otherwise
  if (dayFirst && monthAfter) return isoDay(`${yearAfter}-${two(monthOf(monthAfter))}-${two(dayFirst)}`);
  const [, monthFirst, dayAfter, yearLast] = MONTH_DAY.exec(words) ?? []; // no match: no date at all
  return monthFirst && dayAfter ? isoDay(`${yearLast}-${two(monthOf(monthFirst))}-${two(dayAfter)}`) : undefined;
}

const SOON =
  /(?<![a-z])(?:des que possible|dqp|asap|as soon as possible|immediate(?:ly|ment)?|immediat|des maintenant|sans delai|(?<!(?:jours|mois|ans) )de suite|au plus (?:tot|vite)(?! (?:le|en|au|debut|mi|fin|courant|\d))|ab sofort)(?![a-z])/;

/** When the work starts: an ISO day, an ISO month (`2026-09`), or `asap`; `undefined` when the line says none of them. */
export function readStart(written: string | undefined): string | undefined {
  const day = readDay(written);
  if (day || !written) return day;
  const words = comparable(written.slice(0, 300));
  const [, month, year] = MONTH_YEAR.exec(words) ?? []; // no match: no month with its year
  if (month) return `${year}-${two(monthOf(month))}`;
  return SOON.test(words) ? 'asap' : undefined;
}

/** How much follows the words that announce a date, in characters, and the most announcements looked at. */
const REACH = 60;
const MAX_ANNOUNCEMENTS = 30;

const STARTS =
  /date (?:de )?(?:début|debut|démarrage|demarrage|prise de (?:poste|fonction))|prise de (?:poste|fonction)|démarrage|poste à pourvoir|à pourvoir|début (?:du contrat|de contrat|de la mission|de mission|du stage|de stage|de l['’]alternance)|début (?=:)|entrée en fonctions?|date d['’](?:embauche|entrée)(?: en fonctions?)?|poste (?:vacant|disponible)(?! depuis)|date de vacance(?: de l['’]emploi| du poste)?|(?:stage|contrat|alternance) (?:de \d+ mois )?(?=à (?:partir|compter) d)|(?:ideal |expected )?start(?:ing)? date|(?:ideal|expected) start|start(?=:)|job starts?/giu;
const CLOSES =
  /date limite(?: de (?:candidature|dépôt|réponse))?|date de clôture(?= ?:| des candidatures)|candidatures? (?:(?:sont|à|ouvertes?|acceptées?|reçues?|recevables?|possibles?|envoyer|adresser|transmettre|déposer) ){0,3}(?:jusqu['’]au|avant le|au plus tard le)|(?:envoye[rz]|adresse[rz]|transmett(?:re|ez)) [^.\n]{0,30}?(?:cv|candidature|lettre)[^.\n]{0,40}?(?:avant le|au plus tard le)|(?:cv|candidature|lettre|lm)[^.\n]{0,30}? à (?:envoyer|adresser|transmettre|déposer) [^.\n]{0,20}?(?:avant le|au plus tard le)|(?:postule[rz]|candidate[rz]) (?:avant|jusqu['’]au)|clôture des candidatures|(?:offre|annonce) valable jusqu['’]au|application deadline|deadline(?= ?:| to apply| for applications?)|apply (?:by|before|no later than)|last (?:date|day) to apply|closing date|(?:vacancy|job) closes|applications? (?:must be received by|will close|close)/giu;

/** What stands after the announcing words: the end of their sentence, or the next line below a heading. */
function announced(description: string, from: number): string {
  const [line = '', next = ''] = description.slice(from, from + REACH).split('\n'); // next: the text ends there
  const words = /[\p{L}\d]/u.test(line) ? line : next;
  return words.split(/[;!?]/)[0] ?? words; // split gives at least one part
}

/** The one date that announcements of its kind give; `undefined` when they give none, or several. */
function findAnnounced(
  description: string | undefined,
  announcements: RegExp,
  read: (written: string) => string | undefined,
): string | undefined {
  if (!description) return undefined;
  const found = new Set<string>();
  let looked = 0;
  for (const { index, 0: words } of description.matchAll(announcements)) {
    looked += 1;
    if (looked > MAX_ANNOUNCEMENTS) break;
    const date = read(announced(description, index + words.length));
    if (date) found.add(date);
  }
  const [first] = found;
  return found.size === 1 ? first : undefined;
}

/** The start a description announces, as `readStart` gives it. */
export function findStart(description: string | undefined): string | undefined {
  return findAnnounced(description, STARTS, readStart);
}

/** The last day to apply that a description announces, ISO. */
export function findClosing(description: string | undefined): string | undefined {
  return findAnnounced(description, CLOSES, readDay);
}
