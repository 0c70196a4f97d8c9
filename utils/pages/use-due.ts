// What is due today, for our own pages: followed as offers, plan and settings change, and over midnight.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Language } from '@/utils/i18n/language';
import { type Due, nextBestStep, whatIsDue } from '@/utils/offers/reminders';
import { readAllOffers } from '@/utils/offers/search';
import type { SavedOffer } from '@/utils/offers/types';
import { listPlanDue } from '@/utils/plan/reminders';
import { reminders } from '@/utils/settings/reminders';
import { useItem } from './use-item';
import { useLive } from './use-live';
import { usePlan } from './use-plan';

/** Wait before every offer is read, in ms: a page shows its first rows before. */
const afterFirstRows = 150;

interface Today {
  due: readonly Due[];
  /** When nothing is due, the offer most worth a step. */
  next?: SavedOffer;
}

/** Undefined until known. */
export function useDue(language: Language): Today | undefined {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), afterFirstRows);
    return () => clearTimeout(timer);
  }, []);
  const { value: offers } = useLive(async () => (isReady ? readAllOffers() : undefined), [isReady]);
  const [settings] = useItem(reminders);
  const { plan, today } = usePlan(language);
  return useMemo(() => {
    if (!offers || !settings) return undefined;
    const due = whatIsDue(offers, plan ? listPlanDue(plan, today) : [], settings, Date.now());
    const step = nextBestStep(due, offers);
    return { due, ...(step && 'offer' in step ? { next: step.offer } : {}) };
  }, [offers, settings, plan, today]);
}
