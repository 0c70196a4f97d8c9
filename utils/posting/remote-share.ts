// How much of the time is worked away from the company's premises, where a text gives a figure.
import { comparable, MAX_TEXT } from './text';
import type { RemoteShare } from './types';

const WEEK = 5;
/** Working days a month: 52 weeks of 5 days over 12 months. */
const MONTH = (52 * 5) / 12;

/** Longest stretch around the word that is read, in characters, and the most mentions. */
const REACH = 90;
const MAX_MENTIONS = 20;

const NUMBERS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  one: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
};

const MENTION =
  /(?<![a-z])(?:teletravail|tele-travail|tt|home ?office|remote(?:ly)?|work(?:ing)? from home|wfh|a distance|distanciel|(?:in|at) (?:(?:the |our )(?:[a-z]+ )?)?office|on[- ]?site|sur site|presentiels?|au bureau|dans nos (?:bureaux|locaux))(?![a-z])/g;
const AT_OFFICE = /office$|site$|presentiel|bureau|locaux/;
const HOME_OFFICE = /home ?office/;

const NUMBER = `(\\d{1,2}(?:[.,]5)?|${Object.keys(NUMBERS).join('|')})`;
/** `jusqu'à 3 jours`, `up to 50 %`. */
const LIMIT = "jusqu'?a |up to |maximum |max |minimum |min |at least |au moins ";
const DAYS = new RegExp(
  `(?<![a-z\\d.,])(${LIMIT})?${NUMBER}(?:(?: ?- ?| ?a | to | ou | or |/)${NUMBER})? ?(?:jours?|jrs?|j|days?|d)(?![a-z])(?:(?: ?/ ?| (?:par |per |a |chaque |each )?)(semaine|sem|week|mois|month|trimestre|quarter|ans?|annee|year)(?![a-z]))?`,
  'g',
);
/** `8 jours de télétravail par mois`. */
const UNIT_AFTER = /^ ?(?:\/|par|per|a|each) ?(mois|month)(?![a-z])/;
const PERCENT = new RegExp(`(${LIMIT})?(?:a )?(?<![\\d.,])(\\d{1,3}) ?%`, 'g');
/** `100 % télétravail` is a rate of the work; `remboursé à 50 %` is not. */
const OTHER_PERCENT = /rembours|prise? en charge|mutuelle|transport|prime|variable|bonus|navigo/;
const WHOLLY =
  /(?<![a-z])(?:full[- ]?(?:remote|teletravail)|fully remote|100 ?% (?:remote|teletravail|a distance)|(?:remote|teletravail) (?:a )?(?:100 ?%|total|complet|integral)|entirely remote|remote only)(?![a-z])/g;
