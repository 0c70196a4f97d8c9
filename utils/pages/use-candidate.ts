// The person as the tables of living costs see them, with every commune read; prepared again when they answer anew.
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { householdOf } from '@/utils/living/answers';
import { type Candidate, prepareCandidate } from '@/utils/living/compare';
import { type LivingPath, loadEveryCommune } from '@/utils/living/load';
import { type HouseholdAnswers, household } from '@/utils/settings/household';
import { type Home, home } from '@/utils/settings/items';
import { useItem } from './use-item';

const readFile = async (path: LivingPath) => (await fetch(browser.runtime.getURL(path))).text();

export interface Prepared {
  /** Undefined until read; null when nothing was said of the household. */
  answers?: HouseholdAnswers | null;
  /** Undefined until read; null when no home was said. */
  livesIn?: Home | null;
  /** Undefined while it is prepared; `failed` when the packaged tables could not be read. */
  candidate?: Candidate | 'failed';
}

/** @param isNeeded nothing is read before */
export function useCandidate(isNeeded = true): Prepared {
  const [answers] = useItem(household);
  const [livesIn] = useItem(home);
  const [candidate, setCandidate] = useState<Candidate | 'failed'>();
  useEffect(() => {
    if (!isNeeded || !answers || livesIn === undefined) return undefined;
    let isHere = true;
    // Kept offers and typed towns may stand in any village: everything is read.
    loadEveryCommune(readFile)
      .then((table) => prepareCandidate(table, householdOf(answers, livesIn)))
      .catch((error: unknown) => {
        console.warn('The tables of rents could not be read', error);
        return 'failed' as const;
      })
      .then((next) => {
        if (isHere) setCandidate(() => next);
      });
    return () => {
      isHere = false;
    };
  }, [isNeeded, answers, livesIn]);
  return { answers, livesIn, candidate };
}
