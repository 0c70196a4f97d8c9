// One line of the table of kept offers.
import type { Ref } from 'preact';
import { grossOf, type TableColumn, type TableWords } from '@/utils/offers/sort';
import { appliedAt } from '@/utils/offers/steps';
import type { OfferStatus, SavedOffer } from '@/utils/offers/types';
import { formatTableDay } from '../dates';
import { euros, eurosBetween } from '../money';
import { StatusSelect } from '../status-select';
import { useStrings } from '../strings';

interface Props {
  offer: SavedOffer;
  /** From 0, in the order shown. */
  index: number;
  isCurrent: boolean;
  href: string;
  words: TableWords;
  measure: Ref<HTMLTableRowElement>;
  onStatus: (status: OfferStatus) => void;
}

export function OffersTableRow({ offer, index, isCurrent, href, words, measure, onStatus }: Props) {
  const { language, workplace, narrow } = useStrings();
  const left = words.left(offer);
  const day = (at: number | undefined) => at !== undefined && formatTableDay(at, language);
  const remote = tellShare(offer, language) ?? (offer.workplace && workplace[offer.workplace]);
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} class={isCurrent ? 'current' : undefined}>
      <th scope="row" data-column="title" title={offer.title}>
        <a href={href} aria-current={isCurrent ? 'true' : undefined}>
          {offer.title}
        </a>
        {offer.whose !== 'mine' && <span class="table-whose soft">{narrow.whoses[offer.whose]}</span>}
      </th>
      <Cell column="company">{offer.company}</Cell>
      <Cell column="place">{words.place(offer)}</Cell>
      <td data-column="status">
        <StatusSelect title={offer.title} status={offer.status} onChange={onStatus} />
      </td>
      <Cell column="pay">{tellGross(offer, language) ?? offer.salary}</Cell>
      <Cell column="left">{left !== undefined && euros(left, language)}</Cell>
      <Cell column="contract">{words.contract(offer)}</Cell>
      <Cell column="remote">{remote}</Cell>
      <Cell column="board">{words.board(offer)}</Cell>
      <Cell column="savedAt">{day(offer.savedAt)}</Cell>
      <Cell column="appliedAt">{day(appliedAt(offer))}</Cell>
      <Cell column="interviewAt">{day(offer.dates.interviewAt)}</Cell>
    </tr>
  );
}

/** What does not fit is cut, and shown whole under the mouse. */
function Cell({ column, children }: { column: TableColumn; children?: string | false }) {
  return (
    <td data-column={column} title={children || undefined}>
      {children}
    </td>
  );
}

/** €/year gross, one amount or two. */
function tellGross(offer: SavedOffer, language: 'fr' | 'en'): string | undefined {
  const { low, high } = grossOf(offer) ?? {};
  if (typeof low === 'number' && typeof high === 'number' && low !== high) return eurosBetween(low, high, language);
  const one = low ?? high;
  return typeof one === 'number' ? euros(one, language) : undefined;
}

/** The share of the time worked from home. */
function tellShare({ remoteShare }: SavedOffer, language: 'fr' | 'en'): string | undefined {
  if (!remoteShare || remoteShare.max === 0) return undefined;
  const { min, max } = remoteShare;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return min === max ? percent.format(max) : percent.formatRange(min, max);
}
