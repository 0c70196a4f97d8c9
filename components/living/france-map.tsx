// France by département, coloured by rent or by what is left: one stop for the keyboard, arrows go from shape to shape.
import { useId, useRef } from 'preact/hooks';
import { typographic } from '@/utils/i18n/typography';
import { useStrings } from '../strings';
import { type Box, boxAround, innerRing, mapBox, middleOf, type Shape, stepTo } from './france-shapes';

export interface Coloured {
  /** The class of the scale; `none` where no figure is published, `loss` under zero. */
  tone: number | 'none' | 'loss';
  /** The figure in words. */
  said: string;
}

interface Props {
  label: string;
  shapes: readonly Shape[];
  colours: ReadonlyMap<string, Coloured>;
  /** How many classes the scale has. */
  classes: number;
  /** `sea` for what costs, `gain` for what is left. */
  hue: 'sea' | 'gain';
  /** Codes of départements with a row in the table. */
  marked: ReadonlySet<string>;
  chosen: string;
  onChoose: (code: string) => void;
}

/** A narrow no-break space, French before a colon. */
const nn = '\u202f';
/** Where the inner ring of Paris is drawn again. */
const inset: Box = { x: -118, y: 24, width: 140, height: 112 };

export function FranceMap({ label, shapes, colours, classes, hue, marked, chosen, onChoose }: Props) {
  const { franceMap } = useStrings();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const ring = shapes.filter(({ code }) => innerRing.includes(code));
  const ringBox = boxAround(
    ring.map(({ box }) => box),
    1,
  );
  const scale = Math.min(inset.width / ringBox.width, inset.height / ringBox.height);
  const hatched = shapes.filter(({ code }) => !colours.has(code) || colours.get(code)?.tone === 'loss');

  function press(event: KeyboardEvent): void {
    const next = stepTo(shapes, chosen, event.key);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
  }

  function point(event: MouseEvent): void {
    const code = (event.target as Element).closest('[data-code]')?.getAttribute('data-code');
    if (!code) return;
    onChoose(code);
    list.current?.focus();
  }

  const name = ({ code, name: said }: Shape) =>
    `${typographic(said)} (${code})${nn}: ${colours.get(code)?.said ?? franceMap.noFigure}`;
  const look = ({ code }: Shape) => ({
    'data-code': code,
    class: classOfShape(colours.get(code)?.tone ?? 'none', classes, code === chosen),
  });
  // The chosen one is drawn last, so that its outline lies over its neighbours'.
  const last = (all: readonly Shape[]) => all.toSorted((one, other) => isChosen(one) - isChosen(other));
  const isChosen = ({ code }: Shape) => Number(code === chosen);
  return (
    <div
      ref={list}
      class={`france ${hue}`}
      role="listbox"
      aria-label={label}
      aria-activedescendant={`${id}-${chosen}`}
      tabIndex={0}
      onKeyDown={press}
      onClick={point}
    >
      <svg viewBox={boxText(mapBox)} role="presentation">
        {last(shapes).map((shape) => (
          <path
            key={shape.code}
            id={`${id}-${shape.code}`}
            role="option"
            tabIndex={-1}
            aria-selected={shape.code === chosen}
            aria-label={name(shape)}
            d={shape.path}
            {...look(shape)}
          >
            <title>{name(shape)}</title>
          </path>
        ))}
      </svg>
      <svg class="over" viewBox={boxText(mapBox)} aria-hidden="true" focusable="false">
        <defs>
          <pattern id={`${id}-hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="hatch-line" width="1.6" height="5" />
          </pattern>
        </defs>
        {hatched.map(({ code, path }) => (
          <path key={code} d={path} fill={`url(#${id}-hatch)`} />
        ))}
        {shapes
          .filter(({ code, isTile }) => marked.has(code) && (isTile || !innerRing.includes(code)))
          .map(({ code, box }) => (
            <Mark key={code} {...middleOf(box)} size={6} />
          ))}
        <text class="map-word" x={inset.x} y={296}>
          {franceMap.overseas}
        </text>
        {shapes
          .filter(({ isTile }) => isTile)
          .map(({ code, name: said, box }) => (
            <text key={code} class="map-word" x={box.x + box.width + 6} y={middleOf(box).y + 4}>
              {typographic(said)}
            </text>
          ))}
        <rect class="inset-frame" {...inset} rx="6" />
        <g
          transform={`translate(${inset.x + inset.width / 2} ${inset.y + inset.height / 2}) scale(${scale}) translate(${-ringBox.x - ringBox.width / 2} ${-ringBox.y - ringBox.height / 2})`}
        >
          {last(ring).map((shape) => (
            <path key={shape.code} d={shape.path} {...look(shape)}>
              <title>{name(shape)}</title>
            </path>
          ))}
          {ring
            .filter(({ code }) => marked.has(code))
            .map(({ code, box }) => (
              <Mark key={code} {...middleOf(box)} size={6 / scale} />
            ))}
        </g>
        <text class="map-word" x={inset.x} y={inset.y - 8}>
          {franceMap.paris}
        </text>
      </svg>
    </div>
  );
}

/** The hexagon of the house: a row of the table is in this département, not at this point. */
export function Mark({ x, y, size }: { x: number; y: number; size: number }) {
  const points = [0, 60, 120, 180, 240, 300].map((angle) => {
    const turn = ((angle + 30) * Math.PI) / 180;
    return `${(x + size * Math.cos(turn)).toFixed(2)},${(y + size * Math.sin(turn)).toFixed(2)}`;
  });
  return <polygon class="map-mark" points={points.join(' ')} stroke-width={size / 4} />;
}

/** The darkest of five tints is the highest class, however many classes there are. */
function classOfShape(tone: Coloured['tone'], classes: number, isChosen: boolean): string {
  const tint = typeof tone === 'number' ? `tint-${tintOf(tone, classes)}` : tone;
  return `shape ${tint}${isChosen ? ' chosen' : ''}`;
}

export function tintOf(tone: number, classes: number): number {
  return classes <= 1 ? 2 : Math.round((tone * 4) / (classes - 1));
}

function boxText({ x, y, width, height }: Box): string {
  return `${x} ${y} ${width} ${height}`;
}
