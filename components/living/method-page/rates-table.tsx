// Every rate and amount the reckoning uses, with its article and date.

import { sourceOf } from '@/utils/living/lines';
import { listRates, type Rate, type RateGroup } from '@/utils/living/rates';
import { formatDay } from '../../dates';
import { euros, index, percent, withCents } from '../../money';
import { OutLink } from '../../out-link';
import { useStrings } from '../../strings';

const groups: readonly RateGroup[] = ['contributions', 'tax', 'newcomers', 'homes', 'prices', 'time'];

export function RatesTable() {
  const { method } = useStrings();
  const rates = listRates();
  return (
    <>
      {groups.map((group) => (
        <details key={group} class="rates">
          <summary>{method.group[group]}</summary>
          <table class="steps">
            <caption class="unseen">{method.group[group]}</caption>
            <thead>
              <tr>
                {method.ratesColumns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rates
                .filter((rate) => rate.group === group)
                .map((rate) => (
                  <RateRow key={`${rate.id}-${rate.from ?? ''}`} rate={rate} />
                ))}
            </tbody>
          </table>
        </details>
      ))}
    </>
  );
}

function RateRow({ rate }: { rate: Rate }) {
  const { method, language } = useStrings();
  const { id, article, asOf, source, url } = rate;
  return (
    <tr>
      <th scope="row">{method.rate[id]}</th>
      <td>
        {useValue(rate)}
        <span class="bounds">{useBounds(rate)}</span>
      </td>
      <td>
        <OutLink address={url ?? sourceOf(source).url}>
          <span lang="fr">{article}</span>
        </OutLink>
        <span class="bounds">{formatDay(asOf, language)}</span>
      </td>
    </tr>
  );
}

function useValue({ value, unit }: Rate): string {
  const { method, household, language } = useStrings();
  const plain = new Intl.NumberFormat(language).format(value);
  const said: Readonly<Record<Rate['unit'], () => string>> = {
    share: () => percent(value, language),
    '€/year': () => `${euros(value, language)} ${method.aYear}`,
    '€/month': () => `${euros(value, language)} ${method.aMonth}`,
    '€/hour': () => `${withCents(value, language)} ${method.anHour}`,
    'm²': () => `${plain}\u00a0${household.squareMetres}`,
    ratio: () => index(value, language),
    parts: () => method.parts(plain),
    hours: () => method.hours(plain),
  };
  return said[unit]();
}

function useBounds({ from, upTo, least, most }: Rate): string | undefined {
  const { method, language } = useStrings();
  const say = (amount: number) => euros(amount, language);
  if (least !== undefined && most !== undefined) return method.bounds(say(least), say(most));
  if (most !== undefined) return method.atMost(say(most));
  if (from === undefined) return undefined;
  if (upTo === undefined) return method.above(say(from));
  return from === 0 ? method.below(say(upTo)) : method.between(say(from), say(upTo));
}
