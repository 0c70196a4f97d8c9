// What stands behind a step: its reason, its deadline and doubt, the pages it was read on, and what one can do with it.
import type { Source } from '@/utils/guides/types';
import type { PlanItem } from '@/utils/plan/plan';
import type { PlanTable } from '@/utils/plan/types';
import { DateField } from '../date-field';
import { formatDay } from '../dates';
import { OutLink } from '../out-link';
import { useStrings } from '../strings';

export interface StepDetailActions {
  onMove: (item: PlanItem, day: string | undefined) => void;
  onHide: (item: PlanItem) => void;
  onRemove: (item: PlanItem) => void;
}

interface Props extends StepDetailActions {
  item: PlanItem;
  sources: PlanTable['sources'];
  guideHref?: string;
}

export function StepDetail({ item, sources, guideHref, onMove, onHide, onRemove }: Props) {
  const { plan } = useStrings();
  const { step, words } = item;
  const read = (step?.sources ?? []).flatMap((id) => sources[id] ?? []);
  return (
    <>
      {words ? <p>{words.why}</p> : item.kind === 'own' && <p class="soft">{plan.own}</p>}
      <Limit item={item} />
      {words?.doubt && <p class="caution">{words.doubt}</p>}
      {read.length > 0 && (
        <div class="step-sources">
          <h3>{plan.sources}</h3>
          <ul>
            {read.map((source) => (
              <li key={source.url}>
                <SourceLine source={source} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {(step?.see || guideHref) && (
        <p class="step-links">
          {guideHref && <a href={guideHref}>{plan.guide}</a>}
          {step?.see?.map((number) => (
            <OutLink key={number} address={`https://www.service-public.gouv.fr/particuliers/vosdroits/${number}`}>
              {plan.sheet(number)}
            </OutLink>
          ))}
        </p>
      )}
      <div class="step-tools">
        <DateField label={plan.myDate} value={item.day} onChange={(day) => onMove(item, day)} />
        {item.ownDay !== undefined && item.day !== item.ownDay && (
          <button type="button" class="button small" onClick={() => onMove(item, undefined)}>
            {plan.planDate}
          </button>
        )}
        {item.kind === 'own' ? (
          <button
            type="button"
            class="button small danger"
            aria-label={plan.removeOf(item.title)}
            onClick={() => onRemove(item)}
          >
            {plan.remove}
          </button>
        ) : (
          <button type="button" class="button small" aria-label={plan.hideOf(item.title)} onClick={() => onHide(item)}>
            {plan.hide}
          </button>
        )}
      </div>
    </>
  );
}

function Limit({ item: { deadline, lastWorkingDay, isTooLate, isPassed, words, kind, day } }: { item: PlanItem }) {
  const { plan, language } = useStrings();
  if (!deadline) return kind === 'table' && day ? <p class="soft">{plan.adviceNote}</p> : null;
  return (
    <>
      <p>
        <strong>{plan.lastDay(formatDay(deadline, language))}</strong>{' '}
        {lastWorkingDay && lastWorkingDay !== deadline && plan.lastWorkingDay(formatDay(lastWorkingDay, language))}
      </p>
      {isPassed && <p class="step-late">{words?.late ?? plan.passed}</p>}
      {isTooLate && <p class="step-late">{plan.tooLate}</p>}
    </>
  );
}

function SourceLine({ source: { publisher, title, url, date, mark } }: { source: Source }) {
  const { plan, language } = useStrings();
  return (
    <>
      <OutLink address={url}>{title}</OutLink>
      {`, ${publisher}, ${date === null ? plan.undatedPage : formatPartial(date, language)}`}
      {mark === 'S' && ` (${plan.secondHand})`}
    </>
  );
}

/** A day, a month or a year, as the page had it. */
function formatPartial(date: string, language: 'fr' | 'en'): string {
  if (date.length === 10) return formatDay(date, language);
  if (date.length !== 7) return date;
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(date));
}
