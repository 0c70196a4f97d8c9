// When one applied, when one is seen, when an answer is due; and the same in one's own calendar.
import { setDate } from '@/utils/offers/edits';
import { appliedAt } from '@/utils/offers/steps';
import { type OfferDate, offerDates } from '@/utils/offers/types';
import { DateField } from '../date-field';
import { useStrings } from '../strings';
import { atHour, dayOf, hourOf, momentOf } from './days';
import type { BlockProps } from './offer-keeping';

interface Props extends BlockProps {
  onCalendar: () => void;
}

export function DatesBlock({ offer, onEdit, onCalendar }: Props) {
  const { edit } = useStrings();
  const { dates } = offer;
  const { interviewAt } = dates;
  const set = (date: OfferDate, day: string | undefined) => {
    if (day === undefined) return onEdit(setDate(date, undefined));
    // Another day for the interview keeps its hour.
    const moment = momentOf(day);
    return onEdit(setDate(date, date === 'interviewAt' ? atHour(moment, hourOf(interviewAt)) : moment));
  };
  return (
    <section class="block">
      <h4>{edit.dates}</h4>
      <div class="block-fields">
        {offerDates.map((date) => (
          <DateField
            key={date}
            label={edit.datesOf[date]}
            value={dayOf(date === 'appliedAt' ? appliedAt(offer) : dates[date])}
            onChange={(day) => set(date, day)}
          />
        ))}
        {interviewAt !== undefined && (
          <label>
            <span class="field-label">{edit.hour}</span>
            <input
              class="field"
              type="time"
              value={hourOf(interviewAt)}
              onChange={({ currentTarget: { value } }) => onEdit(setDate('interviewAt', atHour(interviewAt, value)))}
            />
          </label>
        )}
      </div>
      {(interviewAt ?? dates.answerDueAt ?? dates.followUpAt) !== undefined && (
        <button type="button" class="button small" onClick={onCalendar}>
          {edit.calendar}
        </button>
      )}
    </section>
  );
}
