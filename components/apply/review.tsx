// The first deposit at a portal: the exact content, the notice, each consent apart; nothing leaves before Send.
import { useState } from 'preact/hooks';
import type { Purpose } from '@/utils/portals/protocol/vocabulary';
import type { Sheet } from '@/utils/profile/sheet';
import { formatDay } from '../dates';
import { Notice } from '../notice';
import { OutLink } from '../out-link';
import { SheetView } from '../profile/sheet-view';
import { useStrings } from '../strings';

interface Props {
  portalName: string;
  /** Whose profile it is, where there are two. */
  person?: string;
  /** Titles of the offers it goes with. */
  offers: readonly string[];
  sheet: Sheet;
  /** Lines that may point to the person: they do not leave, and must be taken out. */
  blocked: readonly { id: string; text: string }[];
  /** Why it cannot be sent, if so. */
  isReady: boolean;
  isClean: boolean;
  /** For the operator only. */
  operatorOnly: { email?: string; hideFrom: readonly string[] };
  notice: { url: string; version: string; text: string };
  purposes: readonly Purpose[];
  /** Epoch ms. */
  until: number;
  /** Absent at a level at which no file leaves. */
  pdfAddress?: string;
  /** What the button says; to send, when absent. */
  sendWord?: string;
  isBusy: boolean;
  onTakeOut: (id: string) => void;
  onSend: (purposes: readonly Purpose[]) => void;
  onClose: () => void;
}

export function ReviewDeposit(props: Props) {
  const { apply, language } = useStrings();
  const { sheet, blocked, operatorOnly, notice } = props;
  const [agreed, setAgreed] = useState<readonly Purpose[]>([]);
  const isSendable = props.isReady && props.isClean && agreed.includes('deposit');
  return (
    <section class="review" aria-label={apply.exact}>
      <div class="review-part">
        <p class="review-head">
          <strong>{apply.leavesFor(props.portalName)}</strong>
          {props.person && <span> · {apply.profileOf(props.person)}</span>}
        </p>
        <p class="small">{apply.withOffer(props.offers.length, props.offers.join(' · '))}</p>
        <h3>{apply.exact}</h3>
        <SheetView sheet={sheet} />
        <p class="small">
          {props.pdfAddress ? (
            <a href={props.pdfAddress} target="_blank" rel="noreferrer noopener">
              {apply.pdf}
            </a>
          ) : (
            apply.noFile
          )}
        </p>
        <p class="soft small">{apply.discreetWhy}</p>
      </div>
      {blocked.map(({ id, text }) => (
        <Notice
          key={id}
          tone="doubt"
          title={text}
          actions={
            <button
              type="button"
              class="button small"
              aria-label={apply.takeOutOf(text)}
              onClick={() => props.onTakeOut(id)}
            >
              {apply.takeOut}
            </button>
          }
        >
          {apply.blockedLine}
        </Notice>
      ))}
      {!props.isReady && blocked.length === 0 && <Notice tone="doubt">{apply.notReady}</Notice>}
      {!props.isClean && <Notice tone="doubt">{apply.notClean}</Notice>}
      <div class="review-part">
        <h3>{apply.operatorOnly}</h3>
        {operatorOnly.email && <p>{operatorOnly.email}</p>}
        {operatorOnly.hideFrom.length > 0 && <p>{apply.hidden(operatorOnly.hideFrom.join(', '))}</p>}
        {!operatorOnly.email && operatorOnly.hideFrom.length === 0 && <p class="soft">{apply.nothingElse}</p>}
      </div>
      <details class="review-part">
        <summary>
          {apply.readNotice} <span class="soft small">{apply.noticeVersion(notice.version)}</span>
        </summary>
        <p class="notice-text">{notice.text}</p>
        <p class="small">
          <OutLink address={notice.url}>{notice.url}</OutLink>
        </p>
      </details>
      <fieldset class="review-part">
        <legend class="unseen">{apply.readNotice}</legend>
        {props.purposes.map((purpose) => (
          <label key={purpose} class="consent-tick">
            <input
              type="checkbox"
              checked={agreed.includes(purpose)}
              onChange={({ currentTarget }) =>
                setAgreed(currentTarget.checked ? [...agreed, purpose] : agreed.filter((one) => one !== purpose))
              }
            />
            <span>{apply.purposes[purpose]}</span>
          </label>
        ))}
        <p class="soft small">{apply.until(formatDay(props.until, language))}</p>
      </fieldset>
      <div class="actions">
        <button
          type="button"
          class="button primary"
          disabled={!isSendable || props.isBusy}
          onClick={() => props.onSend(agreed)}
        >
          {props.sendWord ?? apply.send}
        </button>
        <button type="button" class="button" onClick={props.onClose}>
          {apply.cancel}
        </button>
      </div>
    </section>
  );
}
