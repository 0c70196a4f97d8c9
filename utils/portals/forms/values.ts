// What goes in a control: the profile's answer to its type, written the way this control takes it.
import type { FormAnswers } from './answers';
import { chooseOption, chooseYears, wishesFor } from './choose';
import { dateFor } from './date';
import { phoneFor } from './phone';
import type { FieldType, FormControl } from './types';

/** What stands around a control and changes what goes in it. */
export interface Surroundings {
  lang?: string;
  /** Types asked elsewhere in the same form. */
  types: ReadonlySet<FieldType>;
  hasPhoneCountryList: boolean;
}

/** `choose`: an option by position, or words to look for in a list that opens on demand. */
export type Value =
  | { kind: 'text'; text: string }
  | { kind: 'option'; index: number; text: string }
  | { kind: 'search'; text: string; wanted: readonly string[] }
  | { kind: 'check'; text: string }
  | { kind: 'file'; file: 'resume' };

/** Undefined when the person did not say; `no-option` when the list offers nothing that says the same. */
export function valueFor(
  type: FieldType,
  control: FormControl,
  answers: FormAnswers,
  around: Surroundings,
): Value | 'no-option' | undefined {
  if (type === 'resume-file') return answers.hasResume ? { kind: 'file', file: 'resume' } : undefined;
  const text = textFor(type, control, answers, around);
  if (text === undefined) return undefined;
  if (control.kind === 'select') return optionFor(type, text, control.options ?? [], answers);
  const wanted = [...wishesFor(type, answers), text];
  if (control.kind === 'radio') {
    const isThis = chooseOption([control.choice ?? ''], wanted) === 0;
    return isThis ? { kind: 'check', text: control.choice ?? '' } : 'no-option';
  }
  if (control.kind === 'combobox') return { kind: 'search', text: wanted[0] ?? text, wanted };
  const room = control.maxLength ?? Number.POSITIVE_INFINITY;
  // A text cut short would say something else.
  return text.length <= room ? { kind: 'text', text } : 'no-option';
}

function optionFor(
  type: FieldType,
  text: string,
  options: readonly string[],
  answers: FormAnswers,
): Value | 'no-option' {
  const index =
    type === 'experience' && answers.yearsOfExperience !== undefined
      ? chooseYears(options, answers.yearsOfExperience)
      : chooseOption(options, [...wishesFor(type, answers), text]);
  return index === undefined ? 'no-option' : { kind: 'option', index, text: options[index] ?? '' };
}

const joined = (parts: readonly (string | undefined)[], between: string) =>
  parts.filter((part) => part?.trim()).join(between) || undefined;

/** A list where one can be written; undefined when empty. */
function listed(items: readonly string[] | undefined, { kind }: FormControl): string | undefined {
  return joined(items ?? [], kind === 'textarea' ? '\n' : ', ');
}

function textFor(
  type: FieldType,
  control: FormControl,
  answers: FormAnswers,
  around: Surroundings,
): string | undefined {
  const { address, links } = answers;
  const countries = () => (address?.country ? wishesFor('country', answers) : []);
  switch (type) {
    case 'name':
      return answers.givenName && answers.familyName
        ? inOrder(answers.givenName, answers.familyName, asksFamilyFirst(control))
        : answers.fullName;
    case 'given-name':
      return answers.givenName;
    case 'additional-name':
      return answers.additionalName;
    case 'family-name':
      return answers.familyName;
    case 'preferred-name':
      return answers.preferredName ?? answers.givenName;
    case 'email':
      return answers.email;
    case 'tel':
      return answers.phone && phoneFor(answers.phone, control, around.hasPhoneCountryList, around.lang);
    case 'tel-country-code':
      return undefined;
    case 'address':
      return around.types.has('postal-code') || around.types.has('address-level2')
        ? joined([address?.street, around.types.has('address-line2') ? undefined : address?.complement], ', ')
        : wholeAddress(answers, control);
    case 'address-line1':
      return address?.street;
    case 'address-line2':
      return address?.complement;
    case 'address-level2':
      return address?.city;
    case 'address-level1':
      return address?.departement?.name ?? address?.region;
    case 'postal-code':
      return address?.postalCode;
    case 'country':
      return around.lang?.toLowerCase().startsWith('fr') ? countries()[0] : (countries()[1] ?? countries()[0]);
    case 'location':
      return joined([address?.city, control.kind === 'combobox' ? undefined : countries()[0]], ', ');
    case 'organization':
      return answers.employer;
    case 'organization-title':
      return answers.jobTitle;
    case 'url.linkedin':
      return links?.linkedin;
    case 'url.github':
      return links?.github;
    case 'url.twitter':
      return links?.twitter;
    case 'url.portfolio':
      return links?.portfolio;
    case 'url.other':
      return links?.other;
    case 'headline':
      return answers.headline;
    case 'summary':
      return answers.summary;
    case 'skills':
      return listed(answers.skills, control);
    case 'languages':
      return listed(answers.languages, control);
    case 'experience':
      return answers.yearsOfExperience?.toString();
    case 'desired-job':
      return answers.desiredJob;
    case 'contract-type':
      return answers.contractTypes?.[0];
    case 'mobility':
      return listed(answers.mobility, control);
    case 'availability':
      return answers.availableFrom && dateFor(answers.availableFrom, control, around.lang);
    case 'resume-file':
      return undefined;
  }
}

function wholeAddress({ address }: FormAnswers, control: FormControl): string | undefined {
  if (!address?.city) return undefined;
  const town = joined([address.postalCode, address.city], ' ');
  return joined([address.street, address.complement, town], control.kind === 'textarea' ? '\n' : ', ');
}

function inOrder(given: string, family: string, isFamilyFirst: boolean): string {
  return isFamilyFirst ? `${family} ${given}` : `${given} ${family}`;
}

/** `Nom et prénom` wants them in that order. */
function asksFamilyFirst({ label, placeholder, names }: FormControl): boolean {
  return /\bnoms?\b[^a-z]+(et |& ?)?pr[ée]noms?|\blast[^a-z]+first|\bsurname[^a-z]+(and )?(first|given)/i.test(
    label ?? placeholder ?? names[0] ?? '',
  );
}
