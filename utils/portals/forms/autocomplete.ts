// Reads HTML's `autocomplete`: the page's own word for what a control asks, where it was not written to switch help off.
import type { FieldType, LeftReason } from './types';

const types: Readonly<Record<string, FieldType>> = {
  name: 'name',
  'given-name': 'given-name',
  'additional-name': 'additional-name',
  'family-name': 'family-name',
  nickname: 'preferred-name',
  email: 'email',
  tel: 'tel',
  'tel-national': 'tel',
  'tel-country-code': 'tel-country-code',
  'street-address': 'address',
  'address-line1': 'address-line1',
  'address-line2': 'address-line2',
  'address-level1': 'address-level1',
  'address-level2': 'address-level2',
  'postal-code': 'postal-code',
  country: 'country',
  'country-name': 'country',
  organization: 'organization',
  'organization-title': 'organization-title',
  url: 'url.portfolio',
};

const left: Readonly<Record<string, LeftReason>> = {
  bday: 'birth',
  'bday-day': 'birth',
  'bday-month': 'birth',
  'bday-year': 'birth',
  sex: 'demographic',
  'honorific-prefix': 'demographic',
  'honorific-suffix': 'unknown',
  'one-time-code': 'captcha',
  photo: 'photo',
  'transaction-amount': 'payment',
  'transaction-currency': 'payment',
  'tel-extension': 'unknown',
  'address-line3': 'unknown',
};

/** The last token is the field: `section-one shipping street-address`, `tel webauthn`. */
function fieldToken(autocomplete: string | undefined): string {
  const tokens = (autocomplete ?? '').toLowerCase().split(/\s+/);
  return tokens.filter((token) => token !== 'webauthn').at(-1) ?? '';
}

export function typeByAutocomplete(autocomplete: string | undefined): FieldType | undefined {
  const token = fieldToken(autocomplete);
  return Object.hasOwn(types, token) ? types[token] : undefined;
}

/** Why the page's own word leaves the control to the person. */
export function leftByAutocomplete(autocomplete: string | undefined): LeftReason | undefined {
  const token = fieldToken(autocomplete);
  if (token.startsWith('cc-')) return 'payment';
  return Object.hasOwn(left, token) ? left[token] : undefined;
}
