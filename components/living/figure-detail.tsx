// What stands behind one figure of the comparison: today's beside it, its method, source, date and doubt.
import { typographic } from '@/utils/i18n/typography';
import { euros } from '../money';
import { useStrings } from '../strings';
import { FigureText, Method } from './method';
import { topicOf } from './method-page/topics';
import type { Row } from './rows';
import { SourceLine } from './source-line';

export interface FigureExplained {
  /** The figure's own name. */
  title: string;
  /** Here, and there. */
  names: readonly [string, string];
  /** `aim`: the gross pay it takes there to live as now. */
  row: Row | { id: 'aim'; there: NonNullable<Row['there']> };
  /** The same, beside a difference. */
  aim?: NonNullable<Row['there']>;
}

export function FigureDetail({ explained: { title, names, row, aim } }: { explained: FigureExplained }) {
  const { compare, living, method, language } = useStrings();
  const [here, there] = names.map(typographic);
  return (
    <div class="figure-detail">
      <p class="figure-title">{title}</p>
      <dl>
        {row.id !== 'aim' && row.here && (
          <div>
            <dt>{`${compare.today} · ${here}`}</dt>
            <dd>
              <FigureText line={row.here} />
            </dd>
          </div>
        )}
        {row.there && (
          <div>
            <dt>{there}</dt>
            <dd>
              <FigureText line={row.there} />
            </dd>
          </div>
        )}
      </dl>
      {row.id === 'aim' ? (
        <>
          <p>{compare.aimMethod}</p>
          {row.there.notes.map((note) => (
            <p key={note} class="method-note">
              {living.note[note]}
            </p>
          ))}
          <SourceLine source={row.there.source} />
        </>
      ) : (
        <Method row={row} names={[here ?? '', there ?? '']} />
      )}
      {aim && (
        <p>
          <strong>{compare.aim(euros(Math.ceil(aim.central / 100) * 100, language))}</strong> · {compare.aimMethod}
        </p>
      )}
      {/* The comparison stands in the workspace alone, where the page is. */}
      <a class="text-button" href={`#method=${row.id === 'aim' ? 'difference' : topicOf(row.id)}`}>
        {method.open}
      </a>
    </div>
  );
}
