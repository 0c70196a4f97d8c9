// What an offer would change for the person, reckoned in our own page from the packaged tables: nothing is asked elsewhere.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useStrings } from '@/components/strings';
import { householdOf } from '@/utils/living/answers';
import type { CommuneTable } from '@/utils/living/commune-table';
import { type Candidate, type Comparison, compareLiving, type Offer, prepareCandidate } from '@/utils/living/compare';
import { type LivingPath, loadCommuneTable, loadEveryCommune } from '@/utils/living/load';
import { gazetteerPath, loadPlaceResolver } from '@/utils/places/load';
import { placeName } from '@/utils/places/regions';
import { NotAPostingError, normalisePosting } from '@/utils/posting/normalise';
import type { RawPosting } from '@/utils/posting/types';
import { household } from '@/utils/settings/household';
import { home } from '@/utils/settings/items';
import { useItem } from './use-item';

export type Living =
  /** Nothing was said of the household yet. */
  | { kind: 'unset' }
  /** The packaged tables could not be read. */
  | { kind: 'failed' }
  | { kind: 'known'; comparison: Comparison; candidate: Candidate; here?: string; there?: string };

const readFile = async (path: LivingPath) => (await fetch(browser.runtime.getURL(path))).text();

/** The villages are read only when one is asked for. */
async function weigh(offer: Offer, prepare: (table: CommuneTable) => Candidate): Promise<[Comparison, Candidate]> {
  const candidate = prepare(await loadCommuneTable(readFile));
  const comparison = compareLiving(candidate, offer);
  if (!isRestNeeded(candidate, comparison)) return [comparison, candidate];
  const full = prepare(await loadEveryCommune(readFile));
  return [compareLiving(full, offer), full];
}

function isRestNeeded({ here, table }: Candidate, { chip }: Comparison): boolean {
  const why = 'why' in chip && typeof chip.why === 'object' ? Object.values(chip.why)[0] : undefined;
  return !table.hasRest && (here === 'rest-needed' || why === 'rest-needed');
}

/** Undefined while it is reckoned, or without an offer. */
export function useLiving(offer: Offer | undefined): Living | undefined {
  const { language } = useStrings();
  const [answers] = useItem(household);
  const [livesIn] = useItem(home);
  const [living, setLiving] = useState<Living>();
  useEffect(() => {
    if (!offer || answers === undefined || livesIn === undefined) {
      setLiving(undefined);
      return undefined;
    }
    if (!answers) {
      setLiving({ kind: 'unset' });
      return undefined;
    }
    let isHere = true;
    weigh(offer, (table) => prepareCandidate(table, householdOf(answers, livesIn)))
      .then(([comparison, candidate]): Living => {
        return { kind: 'known', comparison, candidate, here: livesIn?.name, there: placeName(offer.place, language) };
      })
      .catch((error: unknown): Living => {
        console.warn('What the offer would change could not be reckoned', error);
        return { kind: 'failed' };
      })
      .then((next) => {
        if (isHere) setLiving(next);
      });
    return () => {
      isHere = false;
    };
  }, [offer, answers, livesIn, language]);
  return living;
}

/** The same for an offer as a page wrote it. */
export function useLivingOf(raw: RawPosting | undefined): Living | undefined {
  const text = useMemo(() => raw && JSON.stringify(raw), [raw]);
  const [offer, setOffer] = useState<Offer>();
  useEffect(() => {
    let isHere = true;
    setOffer(undefined);
    if (raw)
      understand(raw).then((next) => {
        if (isHere) setOffer(next);
      });
    return () => {
      isHere = false;
    };
  }, [text]);
  return useLiving(offer);
}

async function understand(raw: RawPosting): Promise<Offer | undefined> {
  try {
    const posting = normalisePosting(raw);
    const places = await loadPlaceResolver(async () => (await fetch(browser.runtime.getURL(gazetteerPath))).text());
    return { ...posting, place: places.resolvePlace(posting.location, posting.places) };
  } catch (error) {
    if (!(error instanceof NotAPostingError)) console.warn('The offer could not be understood', error);
    return undefined;
  }
}
