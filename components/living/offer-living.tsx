// What an offer would change for the household: the difference first, then both places side by side, or why there is none.
import { useId } from 'preact/hooks';
import { typographic } from '@/utils/i18n/typography';
import type { Loan } from '@/utils/living/buying';
import type { Candidate, Chip, Comparison, Silence } from '@/utils/living/compare';
import { isSourceId, type LineLabel } from '@/utils/living/lines';
import { monthOf } from '@/utils/living/row-figures';
import { euros, signedEuros, toTens } from '../money';
import { useStrings } from '../strings';
import { Buying } from './buying';
import { FromAbroad } from './from-abroad';
import { ImpatriateSaving } from './impatriate';
import { LivingTable } from './living-table';
import type { Topic } from './method-page/topics';
import { MonthChart } from './month-chart';
import { nameOfHere } from './name-of-here';
import { SourceLine } from './source-line';

interface Props {
  living:
    | { kind: 'unset' }
    | { kind: 'failed' }
    | { kind: 'known'; comparison: Comparison; candidate: Candidate; here?: string; there?: string };
  /** Opens the settings of the household. */
  onDescribe: () => void;
  /** What was said of a loan; without these, buying is not spoken of. */
  loan?: Loan;
  onLoan?: (loan: Loan) => void;
  /** Opens the page that tells how everything is counted. */
  onMethod?: (topic: Topic) => void;
  /** Opens it on this offer, beside the official engine. */
  onCheck?: () => void;
}

export function OfferLiving({ living: state, onDescribe, ...rest }: Props) {
  const { living } = useStrings();
  const id = useId();
  return (
    <section class="living" aria-labelledby={id}>
      <h3 id={id}>{living.title}</h3>
      {state.kind === 'failed' && <p class="soft">{living.failed}</p>}
      {state.kind === 'unset' && <p class="soft">{living.unset}</p>}
      {state.kind === 'known' && <Known {...state} {...rest} />}
      {state.kind !== 'failed' && (
        <button type="button" class="button small" onClick={onDescribe}>
          {state.kind === 'unset' ? living.unsetAction : living.change}
        </button>
      )}
    </section>
  );
}

type KnownProps = Extract<Props['living'], { kind: 'known' }> & Omit<Props, 'living' | 'onDescribe'>;

function Known({ comparison, candidate, here, there, loan, onLoan, onMethod, onCheck }: KnownProps) {
  const strings = useStrings();
  const { compare, living, method, language } = strings;
  const { household } = candidate;
  const names = { here: typographic(nameOfHere(household, here, strings)), there: typographic(there ?? living.there) };
  const { chip, grossNeeded } = comparison;
  const silence = silenceOf(chip);
  const hasPlace = comparison.lines.some(({ side }) => side === 'there');
  const bars = [
    ...(comparison.here ? [{ key: 'here', name: names.here, month: monthOf(comparison.here, 'central') }] : []),
    ...(comparison.there ? [{ key: 'there', name: names.there, month: monthOf(comparison.there, 'central') }] : []),
  ];
  const { there: partner } = household.partner;
  const { buying, lines } = comparison;
  const saving = lines.find(({ label }) => label === 'impatriate-saving');
  const rent = lines.find(({ label, side }) => label === 'rent' && side === 'there');
  return (
    <>
      {hasPlace && (
        <p class="soft">
          {[
            living.against(names.there, names.here),
            living.people(household.adults, household.children),
            household.home.rooms === undefined ? undefined : living.rooms(household.home.rooms),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <Difference comparison={comparison} />
      {silence && <p class="living-why">{living.why[silence] ?? living.why.other}</p>}
      {chip.kind === 'needed' && <p class="living-why">{living.why['no-pay']}</p>}
      {chip.kind !== 'amount' && grossNeeded !== undefined && (
        <details class="left-figure living-needed">
          <summary>
            {living.needed(euros(Math.ceil(grossNeeded / 100) * 100, language), names.there, names.here)}
          </summary>
          <p>{compare.aimMethod}</p>
        </details>
      )}
      {hasPlace && bars.length > 1 && <MonthChart label={living.bars} bars={bars} mark={bars[0]?.month.left} />}
      {hasPlace && <LivingTable comparison={comparison} {...names} onMethod={onMethod} />}
      {hasPlace && household.adults === 2 && (
        <p class="soft">{living.partner[typeof partner === 'object' ? 'amount' : partner]}</p>
      )}
      {saving && <ImpatriateSaving saving={saving} />}
      <FromAbroad household={household} lines={lines} place={names.there} />
      {buying && onLoan && (
        <Buying
          buying={buying}
          place={names.there}
          isOwner={household.currentHome.tenure === 'own'}
          loan={loan ?? {}}
          onLoan={onLoan}
          rent={rent?.central}
        />
      )}
      {hasPlace && <p class="soft">{living.disclaimer}</p>}
      {hasPlace && onMethod && (
        <p class="method-links">
          <button type="button" class="text-button" onClick={() => onMethod('difference')}>
            {method.open}
          </button>
          {onCheck && comparison.there && (
            <button type="button" class="text-button" onClick={onCheck}>
              {method.check}
            </button>
          )}
        </p>
      )}
    </>
  );
}

/** The lines the difference is made of. */
const summed: ReadonlySet<LineLabel> = new Set([
  'net-before-tax',
  'income-tax',
  'exchange-rate',
  'rent',
  'price-level',
] as const);

/** The low end first, as the chip: what the offer's lowest pay would leave. */
function Difference({ comparison: { chip, difference, doubt, lines } }: { comparison: Comparison }) {
  const { living, method, language } = useStrings();
  if (chip.kind !== 'amount' || !difference) return null;
  const say = (value: number) => signedEuros(toTens(value), language);
  // In a sentence the sign must not be parted from its amount: a word joiner holds them.
  const saySafely = (value: number) => say(value).replace(/^[+−]/, '$&\u2060');
  const { low, high } = difference;
  const tone = chip.perMonth === 0 ? 'neutral' : chip.perMonth > 0 ? 'gain' : 'loss';
  const sources = [
    ...new Set(lines.flatMap(({ label, source }) => (summed.has(label) && isSourceId(source) ? source : []))),
  ];
  return (
    <div class="living-difference">
      <details class="left-figure">
        <summary>
          <span class={`living-amount ${tone}`}>{`≈\u00a0${say(low)}${living.perMonth}`}</span>{' '}
          <span>{living.difference}</span>
        </summary>
        {method.text.difference.slice(0, 2).map((text) => (
          <p key={text}>{text}</p>
        ))}
        {sources.map((source) => (
          <SourceLine key={source} source={source} />
        ))}
      </details>
      {say(low) !== say(high) && <p class="soft">{living.interval(saySafely(low), saySafely(high))}</p>}
      {doubt && <p class="soft">{living.doubt(saySafely(doubt.low), saySafely(doubt.high))}</p>}
      {lines
        .find(({ label }) => label === 'difference')
        ?.notes.map((note) => (
          <p key={note} class="soft">
            {living.note[note]}
          </p>
        ))}
    </div>
  );
}

/** The key of the sentence that says why there is no amount; undefined when there is one, or a pay to aim for. */
function silenceOf(chip: Chip): string | undefined {
  if (!('why' in chip)) return undefined;
  const why: Silence = chip.why;
  if (typeof why === 'string') return why;
  return 'here' in why ? `here-${why.here}` : `there-${why.there}`;
}
