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

/** A filter in use: how it is said, and the fields that ask for it. */
export interface Piece {
  label: string;
  names: string[];
}

/** What is sought, in words, each filter one piece; none when everything is. */
export function piecesOf({ words, language }: Visit, query: Form): Piece[] {
  const { values, search: text } = words;
  const named = <Key extends string>(options: readonly Key[], name: string, labels: Record<Key, string>) =>
    options.filter((option) => query.all(name).includes(option)).map((option) => labels[option]);
  const sector = query.text('sector');
  const either = (names: string[]) => new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
  const pieces: [string | undefined, ...string[]][] = [
    [query.text('text'), 'text'],
    [either(query.list('rome')), 'rome'],
    [either(departmentsOf(query).map((code) => nameDepartment(code, language))), 'departments', 'more'],
    [either(query.list('skills')), 'skills'],
    [either(query.all('languages').map((code) => writeLanguage(language, code))), 'languages'],
    [either(named(contractKind.options, 'contracts', values.contract)), 'contracts'],
    [sector !== undefined && isSector(sector) ? values.sectors[sector] : undefined, 'sector'],
    [either(named(experienceBand.options, 'bands', values.band)), 'bands'],
    [either(named(availability.options, 'availability', values.availability)), 'availability'],
    [either(named(remoteWork.options, 'remote', values.remote).map(text.remoteIs)), 'remote'],
  ];
  return pieces.flatMap(([label, ...names]) => (label ? [{ label, names }] : []));
}

/** The same search without one of its filters. */
export function hrefWithout(query: Form, { names }: Piece): string {
  const parameters = queryOf(query);
  for (const name of names) parameters.delete(name);
  return parameters.size === 0 ? screenPaths.recruiter : `${screenPaths.recruiter}?${parameters}`;
}

export function describeSearch(visit: Visit, query: Form): string {
  return piecesOf(visit, query)
    .map(({ label }) => label)
    .join(' · ');
}
