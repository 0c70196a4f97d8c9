// An offer typed by hand, or from a pasted address or text; nothing is looked up anywhere.
import { useId, useState } from 'preact/hooks';
import { type ManualFields, readPasted } from '@/utils/offers/manual';
import { safeUrl } from '../safe-url';
import { useStrings } from '../strings';

interface Props {
  /** What is to be said of the last try. */
  said?: string;
  onKeep: (fields: ManualFields) => void;
  onCancel: () => void;
}

const lines = ['title', 'company', 'location', 'contract', 'salary', 'url'] as const;

/** The longest text kept, as for a page's own. */
const longestText = 50_000;

export function ManualForm({ said, onKeep, onCancel }: Props) {
  const { manual, edit } = useStrings();
  const id = useId();
  const [byHand, setByHand] = useState<Partial<ManualFields>>({});
  const [pasted, setPasted] = useState('');
  // What was typed by hand is not written over, also where it was emptied.
  const typed = { ...readPasted(pasted), ...byHand };
  const [why, setWhy] = useState<string>();
  const label = (field: (typeof lines)[number]) =>
    field === 'title' ? manual.titleLabel : field === 'url' ? manual.url : edit[field];

  return (
    <form
      class="manual"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        const { title, ...others } = filled(typed);
        if (!title) setWhy(manual.needTitle);
        else if (others.url && !safeUrl(others.url)) setWhy(edit.badUrl);
        else onKeep({ ...others, title });
      }}
    >
      <h2 id={`${id}-title`}>{manual.title}</h2>
      <p class="soft">{manual.lead}</p>
      <label>
        <span class="field-label">{manual.paste}</span>
        <textarea
          class="field"
          rows={3}
          maxLength={longestText}
          value={pasted}
          onInput={({ currentTarget: { value } }) => setPasted(value)}
        />
      </label>
      <div class="block-fields">
        {lines.map((field) => (
          <label key={field}>
            <span class="field-label">{label(field)}</span>
            <input
              class="field"
              type="text"
              maxLength={field === 'url' ? 2_000 : 300}
              autocomplete="off"
              value={typed[field] ?? ''}
              onInput={({ currentTarget: { value } }) => setByHand({ ...byHand, [field]: value })}
            />
          </label>
        ))}
      </div>
      <label>
        <span class="field-label">{manual.text}</span>
        <textarea
          class="field"
          rows={4}
          maxLength={longestText}
          value={typed.description ?? ''}
          onInput={({ currentTarget: { value } }) => setByHand({ ...byHand, description: value })}
        />
      </label>
      {(why ?? said) && (
        <p class="row-doubt" role="alert">
          {why ?? said}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="button primary">
          {manual.keep}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {manual.cancel}
        </button>
      </div>
    </form>
  );
}

/** Without what is empty. */
function filled(fields: Partial<ManualFields>): Partial<ManualFields> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
}
