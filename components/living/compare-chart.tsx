// The chart of the comparison: today first, then the rows as the table sorts them, and the same figures as a table.

import { typographic } from '@/utils/i18n/typography';
import { euros, toTens } from '../money';
import { useStrings } from '../strings';
import { type ComparedRow, nameOfRow } from './compared-rows';
import { type Bar, MonthChart } from './month-chart';

/** More bars than this are no longer seen at a glance. */
const most = 10;

interface Props {
  rows: readonly ComparedRow[];
  today?: ComparedRow;
}

export function CompareChart({ rows, today }: Props) {
  const { monthChart, compare, language } = useStrings();
  const drawn = rows.filter(({ figures }) => figures.month).slice(0, most);
  const bars = [...(today ? [today] : []), ...drawn].flatMap((row) => barOf(row) ?? []);
  if (drawn.length === 0) return null;
  const say = (amount: number) => euros(toTens(amount), language);
  return (
    <section class="compare-part chart" aria-labelledby="chart-title">
      <h2 id="chart-title">{monthChart.title}</h2>
      <p class="soft">{monthChart.lead}</p>
      <MonthChart label={monthChart.title} bars={bars} mark={today?.figures.month?.left} />
      {drawn.length === most && rows.length > most && <p class="soft">{monthChart.first(String(most))}</p>}
      <details>
        <summary>{monthChart.table}</summary>
        <div class="scroll">
          <table class="plain-table">
            <caption class="unseen">{monthChart.title}</caption>
            <thead>
              <tr>
                <th scope="col">{compare.offer}</th>
                <th scope="col">{monthChart.net}</th>
                <th scope="col">{monthChart.tax}</th>
                <th scope="col">{monthChart.rent}</th>
                <th scope="col">{monthChart.left}</th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ key, name, month }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td>{month.tax === undefined ? compare.none : say(month.net)}</td>
                  <td>{month.tax === undefined ? compare.none : say(month.tax)}</td>
                  <td>{say(month.rent)}</td>
                  <td>{say(month.left)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

function barOf(row: ComparedRow): Bar | undefined {
  const {
    key,
    figures: { month },
  } = row;
  if (!month) return undefined;
  return { key, name: typographic(nameOfRow(row)), month };
}
