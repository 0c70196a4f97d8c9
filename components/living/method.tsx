// How a figure is come by: its method in plain words, why to read it with care, its source and date.
import type { Line } from '@/utils/living/lines';
import { euros, eurosBetween, index } from '../money';
import { useStrings } from '../strings';
import type { Row } from './rows';
import { SourceLine } from './source-line';

interface Props {
  row: Row;
  /** Here, and there. */
  names: readonly [string, string];
}

export function Method({ row, names }: Props) {
  const { living } = useStrings();
  const sides = [row.here, row.there];
  const sources = [...new Set(sides.flatMap((line) => line?.source ?? []))];
  return (
    <>
      <p>{living.method[row.id]}</p>
      {sides.map((line, at) =>
        line?.notes.map((note) => (
          <p key={`${at}-${note}`} class="method-note">
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

/** The figure, and its bounds where they differ enough to be seen. */
export function FigureText({ line }: { line: Line }) {
  const { language } = useStrings();
  const say = line.unit === 'ratio' ? index : euros;
  const { low, central, high } = line;
  return (
    <>
      {say(central, language)}
      {say(low, language) !== say(high, language) && (
        <span class="bounds">
          {line.unit === 'ratio' ? `${say(low, language)}–${say(high, language)}` : eurosBetween(low, high, language)}
        </span>
      )}
    </>
  );
}
