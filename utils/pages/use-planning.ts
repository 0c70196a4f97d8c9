// Everything our own pages do to the plan, each change undone by its toast or by its own control.
import { useState } from 'preact/hooks';
import type { Day } from '@/utils/plan/days';
import type { PlanItem } from '@/utils/plan/plan';
import { type SituationId, setSituation } from '@/utils/plan/situations';
import {
  addOwnStep,
  changePlan,
  dropPlan,
  type MarkChange,
  markStep,
  removeMark,
  restoreMark,
  restorePlan,
  startPlan,
} from '@/utils/plan/store';
import type { PlanRow, SaidCircumstances } from '@/utils/plan/types';
import { situations } from '@/utils/settings/items';
import { type Attempts, useAttempts } from './use-attempt';

export interface PlanActions {
  failure?: Attempts['failure'];
  /** What was just taken away, until undone or dismissed; `at` tells one from the next. */
  undone?: { what: 'hidden' | 'removed' | 'dropped'; at: number };
  undo: () => void;
  dismiss: () => void;
  start: (target: Day, today: Day) => void;
  setTarget: (target: Day) => void;
  setDates: (dates: PlanRow['dates']) => void;
  say: (said: SaidCircumstances) => void;
  setSituation: (id: SituationId, isMine: boolean) => void;
  mark: (item: PlanItem, change: MarkChange) => void;
  hide: (item: PlanItem) => void;
  add: (title: string, day: Day | undefined) => void;
  /** For steps of one's own, and for those the table has dropped. */
  remove: (item: PlanItem) => void;
  drop: () => void;
}

export function usePlanning(): PlanActions {
  const { failure, attempt, dismiss } = useAttempts();
  const [last, setLast] = useState<PlanActions['undone'] & { back: () => Promise<unknown> }>();

  const run = (change: () => Promise<unknown>) =>
    void attempt(async () => {
      await change();
      return undefined;
    });
  const offerUndo = (what: 'hidden' | 'removed' | 'dropped', back: () => Promise<unknown>) =>
    setLast({ what, at: Date.now(), back });

  return {
    failure,
    undone: last,
    undo: () =>
      run(async () => {
        await last?.back();
        setLast(undefined);
      }),
    dismiss: () => {
      setLast(undefined);
      dismiss();
    },
    start: (target, today) => run(() => startPlan(target, today, Date.now())),
    setTarget: (target) => run(() => changePlan({ target }, Date.now())),
    setDates: (dates) => run(() => changePlan({ dates }, Date.now())),
    say: (said) => run(() => changePlan({ said }, Date.now())),
    setSituation: (id, isMine) =>
      run(async () => situations.setValue(setSituation(await situations.getValue(), id, isMine))),
    mark: (item, change) => run(() => markStep(item, change, Date.now())),
    hide: (item) =>
      run(async () => {
        const before = await markStep(item, { isHidden: true }, Date.now());
        offerUndo('hidden', () => restoreMark(item.id, before, Date.now()));
      }),
    add: (title, day) => run(() => addOwnStep(title, day, Date.now())),
    remove: (item) =>
      run(async () => {
        const before = await removeMark(item.id, Date.now());
        if (before) offerUndo('removed', () => restoreMark(item.id, before, Date.now()));
      }),
    drop: () =>
      run(async () => {
        const kept = await dropPlan();
        if (kept) offerUndo('dropped', () => restorePlan(kept));
      }),
  };
}