/** `pas de full remote`, `not a fully remote position`, `full remote impossible`, `full remote ou hybride`: no claim. */
const REFUSED =
  /(?:(?<![a-z])(?:pas|not|no|non|sans|aucun|ni|isn't|unable|cannot|hybride? (?:ou|or))(?![a-z])|n't(?![a-z]))[^.;!?]{0,30}$/;
const REFUSED_AFTER =
  /^ ?(?:(?:n'est |est |is )?(?:pas|not|non|impossible|exclu|refuse)|(?:ou|or|\/) (?:hybrid|partiel|sur site|on[- ]?site|presentiel))/;
/** Days that count leave, notice or experience, not where one works. */
const OTHER_DAYS = /conges|rtt|holiday|vacation|leave|preavis|formation|experience|rest/;
/** Right before the days or the mention: what takes place there is no habit. */
const OTHER_LEAD =
  /(?<![a-z])(?:formations?|interventions?|modules?|ateliers?|sessions?|seminaires?|training)(?: [a-z]+)? $/;
/** Before `à distance`, which is said of sales, support and courses too. */
const WORKS_AWAY = /(?:^|[,:(/-]|(?:travail\w*|jours?|jrs?|\d ?j|tt|possible|temps|week|semaine|mois|%)) ?$/;
/** Right after the days: `3 jours de séminaire`. */
const OTHER_TAIL = /^ (?:de |d')(?!(?:tele|travail|tt|remote|presen|home|distanc|la |l'))[a-z]/;

function numberOf(written: string): number {
  return NUMBERS[written] ?? Number(written.replace(',', '.')); // absent: digits
}

/** The share of `days`, from `low` to `high`, in their week or month; `undefined` when more than there are. */
function shareOf(low: number, high: number, length: number): RemoteShare | undefined {
  if (!(low <= high && high <= length) || high === 0) return undefined;
  const round = (share: number) => Math.min(1, Math.round(share * 100) / 100);
  return { min: round(low / length), max: round(high / length) };
}

/** `unitAfter`: what the words after the mention count the days by, for days that do not say it themselves. */
function readDays(match: RegExpMatchArray, unitAfter = 'week'): RemoteShare | undefined {
  const [, limit = '', one = '', other, unit = unitAfter] = match; // absent: groups that did not take part
  if (/^(?:a|y|t|q)/.test(unit)) return undefined; // some days a year are no share of a week
  const low = numberOf(one);
  const high = other ? numberOf(other) : low;
  const length = unit.startsWith('m') ? MONTH : WEEK;
  return limited(limit, low, high, length);
}

/** The share when its words set an end to it: `up to`, `at least`. */
function limited(limit: string, low: number, high: number, length: number): RemoteShare | undefined {
  if (/^(?:jusqu|up|max)/.test(limit)) return shareOf(0, high, length);
  if (/^(?:min|at|au)/.test(limit)) return shareOf(low, length, length);
  return shareOf(low, high, length);
}

/** What one mention's surroundings say of it, read as days or as a rate. */
function readAround(before: string, word: string, after: string): RemoteShare | undefined {
  const isAtOffice = AT_OFFICE.test(word) && !HOME_OFFICE.test(word);
  const turn = (share: RemoteShare): RemoteShare =>
    isAtOffice ? { min: Math.round((1 - share.max) * 100) / 100, max: Math.round((1 - share.min) * 100) / 100 } : share;
  // The nearest days win: those right before the word, else those right after it.
  const earlier = Array.from(before.matchAll(DAYS)).at(-1);
  const gap = earlier && before.slice(earlier.index + earlier[0].length);
  const later = after.matchAll(DAYS).next().value;
  const lead = later && after.slice(0, later.index);
  const candidates = [
    gap !== undefined && /^ ?(?:[a-z']+ ?){0,4}$/.test(gap) ? earlier : undefined,
    lead !== undefined && /^[ :(,]*(?:[a-z']+[ :(]*){0,5}$/.test(lead) ? later : undefined,
  ];
  for (const days of candidates) {
    if (!days || OTHER_DAYS.test(days === earlier ? (gap ?? '') : (lead ?? ''))) continue; // one of the two is read
    const side = days === earlier ? before : after;
    if (OTHER_TAIL.test(side.slice(days.index + days[0].length))) continue;
    if (OTHER_LEAD.test(before) || (days === earlier && OTHER_LEAD.test(before.slice(0, days.index)))) continue;
    const share = readDays(days, UNIT_AFTER.exec(after)?.[1]); // no unit right after the mention
    if (share) return turn(share);
  }
  const near = `${before.slice(-22)}${word}${after.slice(0, 22)}`;
  const [percent] = Array.from(near.matchAll(PERCENT));
  if (percent && !OTHER_PERCENT.test(`${before.slice(-40)}${after.slice(0, 40)}`)) {
    const [, limit = '', rate] = percent; // no limit: the rate as it is
    const share = limited(limit, Number(rate), Number(rate), 100);
    return share && turn(share);
  }
  return undefined;
}

/** Whether the text offers remote work all the time, without taking it back or leaving a choice. */
function isWholly(words: string): boolean {
  return Array.from(words.matchAll(WHOLLY))
    .slice(0, MAX_MENTIONS)
    .some(({ index, 0: said }) => {
      const before = words.slice(Math.max(0, index - REACH), index);
      return (
        !REFUSED.test(before) && !REFUSED_AFTER.test(words.slice(index + said.length, index + said.length + REACH))
      );
    });
}

/**
 * The share of the time worked remotely that a text says: "2 jours de télétravail par semaine" is 0.4, three days in the
 * office too, "jusqu'à 3 jours" is 0 to 0.6, "full remote" is 1. `undefined` when no figure is given, or two that differ.
 */
export function readRemoteShare(text: string | undefined): RemoteShare | undefined {
  if (!text) return undefined;
  const words = comparable(text, MAX_TEXT)
    .replace(/[’`]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/(?<![a-z])(max|min)\. /g, '$1 ');
  if (isWholly(words)) return { min: 1, max: 1 };
  const found: RemoteShare[] = [];
  let mentions = 0;
  for (const match of words.matchAll(MENTION)) {
    mentions += 1;
    if (mentions > MAX_MENTIONS) break;
    const end = match.index + match[0].length;
    const before =
      words
        .slice(Math.max(0, match.index - REACH), match.index)
        .split(/[.;!?]\s/)
        .at(-1) ?? '';
    const after = words.slice(end, end + REACH).split(/[.;!?](?:\s|$)/)[0] ?? ''; // split gives at least one part
    if (match[0] === 'a distance' && !WORKS_AWAY.test(before)) continue;
    const share = readAround(before, match[0], after);
    if (share) found.push(share);
  }
  const [first] = found;
  return first && found.every(({ min, max }) => min === first.min && max === first.max) ? first : undefined;
}
