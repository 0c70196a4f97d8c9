// A recruiter's wish to talk: who, why, what is asked, and what the person chooses to reveal; nothing is ticked before.
import { useState } from 'preact/hooks';
import type { ContactRequest, Revealable } from '@/utils/portals/protocol/status';
import { useStrings } from '../strings';

interface Props {
  request: ContactRequest;
  known: Readonly<Partial<Record<Revealable, string>>>;
  /** Of the full CV, to look at before revealing it. */
  cvAddress?: string;
  isBusy: boolean;
  onAnswer: (answer: 'accept' | 'refuse', fields: readonly Revealable[]) => void;
}

export function ContactRequestCard({ request, known, cvAddress, isBusy, onAnswer }: Props) {
  const { apply } = useStrings();
  const [ticked, setTicked] = useState<readonly Revealable[]>([]);
  const offered = request.asked.filter((field) => known[field] !== undefined);
  return (
    <section class="contact-request" aria-label={apply.asks(request.recruiter.displayName, request.organisation.name)}>
      <p>
        <strong>{apply.asks(request.recruiter.displayName, request.organisation.name)}</strong>
      </p>
      <p class="contact-message">{request.message}</p>
      <fieldset>
        <legend class="soft small">{apply.asksFor}</legend>
        {offered.map((field) => (
          <label key={field} class="consent-tick">
            <input
              type="checkbox"
              checked={ticked.includes(field)}
              onChange={({ currentTarget }) =>
                setTicked(currentTarget.checked ? [...ticked, field] : ticked.filter((one) => one !== field))
              }
            />
            <span>
              {apply.fields[field]} <span class="soft">{known[field]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {request.asked.includes('cv') && cvAddress && (
        <p class="small">
          {apply.fields.cv}{' '}
          <a href={cvAddress} target="_blank" rel="noreferrer noopener">
            {apply.seeCv}
          </a>
        </p>
      )}
      <div class="actions">
        <button
          type="button"
          class="button small primary"
          aria-disabled={isBusy}
          onClick={() => onAnswer('accept', ticked)}
        >
          {ticked.length > 0 ? apply.reveal : apply.accept}
        </button>
        <button type="button" class="button small" aria-disabled={isBusy} onClick={() => onAnswer('refuse', [])}>
          {apply.refuse}
        </button>
      </div>
    </section>
  );
}
