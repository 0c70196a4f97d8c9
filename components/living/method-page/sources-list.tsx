// Where every table comes from: publisher, date, licence, and the day after which it is too old to be shown.
import { listSources, usableUntil } from '@/utils/living/lines';
import { formatDay } from '../../dates';
import { useStrings } from '../../strings';
import { SourceText } from '../source-line';

export function SourcesList() {
  const { method, language } = useStrings();
  return (
    <ul class="bullets sources">
      {listSources().map(([id, source]) => (
        <li key={id}>
          <SourceText source={id} />{' '}
          <span class="soft">
            {typeof source.licence === 'string' ? source.licence : source.licence[language]}.{' '}
            {method.useUntil(formatDay(usableUntil(source), language))}
          </span>
        </li>
      ))}
    </ul>
  );
}
