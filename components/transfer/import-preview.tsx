// What a file would bring, before anything is changed: how many of each, a few titles, and the person's word.
import type { ComponentChildren } from 'preact';
import { useStrings } from '../strings';

interface Props {
  title: string;
  counts: { added: number; changed?: number; same: number; broken: number };
  titles: readonly string[];
  notes: readonly string[];
  onGo: () => void;
  onLeave: () => void;
  /** Questions before the buttons. */
  children?: ComponentChildren;
  /** Nothing can be brought in yet. */
  isBlocked?: boolean;
}

export function ImportPreview({ title, counts, titles, notes, onGo, onLeave, children, isBlocked = false }: Props) {
  const { transfer, language } = useStrings();
  const words = transfer.import;
  const say = (count: number) => new Intl.NumberFormat(language).format(count);
  const brings = counts.added + (counts.changed ?? 0);
  const kinds = (['added', 'changed', 'same', 'broken'] as const).filter((kind) => counts[kind] !== undefined);
  return (
    <div class="import-preview">
      <h3>{title}</h3>
      <ul class="import-counts">
        {kinds.map((kind) => (
          <li key={kind} class={`import-${kind}`} data-empty={counts[kind] === 0}>
            <strong>{say(counts[kind] ?? 0)}</strong> {words[kind](counts[kind] ?? 0)}
          </li>
        ))}
      </ul>
      {titles.length > 0 && (
        <div>
          <p class="field-label">{words.first}</p>
          <ul class="import-titles">
            {titles.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      {notes.map((note) => (
        <p key={note} class="soft small">
          {note}
        </p>
      ))}
      {children}
      <div class="actions">
        <button type="button" class="button primary" disabled={isBlocked} onClick={onGo}>
          {words.go(brings)}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {words.leave}
        </button>
      </div>
    </div>
  );
}
