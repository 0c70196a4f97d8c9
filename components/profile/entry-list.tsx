// A list of entries in the person's own order: one is open at a time, each can be moved or taken away.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Entry, type ListName, moveEntry } from '@/utils/profile/edits';
import { Icon } from '../icon';
import { useStrings } from '../strings';
import type { Kept, PartProps } from './part';

interface Props<Name extends ListName> extends Pick<PartProps, 'onEdit' | 'onRemove'> {
  name: Name;
  entries: readonly Entry<Name>[];
  /** An entry in a line, and what is said softly beside it. */
  summary: (entry: Entry<Name>) => { title: string; note?: string };
  addLabel: string;
  onAdd: () => Promise<Kept>;
  children: (entry: Entry<Name>, index: number) => ComponentChildren;
}

export function EntryList<Name extends ListName>(props: Props<Name>) {
  const { name, entries, summary, onEdit, onRemove, children } = props;
  const { profile } = useStrings();
  const [open, setOpen] = useState<number>();

  async function move(from: number, to: number): Promise<void> {
    if ((await onEdit(moveEntry(name, from, to))) === 'stored') setOpen(undefined);
  }

  return (
    <>
      <ol class="entries">
        {entries.map((entry, index) => {
          const { title, note } = summary(entry);
          const isOpen = open === index;
          return (
            <li key={index} class="entry">
              <div class="entry-head">
                <button
                  type="button"
                  class="entry-title"
                  aria-expanded={isOpen}
                  onClick={() => setOpen(isOpen ? undefined : index)}
                >
                  <strong>{title}</strong>
                  {note && <span class="soft"> {note}</span>}
                </button>
                <button
                  type="button"
                  class="icon-button"
                  disabled={index === 0}
                  aria-label={profile.upOf(title)}
                  title={profile.up}
                  onClick={() => void move(index, index - 1)}
                >
                  <Icon name="up" />
                </button>
                <button
                  type="button"
                  class="icon-button"
                  disabled={index === entries.length - 1}
                  aria-label={profile.downOf(title)}
                  title={profile.down}
                  onClick={() => void move(index, index + 1)}
                >
                  <Icon name="down" />
                </button>
                <button
                  type="button"
                  class="icon-button"
                  aria-label={profile.removeOf(title)}
                  title={profile.remove}
                  onClick={() => {
                    setOpen(undefined);
                    onRemove(name, index);
                  }}
                >
                  <Icon name="remove" />
                </button>
              </div>
              {isOpen && <div class="entry-fields">{children(entry, index)}</div>}
            </li>
          );
        })}
      </ol>
      <div>
        <button
          type="button"
          class="button small"
          onClick={async () => {
            if ((await props.onAdd()) === 'stored') setOpen(entries.length);
          }}
        >
          {props.addLabel}
        </button>
      </div>
    </>
  );
}
