// Writes tables that French Excel opens right: `;` between cells, a byte order mark, CRLF, and no formula in any cell.
import Papa from 'papaparse';
import { appliedAt } from '@/utils/offers/steps';
import type { OfferStatus, SavedOffer } from '@/utils/offers/types';

/** A table as a CSV text. What would begin a formula (= + - @) gets an apostrophe before it: it is read, never run. */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const text = Papa.unparse(
    { fields: [...header], data: rows.map((row) => [...row]) },
    {
      delimiter: ';',
      newline: '\r\n',
      escapeFormulae: /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/,
    },
  );
  return `\uFEFF${text}\r\n`;
}

/** What the columns are called and how their values are said. */
export interface OfferTableWords {
  columns: Readonly<Record<OfferColumn, string>>;
  status: Readonly<Record<OfferStatus, string>>;
  whose: Readonly<Record<SavedOffer['whose'], string>>;
  region: (code: string) => string;
}

export const offerColumns = [
  ...(['title', 'company', 'location', 'region', 'status', 'savedOn', 'appliedOn', 'interviewOn'] as const),
  ...(['contract', 'salary', 'url', 'tags', 'contacts', 'notes', 'whose'] as const),
] as const;
export type OfferColumn = (typeof offerColumns)[number];

/** ISO days, which every spreadsheet reads as dates, in the person's time zone. */
const asDay = (at: number | undefined): string => (at === undefined ? '' : new Intl.DateTimeFormat('sv').format(at));

/** Kept offers as a table, one row each, in the order given. */
export function writeOfferTable(offers: readonly SavedOffer[], words: OfferTableWords): string {
  const cells: Readonly<Record<OfferColumn, (offer: SavedOffer) => string>> = {
    title: ({ title }) => title,
    company: ({ company }) => company ?? '',
    location: ({ location, place }) => location ?? place.name ?? '',
    region: ({ region }) => words.region(region),
    status: ({ status }) => words.status[status],
    savedOn: ({ savedAt }) => asDay(savedAt),
    appliedOn: (offer) => asDay(appliedAt(offer)),
    interviewOn: ({ dates }) => asDay(dates.interviewAt),
    contract: ({ contract }) => contract ?? '',
    salary: ({ salary }) => salary ?? '',
    url: ({ url }) => url,
    tags: ({ tags }) => tags.join(', '),
    contacts: ({ contacts }) =>
      contacts.map(({ name, email, phone }) => [name, email, phone].filter(Boolean).join(' ')).join(' / '),
    notes: ({ notes }) => notes.map(({ text }) => text).join('\n'),
    whose: ({ whose }) => words.whose[whose],
  };
  return writeCsv(
    offerColumns.map((column) => words.columns[column]),
    offers.map((offer) => offerColumns.map((column) => cells[column](offer))),
  );
}
