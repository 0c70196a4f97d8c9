// The reckoning opened step by step, both places side by side: every number comes from the functions that reckon offers.
import type { Example, OpenedSide } from '@/utils/living/example';
import type { PaySteps } from '@/utils/living/pay-steps';
import { homeArea } from '@/utils/living/rents';
import type { Side } from '@/utils/living/side';
import { euros, index, percent, signedEuros, withCents } from '../../money';
import { useStrings } from '../../strings';

interface Props {
  example: Example;
  names: { here: string; there: string };
}

/** One line of the sum: what it adds or takes away, here and there. */
interface Step {
  label: string;
  sign?: '+' | '−' | '=';
  here?: Cell;
  there?: Cell;
  /** It compares the two: one cell for both. */
  isWhole?: boolean;
}

interface Cell {
  value: number;
  /** How it came about. */
  from?: string;
  /** A difference: it has its sign. */
  isSigned?: boolean;
}

export function WorkedExample({ example, names }: Props) {
  const { method } = useStrings();
  const groups = [
    { title: method.year, steps: useYearSteps(example) },
    { title: method.scale, steps: useTaxSteps(example) },
    { title: method.month, steps: useMonthSteps(example) },
  ];
  return (
    <table class="steps">
      <caption class="unseen">{method.topic.example}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{names.here}</th>
          <th scope="col">{names.there}</th>
        </tr>
      </thead>
      {groups.map(({ title, steps }) => (
        <tbody key={title}>
          <tr>
            <th scope="rowgroup" colSpan={3} class="step-group">
              {title}
            </th>
          </tr>
          {steps.map((step) => (
            <StepRow key={step.label} step={step} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function StepRow({ step: { label, sign, here, there, isWhole } }: { step: Step }) {
  return (
    <tr class={sign === '=' ? 'result' : undefined}>
      <th scope="row" colSpan={isWhole ? 2 : 1}>
        <span class="sign">{sign}</span>
        {label}
      </th>
      {!isWhole && <StepCell cell={here} />}
      <StepCell cell={there} />
    </tr>
  );
}

function StepCell({ cell }: { cell?: Cell }) {
  const { living, language } = useStrings();
  if (!cell) return <td class="soft">{living.unknown}</td>;
  return (
    <td>
      {(cell.isSigned ? signedEuros : euros)(cell.value, language)}
      {cell.from && <span class="bounds">{cell.from}</span>}
    </td>
  );
}

/** Reads a figure of both sides; a step that is nothing on either is left out. */
function both({ here, there }: Example, read: (pay: PaySteps) => number): Pick<Step, 'here' | 'there'> | undefined {
  const at = (opened: OpenedSide | undefined) => opened && { value: read(opened.pay) };
  const [one, other] = [at(here), at(there)];
  return one?.value || other?.value ? { here: one, there: other } : undefined;
}

function useYearSteps(example: Example): Step[] {
  const { step } = useStrings().method;
  const rows: [string, Step['sign'], (pay: PaySteps) => number][] = [
    [step.gross, undefined, ({ gross }) => gross],
    [step.contributions, '−', ({ contributions }) => contributions],
    [step.net, '=', ({ netBeforeTax }) => netBeforeTax],
    [step.taxable, undefined, ({ taxable }) => taxable],
    [step.exempt, '−', ({ exempt }) => exempt],
    [step.expenses, '−', ({ workExpenses }) => workExpenses],
    [step.partnerTaxed, '+', ({ partnerTaxed }) => partnerTaxed],
    [step.income, '=', ({ income }) => income],
  ];
  return rows.flatMap(([label, sign, read]) => {
    const cells = both(example, read);
    return cells ? [{ label, sign, ...cells }] : [];
  });
}

function useTaxSteps(example: Example): Step[] {
  const { method, language } = useStrings();
  const { step } = method;
  const parts = new Intl.NumberFormat(language).format(example.there.pay.tax.parts);
  const rates = [
    ...new Set([example.here, example.there].flatMap((opened) => opened?.pay.slices.map(({ rate }) => rate) ?? [])),
  ];
  const sliceAt = (opened: OpenedSide | undefined, rate: number): Cell | undefined => {
    if (!opened) return undefined;
    const slice = opened.pay.slices.find((each) => each.rate === rate);
    return { value: slice?.tax ?? 0, ...(slice ? { from: step.sliceOf(euros(slice.amount, language)) } : {}) };
  };
  const rows: [string, Step['sign'], (pay: PaySteps) => number][] = [
    [step.scaled(parts), '=', ({ tax }) => tax.scaled],
    [step.cappedBack, '+', ({ tax }) => tax.cappedBack],
    [step.overseas, '−', ({ tax }) => tax.overseas],
    [step.discount, '−', ({ tax }) => tax.discount],
    [step.highIncome, '+', ({ tax }) => tax.highIncome],
    [step.tax, '=', ({ tax }) => tax.total],
  ];
  const quotient = both(example, ({ tax }) => tax.quotient);
  return [
    ...(quotient ? [{ label: step.quotient(parts), ...quotient }] : []),
    ...rates.map((rate) => ({
      label: step.slice(percent(rate, language)),
      sign: '+' as const,
      here: sliceAt(example.here, rate),
      there: sliceAt(example.there, rate),
    })),
    ...rows.flatMap(([label, sign, read]): Step[] => {
      const cells = both(example, read);
      // A household without tax still reads that it pays none.
      if (!cells && sign === '=') return [{ label, sign, here: example.here && { value: 0 }, there: { value: 0 } }];
      return cells ? [{ label, sign, ...cells }] : [];
    }),
  ];
}

function useMonthSteps({ comparison, household, here, there }: Example): Step[] {
  const { method, language } = useStrings();
  const { step } = method;
  const area = homeArea(household.home);
  const rentOf = (side: Side | undefined): Cell | undefined => {
    if (!side) return undefined;
    const { central } = side.rent;
    if (side.rentSource === 'typed') return { value: central };
    const said = step.rentOf(new Intl.NumberFormat(language).format(area), withCents(central / area, language));
    return { value: central, from: said };
  };
  const cell = (value: number | undefined): Cell | undefined => (value === undefined ? undefined : { value });
  const monthly = (read: (pay: PaySteps) => number) => ({
    here: here && { value: read(here.pay) / 12 },
    there: { value: read(there.pay) / 12 },
  });
  const [priceHere, priceThere] = [comparison.here?.price?.central, there.side.price?.central];
  const steps: Step[] = [
    { label: step.net, ...monthly(({ netBeforeTax }) => netBeforeTax) },
    ...(household.adults === 2
      ? [{ label: step.partnerNet, sign: '+' as const, ...monthly(({ partnerNet }) => partnerNet) }]
      : []),
    { label: step.tax, sign: '−', ...monthly(({ tax }) => tax.total) },
    {
      label: here ? step.netAfterTax : step.netTyped,
      sign: '=',
      here: here ? { value: here.pay.netAfterTax / 12 } : cell(comparison.here?.net.central),
      there: { value: there.pay.netAfterTax / 12 },
    },
    { label: step.rent, sign: '−', here: rentOf(comparison.here), there: rentOf(there.side) },
    { label: step.left, sign: '=', here: cell(comparison.here?.left.low), there: cell(there.side.left.low) },
  ];
  const { difference } = comparison;
  if (!difference || !comparison.here) return steps;
  const base = comparison.here.left.central;
  if (priceHere && priceThere)
    steps.push({
      label: step.prices(index(priceHere, language), index(priceThere, language)),
      here: cell(base),
      there: cell(base + difference.low),
    });
  steps.push({ label: step.difference, sign: '=', isWhole: true, there: { value: difference.low, isSigned: true } });
  return steps;
}
