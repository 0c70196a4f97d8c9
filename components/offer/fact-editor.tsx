// Every field of a posting, to be corrected; what the page said stays beside each one that was.
import { useId, useState } from 'preact/hooks';
import { longest } from '@/utils/offers/edits';
import { isEdited, originalOf } from '@/utils/offers/log';
import type { SavedOffer } from '@/utils/offers/types';
import { DateField } from '../date-field';
import { formatDay } from '../dates';
import { safeUrl } from '../safe-url';
import { Select } from '../select';
import { useStrings } from '../strings';
import { useTyped } from '../use-typed';

/** A field one can correct; the page understands its words anew (see `correctFact`). */
export type CorrectedFact =
  | 'title'
  | 'company'
  | 'location'
  | 'contract'
  | 'salary'
  | 'workplace'
  | 'closesOn'
  | 'url'
  | 'applyUrl';

interface Props {
  offer: SavedOffer;
  /** @param value the empty string for nothing */
  onCorrect: (fact: CorrectedFact, value: string) => void;
  /** Back to what the page said. */
  onRevert: (fact: CorrectedFact) => void;
}

const texts = ['title', 'company', 'location', 'contract', 'salary'] as const;
const addresses = ['url', 'applyUrl'] as const;

export function FactEditor({ offer, onCorrect, onRevert }: Props) {
  const { edit, workplace, language } = useStrings();
  const original = (fact: CorrectedFact, say: (value: string) => string = String) => (
    <Original
      isCorrected={isEdited(offer, fact)}
      said={sayOriginal(originalOf(offer, fact), say)}
      label={edit[fact]}
      onRevert={() => onRevert(fact)}
    />
  );
  return (
    <div class="fact-editor">
      <p class="soft small">{edit.changeLead}</p>
      {texts.map((fact) => (
        <div key={fact}>
          <TextFact label={edit[fact]} value={offer[fact] ?? ''} onCorrect={(value) => onCorrect(fact, value)} />
          {original(fact)}
        </div>
      ))}
      <div>
        <Select
          isLabelUnseen={false}
          label={edit.workplace}
          value={offer.workplace ?? ''}
          options={[
            { value: '', label: edit.unsaid },
            ...(['on-site', 'hybrid', 'remote'] as const).map((value) => ({ value, label: workplace[value] })),
          ]}
          onChange={(value) => onCorrect('workplace', value)}
        />
        {original('workplace', (value) => workplace[value as keyof typeof workplace] ?? value)}
      </div>
      <div>
        <DateField label={edit.closesOn} value={offer.closesOn} onChange={(day) => onCorrect('closesOn', day ?? '')} />
        {original('closesOn', (value) => formatDay(value, language))}
      </div>
      {addresses.map((fact) => (
        <div key={fact}>
          <AddressFact label={edit[fact]} value={offer[fact] ?? ''} onCorrect={(value) => onCorrect(fact, value)} />
          {original(fact)}
        </div>
      ))}
    </div>
  );
}

const sayOriginal = (value: unknown, say: (value: string) => string) =>
  typeof value === 'string' && value !== '' ? say(value) : undefined;

interface FieldProps {
  label: string;
  value: string;
  onCorrect: (value: string) => void;
}

function TextFact({ label, value, onCorrect }: FieldProps) {
  const id = useId();
  const typed = useTyped(value, onCorrect);
  return (
    <>
      <label class="field-label" for={id}>
        {label}
      </label>
      <input id={id} class="field" type="text" maxLength={longest.fact} autocomplete="off" {...typed} />
    </>
  );
}

/** Only an address that may become a link is taken. */
function AddressFact({ label, value, onCorrect }: FieldProps) {
  const { edit } = useStrings();
  const id = useId();
  const [isRefused, setRefused] = useState(false);
  const typed = useTyped(value, (text) => {
    const isFine = text.trim() === '' || safeUrl(text.trim()) !== undefined;
    setRefused(!isFine);
    if (isFine) onCorrect(text.trim());
  });
  return (
    <>
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field"
        type="text"
        inputMode="url"
        maxLength={longest.url}
        autocomplete="off"
        spellcheck={false}
        {...typed}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? `${id}-why` : undefined}
      />
      {isRefused && (
        <p id={`${id}-why`} class="field-note" role="alert">
          {edit.badUrl}
        </p>
      )}
    </>
  );
}

interface OriginalProps {
  isCorrected: boolean;
  said: string | undefined;
  label: string;
  onRevert: () => void;
}

function Original({ isCorrected, said, label, onRevert }: OriginalProps) {
  const { edit } = useStrings();
  if (!isCorrected) return null;
  return (
    <p class="original">
      <span>{said === undefined ? edit.nothingSaid : edit.original(said)}</span>{' '}
      <button type="button" class="button small plain" aria-label={`${edit.backTo} (${label})`} onClick={onRevert}>
        {edit.backTo}
      </button>
    </p>
  );
}
