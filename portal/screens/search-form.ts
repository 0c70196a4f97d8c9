// The search as its form asks it: what search takes of it, its address, and how it is said in words.
import { availability, contractKind, experienceBand, remoteWork } from '@/utils/portals/protocol/vocabulary';
import type { Form } from './form';
import { nameDepartment } from './places';
import { divisionsOf, isSector } from './sectors';
import { screenPaths, type Visit } from './visit';
import { writeLanguage } from './words/words';

const filterNames = [
  ...['text', 'rome', 'departments', 'more', 'skills', 'languages', 'contracts', 'sector', 'bands'],
  ...['availability', 'remote'],
];

const someOf = (values: string[]) => (values.length > 0 ? values : undefined);

const departmentsOf = (query: Form) => [
  ...new Set([...query.all('departments'), ...query.list('more').map((code) => code.toUpperCase().padStart(2, '0'))]),
];

/** What the form asks, as search takes it; what is not asked is absent. */
export function filtersOf(query: Form): Record<string, string | string[]> {
  const sector = query.text('sector');
  const filters = {
    text: query.text('text'),
    rome: someOf(query.list('rome').map((code) => code.toUpperCase())),
    departments: someOf(departmentsOf(query)),
    skills: someOf(query.list('skills')),
    languages: someOf(query.all('languages')),
    contracts: someOf(query.all('contracts')),
    sectors: sector !== undefined && isSector(sector) ? divisionsOf(sector) : undefined,
    bands: someOf(query.all('bands')),
    availability: someOf(query.all('availability')),
    remote: someOf(query.all('remote')),
  };
  return Object.fromEntries(
    Object.entries(filters).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** The search as the query of an address. */
export function queryOf(query: Form): URLSearchParams {
  return new URLSearchParams(filterNames.flatMap((name) => query.all(name).map((value) => [name, value])));
}

/** The same search, on another page of it. */
export function hrefOf(query: Form, page: string): string {
  const parameters = queryOf(query);
  parameters.set('page', page);
  return `${screenPaths.recruiter}?${parameters}`;
}

/** What is sought, in words, each filter one piece; none when everything is. */
export function describeSearch({ words, language }: Visit, query: Form): string[] {
  const { values, search: text } = words;
  const named = <Key extends string>(options: readonly Key[], name: string, labels: Record<Key, string>) =>
    options.filter((option) => query.all(name).includes(option)).map((option) => labels[option]);
  const sector = query.text('sector');
  const either = (names: string[]) => new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
  return [
    query.text('text'),
    either(query.list('rome')),
    either(departmentsOf(query).map(nameDepartment)),
    either(query.list('skills')),
    either(query.all('languages').map((code) => writeLanguage(language, code))),
    either(named(contractKind.options, 'contracts', values.contract)),
    sector !== undefined && isSector(sector) ? values.sectors[sector] : undefined,
    either(named(experienceBand.options, 'bands', values.band)),
    either(named(availability.options, 'availability', values.availability)),
    ...named(remoteWork.options, 'remote', values.remote).map(text.remoteIs),
  ].flatMap((piece) => piece || []);
}
