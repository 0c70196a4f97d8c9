// The one spelling in which a salary's text is read: lower case, no accents, one kind of space, dash and apostrophe.

/** Cut before and after folding: a salary is said early, and no text may cost more than its answer is worth. */
const MAX_WRITTEN = 20_000;
const MAX_PLAIN = 2_000;

/** Euro signs as pages damage them: UTF-8 read as Windows-1252, an entity, a Windows-1252 byte. */
const DAMAGED_EURO = /â‚¬|&euro;|\u0080/gi;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4`]/g;
/** Squared signs of East Asia: an hour, a day or a month in one character, which would come apart into digits. */
const SQUARED = /[\u3200-\u33ff]/g;
const SPACES = /[\s\u180e\u200b-\u200d\u2060]+/g;
const DASHES = /[\u2010-\u2015\u2212\u2192]/g;
const SLASHES = /[\u2044\u2215]/g;

/** `11EUR88`, `12€50`: the currency as decimal mark. Not before a letter: `2000€35h` is pay and hours. */
const EURO_AS_DECIMAL_MARK = /(\d)(?:€|euros?|eur)(\d{2})(?![a-z\d]| \d)/g;
/** `2k5`: the thousands sign as decimal mark. Not before a unit: `3k5j` says nothing. */
const K_AS_DECIMAL_MARK = /(?<![a-z\d.,])(\d{1,3})k(\d)(?![a-z\d]|[.,]\d)/g;
/** `13, 50 €`: a space strayed into the decimals. */
const SPACED_DECIMALS = /(\d)(?: ,| ?, )(\d{2})(?= ?(?:€|eur))/g;
/** `2200e net`: an euro, while `13e mois` and `2e année` are ranks. */
const E_FOR_EURO = /(\d{3}) ?e(?![a-z\d])/g;
/** `35k? et 43k?`: what is left of a euro sign saved in an alphabet without it; at a sentence's end it may be a question. */
const LOST_EURO = /(\dk)\?(?= (?:et|a|brut|net|par|-) )/g;
/** `45.000,-` and `5'200.-`: no cents. */
const NO_CENTS = /(\d)[.,]-{1,2}(?= |\/|\)|$)/g;
/** Begins with a zero or a country's prefix: `020 7946 0958`, `+33 1 99 00 12 34`. */
const TELEPHONES = /(?<![\d.,]|\d[ '-])(?:\+\d{1,3}[ .-]?(?:\(0\) ?)?\d{1,4}|0\d{1,4})(?:[ .-]\d{2,4}){2,5}(?!\d)/g;
const DATES = /\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b/g;

/** The text in its plain spelling, at most 2,000 characters. The kind and number of its spaces and its case do not matter. */
export function plainText(written: string): string {
  return written
    .slice(0, MAX_WRITTEN)
    .replace(DAMAGED_EURO, '€')
    .replace(APOSTROPHES, "'")
    .replace(SQUARED, ' ')
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad]+/gu, '')
    .toLowerCase()
    .replace(DASHES, '-')
    .replace(SLASHES, '/')
    .replace(/'(?!\d)|(?<!\d)'/g, ' ') // between digits it groups thousands
    .replace(SPACES, ' ')
    .trim()
    .slice(0, MAX_PLAIN)
    .replace(DATES, ' | ')
    .replace(TELEPHONES, ' | ')
    .replace(LOST_EURO, '$1€')
    .replace(NO_CENTS, '$1')
    .replace(SPACED_DECIMALS, '$1,$2')
    .replace(EURO_AS_DECIMAL_MARK, '$1.$2 €')
    .replace(K_AS_DECIMAL_MARK, '$1.$2k')
    .replace(E_FOR_EURO, '$1 €');
}
