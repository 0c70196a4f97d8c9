// The plan of the move: a date and a situation in, steps with their days out; ticked, moved, printed, put in a calendar.
import { useEffect, useState } from 'preact/hooks';
import { formatDay, formatDistance } from '@/components/dates';
import { FailureNotice } from '@/components/failure-notice';
import { Notice } from '@/components/notice';
import { OwnStepForm } from '@/components/plan/own-step-form';
import { PlanAnswers } from '@/components/plan/plan-answers';
import { PlanList } from '@/components/plan/plan-list';
import { PlanStart } from '@/components/plan/plan-start';
import { PutAside } from '@/components/plan/put-aside';
import { useStrings } from '@/components/strings';
import { Toast } from '@/components/toast';
import { savePlanCalendar } from '@/utils/pages/save-calendar';
import { type Planning, usePlan } from '@/utils/pages/use-plan';
import { type PlanActions, usePlanning } from '@/utils/pages/use-planning';
import { anchorsOf, type Plan, summarise } from '@/utils/plan/plan';
import { type KeptPlan, longestTitle } from '@/utils/plan/store';
import type { Circumstances, PlanTable } from '@/utils/plan/types';
import { guideHash, type Route } from './route';

export function PlanSection({ route }: { route: Route }) {
  const strings = useStrings();
  const { plan: words, workspace } = strings;
  const planning = usePlan(strings.language);
  const actions = usePlanning();
  const { kept, plan, table, circumstances, today, isBroken } = planning;
  return (
    <div class="column plan">
      <h1>{workspace.sections.plan}</h1>
      {isBroken && (
        <Notice tone="doubt" isAlert>
          {words.unreadable}
        </Notice>
      )}
      {kept === null && !isBroken && (
        <>
          <p class="soft">{words.lead}</p>
          <PlanStart onStart={(target) => actions.start(target, today)} />
        </>
      )}
      {kept && plan && table && circumstances && (
        <OnePlan {...{ kept, plan, table, circumstances, today, actions }} open={route.step} />
      )}
      <div class="messages">
        <PlanMessages actions={actions} />
      </div>
    </div>
  );
}

interface Props extends Required<Pick<Planning, 'today'>> {
  kept: KeptPlan;
  plan: Plan;
  table: PlanTable;
  circumstances: Circumstances;
  actions: PlanActions;
  /** Step named in the address. */
  open?: string;
}

function OnePlan({ kept: { row }, plan, table, circumstances, today, actions, open: asked }: Props) {
  const strings = useStrings();
  const { plan: words, language } = strings;
  const [open, setOpen] = useState(asked);
  useEffect(() => {
    setOpen(asked);
    if (asked) document.getElementById(`step-${asked}`)?.scrollIntoView({ block: 'center' });
  }, [asked]);
  const { done, total, next } = summarise(plan);
  return (
    <>
      <div class="plan-head">
        <p class="plan-target">
          <strong>{formatDay(row.target, language)}</strong>
          <span class="soft">{formatDistance(row.target, today, language)}</span>
        </p>
        <progress aria-label={words.progress(done, total)} max={Math.max(total, 1)} value={done} />
        <p class="soft" role="status">
          {words.progress(done, total)}
        </p>
        <div class="actions">
          <button
            type="button"
            class="button small"
            title={words.calendarNote}
            onClick={() => void savePlanCalendar(plan, row, today, strings)}
          >
            {words.calendar}
          </button>
          <button type="button" class="button small" onClick={() => print()}>
            {words.print}
          </button>
        </div>
        <p class="field-note">{words.calendarNote}</p>
      </div>
      <details class="put-aside answers">
        <summary>{words.change}</summary>
        <PlanAnswers
          target={row.target}
          circumstances={circumstances}
          onTarget={actions.setTarget}
          onSay={actions.say}
          onSituation={actions.setSituation}
        />
      </details>
      {total > 0 && done === total && !next && <Notice tone="calm">{words.allDone}</Notice>}
      <PlanList
        plan={plan}
        target={row.target}
        dates={row.dates}
        guideHref={guideHash}
        anchors={anchorsOf(plan)}
        sources={table.sources}
        open={open}
        onTick={(item, isDone) => actions.mark(item, { doneOn: isDone ? today : undefined })}
        onOpen={(item, isOpen) => setOpen(isOpen ? item.id : undefined)}
        onMove={(item, day) => actions.mark(item, { day })}
        onHide={actions.hide}
        onRemove={actions.remove}
        onAnchor={(anchor, day) => actions.setDates({ [anchor]: day })}
      />
      <OwnStepForm longest={longestTitle} onAdd={actions.add} />
      <PutAside
        hidden={plan.hidden}
        gone={plan.gone}
        onShow={(item) => actions.mark(item, { isHidden: undefined })}
        onForget={actions.remove}
      />
      <button type="button" class="button small danger drop" onClick={actions.drop}>
        {words.drop}
      </button>
    </>
  );
}

function PlanMessages({ actions: { failure, undone, undo, dismiss } }: { actions: PlanActions }) {
  const { plan } = useStrings();
  return (
    <>
      {failure && (
        <FailureNotice onRetry={failure.retry} onClose={dismiss}>
          {plan.failure[failure.reason]}
        </FailureNotice>
      )}
      {undone && <Toast key={undone.at} text={plan.toast[undone.what]} onUndo={undo} onClose={dismiss} />}
    </>
  );
}
