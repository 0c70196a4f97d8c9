// The impatriate regime of article 155 B: what it takes off the tax of an offer, and the conditions nobody here can check.
import { lastImpatriateYear, listConditions } from '@/utils/living/impatriate';
import type { Line } from '@/utils/living/lines';
import { euros, eurosBetween, toTens } from '../money';
import { useStrings } from '../strings';
import { SourceLine } from './source-line';

interface Props {
  /** €/month of tax saved. */
  saving: Line;
  /** The year the post would be taken up in. */
  startYear?: number;
}

export function ImpatriateSaving({ saving, startYear = new Date().getFullYear() }: Props) {
  const { impatriate, language } = useStrings();
  const [low, high] = [toTens(saving.low), toTens(saving.high)];
  const amount = low === high ? euros(low, language) : eurosBetween(low, high, language);
  return (
    <div class="living-extra">
      <p>
        {high > 0 ? impatriate.saving(amount, lastImpatriateYear(startYear), startYear) : impatriate.none}{' '}
        {impatriate.only}
      </p>
      <ImpatriateConditions startYear={startYear} />
    </div>
  );
}

export function ImpatriateConditions({ startYear = new Date().getFullYear() }: Pick<Props, 'startYear'>) {
  const { impatriate } = useStrings();
  const all = listConditions();
  const sources = [...new Set([...all.map(({ source }) => source), 'impatriates-years' as const])];
  return (
    <details class="conditions">
      <summary>{impatriate.conditions}</summary>
      <div class="folded">
        <ul>
          {all.map(({ id, article }) => (
            <li key={id}>
              {impatriate.condition[id]} <span class="article">{article}</span>
            </li>
          ))}
        </ul>
        <p>{impatriate.until(lastImpatriateYear(startYear), startYear)}</p>
        <p>{impatriate.unchecked}</p>
        {sources.map((source) => (
          <SourceLine key={source} source={source} />
        ))}
      </div>
    </details>
  );
}
