// One deposit: where it stands, what a recruiter asks, and withdrawing it.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { OutboxRow } from '@/utils/portals/outbox/types';
import type { ContactRequest, Revealable } from '@/utils/portals/protocol/status';
import { formatDay } from '../dates';
import { Notice } from '../notice';
import { useStrings } from '../strings';
import { ContactRequestCard } from './contact-request';
import { PortalProblem } from './failure';

interface Props {
  row: OutboxRow;
  portalName: string;
  /** Whose profile it is, where there are two. */
  person?: string;
  /** What could be revealed, as the profile has it. */
  known: Readonly<Partial<Record<Revealable, string>>>;
  cvAddress?: string;
  isBusy: boolean;
  /** Opens what could be revealed, while it is locked. */
  lock?: ComponentChildren;
  /** The means to put right what the portal holds. */
  rectifying?: ComponentChildren;
  onLook: () => void;
  onResume: () => void;
  onCancel: () => void;
  onWithdraw: () => void;
  onExport: () => void;
  onAnswer: (request: ContactRequest, answer: 'accept' | 'refuse', fields: readonly Revealable[]) => void;
}

export function DepositCard({ row, portalName, person, known, cvAddress, isBusy, lock, rectifying, ...act }: Props) {
  const { apply, language } = useStrings();
  const [isAsking, setAsking] = useState(false);
  const { status } = row.seen ?? {};
  const isHeld = row.step === 'sent' && row.held !== undefined;
  const isCancellable = row.tries === 0 && (row.step === 'draft' || row.step === 'approved' || row.step === 'queued');
  const open = openRequests(row);
  return (
    <li class="deposit">
      <div class="deposit-head">
        <h3>{row.title}</h3>
        <p class="soft small">
          {[apply.via(portalName), person && apply.profileOf(person)].filter(Boolean).join(' · ')}
        </p>
      </div>
      <p class="deposit-state">
        <strong>{tellState(row, apply)}</strong>
        {status?.views && status.views.recruiters > 0 && <span> · {apply.views(status.views.recruiters)}</span>}
        {row.seen && <span class="soft small"> · {apply.seenAt(formatDay(row.seen.at, language))}</span>}
      </p>
      {row.sealed && <p class="soft small">{apply.sealed}</p>}
      {row.failure && (
        <Notice tone="doubt">
          <PortalProblem {...row.failure} />
        </Notice>
      )}
      {open.length > 0 && lock}
      {open.map((request) => (
        <ContactRequestCard
          key={request.id}
          request={request}
          known={known}
          cvAddress={cvAddress}
          isBusy={isBusy}
          onAnswer={(answer, fields) => act.onAnswer(request, answer, fields)}
        />
      ))}
      {Object.entries(row.answered).map(([id, { answer, fields, at }]) => (
        <p key={id} class="small">
          {apply.answered[answer]}
          {answer === 'accept' &&
            `, ${fields.length > 0 ? apply.revealed(fields.map((field) => apply.fields[field]).join(', ')) : apply.revealedNothing}`}
          <span class="soft"> · {formatDay(at, language)}</span>
        </p>
      ))}
      {row.replacement && <p class="small">{apply.replacing}</p>}
      {isHeld && !row.isErasing && rectifying}
      {row.receipt && <Receipt receipt={row.receipt} />}
      {row.isErasing && <p class="small">{apply.erasing}</p>}
      {isAsking ? (
        <Notice
          tone="doubt"
          isAlert
          actions={
            <>
              <button type="button" class="button small" onClick={() => setAsking(false)}>
                {apply.no}
              </button>
              <button
                type="button"
                class="button small danger"
                onClick={() => {
                  setAsking(false);
                  act.onWithdraw();
                }}
              >
                {apply.withdrawYes}
              </button>
            </>
          }
        >
          {apply.withdrawSure}
        </Notice>
      ) : (
        <div class="actions">
          {isHeld && (
            <button type="button" class="button small" aria-disabled={isBusy} onClick={() => act.onLook()}>
              {apply.look}
            </button>
          )}
          {row.isStopped && (
            <button type="button" class="button small" onClick={() => act.onResume()}>
              {apply.resume}
            </button>
          )}
          {isCancellable && (
            <button type="button" class="button small" onClick={() => act.onCancel()}>
              {apply.cancel}
            </button>
          )}
          {isHeld && (
            <>
              <button type="button" class="button small plain" onClick={() => act.onExport()}>
                {apply.export}
              </button>
              <button type="button" class="button small plain" onClick={() => setAsking(true)}>
                {apply.withdraw}
              </button>
            </>
          )}
        </div>
      )}
    </li>
  );
}

/** What recruiters ask and the person has not answered. */
export function openRequests({ seen, answered }: OutboxRow): ContactRequest[] {
  return (seen?.status.contactRequests ?? []).filter(({ id, state }) => (state ?? 'open') === 'open' && !answered[id]);
}

function Receipt({ receipt }: { receipt: NonNullable<OutboxRow['receipt']> }) {
  const { apply, language } = useStrings();
  const day = formatDay(Date.parse(receipt.erasedAt), language);
  if (receipt.kept.length === 0) return <p class="small">{apply.receiptNothing(day)}</p>;
  return (
    <div class="small">
      <p>{apply.receipt(day)}</p>
      <ul class="receipt">
        {receipt.kept.map(({ what, why, until }) => (
          <li key={what}>{apply.keptUntil(what, why, formatDay(Date.parse(until), language))}</li>
        ))}
      </ul>
    </div>
  );
}

/** The portal's own word where it gave one, else the outbox's. */
export function tellState(
  { step, isStopped, outcome, seen }: OutboxRow,
  words: ReturnType<typeof useStrings>['apply'],
): string {
  if (step === 'settled') return outcome === 'refused' || !outcome ? words.refused : words.states[outcome];
  if (isStopped) return words.toResume;
  return step === 'sent' && seen ? words.states[seen.status.state] : words.steps[step];
}
