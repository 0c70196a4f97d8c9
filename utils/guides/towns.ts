// The figures a guide shows of towns, from the tables of living costs: the rents and prices an offer is weighed with.
import housing from '@/data/living/housing.json';
import type { CommuneTable } from '@/utils/living/commune-table';
import type { SourceId } from '@/utils/living/lines';
import { type Rent, rentOf, salePriceOf } from '@/utils/living/rents';
import type { Town } from './types';

/** m² of the apartments the rents are those of: one or two rooms, and three or more. */
export const apartmentAreas = { small: housing.referenceArea.small, large: housing.referenceArea.large } as const;

/** Where the columns come from. */
export const townSources: readonly SourceId[] = ['rents-2025', 'dvf-2024', 'communes-2026'];

export interface TownFigures extends Town {
  /** €/month, charges included, of an apartment of one or two rooms; absent when not known. */
  small?: Rent;
  /** The same, of three rooms or more. */
  large?: Rent;
  /** € per m², median of sales; absent when not known. */
  salePrice?: number;
}

/** In the order given. Communes under 2,000 people are known only to a table that holds the rest. */
export function figuresOfTowns(towns: readonly Town[], table: CommuneTable): readonly TownFigures[] {
  return towns.map((town) => {
    const [small, large] = [2, 3].map((rooms) => rentOf(table, town.code, { kind: 'apartment', rooms }));
    const { perSquareMetre } = salePriceOf(table, town.code);
    return {
      ...town,
      ...(typeof small === 'object' ? { small } : {}),
      ...(typeof large === 'object' ? { large } : {}),
      ...(perSquareMetre === undefined ? {} : { salePrice: perSquareMetre }),
    };
  });
}
