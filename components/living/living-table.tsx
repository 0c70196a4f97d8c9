// Both places line by line: each line opens on its method, source, date and doubt.
import { useId, useState } from 'preact/hooks';
import type { Comparison } from '@/utils/living/compare';
import type { Line } from '@/utils/living/lines';
import { euros, eurosBetween, index } from '../money';
import { useStrings } from '../strings';
import { type Row, rowsOf } from './rows';
import { SourceLine } from './source-line';

interface Props {
  comparison: Comparison;
  here: string;
  there: string;
}

export function LivingTable({ comparison, here, there }: Props) {
  const { living } = useStrings();
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
              <td colSpan={3}>{isOpen && <Method row={row} names={[here, there]} />}</td>
            </tr>
          </tbody>
        );
      })}
    </table>
  );
}

/** The figure, and its bounds where they differ enough to be seen. */
function Figure({ line }: { line?: Line }) {
  const { living, language } = useStrings();
  if (!line) return <td class="soft">{living.unknown}</td>;
  const say = line.unit === 'ratio' ? index : euros;
  const { low, central, high } = line;
  return (
    <td>
      {say(central, language)}
      {say(low, language) !== say(high, language) && (
        <span class="bounds">
          {line.unit === 'ratio' ? `${say(low, language)}–${say(high, language)}` : eurosBetween(low, high, language)}
        </span>
      )}
    </td>
  );
}

function Method({ row, names }: { row: Row; names: readonly [string, string] }) {
  const { living } = useStrings();
  const sides = [row.here, row.there];
  const sources = [...new Set(sides.flatMap((line) => line?.source ?? []))];
  return (
    <>
      <p>{living.method[row.id]}</p>
      {sides.map((line, at) =>
        line?.notes.map((note) => (
          <p key={`${at}-${note}`}>
            <strong>{names[at]}</strong> · {living.note[note]}
          </p>
        )),
      )}
      {sources.map((source) => (
        <SourceLine key={source} source={source} />
      ))}
    </>
  );
}
