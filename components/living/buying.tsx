// Buying instead of renting: the price of such a home, its zone, and each month at the rate the person types.
import { useId } from 'preact/hooks';
import { typographic } from '@/utils/i18n/typography';
import { type Buying as Bought, isZone, type Loan, loanBounds, loanCost, usualYears } from '@/utils/living/buying';
import { sourceOf } from '@/utils/living/lines';
import { formatDay } from '../dates';
import { euros, toHundreds } from '../money';
import { NumberField } from '../settings/number-field';
import { useStrings } from '../strings';
import { FoldedSources } from './source-line';

interface Props {
  buying: Bought;
  place: string;
  /** Open from the start: the person owns a home. */
  isOwner: boolean;
  loan: Loan;
  onLoan: (loan: Loan) => void;
  /** €/month of the same home rented, where it is known. */
  rent?: number;
}

export function Buying({ buying, place, isOwner, loan, onLoan, rent }: Props) {
  const { buying: words, language } = useStrings();
  const { price, perSquareMetre, missing, zone, area } = buying;
  return (
    <details class="living-extra buying" open={isOwner}>
      <summary>{words.summary(typographic(place))}</summary>
      <div class="folded">
        {missing && <p class="living-why">{words.missing[missing]}</p>}
        {price !== undefined && perSquareMetre !== undefined && (
          <>
            <p>
              {words.price(
                euros(perSquareMetre, language),
                new Intl.NumberFormat(language).format(area),
                euros(toHundreds(price), language),
              )}
            </p>
            <p class="soft">{words.priceNote}</p>
            <LoanFields {...{ loan, onLoan }} />
            <LoanResult {...{ price, loan, rent }} />
          </>
        )}
        {isZone(zone) && (
          <>
            <p>{words.zone[zone]}</p>
            <p class="soft">{words.zoneNote(formatDay(sourceOf('zones-abc-2024').asOf, language))}</p>
          </>
        )}
        <FoldedSources sources={[...(price === undefined ? [] : (['dvf-2024'] as const)), 'zones-abc-2024']} />
      </div>
    </details>
  );
}

function LoanFields({ loan, onLoan }: Pick<Props, 'loan' | 'onLoan'>) {
  const { buying: words } = useStrings();
  const change = (some: Loan) => onLoan({ ...loan, ...some });
  const [[lowRate, highRate], [fewest, most], [lowInsurance, highInsurance]] = [
    loanBounds.rate,
    loanBounds.years,
    loanBounds.insurance,
  ];
  return (
    <fieldset class="loan">
      <legend>{words.loan}</legend>
      <NumberField
        label={words.rate}
        value={loan.ratePercent}
        low={lowRate}
        high={highRate}
        unit="%"
        onChange={(ratePercent) => change({ ratePercent })}
      />
      <NumberField
        label={words.years}
        value={loan.years}
        low={fewest}
        high={most}
        hint={String(usualYears)}
        unit={words.yearsUnit}
        onChange={(years) => change({ years })}
      />
      <NumberField
        label={words.deposit}
        value={loan.deposit}
        low={0}
        high={10_000_000}
        hint={words.optional}
        unit="€"
        onChange={(deposit) => change({ deposit })}
      />
      <NumberField
        label={words.insurance}
        value={loan.insurancePercent}
        low={lowInsurance}
        high={highInsurance}
        hint={words.optional}
        unit="%"
        onChange={(insurancePercent) => change({ insurancePercent })}
      />
    </fieldset>
  );
}

function LoanResult({ price, loan, rent }: { price: number; loan: Loan; rent: number | undefined }) {
  const { buying: words, language } = useStrings();
  const id = useId();
  const say = (amount: number) => euros(amount, language);
  const cost = loanCost(price, loan);
  const isPaid = (loan.deposit ?? 0) >= price;
  return (
    <output class="loan-result" id={id}>
      {!cost && <p class="soft">{isPaid ? words.nothingToBorrow : words.noRate}</p>}
      {cost && (
        <>
          <p>
            <strong class="loan-payment">{`≈\u00a0${words.payment(say(cost.payment))}`}</strong>{' '}
            {words.detail(say(toHundreds(cost.borrowed)), cost.years)}
          </p>
          <p class="soft">
            {[
              cost.insurance > 0 && words.insured(say(cost.insurance)),
              words.credit(say(toHundreds(cost.credit))),
              rent !== undefined && words.against(say(rent)),
              words.aside,
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
        </>
      )}
    </output>
  );
}
