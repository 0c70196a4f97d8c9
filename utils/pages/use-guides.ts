// The guides in the page's language, and what is known of the person who reads them.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type Circumstances, type OfferAtHand, readCircumstances } from '@/utils/guides/circumstances';
import { type GuidePath, loadGuides } from '@/utils/guides/load';
import { figuresOfTowns, type TownFigures } from '@/utils/guides/towns';
import type { GuideLanguage, GuideLibrary, Town } from '@/utils/guides/types';
import { type LivingPath, loadCommuneTable } from '@/utils/living/load';
import { household } from '@/utils/settings/household';
import { home, situations } from '@/utils/settings/items';
import { useItem } from './use-item';

const readFile = async (path: GuidePath | LivingPath) => (await fetch(browser.runtime.getURL(path))).text();

/** Undefined while they are read, `null` when they cannot be. */
export function useGuides(language: GuideLanguage): GuideLibrary | null | undefined {
  const [library, setLibrary] = useState<GuideLibrary | null>();
  useEffect(() => {
    let isHere = true;
    loadGuides(language, readFile)
      .catch((error: unknown) => {
        console.error('The guides could not be read', error);
        return null;
      })
      .then((read) => {
        if (isHere) setLibrary(read);
      });
    return () => {
      isHere = false;
    };
  }, [language]);
  return library;
}

/** Undefined while the answers are read. */
export function useCircumstances(offer?: OfferAtHand): Circumstances | undefined {
  const [said] = useItem(situations);
  const [answers] = useItem(household);
  const [livesIn] = useItem(home);
  return useMemo(() => {
    if (said === undefined || answers === undefined || livesIn === undefined) return undefined;
    return readCircumstances({ situations: said, household: answers, livesIn, offer });
  }, [said, answers, livesIn, offer?.region, offer?.workplace]);
}

/** Rents and prices of towns, and of where the person lives; undefined while they are read or when they cannot be. */
export function useTowns(towns: readonly Town[]): { towns: readonly TownFigures[]; home?: TownFigures } | undefined {
  const [livesIn] = useItem(home);
  const [figures, setFigures] = useState<{ towns: readonly TownFigures[]; home?: TownFigures }>();
  useEffect(() => {
    if (livesIn === undefined) return undefined;
    let isHere = true;
    const own = livesIn?.kind === 'commune' && !towns.some(({ code }) => code === livesIn.code) ? livesIn : undefined;
    loadCommuneTable(readFile)
      .then((table) => {
        if (!isHere) return;
        const [ofHome] = own ? figuresOfTowns([{ code: own.code, name: own.name, population: 0 }], table) : [];
        setFigures({ towns: figuresOfTowns(towns, table), ...(ofHome?.small ? { home: ofHome } : {}) });
      })
      .catch((error: unknown) => console.warn('The rents could not be read', error));
    return () => {
      isHere = false;
    };
  }, [towns, livesIn]);
  return figures;
}
