// Amounts as people read them: whole euros, grouped, with a true minus sign.
import type { Language } from '@/utils/i18n/language';

function format(value: number, language: Language, options: Intl.NumberFormatOptions): string {
  // `|| 0`: minus zero is no amount to show.
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0, ...options })
    .format(value || 0)
    .replace('-', '\u2212');
}

/** `2 100 €`, `€2,100`. */
export function euros(value: number, language: Language): string {
  return format(Math.round(value), language, { style: 'currency', currency: 'EUR' });
}

/** The same in any currency (ISO 4217): `3 000 £GB`. */
export function money(value: number, currency: string, language: Language): string {
  return format(Math.round(value), language, { style: 'currency', currency });
}

/** `1 756–2 732 €`, `€1,756–€2,732`. */
export function eurosBetween(low: number, high: number, language: Language): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  return format.formatRange(Math.round(low), Math.round(high)).replaceAll('-', '\u2212');
}

/** `2 691,22 €`, where the cents matter. */
export function withCents(value: number, language: Language): string {
  return format(value, language, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
}

/** `6,9 %`, `0.024%` of a share. */
export function percent(share: number, language: Language): string {
  return format(share, language, { style: 'percent', maximumFractionDigits: 3 });
}

/** `+860 €`, `−€90`; nothing before a zero. */
export function signedEuros(value: number, language: Language): string {
  return format(Math.round(value), language, { style: 'currency', currency: 'EUR', signDisplay: 'exceptZero' });
}

/** `105` for a price level of 1.05. */
export function index(ratio: number, language: Language): string {
  return format(ratio * 100, language, { maximumFractionDigits: 1 });
}

/** To the nearest ten: what is estimated is not told to the euro. */
export function toTens(value: number): number {
  return Math.round(value / 10) * 10;
}

/** To the nearest hundred, for prices and yearly amounts that are estimated. */
export function toHundreds(value: number): number {
  return Math.round(value / 100) * 100;
}
