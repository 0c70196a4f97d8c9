// The two forms of an offer: as a page wrote it, and as we understand it.

/** A job board's id: its adapter's file name, or `generic` for any other site. */
export type BoardId = string;

/** The structured place fields a page gave beside its text, as written (schema.org `PostalAddress`, or a geocoder's path). */
export interface PlaceFields {
  addressLocality?: string;
  addressRegion?: string;
  postalCode?: string;
  addressCountry?: string;
  streetAddress?: string;
  /** From the country down to the town, e.g. `['France', 'Bretagne', 'Rennes']`. */
  area?: readonly string[];
}

/**
 * What a page said of one offer: texts as written, white space folded, nothing understood yet.
 * Hostile until parsed: every string comes from a page.
 */
export interface RawPosting {
  board: BoardId;
  /** The board's own id of the posting, when the page shows one. */
  id?: string;
  /** Absolute https URL of the posting (http only on 127.0.0.1, for the practice board). */
  url: string;
  title: string;
  company?: string;
  /** The place as written, the workplace's parenthesis included: `Rennes, Bretagne, France (Hybride)`. */
  location?: string;
  /** Several structured places = several sites. */
  places?: readonly PlaceFields[];
  /** On site, hybrid or remote, as written, where the page says it apart from the place. `TELECOMMUTE` in JSON-LD. */
  workplace?: string;
  contract?: string;
  salary?: string;
  /** ISO date (`2026-11-20` or with a time) when the page gives one. */
  postedOn?: string;
  /** The first day of work, as written: an ISO date, a day in words, "dès que possible". `jobStartDate` in JSON-LD. */
  startsOn?: string;
  /** The last day to apply, as written. `validThrough` in JSON-LD. */
  closesOn?: string;
  /** Absolute URL where one applies, when it is not the posting's own page. */
  applyUrl?: string;
  /** The offer's whole text, plain, capped (see `text.ts`): postings vanish. */
  description?: string;
}

/** Where the work is done, as far as the page says; `undefined` when it does not. */
export type Workplace = 'on-site' | 'hybrid' | 'remote';

/** What a salary is paid for. */
export type PayPeriod = 'hour' | 'day' | 'week' | 'month' | 'year';

/** Pay as the text says it: amounts as written (`45K` = 45000), nothing converted, `null` where the text does not say. */
export interface Salary {
  min: number | null;
  max: number | null;
  /** A day rate (`TJM`) is `day`. */
  period: PayPeriod | null;
  /** ISO 4217. `null` also where a sign has several readings (`$`, `kr`). */
  currency: string | null;
  /** Monthly payments a year, when said: 13 of "sur 13 mois". */
  months?: number;
  basis?: 'gross' | 'net';
  /** Set when no job pays so (28 000 € a month): to show as written, never to reckon with. */
  isDoubtful?: true;
}

/**
 * What is signed. `fixed-term` is the CDD, `agency` the intérim, `temporary` limited in time without saying which,
 * `apprenticeship` any alternance, `vie` the volontariat international en entreprise, `volunteer` the service civique too.
 */
export type ContractKind =
  | 'permanent'
  | 'fixed-term'
  | 'agency'
  | 'temporary'
  | 'seasonal'
  | 'internship'
  | 'apprenticeship'
  | 'freelance'
  | 'vie'
  | 'volunteer';

export type WorkingTime = 'full-time' | 'part-time';

/** Share of the working time away from the company's premises, 0 to 1: two days of a five-day week are 0.4. */
export interface RemoteShare {
  min: number;
  max: number;
}

/** An offer as we understand it. Made only by `normalisePosting`. */
export interface Posting {
  /** Stable across visits and page layouts: `linkedin:4286083821`, or `generic:<hash of the canonical URL>`. */
  key: string;
  board: BoardId;
  url: string;
  title: string;
  company?: string;
  location?: string;
  places?: readonly PlaceFields[];
  workplace?: Workplace;
  remoteShare?: RemoteShare;
  contract?: string;
  /** Every kind the offer accepts, in the order it says them: `CDI / Freelance`. */
  contractKinds?: readonly ContractKind[];
  workingTime?: WorkingTime;
  salary?: string;
  /** What the salary's text says, or a sentence of the description where it is sure. */
  pay?: Salary;
  /** ISO date, `YYYY-MM-DD`. */
  postedOn?: string;
  /** ISO date, an ISO month (`2026-09`), or `asap`. */
  startsOn?: string;
  /** ISO date, the last day to apply. */
  closesOn?: string;
  /** Absolute https URL. */
  applyUrl?: string;
  description?: string;
}
