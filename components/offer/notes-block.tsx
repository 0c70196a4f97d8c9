// What the person writes down about an offer: each note is a field of its own, kept when one leaves it.
import { useId, useState } from 'preact/hooks';
import { dropItem, longest, setNote } from '@/utils/offers/edits';
import { formatDay } from '../dates';
import { Icon } from '../icon';
import { useStrings } from '../strings';
import type { BlockProps } from './offer-keeping';

/** The first words of a note, to name it by. */
const opening = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

export function NotesBlock({ offer, onEdit }: BlockProps) {
  const { edit, language } = useStrings();
  const id = useId();
  const [typed, setTyped] = useState('');
  const add = () => {
    if (typed.trim() === '') return;
    onEdit(setNote({ id: crypto.randomUUID(), text: typed, at: Date.now() }));
    setTyped('');
  };
  return (
    <section class="block">
      <h4>{edit.notes}</h4>
      {offer.notes.map((note) => (
        <div key={note.id} class="note">
          <label class="field-label" for={`${id}-${note.id}`}>
            {formatDay(note.at, language)}
          </label>
          <div class="block-line">
            <textarea
              id={`${id}-${note.id}`}
              class="field"
              rows={2}
              maxLength={longest.note}
              value={note.text}
              onChange={({ currentTarget: { value } }) => {
                if (value.trim() !== '') onEdit(setNote({ ...note, text: value }));
              }}
            />
            <button
              type="button"
              class="icon-button"
              aria-label={edit.dropNote(opening(note.text))}
              onClick={() => onEdit(dropItem('note', note.id), edit.noted.note)}
            >
              <Icon name="remove" />
            </button>
          </div>
        </div>
      ))}
      <form
        class="note"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
        onFocusOut={({ currentTarget, relatedTarget }) => {
          if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) add();
        }}
      >
        <label class="unseen" for={`${id}-new`}>
          {edit.note}
        </label>
        <textarea
          id={`${id}-new`}
          class="field"
          rows={2}
          maxLength={longest.note}
          placeholder={edit.noteHint}
          value={typed}
          onInput={({ currentTarget: { value } }) => setTyped(value)}
        />
        {typed.trim() !== '' && (
          <button type="submit" class="button small">
            {edit.addNote}
          </button>
        )}
      </form>
    </section>
  );
}
