// Runs inside a page of the extension: weighs many invented offers, or the chips of a batch, from the packaged tables.
import { firstSort, sortRows } from '@/components/living/compared-rows';
import { sayChip } from '@/utils/i18n/chips';
import { householdOf } from '@/utils/living/answers';
import { type Candidate, chipFor, type Offer, prepareCandidate } from '@/utils/living/compare';
import { loadEveryCommune } from '@/utils/living/load';
import { figuresOf } from '@/utils/living/row-figures';

/** Towns large and small, on the mainland, overseas and in Alsace-Moselle. */
const towns = [
  '35238',
  '31555',
  '69123',
  '13055',
  '67482',
  '59350',
  '97411',
  '2A004',
  '48061',
  '29019',
  '57463',
  '75111',
];

/** Three in four offers say a pay, as a range, a minimum or a month's; places and pays differ from offer to offer. */
function inventOffers(count: number): Offer[] {
  return Array.from({ length: count }, (_, index): Offer => {
    const commune = towns[index % towns.length] ?? '35238';
    const low = 24_000 + ((index * 37) % 60_000);
    const pay = {
      min: index % 5 === 1 ? Math.round(low / 12) : low,
      max: index % 5 === 2 ? low + 6_000 : null,
      period: index % 5 === 1 ? 'month' : 'year',
      currency: 'EUR',
      basis: 'gross',
    } as const;
    return {
      place: { kind: 'commune', commune, name: `Ville ${index % 400}`, confidence: 'sure', why: { code: 'commune' } },
      ...(index % 4 === 0 ? {} : { pay }),
    };
  });
}

async function prepare(): Promise<Candidate> {
  const table = await loadEveryCommune(async (path) => (await fetch(path)).text());
  return prepareCandidate(table, householdOf({ grossPerYear: 48_000 }, { kind: 'commune', code: '75111' }));
}

let ready: { candidate: Candidate; offers: Offer[] } | undefined;

/** What the bench asks for, by name, from outside the page. */
const bench = {
  /** Reads the tables and invents the offers, which are not part of the figure. */
  async prepare(count: number): Promise<void> {
    ready = { candidate: await prepare(), offers: inventOffers(count) };
  },
  /** Every offer weighed and the rows sorted, as the comparison does before it draws. */
  compare(): number {
    if (!ready) throw new Error('prepare first');
    const { candidate, offers } = ready;
    const rows = offers.map((offer, index) => ({
      key: String(index),
      title: `Offre ${index}`,
      place: offer.place.name,
      figures: figuresOf(candidate, offer),
    }));
    return sortRows(rows, firstSort('difference'), 'fr').length;
  },
  /** The chips of a batch, in words. */
  chips(): number {
    if (!ready) throw new Error('prepare first');
    const { candidate, offers } = ready;
    return offers.filter((offer) => sayChip(chipFor(candidate, offer), { there: offer.place.name ?? '' }, 'fr')).length;
  },
};

export type LivingBench = typeof bench;

Reflect.set(globalThis, 'livingBench', bench);
