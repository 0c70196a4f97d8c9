// Proof of steps: what was done between two days, as a page to print and as a table.
import { useMemo, useState } from 'preact/hooks';
import { DateField } from '@/components/date-field';
import { formatDay } from '@/components/dates';
import { EmptyState } from '@/components/empty-state';
import { Icon } from '@/components/icon';
import { useStrings } from '@/components/strings';
import { database } from '@/utils/database/database';
import { listProofs, type ProofRow } from '@/utils/offers/proof';
import { saveFile } from '@/utils/pages/save-file';
import { useLive } from '@/utils/pages/use-live';
import { useToday } from '@/utils/pages/use-today';
import { placeName } from '@/utils/places/regions';
import { addDays, addMonths } from '@/utils/plan/days';

/** Midnight of a day where the person is. */
const midnight = (day: string) => new Date(`${day}T00:00:00`).getTime();

const columns = ['day', 'kind', 'title', 'company', 'place', 'detail', 'url'] as const;

export function ProofSection() {
  const { proof, language } = useStrings();
  const today = useToday();
  const [from, setFrom] = useState(addMonths(today, -1));
  const [to, setTo] = useState(today);
  const { value: offers } = useLive(() => database().offers.toArray(), []);
  const rows = useMemo(
    () => offers && listProofs(offers, midnight(from), midnight(addDays(to, 1)), Date.now()),
    [offers, from, to],
  );
  const cells = (row: ProofRow) =>
    columns.map((column) => {
      if (column === 'day') return formatDay(row.at, language);
      if (column === 'kind') return proof.kind[row.kind];
      return (column === 'place' ? placeName({ name: row.place, region: row.region }, language) : row[column]) ?? '';
    });

  async function save(): Promise<void> {
    const { writeCsv } = await import('@/utils/transfer/write-csv');
    const text = writeCsv(
      columns.map((column) => proof.columns[column]),
      (rows ?? []).map(cells),
    );
    saveFile(`${proof.file}-${from}-${to}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
  }

  return (
    <div class="column proof">
      <a class="back unprinted" href="#privacy">
        <Icon name="back" />
        {proof.back}
      </a>
      <h1>{proof.title}</h1>
      <p class="soft unprinted">{proof.lead}</p>
      <div class="proof-period unprinted">
        <DateField label={proof.from} value={from} onChange={(day) => day && setFrom(day)} />
        <DateField label={proof.to} value={to} onChange={(day) => day && setTo(day)} />
        <div class="actions">
          <button type="button" class="button primary" disabled={!rows?.length} onClick={() => print()}>
            {proof.print}
          </button>
          <button type="button" class="button" disabled={!rows?.length} onClick={() => void save()}>
            {proof.save}
          </button>
        </div>
      </div>
      <p class="on-paper">{proof.period(formatDay(from, language), formatDay(to, language))}</p>
      <p role="status">{rows && proof.count(rows.length)}</p>
      {rows?.length === 0 && <EmptyState title={proof.count(0)}>{proof.empty}</EmptyState>}
      {rows && rows.length > 0 && (
        <table>
          <thead>
            <tr>
              {columns.slice(0, -1).map((column) => (
                <th key={column} scope="col">
                  {proof.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={`${row.key}/${row.kind}/${at}`}>
                {cells(row)
                  .slice(0, -1)
                  .map((cell, place) => (
                    <td key={columns[place]} data-label={proof.columns[columns[place] ?? 'day']}>
                      {cell}
                    </td>
                  ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="on-paper small">{proof.note}</p>
    </div>
  );
}
