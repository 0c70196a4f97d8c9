// How currencies are written, with the ISO 4217 code of each writing that has only one reading.

/** `null`: a sign of several currencies, which a text alone does not settle. */
const WRITINGS: Readonly<Record<string, string | null>> = {
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  e: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  pounds: 'GBP',
  $: null,
  dollars: null,
  usd: 'USD',
  us: 'USD',
  cad: 'CAD',
  ca: 'CAD',
  can: 'CAD',
  c: 'CAD',
  aud: 'AUD',
  au: 'AUD',
  a: 'AUD',
  nzd: 'NZD',
  nz: 'NZD',
  sgd: 'SGD',
  s: 'SGD',
  sg: 'SGD',
  hkd: 'HKD',
  hk: 'HKD',
  brl: 'BRL',
  r: 'BRL',
  mxn: 'MXN',
  mx: 'MXN',
  chf: 'CHF',
  francs: null,
  'fr.': null,
  franken: 'CHF',
  '¥': null,
  jpy: 'JPY',
  cny: 'CNY',
  rmb: 'CNY',
  '₹': 'INR',
  inr: 'INR',
  kr: null,
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  pln: 'PLN',
  zł: 'PLN',
  zl: 'PLN',
  czk: 'CZK',
  kč: 'CZK',
  kc: 'CZK',
  huf: 'HUF',
  lei: 'RON',
  ron: 'RON',
  bgn: 'BGN',
  '₺': 'TRY',
  '₽': 'RUB',
  '₪': 'ILS',
  '₩': 'KRW',
  krw: 'KRW',
  aed: 'AED',
  sar: 'SAR',
  mad: 'MAD',
  dh: null,
  dhs: null,
  tnd: 'TND',
  dzd: 'DZD',
  xof: 'XOF',
  xaf: 'XAF',
  fcfa: null,
  xpf: 'XPF',
  cfp: 'XPF',
  fcfp: 'XPF',
  francscfp: 'XPF',
  zar: 'ZAR',
};

const SIGN = '(?:€(?:uros?|ur)?|[£¥₹₺₽₪₩])';
/** One letter touches its sign: `a $500 bonus` is in no Australian dollars. */
const DOLLAR_BEFORE = '(?:(?<![a-z])(?:(?:us|ca|au|nz|hk|sg|mx|r) ?|[cas]))?\\$';
const DOLLAR_AFTER = '\\$(?: ?(?:usd?|cad?|can|aud?)(?![a-z]))?';
const WORD =
  '(?:euros?|eur|gbp|pounds|dollars|usd|cad|aud|nzd|sgd|hkd|brl|mxn|chf|(?:f ?|francs )?cfp|francs|franken|jpy|cny|rmb|inr|kr|sek|nok|dkk|pln|zł|zl|czk|kč|kc|huf|lei|ron|bgn|krw|aed|sar|mad|dhs?|tnd|dzd|xof|xaf|fcfa|xpf|zar)';

/** Source of a pattern for a currency that stands right after its amount. */
export const CURRENCY_AFTER = `(?:${SIGN}|${DOLLAR_AFTER}|${WORD}(?![a-z])|fr\\.(?= |$))`;
/** Source of a pattern for a currency that stands right before its amount. */
export const CURRENCY_BEFORE = `(?:${SIGN}|${DOLLAR_BEFORE}|(?<![a-z])(?:${WORD}|fr\\.))`;

/** The code of one writing (`€`, `CA$`, `$ USD`, `euros`); `null` when it is one of several currencies. */
export function currencyOf(written: string): string | null {
  if (written.startsWith('€')) return 'EUR';
  const letters = written.replace(/[$ ]/g, '');
  return WRITINGS[letters || written.trim()] ?? null; // absent: a lone sign of several currencies
}

/** What two mentions say together: the one that settles it; `null` when they disagree or neither does. */
export function mergeCurrencies(
  one: string | null | undefined,
  other: string | null | undefined,
): string | null | undefined {
  if (one && other) return one === other ? one : null;
  return one || other || (one === undefined ? other : one);
}

const ANYWHERE = new RegExp(`${SIGN}|${DOLLAR_BEFORE}|(?<![a-z])${WORD}(?![a-z])`, 'g');

/** The one currency a plain text names anywhere, for amounts that carry none or a sign of several; `null` when none or two. */
export function soleCurrency(plain: string): string | null {
  const codes = new Set(Array.from(plain.matchAll(ANYWHERE), ([written]) => currencyOf(written) ?? []).flat());
  const [code] = codes;
  return codes.size === 1 && code ? code : null;
}
