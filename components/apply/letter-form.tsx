// A message to finish and send oneself: to whom, about what, in which words; each can be copied.
import { useId } from 'preact/hooks';
import { useStrings } from '../strings';

export interface LetterTexts {
  to: string;
  subject: string;
  text: string;
}

interface Props {
  texts: LetterTexts;
  isToWrong: boolean;
  /** Whether there is a CV to attach. */
  isReady: boolean;
  onChange: (texts: LetterTexts) => void;
  onCopy: (what: string, text: string) => void;
  onSave: () => void;
}

export function LetterForm({ texts, isToWrong, isReady, onChange, onCopy, onSave }: Props) {
  const { letter } = useStrings();
  const id = useId();
  const set = (some: Partial<LetterTexts>) => onChange({ ...texts, ...some });
  const copy = (what: string, text: string) => (
    <button
      type="button"
      class="button small plain"
      aria-label={letter.copyOf(what)}
      onClick={() => onCopy(what, text)}
    >
      {letter.copy}
    </button>
  );
  return (
    <form
      class="letter"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onSave();
      }}
    >
      <div>
        <label class="field-label" for={`${id}-to`}>
          {letter.to}
        </label>
        <input
          id={`${id}-to`}
          class="field"
          inputMode="email"
          autocomplete="off"
          maxLength={254}
          aria-invalid={isToWrong}
          aria-describedby={isToWrong ? `${id}-wrong` : undefined}
          value={texts.to}
          onInput={({ currentTarget }) => set({ to: currentTarget.value })}
        />
        {isToWrong && (
          <p id={`${id}-wrong`} class="field-note" role="alert">
            {letter.toWrong}
          </p>
        )}
      </div>
      <div>
        <div class="letter-label">
          <label class="field-label" for={`${id}-subject`}>
            {letter.subject}
          </label>
          {copy(letter.subject, texts.subject)}
        </div>
        <input
          id={`${id}-subject`}
          class="field"
          maxLength={300}
          value={texts.subject}
          onInput={({ currentTarget }) => set({ subject: currentTarget.value })}
        />
      </div>
      <div>
        <div class="letter-label">
          <label class="field-label" for={`${id}-text`}>
            {letter.text}
          </label>
          {copy(letter.text, texts.text)}
        </div>
        <textarea
          id={`${id}-text`}
          class="field"
          rows={9}
          maxLength={10_000}
          value={texts.text}
          onInput={({ currentTarget }) => set({ text: currentTarget.value })}
        />
      </div>
      <div class="actions">
        <button type="submit" class="button" aria-disabled={!isReady}>
          {letter.saveMail}
        </button>
      </div>
      <p class="soft small">{letter.mailNote}</p>
    </form>
  );
}
