// The lines a figure is explained by: each says its doubt, unit, source and date.

import sources from '@/data/living/sources.json';
import type { Range } from './units';

export type SourceId = keyof typeof sources;

export interface Source {
  publisher: string;
  /** In the publisher's own language. */
  title: string;
  language: 'fr' | 'en';
  /** The title, for who reads the other language. */
  gloss: string;
  /** ISO date of what it describes. */
  asOf: string;
  /** Its name, or what can be said of it. */
  licence: string | Readonly<Record<'fr' | 'en', string>>;
  url: string;
  /** How it was come by, when not from the publisher itself. */
  via?: Readonly<Record<'fr' | 'en', string>>;
  /** After so many months it is too old to show. */
  lifeMonths: number;
}

/** What a line is about; `utils/i18n` has the words. */
export type LineLabel =
  | 'gross-pay'
  | 'net-before-tax'
  | 'partner-net'
  | 'income-tax'
  | 'net-after-tax'
  | 'rent'
  | 'left'
  | 'price-level'
  | 'difference'
  | 'gross-needed'
  | 'net-abroad'
  | 'exchange-rate'
  | 'same-purchasing-power'
  | 'sale-price'
  | 'impatriate-saving';

/** Why a line is to be read with care; `utils/i18n` has the words. */
export type LineNote =
  /** Advertised rents of another surface than the reference: 37, 72 or 92 m². */
  | 'another-surface'
  /** The département's mean, for want of the commune's. */
  | 'departement-mean'
  /** Mean of the arrondissements, by population. */
  | 'arrondissements-mean'
  /** A metropolitan area stands for its main commune. */
  | 'main-commune'
  /** Typed by the candidate. */
  | 'typed'
  /** An owner who says no cost: the home is counted at the rent it would fetch. */
  | 'owner-at-rent'
  /** Partly in the urban unit of Paris, and no table says whether this commune is. */
  | 'perhaps-in-paris'
  /** INSEE's overseas level has rents in it, against the mainland as a whole. */
  | 'rents-inside'
  /** No price level without rents exists between countries: none is applied. */
  | 'prices-not-compared'
  /** National average, housing included: never added to rents. */
  | 'national-average'
  /** The flat option of article 155 B, its tax part only. */
  | 'impatriate'
  | PayNote;

/** What was assumed to read an offer's pay. */
export type PayNote =
  | 'currency-assumed'
  | 'period-assumed'
  | 'said-net'
  | 'gross-assumed'
  | 'by-the-hour'
  | 'months-a-year'
  | 'below-full-time'
  | 'only-minimum'
  | 'only-maximum';

export type Unit = '€/month' | '€/year' | '€/m²' | '€/m²/month' | 'ratio' | 'per €';

export interface Line extends Range {
  label: LineLabel;
  /** Which side it describes; left out for what compares the two. */
  side?: 'here' | 'there';
  unit: Unit;
  /** A source, or what the candidate typed, the offer says, or follows from the lines above. */
  source: SourceId | 'typed' | 'offer' | 'reckoned';
  /** ISO date of the source, where there is one. */
  asOf?: string;
  notes: readonly LineNote[];
}

const known: Readonly<Record<SourceId, Omit<Source, 'language'> & { language: string }>> = sources;

export function sourceOf(id: SourceId): Source {
  const { language, ...rest } = known[id];
  return { ...rest, language: language === 'en' ? 'en' : 'fr' };
}

export function listSources(): [SourceId, Source][] {
  return Object.keys(sources)
    .filter(isSourceId)
    .map((id) => [id, sourceOf(id)]);
}

/** ISO date after which the source is too old to be shown. */
export function usableUntil({ asOf, lifeMonths }: Pick<Source, 'asOf' | 'lifeMonths'>): string {
  const day = new Date(`${asOf}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + lifeMonths);
  return day.toISOString().slice(0, 10);
}

export function isSourceId(id: string): id is SourceId {
  return Object.hasOwn(sources, id);
}

/** The id a table names. Throws on one that is not in data/living/sources.json, which tests/living/sources.test.ts forbids. */
export function toSourceId(id: string): SourceId {
  if (!isSourceId(id)) throw new Error(`${id} is not in data/living/sources.json`);
  return id;
}

/** A line, with the date of its source. */
export function line(
  label: LineLabel,
  range: Range,
  unit: Unit,
  source: Line['source'],
  rest: { side?: Line['side']; notes?: readonly LineNote[] } = {},
): Line {
  const { low, central, high } = range;
  return {
    label,
    low,
    central,
    high,
    unit,
    source,
    ...(isSourceId(source) ? { asOf: sources[source].asOf } : {}),
    ...(rest.side ? { side: rest.side } : {}),
    notes: rest.notes ?? [],
  };
}
