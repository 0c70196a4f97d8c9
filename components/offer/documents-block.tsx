// The documents one sent, by name and day: the files themselves are never kept.
import { useId, useState } from 'preact/hooks';
import { dropItem, longest, setDocument } from '@/utils/offers/edits';
import { formatDay } from '../dates';
import { Icon } from '../icon';
import { useStrings } from '../strings';
import type { BlockProps } from './offer-keeping';

export function DocumentsBlock({ offer, onEdit }: BlockProps) {
  const { edit, language } = useStrings();
  const id = useId();
  const [typed, setTyped] = useState('');
  return (
    <section class="block">
      <h4>{edit.documents}</h4>
      <ul class="contacts">
        {offer.documents.map(({ id: document, title, at }) => (
          <li key={document} class="block-line">
            <span class="contact">
              <strong>{title}</strong>
              <span class="soft">{edit.sentOn(formatDay(at, language))}</span>
            </span>
            <button
              type="button"
              class="icon-button"
              aria-label={edit.dropDocument(title)}
              onClick={() => onEdit(dropItem('document', document), edit.noted.document)}
            >
              <Icon name="remove" />
            </button>
          </li>
        ))}
      </ul>
      <form
        class="block-line"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === '') return;
          onEdit(setDocument({ id: crypto.randomUUID(), title: typed, at: Date.now() }));
          setTyped('');
        }}
      >
        <label class="unseen" for={`${id}-new`}>
          {edit.document}
        </label>
        <input
          id={`${id}-new`}
          class="field"
          type="text"
          maxLength={longest.fact}
          autocomplete="off"
          placeholder={edit.documentHint}
          value={typed}
          onInput={({ currentTarget: { value } }) => setTyped(value)}
        />
        <button type="submit" class="button small">
          {edit.addDocument}
        </button>
      </form>
      <p class="soft small">{edit.onlyNames}</p>
    </section>
  );
}
