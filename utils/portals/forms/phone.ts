// Writes a phone number the way a control wants it: national or international, spaced or not.
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { FormControl } from './types';

/**
 * The number for this control; undefined when it is none. National digits where the control counts them, asks for
 * them by its example, stands beside a list of country codes, or where a French page asks
 * for a French number; else the international form, which reads everywhere.
 */
export function phoneFor(
  phone: string,
  control: FormControl,
  hasCountryList: boolean,
  lang?: string,
): string | undefined {
  const number = parsePhoneNumberFromString(phone, 'FR');
  if (!number?.isValid()) return undefined;
  const national = number.formatNational();
  const digits = national.replace(/\D/g, '');
  const example = control.placeholder ?? '';
  const room = control.maxLength ?? Number.POSITIVE_INFINITY;
  if (control.autocomplete?.includes('tel-national') || hasCountryList) return writeWithin(national, digits, room);
  if (/^\s*(\+|00)/.test(example)) return writeWithin(number.formatInternational(), number.number, room);
  const isAtHome = number.country === 'FR' && (lang ?? '').toLowerCase().startsWith('fr');
  const isNational = isAtHome || /^\s*0\d/.test(example) || wantsDigits(control) || room < number.number.length;
  if (isNational)
    return /^\s*0\d+\s*$/.test(example)
      ? digits
      : writeWithin(national, digits, wantsDigits(control) ? digits.length : room);
  return writeWithin(number.formatInternational(), number.number, room);
}

function writeWithin(spaced: string, compact: string, room: number): string | undefined {
  if (spaced.length <= room) return spaced;
  return compact.length <= room ? compact : undefined;
}

/** A number box, or a pattern of ten digits. */
function wantsDigits({ kind, mask }: FormControl): boolean {
  return kind === 'number' || /\{10\}|^9{10}$|\[0-9\]\{9/.test(mask ?? '');
}
