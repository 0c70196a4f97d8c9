// Offers side by side: what each would leave, sorted by the column one chooses.
import { useState } from 'preact/hooks';
import { typographic } from '@/utils/i18n/typography';
import type { Comparison } from '@/utils/living/compare';
import { euros, signedEuros, toTens } from '../money';
import { useStrings } from '../strings';

export interface Compared {
  key: string;
  title: string;
  company?: string;
  place?: string;
  /** Where the offer is read in depth. */
  href: string;
  comparison: Comparison;
}

type Column = 'offer' | 'place' | 'net' | 'rent' | 'left' | 'difference';

const columns: readonly Column[] = ['offer', 'place', 'net', 'rent', 'left', 'difference'];

/** What a column sorts by; undefined for what is not known, which always stands last. */
function sortKey({ title, place, comparison }: Compared, column: Column): string | number | undefined {
  if (column === 'offer') return title;
  if (column === 'place') return place;
  if (column === 'difference') return comparison.chip.kind === 'amount' ? comparison.chip.perMonth : undefined;
  if (column === 'rent')
    return comparison.lines.find(({ label, side }) => label === 'rent' && side === 'there')?.central;
  return comparison.there?.[column].low;
}

function isKnown<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

export function CompareTable({ offers }: { offers: readonly Compared[] }) {
  const { compare, language } = useStrings();
  const [sort, setSort] = useState<{ column: Column; isUp: boolean }>({ column: 'difference', isUp: false });
  const sorted = [...offers].sort((one, other) => {
    const [a, b] = [sortKey(one, sort.column), sortKey(other, sort.column)];
    if (!isKnown(a) || !isKnown(b)) return Number(isKnown(b)) - Number(isKnown(a));
    const order = typeof a === 'string' ? a.localeCompare(String(b), language) : a - Number(b);
    return sort.isUp ? order : -order;
  });

  /** Words begin at A, amounts at the highest. */
  function choose(column: Column): void {
    const isText = column === 'offer' || column === 'place';
    setSort({ column, isUp: sort.column === column ? !sort.isUp : isText });
  }

  return (
    <div class="compare">
      <table>
        <caption class="unseen">{compare.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={column === sort.column ? (sort.isUp ? 'ascending' : 'descending') : undefined}
              >
                <button type="button" onClick={() => choose(column)}>
                  {compare[column]}
                  <span aria-hidden="true">{column === sort.column ? (sort.isUp ? ' ▲' : ' ▼') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((offer) => (
            <tr key={offer.key}>
              <th scope="row">
                <a href={offer.href}>{offer.title}</a>
                {offer.company && <span class="soft">{offer.company}</span>}
              </th>
              <td>{offer.place ? typographic(offer.place) : compare.none}</td>
              {(['net', 'rent', 'left'] as const).map((column) => {
                const value = sortKey(offer, column);
                return <td key={column}>{typeof value === 'number' ? euros(value, language) : compare.none}</td>;
              })}
              <td>
                <Difference comparison={offer.comparison} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The amount; else the pay to aim for; else why there is neither. */
function Difference({ comparison: { chip } }: { comparison: Comparison }) {
  const { compare, living, language } = useStrings();
  if (chip.kind === 'amount') {
    const tone = chip.perMonth === 0 ? 'neutral' : chip.perMonth > 0 ? 'gain' : 'loss';
    return <span class={`living-amount ${tone}`}>{signedEuros(toTens(chip.perMonth), language)}</span>;
  }
  if (chip.kind === 'needed') return <>{compare.aim(euros(chip.grossPerYear, language))}</>;
  const { why } = chip;
  const key = typeof why === 'string' ? why : 'here' in why ? `here-${why.here}` : `there-${why.there}`;
  return <span class="soft">{living.why[key] ?? living.why.other}</span>;
}
