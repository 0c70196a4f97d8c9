// What the person writes down about an offer: each note is a field of its own, kept when one leaves it.
import { useId, useState } from 'preact/hooks';
import { dropItem, longest, setNote } from '@/utils/offers/edits';
import type { Note } from '@/utils/offers/types';
import { formatDay } from '../dates';
import { Icon } from '../icon';
import { useStrings } from '../strings';
import { useTyped } from '../use-typed';
import type { BlockProps } from './offer-keeping';

/** The first words of a note, to name it by. */
const opening = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

export function NotesBlock({ offer, onEdit }: BlockProps) {
  const { edit } = useStrings();
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
        <OneNote key={note.id} note={note} onEdit={onEdit} />
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

function OneNote({ note, onEdit }: Pick<BlockProps, 'onEdit'> & { note: Note }) {
  const { edit, language } = useStrings();
  const id = useId();
  const typed = useTyped(note.text, (text) => {
    // A note is taken away by its own button: emptied, it stays as it was.
    if (text.trim() === '') return false;
    onEdit(setNote({ ...note, text }));
    return true;
  });
  return (
    <div class="note">
      <label class="field-label" for={id}>
        {formatDay(note.at, language)}
      </label>
      <div class="block-line">
        <textarea id={id} class="field" rows={2} maxLength={longest.note} {...typed} />
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
  );
}
