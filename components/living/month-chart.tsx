// A bar a place on one scale: what is left of each month, what the home takes, and the tax. A table beside says the same.
import type { Month } from '@/utils/living/row-figures';
import { euros, toTens } from '../money';
import { useStrings } from '../strings';

export interface Bar {
  key: string;
  /** The place's name, or the offer's. */
  name: string;
  month: Month;
}

interface Props {
  label: string;
  bars: readonly Bar[];
  /** €/month left today: a line across every bar. */
  mark?: number;
}

/** The drawing's own units; it is stretched to the room there is. */
const width = 1000;
const height = 10;
/** Between two parts, so that they can be told apart without colour. */
const gap = 3;

export function MonthChart({ label, bars, mark }: Props) {
  const { monthChart, language } = useStrings();
  // A home dearer than the pay reaches further than the pay.
  const longest = Math.max(1, ...bars.map(({ month: { net, rent } }) => Math.max(net, rent)));
  const scale = (amount: number) => (Math.max(0, amount) / longest) * width;
  const say = (amount: number) => euros(toTens(amount), language);
  return (
    <ul class="month-bars" aria-label={label}>
      {bars.map(({ key, name, month: { left, rent, tax } }) => {
        const texts = {
          left: `${monthChart.left} ${say(left)}`,
          home: `${monthChart.rent} ${say(rent)}`,
          ...(tax === undefined ? {} : { tax: `${monthChart.tax} ${say(tax)}` }),
        };
        const parts = [
          { part: 'left', from: 0, to: scale(left) },
          { part: 'home', from: scale(left), to: scale(left) + scale(rent) },
          { part: 'tax', from: scale(left) + scale(rent), to: scale(left) + scale(rent) + scale(tax ?? 0) },
        ];
        return (
          <li key={key}>
            <p class="month-name" aria-hidden="true">
              <strong>{name}</strong>
              <span class="month-parts">
                {Object.entries(texts).map(([part, text]) => (
                  <span key={part}>
                    <i class={`key ${part}`} />
                    {text}
                  </span>
                ))}
              </span>
            </p>
            <svg
              viewBox={`0 0 ${width} ${height}`}
              preserveAspectRatio="none"
              role="img"
              aria-label={monthChart.bar(name, Object.values(texts).join(', '))}
            >
              <rect class="ground" width={width} height={height} />
              {parts.map(
                ({ part, from, to }) =>
                  to - from > gap && <rect key={part} class={part} x={from} width={to - from - gap} height={height} />,
              )}
              {mark !== undefined && mark > 0 && (
                <line class="mark" x1={scale(mark)} x2={scale(mark)} y1={0} y2={height} />
              )}
            </svg>
          </li>
        );
      })}
    </ul>
  );
}
