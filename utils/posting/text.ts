// What is done to every text a page gave before anything else: folded on a line, or kept in lines, and capped.

/** The most kept of an offer's text, in UTF-16 units: 200 kB of a Latin text. */
export const MAX_TEXT = 200_000;

/** Ends a text that was longer than what is kept, so that nobody takes it for the whole. */
export const CUT_MARK = ' […]';

/** C0 and C1 controls other than white space: never part of a text, and some consoles and CSV readers obey them. */
const CONTROLS = /(?!\s)\p{Cc}/gu;

/** The text cut at `max` units, mark included, never through a surrogate pair. Unchanged when it fits. */
export function cap(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = max - CUT_MARK.length;
  const last = text.charCodeAt(end - 1);
  if (last >= 0xd800 && last <= 0xdbff) end -= 1;
  return text.slice(0, end) + CUT_MARK;
}

/**
 * One line: runs of white space become one space, controls go, and so does half a surrogate pair, which no address can
 * carry. `undefined` when nothing is left.
 */
export function fold(text: string | undefined, max = 500): string | undefined {
  if (!text) return undefined;
  // Cut generously first: folding a page's 50 MB attribute is work nobody asked for.
  const line = text
    .slice(0, max * 20)
    .toWellFormed()
    .replace(CONTROLS, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line ? cap(line, max) : undefined;
}

/** Several lines: spaces folded within a line, at most one empty line in a row. `undefined` when nothing is left. */
export function foldLines(text: string | undefined, max = MAX_TEXT): string | undefined {
  if (!text) return undefined;
  const lines: string[] = [];
  let isEmptyBefore = true;
  for (const line of text
    .slice(0, max * 2)
    .toWellFormed()
    .split('\n')) {
    const folded = line.replace(CONTROLS, '').replace(/\s+/g, ' ').trim();
    if (folded || !isEmptyBefore) lines.push(folded);
    isEmptyBefore = !folded;
  }
  const whole = lines.join('\n').trim();
  return whole ? cap(whole, max) : undefined;
}

/** For comparing: lower case, no accents, white space folded; of the first `max` characters. */
export function comparable(text: string, max = 5_000): string {
  return text
    .slice(0, max)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  cedil: '\u0327',
  tilde: '\u0303',
};

function characterOf(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}

/** The characters that boards escape once too often in their metadata: `R&amp;D`, `Ing&eacute;nieur`. Others stay. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z])(acute|grave|circ|uml|cedil|tilde)|(amp|lt|gt|quot|apos|nbsp));/gi,
    (whole, decimal?: string, hex?: string, letter?: string, accent?: string, name?: string) => {
      if (decimal) return characterOf(Number(decimal)) ?? whole;
      if (hex) return characterOf(Number.parseInt(hex, 16)) ?? whole;
      if (letter && accent) return (letter + (ACCENTS[accent.toLowerCase()] ?? '')).normalize('NFC');
      return ENTITIES[name?.toLowerCase() ?? ''] ?? whole; // the pattern's other branches
    },
  );
}
