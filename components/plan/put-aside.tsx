// Steps out of the way: those the person has hidden, and those the list no longer has, with what was noted of them.
import type { PlanItem } from '@/utils/plan/plan';
import { formatDay } from '../dates';
import { useStrings } from '../strings';

interface Props {
  hidden: readonly PlanItem[];
  gone: readonly PlanItem[];
  onShow: (item: PlanItem) => void;
  onForget: (item: PlanItem) => void;
}

export function PutAside({ hidden, gone, onShow, onForget }: Props) {
  const { plan, language } = useStrings();
  return (
    <>
      {hidden.length > 0 && (
        <details class="put-aside">
          <summary>{plan.hidden(hidden.length)}</summary>
          <ul>
            {hidden.map((item) => (
              <li key={item.id}>
                <span>{item.title}</span>
                <button
                  type="button"
                  class="button small"
                  aria-label={plan.showOf(item.title)}
                  onClick={() => onShow(item)}
                >
                  {plan.show}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {gone.length > 0 && (
        <details class="put-aside">
          <summary>{plan.gone(gone.length)}</summary>
          <p class="soft">{plan.goneLead}</p>
          <ul>
            {gone.map((item) => (
              <li key={item.id}>
                <span>
                  {item.title}
                  {item.doneOn && <span class="soft"> · {plan.doneOn(formatDay(item.doneOn, language))}</span>}
                </span>
                <button
                  type="button"
                  class="button small"
                  aria-label={plan.forgetOf(item.title)}
                  onClick={() => onForget(item)}
                >
                  {plan.forget}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
