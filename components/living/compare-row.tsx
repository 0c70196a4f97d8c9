// One row of the comparison: an offer, a town, or today. A figure is a button that opens what stands behind it.
import type { ComponentChildren } from 'preact';
import { typographic } from '@/utils/i18n/typography';
import type { Silence } from '@/utils/living/compare';
import { Icon } from '../icon';
import { euros, eurosBetween, index, signedEuros, toTens } from '../money';
import { useStrings } from '../strings';
import { type Column, type ComparedRow, isDoubtful } from './compared-rows';

export interface Opened {
  /** Key of the row. */
  key: string;
  column: Column;
}

interface Props {
  row: ComparedRow;
  /** The column whose figure is open. */
  opened?: Column;
  /** Id of the line that opens below. */
  detailId: string;
  onOpen: (column: Column) => void;
  onLeaveAside?: () => void;
}

export function CompareRow({ row, opened, detailId, onOpen, onLeaveAside }: Props) {
  const { compare, language } = useStrings();
  const { figures } = row;
  const { month, rent, price, notes } = figures;
  const cell = (column: Column, text: string | undefined, isUnsure: boolean, more?: ComponentChildren) => (
    <td class={text === undefined && !more ? `${column} blank` : column} data-label={compare[column]}>
      {text === undefined ? (
        <span class="soft">{compare.none}</span>
      ) : (
        <button
          type="button"
          class={isUnsure ? 'figure doubtful' : 'figure'}
          aria-expanded={opened === column}
          aria-controls={detailId}
          onClick={() => onOpen(column)}
        >
          {text}
          {isUnsure && <span class="unseen">, {compare.doubtful}</span>}
        </button>
      )}
      {more}
    </td>
  );
  const isBlank = figures.difference === undefined && figures.grossNeeded === undefined;
  const say = (amount: number | undefined) => (amount === undefined ? undefined : euros(toTens(amount), language));
  return (
    <tr>
      <RowTitle row={row} />
      <td class="place" data-label={compare.place}>
        {row.place ? (
          <span>
            {typographic(row.place)}
            {row.departement && <span class="soft"> ({row.departement})</span>}
          </span>
        ) : (
          <span class="soft">{compare.none}</span>
        )}
      </td>
      {cell('pay', sayGross(figures.gross, compare, language), isDoubtful(notes.pay))}
      {cell('net', say(month?.netAfterTax), false)}
      {cell('rent', say(rent?.central), isDoubtful(notes.rent))}
      {cell('price', price && index(price.central, language), isDoubtful(notes.price))}
      {cell('left', say(month?.left), false)}
      <td class={isBlank ? 'difference blank' : 'difference'} data-label={compare.difference}>
        <Difference
          row={row}
          isOpen={opened === 'difference'}
          detailId={detailId}
          onOpen={() => onOpen('difference')}
        />
      </td>
      <td class="act">
        {onLeaveAside && (
          <button
            type="button"
            class="icon-button"
            aria-label={compare.leaveAside(row.title)}
            title={compare.leaveAside(row.title)}
            onClick={onLeaveAside}
          >
            <Icon name="close" />
          </button>
        )}
      </td>
    </tr>
  );
}

/** The title, who offers it, and in ochre why there is no figure. */
function RowTitle({ row }: { row: ComparedRow }) {
  const { living } = useStrings();
  const { title, company, href, figures } = row;
  const why = silenceOf(figures.chip);
  // The chip's own sentence speaks of a chip.
  const said = why === 'only-maximum' ? living.note[why] : why && (living.why[why] ?? living.why.other);
  return (
    <th scope="row" class="offer">
      {href ? <a href={href}>{title}</a> : typographic(title)}
      {company && <span class="soft">{company}</span>}
      <TownPlan row={row} />
      {said && <span class="row-doubt">{said}</span>}
    </th>
  );
}

/** Whose pay a town's is, and what was imagined with it. */
function TownPlan({ row: { town, figures } }: { row: ComparedRow }) {
  const { compare } = useStrings();
  if (!town) return null;
  const said = [
    figures.gross && (town.pay === 'own' ? compare.ownPay : compare.imagined),
    town.isCadre === undefined ? undefined : town.isCadre ? compare.cadre : compare.noCadre,
    town.daysAtHome ? compare.days(String(town.daysAtHome)) : undefined,
  ];
  const text = said.filter(Boolean).join(' · ');
  return text === '' ? null : <span class="soft">{text}</span>;
}

interface DifferenceProps {
  row: ComparedRow;
  isOpen: boolean;
  detailId: string;
  onOpen: () => void;
}

/** The amount, signed; for a town with one's own pay also the pay to aim for; for an offer without pay that alone. */
function Difference({ row: { figures }, isOpen, detailId, onOpen }: DifferenceProps) {
  const { compare, language } = useStrings();
  const { difference, grossNeeded } = figures;
  if (difference === undefined && grossNeeded === undefined) return <span class="soft">{compare.none}</span>;
  const rounded = difference === undefined ? 0 : toTens(difference);
  const tone = rounded === 0 ? 'neutral' : rounded > 0 ? 'gain' : 'loss';
  const aim = grossNeeded === undefined ? undefined : compare.aim(euros(grossNeeded, language));
  return (
    <>
      <button
        type="button"
        class={difference === undefined ? 'figure' : `figure living-amount ${tone}`}
        aria-expanded={isOpen}
        aria-controls={detailId}
        onClick={onOpen}
      >
        {difference === undefined ? aim : signedEuros(rounded, language)}
      </button>
      {difference !== undefined && aim && <span class="soft under">{aim}</span>}
    </>
  );
}

type Words = ReturnType<typeof useStrings>;

function sayGross(
  gross: ComparedRow['figures']['gross'],
  compare: Words['compare'],
  language: Words['language'],
): string | undefined {
  if (!gross) return undefined;
  const { low, high } = gross;
  if (low === null) return high === null ? undefined : compare.atMost(euros(high, language));
  if (high === null) return compare.atLeast(euros(low, language));
  return Math.round(low) === Math.round(high) ? euros(low, language) : eurosBetween(low, high, language);
}

/** The key of the sentence that says why there is no amount; what is missing of today is said once, above the table. */
function silenceOf(chip: ComparedRow['figures']['chip']): string | undefined {
  if (!('why' in chip) || chip.why === 'partner-unknown') return undefined;
  const why: Silence = chip.why;
  if (typeof why === 'string') return why;
  return 'there' in why ? `there-${why.there}` : undefined;
}
