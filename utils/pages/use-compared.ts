// The comparison of the workspace: kept offers and typed towns weighed at once, followed live.
import { useMemo } from 'preact/hooks';
import type { Column, ComparedRow } from '@/components/living/compared-rows';
import { explainFigure } from '@/components/living/explain-figure';
import type { FigureExplained } from '@/components/living/figure-detail';
import { nameOfHere } from '@/components/living/name-of-here';
import { useStrings } from '@/components/strings';
import { placeOf } from '@/components/words';
import type { Language } from '@/utils/i18n/language';
import { departementOfCommune } from '@/utils/living/commune-table';
import type { Candidate, Offer } from '@/utils/living/compare';
import { candidateInTown, offerInTown } from '@/utils/living/compared-town';
import { figuresHere, figuresOf, grossNeededFor } from '@/utils/living/row-figures';
import type { SavedOffer } from '@/utils/offers/types';
import { compared, readCompared, type TownRow } from '@/utils/settings/compared';
import { useCandidate } from './use-candidate';
import { useItem } from './use-item';

/** A row with what it was reckoned from. */
export interface WeighedRow extends ComparedRow {
  offer: Offer;
  candidate: Candidate;
}

export type Comparing =
  /** Nothing was said of the household yet. */
  | { kind: 'unset' }
  /** The packaged tables could not be read. */
  | { kind: 'failed' }
  | {
      kind: 'known';
      candidate: Candidate;
      /** Undefined while what is left here is not known. */
      today?: ComparedRow;
      rows: readonly WeighedRow[];
      /** Kept offers that are not compared. */
      asideCount: number;
      explain: (row: ComparedRow, column: Column) => FigureExplained | undefined;
    };

/** The key of the row of today. */
const todayKey = 'today';

/** Undefined while it is reckoned. */
export function useComparing(offers: readonly SavedOffer[] | undefined, hrefOf: (key: string) => string) {
  const strings = useStrings();
  const { compare, living, language } = strings;
  const { answers, livesIn, candidate } = useCandidate();
  const [stored] = useItem(compared);

  return useMemo((): Comparing | undefined => {
    if (answers === undefined || livesIn === undefined || !offers || stored === undefined) return undefined;
    if (!answers) return { kind: 'unset' };
    if (candidate === 'failed') return { kind: 'failed' };
    if (!candidate) return undefined;
    const { towns, leftAside } = readCompared(stored);
    const aside = new Set(leftAside);
    const shown = offers.filter(({ key }) => !aside.has(key));
    const rows = [
      ...towns.map((town) => weighTown(town, candidate)),
      ...shown.map((offer) => weighOffer(offer, candidate, language, hrefOf)),
    ];
    const hereName = nameOfHere(candidate.household, livesIn?.name, strings);
    const byKey = new Map(rows.map((row) => [row.key, row]));
    const explain = ({ key }: ComparedRow, column: Column) => {
      const row = byKey.get(key);
      if (!row && key !== todayKey) return undefined;
      const names = [hereName, row?.place ?? living.there] as const;
      return explainFigure({
        candidate: row?.candidate ?? candidate,
        offer: row?.offer,
        column,
        names,
        titles: compare,
      });
    };
    const figures = figuresHere(candidate);
    const departement = livesIn?.kind === 'commune' ? { departement: departementOfCommune(livesIn.code) } : {};
    const today = figures && { key: todayKey, title: compare.today, place: hereName, ...departement, figures };
    return { kind: 'known', candidate, today, rows, asideCount: offers.length - shown.length, explain };
  }, [answers, livesIn, offers, stored, candidate, strings, compare, living, hrefOf]);
}

function weighOffer(
  offer: SavedOffer,
  candidate: Candidate,
  language: Language,
  hrefOf: (key: string) => string,
): WeighedRow {
  const { key, title, company, place } = offer;
  return {
    key,
    title,
    company,
    place: placeOf(offer, language),
    departement: place.departement ?? (place.commune && departementOfCommune(place.commune)),
    href: hrefOf(key),
    figures: figuresOf(candidate, offer),
    offer,
    candidate,
  };
}

function weighTown(town: TownRow, base: Candidate): WeighedRow {
  const candidate = candidateInTown(base, town);
  const offer = offerInTown(town, candidate);
  const figures = figuresOf(candidate, offer);
  const grossNeeded = town.grossPerYear === undefined ? grossNeededFor(candidate, offer) : undefined;
  return {
    key: `town:${town.id}`,
    title: town.name,
    place: town.name,
    departement: departementOfCommune(town.commune),
    town: {
      pay: town.grossPerYear === undefined ? 'own' : 'imagined',
      isCadre: town.isCadre,
      daysAtHome: town.daysAtHome,
    },
    figures: grossNeeded === undefined ? figures : { ...figures, grossNeeded },
    offer,
    candidate,
  };
}
