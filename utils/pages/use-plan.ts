// The person's plan as our own pages show it: followed as it changes, in their language, on the day it is.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Language } from '@/utils/i18n/language';
import { circumstancesOf, type Known } from '@/utils/plan/circumstances';
import type { Day } from '@/utils/plan/days';
import { loadPlanTable, type PlanPath } from '@/utils/plan/load';
import { makePlan, type Plan } from '@/utils/plan/plan';
import { type KeptPlan, readPlan } from '@/utils/plan/store';
import type { Circumstances, PlanTable } from '@/utils/plan/types';
import { household } from '@/utils/settings/household';
import { home, situations } from '@/utils/settings/items';
import { useItem } from './use-item';
import { useLive } from './use-live';
import { useToday } from './use-today';

const readFile = async (path: PlanPath) => (await fetch(browser.runtime.getURL(path))).text();

/** Wait before steps that could not be read are tried again, in ms. */
const retryAfter = 2_000;

export interface Planning {
  /** Undefined until read, null before there is a plan. */
  kept?: KeptPlan | null;
  /** What the settings and the plan say together; undefined until read. */
  circumstances?: Circumstances;
  plan?: Plan;
  table?: PlanTable;
  today: Day;
  /** The plan or its steps could not be read. */
  isBroken: boolean;
}

/** @param language of the steps; undefined while nothing is to be loaded yet */
export function usePlan(language: Language): Planning {
  const { value, isBroken } = useLive(async () => (await readPlan()) ?? null, []);
  const known = useKnown();
  const today = useToday();
  const [table, setTable] = useState<PlanTable | 'failed'>();
  const isNeeded = value !== null && value !== undefined;
  useEffect(() => {
    if (!isNeeded) return undefined;
    let isHere = true;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const load = () =>
      void loadPlanTable(language, readFile)
        .catch((error: unknown): 'failed' => {
          console.warn('The steps of the plan could not be read', error);
          if (isHere) retry = setTimeout(load, retryAfter);
          return 'failed';
        })
        .then((next) => {
          if (isHere) setTable(next);
        });
    load();
    return () => {
      isHere = false;
      clearTimeout(retry);
    };
  }, [language, isNeeded]);
  const circumstances = useMemo(() => known && circumstancesOf(known, value?.row.said ?? {}), [known, value]);
  const plan = useMemo(
    () =>
      value && circumstances && table && table !== 'failed'
        ? makePlan({ ...value, ...table, circumstances, today })
        : undefined,
    [value, circumstances, table, today],
  );
  return {
    kept: value,
    circumstances,
    plan,
    table: table === 'failed' ? undefined : table,
    today,
    isBroken: isBroken || table === 'failed',
  };
}

function useKnown(): Known | undefined {
  const [answers] = useItem(household);
  const [livesIn] = useItem(home);
  const [words] = useItem(situations);
  return useMemo(
    () =>
      answers === undefined || livesIn === undefined || words === undefined
        ? undefined
        : { household: answers, home: livesIn, situations: words },
    [answers, livesIn, words],
  );
}
