// Two bars on one scale: what a home takes of each month's net pay, and what is left. The table beside says the same.
import type { Side } from '@/utils/living/side';
import { euros } from '../money';
import { useStrings } from '../strings';

interface Bar {
  /** The place's name. */
  name: string;
  side: Side;
}

interface Props {
  bars: readonly Bar[];
}

const width = 100;
const height = 10;

export function LivingChart({ bars }: Props) {
  const { living, language } = useStrings();
  // A home dearer than the pay reaches further than the pay.
  const longest = Math.max(1, ...bars.map(({ side }) => Math.max(side.net.central, side.rent.central)));
  const scale = (amount: number) => (Math.max(0, amount) / longest) * width;
  return (
    <ul class="living-bars" aria-label={living.bars}>
      {bars.map(({ name, side }) => {
        const rent = scale(side.rent.central);
        const left = scale(side.left.central);
        const said = [euros(side.rent.central, language), euros(side.left.central, language)] as const;
        return (
          <li key={name}>
            <p class="living-bar-name" aria-hidden="true">
              <strong>{name}</strong>
              <span>
                <i class="key home" />
                {living.rentPart(said[0])}
              </span>
              <span>
                <i class="key left" />
                {living.leftPart(said[1])}
              </span>
            </p>
            <svg
              viewBox={`0 0 ${width} ${height}`}
              preserveAspectRatio="none"
              role="img"
              aria-label={living.barLabel(name, ...said)}
            >
              <rect class="ground" width={width} height={height} />
              <rect class="home" width={rent} height={height} />
              {left > 0 && <rect class="left" x={rent + 0.5} width={Math.max(0, left - 0.5)} height={height} />}
            </svg>
          </li>
        );
      })}
    </ul>
  );
}
