// The map of the comparison with its key, the figures of the département chosen, and the same figures as a table.
import { useState } from 'preact/hooks';
import { typographic } from '@/utils/i18n/typography';
import type { DepartementFigures } from '@/utils/living/departement-figures';
import { euros, toTens } from '../money';
import { ChoiceField } from '../settings/choice-field';
import { useStrings } from '../strings';
import { type Coloured, FranceMap, Mark, tintOf } from './france-map';
import type { Shape } from './france-shapes';
import { classBounds, classOf } from './map-scale';
import { SourceLine } from './source-line';

interface Props {
  shapes: readonly Shape[];
  /** One of each shape. */
  figures: readonly DepartementFigures[];
  /** Names of the table's rows by département. */
  rows: ReadonlyMap<string, readonly string[]>;
  /** €/month left today. */
  todayLeft?: number;
}

type Mode = 'rent' | 'left';

const classCount = 5;

export function CompareMap({ shapes, figures, rows, todayLeft }: Props) {
  const { franceMap, language } = useStrings();
  const knowsLeft = figures.some(({ left }) => left !== undefined);
  const [wanted, setMode] = useState<Mode>('rent');
  const mode = knowsLeft ? wanted : 'rent';
  const [chosen, setChosen] = useState(rows.keys().next().value ?? '75');
  const say = (amount: number) => euros(toTens(amount), language);
  const valueIn = ({ rent, left }: DepartementFigures) => (mode === 'rent' ? rent?.central : left);
  const values = figures.flatMap((each) => valueIn(each) ?? []).filter((value) => value >= 0);
  const bounds = classBounds(values, classCount, 10);
  const colours = new Map(
    figures.flatMap((each): [string, Coloured][] => {
      const value = valueIn(each);
      if (value === undefined) return [];
      return [[each.code, { tone: value < 0 ? 'loss' : classOf(value, bounds), said: say(value) }]];
    }),
  );
  const byCode = new Map(figures.map((each) => [each.code, each]));
  const hue = mode === 'rent' ? 'sea' : 'gain';
  const shape = shapes.find(({ code }) => code === chosen);
  return (
    <section class="compare-part map" aria-labelledby="map-title">
      <h2 id="map-title">{franceMap.title}</h2>
      {knowsLeft ? (
        <ChoiceField
          label={franceMap.show}
          value={mode}
          options={[
            { value: 'rent', label: franceMap.byRent },
            { value: 'left', label: franceMap.byLeft },
          ]}
          onChange={setMode}
        />
      ) : (
        <p class="row-doubt">{franceMap.unknownLeft}</p>
      )}
      <div class="map-room">
        <FranceMap
          label={`${franceMap.label[mode]}. ${franceMap.keys}`}
          shapes={shapes}
          colours={colours}
          classes={bounds.length + 1}
          hue={hue}
          marked={new Set(rows.keys())}
          chosen={chosen}
          onChoose={setChosen}
        />
        <div class="map-side">
          <Key bounds={bounds} hue={hue} hasLoss={figures.some((each) => (valueIn(each) ?? 0) < 0)} />
          <div class="map-figures" role="status">
            {shape && <Chosen shape={shape} figures={byCode.get(chosen)} rows={rows.get(chosen) ?? []} />}
          </div>
          {mode === 'left' && todayLeft !== undefined && <p class="soft">{franceMap.todayLeft(say(todayLeft))}</p>}
        </div>
      </div>
      <p class="soft">{franceMap.method}</p>
      <SourceLine source="rents-2025" />
      <p class="soft">{franceMap.shapes}</p>
      <MapTable shapes={shapes} figures={byCode} mode={mode} hasLeft={knowsLeft} />
    </section>
  );
}

