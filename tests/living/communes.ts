// The packaged figures of communes, and offers and households to compare with them.

import { readFileSync } from 'node:fs';
import { CommuneTable } from '@/utils/living/commune-table';
import type { Offer } from '@/utils/living/compare';
import { completeHousehold, type Household } from '@/utils/living/household';
import type { Salary } from '@/utils/posting/types';

const packaged = (name: string) => readFileSync(new URL(`../../public/${name}.txt`, import.meta.url), 'utf8');

export const coreText = packaged('living-core');
export const restText = packaged('living-full');

export const core = new CommuneTable(coreText);
export const communes = new CommuneTable(coreText);
communes.addRest(restText);

export function yearly(min: number | null, max: number | null = min): Salary {
  return { min, max, period: 'year', currency: 'EUR', basis: 'gross' };
}

/** An offer in a commune; without pay when none is given. */
export function offerIn(commune: string, pay?: Salary, more: Partial<Offer> = {}): Offer {
  return {
    place: { kind: 'commune', commune, confidence: 'sure', why: { code: 'commune' } },
    ...(pay ? { pay } : {}),
    ...more,
  };
}

/** A household in Paris on 45,000 € gross, alone, unless said otherwise. */
export function household(known: Partial<Household> = {}): Household {
  return completeHousehold({ pay: { kind: 'gross', perYear: 45_000 }, ...known });
}
