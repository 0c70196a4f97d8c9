// Both places line by line: each line opens on its method, source, date and doubt.
import { useId, useState } from 'preact/hooks';
import type { Comparison } from '@/utils/living/compare';
import type { Line } from '@/utils/living/lines';
import { useStrings } from '../strings';
import { FigureText, Method } from './method';
import { type Topic, topicOf } from './method-page/topics';
import { type Row, rowsOf } from './rows';

interface Props {
  comparison: Comparison;
  here: string;
  there: string;
  /** Opens the page that tells how everything is counted. */
  onMethod?: (topic: Topic) => void;
}

export function LivingTable({ comparison, here, there, onMethod }: Props) {
  const { living, method } = useStrings();
  const [open, setOpen] = useState<Row['id']>();
  const id = useId();
  return (
    <table class="living-table">
      <caption class="unseen">{`${living.table}. ${living.perMonthCaption}`}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{here}</th>
          <th scope="col">{there}</th>
        </tr>
      </thead>
      {rowsOf(comparison).map((row) => {
        const isOpen = open === row.id;
        return (
          <tbody key={row.id} class={row.id === 'left-here' ? 'sum' : undefined}>
            <tr>
              <th scope="row">
                <button
                  type="button"
                  class="figure"
                  aria-expanded={isOpen}
                  aria-controls={`${id}-${row.id}`}
                  onClick={() => setOpen(isOpen ? undefined : row.id)}
                >
                  {living.row[row.id]}
                </button>
              </th>
              <Figure line={row.here} />
              <Figure line={row.there} />
            </tr>
            <tr id={`${id}-${row.id}`} class="method" hidden={!isOpen}>
              <td colSpan={3}>
                {isOpen && <Method row={row} names={[here, there]} />}
                {isOpen && onMethod && (
                  <button type="button" class="text-button" onClick={() => onMethod(topicOf(row.id))}>
                    {method.open}
                  </button>
                )}
              </td>
            </tr>
          </tbody>
        );
      })}
    </table>
  );
}

function Figure({ line }: { line?: Line }) {
  const { living } = useStrings();
  return line ? (
    <td>
      <FigureText line={line} />
    </td>
  ) : (
    <td class="soft">{living.unknown}</td>
  );
}