function Key({ bounds, hue, hasLoss }: { bounds: readonly number[]; hue: 'sea' | 'gain'; hasLoss: boolean }) {
  const { franceMap, language } = useStrings();
  const say = (amount: number) => euros(amount, language);
  const classes = Array.from({ length: bounds.length + 1 }, (_, index) => {
    const [low, high] = [bounds[index - 1], bounds[index]];
    if (low === undefined) return high === undefined ? '' : franceMap.below(say(high));
    return high === undefined ? franceMap.above(say(low)) : franceMap.from(say(low), say(high));
  });
  return (
    <div class={`map-key ${hue}`}>
      <p class="field-label">{`${franceMap.legend}, ${franceMap.perMonth}`}</p>
      <ul>
        {hasLoss && (
          <li>
            <i class="swatch loss" />
            {franceMap.below(say(0))}
          </li>
        )}
        {classes.map((text, index) => (
          <li key={text}>
            <i class={`swatch tint-${tintOf(index, classes.length)}`} />
            {text}
          </li>
        ))}
        <li>
          <i class="swatch none" />
          {franceMap.noFigure}
        </li>
        <li>
          <svg class="swatch-mark" viewBox="-7 -7 14 14" aria-hidden="true">
            <Mark x={0} y={0} size={5.5} />
          </svg>
          {franceMap.marked}
        </li>
      </ul>
    </div>
  );
}

interface ChosenProps {
  shape: Shape;
  figures?: DepartementFigures;
  rows: readonly string[];
}

function Chosen({ shape, figures, rows }: ChosenProps) {
  const { franceMap, language } = useStrings();
  const say = (amount: number) => euros(toTens(amount), language);
  const { rent, left } = figures ?? {};
  return (
    <>
      <h3>
        {typographic(shape.name)} <span class="soft">({shape.code})</span>
      </h3>
      {rent ? (
        <dl>
          <div>
            <dt>{franceMap.rent}</dt>
            <dd>
              {say(rent.central)}
              <span class="bounds">{franceMap.bounds(say(rent.low), say(rent.high))}</span>
            </dd>
          </div>
          {left !== undefined && (
            <div>
              <dt>{franceMap.left}</dt>
              <dd>{say(left)}</dd>
            </div>
          )}
        </dl>
      ) : (
        <p class="row-doubt">{franceMap.noFigure}</p>
      )}
      {rows.length > 0 && (
        <>
          <p class="field-label">{franceMap.rows}</p>
          <ul>
            {rows.slice(0, 6).map((name, index) => (
              <li key={`${index}-${name}`}>{typographic(name)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface TableProps {
  shapes: readonly Shape[];
  figures: ReadonlyMap<string, DepartementFigures>;
  mode: Mode;
  hasLeft: boolean;
}

/** The best first: the cheapest, or where most is left; without figure, last. */
function MapTable({ shapes, figures, mode, hasLeft }: TableProps) {
  const { franceMap, compare, language } = useStrings();
  const [isOpen, setOpen] = useState(false);
  const say = (amount: number | undefined) => (amount === undefined ? compare.none : euros(toTens(amount), language));
  const rank = ({ code }: Shape) => {
    const { rent, left } = figures.get(code) ?? {};
    return (mode === 'rent' ? rent?.central : left === undefined ? undefined : -left) ?? Number.POSITIVE_INFINITY;
  };
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{franceMap.table}</summary>
      {isOpen && (
        <table class="plain-table">
          <caption class="unseen">{franceMap.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{franceMap.departement}</th>
              <th scope="col">{franceMap.rent}</th>
              {hasLeft && <th scope="col">{franceMap.left}</th>}
            </tr>
          </thead>
          <tbody>
            {shapes
              .toSorted((one, other) => rank(one) - rank(other) || 0)
              .map(({ code, name }) => (
                <tr key={code}>
                  <th scope="row">
                    {typographic(name)} <span class="soft">({code})</span>
                  </th>
                  <td>{say(figures.get(code)?.rent?.central)}</td>
                  {hasLeft && <td>{say(figures.get(code)?.left)}</td>}
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
