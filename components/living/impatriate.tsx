// The impatriate regime of article 155 B: what it takes off the tax of an offer, and the conditions nobody here can check.
import { lastImpatriateYear, listConditions } from '@/utils/living/impatriate';
import type { Line } from '@/utils/living/lines';
import { euros, toTens } from '../money';
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
  const amount = toTens(saving.low);
  return (
    <div class="living-extra">
      <p>
        {amount > 0
          ? impatriate.saving(euros(amount, language), lastImpatriateYear(startYear), startYear)
          : impatriate.none}{' '}
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
    </details>
  );
}
