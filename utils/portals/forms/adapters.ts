// Recruiting systems whose own attributes say what a control is: the strongest evidence there is, and the most dated.
import type { FieldType } from './types';

interface SystemAdapter {
  name: string;
  /** Registrable suffixes; none: the attributes are unlike anybody else's, and forms are served on employers' sites. */
  hosts: readonly string[];
  /** Exact values of `name`, `id` or a testing hook. */
  fields: Readonly<Record<string, FieldType>>;
  checkedOn: string;
}

const systems: readonly SystemAdapter[] = [
  {
    name: 'Workday',
    hosts: [],
    fields: {
      legalNameSection_firstName: 'given-name',
      legalNameSection_lastName: 'family-name',
      legalNameSection_middleName: 'additional-name',
      addressSection_addressLine1: 'address-line1',
      addressSection_addressLine2: 'address-line2',
      addressSection_city: 'address-level2',
      addressSection_postalCode: 'postal-code',
      addressSection_countryRegion: 'address-level1',
      'phone-number': 'tel',
    },
    checkedOn: '2026-07-21',
  },
  {
    name: 'Ashby',
    hosts: [],
    fields: { _systemfield_name: 'name', _systemfield_email: 'email', _systemfield_resume: 'resume-file' },
    checkedOn: '2026-07-21',
  },
  {
    name: 'Lever',
    hosts: ['lever.co'],
    fields: {
      'name-input': 'name',
      'email-input': 'email',
      'phone-input': 'tel',
      'location-input': 'location',
      'org-input': 'organization',
      'input-resume': 'resume-file',
    },
    checkedOn: '2026-07-21',
  },
  {
    name: 'Teamtailor',
    hosts: [],
    fields: {
      candidate_first_name: 'given-name',
      candidate_last_name: 'family-name',
      candidate_email: 'email',
      candidate_phone: 'tel',
    },
    checkedOn: '2026-07-21',
  },
];

/** What a known system's attribute says; undefined where no system is known, or it says nothing. */
export function typeByAdapter(names: readonly string[], page: URL): FieldType | undefined {
  for (const { hosts, fields } of systems) {
    const isHere =
      hosts.length === 0 || hosts.some((host) => page.hostname === host || page.hostname.endsWith(`.${host}`));
    if (!isHere) continue;
    for (const name of names) if (Object.hasOwn(fields, name)) return fields[name];
  }
  return undefined;
}
