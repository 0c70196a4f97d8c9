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
  /** The offer's whole text, plain, capped (see `text.ts`): postings vanish. */
  description?: string;
}

/** Where the work is done, as far as the page says; `undefined` when it does not. */
export type Workplace = 'on-site' | 'hybrid' | 'remote';

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
  contract?: string;
  salary?: string;
  /** ISO date, `YYYY-MM-DD`. */
  postedOn?: string;
  description?: string;
}
