// A field that keeps itself: what is typed is handed on after a short rest, and says so when it cannot be kept.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useStrings } from '../strings';
import type { Kept } from './part';

interface Props {
  label: string;
  value: string | undefined;
  maxLength: number;
  note?: string;
  hint?: string;
  /** Said when what was typed cannot be kept as it is. */
  refused?: string;
  /** Lines in sight: more than one makes it a text of several lines. */
  rows?: number;
  inputMode?: 'text' | 'email' | 'tel' | 'url' | 'numeric';
  /** Nothing typed is `undefined`. */
  onSave: (typed: string | undefined) => Promise<Kept>;
}

/** Rest after the last letter, in ms. */
const rest = 500;

export function TextField({ label, value = '', maxLength, note, hint, refused, rows = 1, inputMode, onSave }: Props) {
  const { profile } = useStrings();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [outcome, setOutcome] = useState<Kept>('stored');
  const [isActive, setActive] = useState(false);
  const isRefused = outcome === 'refused';
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** The letters of this moment: what is drawn may be a moment behind. */
  const latest = useRef('');
  const hand = useRef(onSave);
  hand.current = onSave;

  async function save(): Promise<void> {
    if (waiting.current === undefined) return;
    clearTimeout(waiting.current);
    waiting.current = undefined;
    setOutcome(await hand.current(latest.current.trim() || undefined));
  }
  // What was typed just before the field goes is kept all the same.
  useEffect(() => () => void save(), []);

  // Once it is kept the field shows what is kept, but never under the fingers of somebody typing.
  useEffect(() => {
    if (outcome === 'stored' && !isActive) setTyped(undefined);
  }, [outcome, isActive, value]);

  const field = {
    id,
    class: 'field',
    maxLength,
    placeholder: hint,
    autocomplete: 'off',
    value: typed ?? value,
    'aria-invalid': isRefused,
    'aria-describedby': note || isRefused ? `${id}-note` : undefined,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      latest.current = currentTarget.value;
      setTyped(latest.current);
      clearTimeout(waiting.current);
      waiting.current = setTimeout(() => void save(), rest);
    },
    onFocus: () => setActive(true),
    onBlur: async () => {
      await save();
      setActive(false);
    },
  } as const;
  return (
    <div class="kept-field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {rows > 1 ? <textarea {...field} rows={rows} /> : <input {...field} inputMode={inputMode} />}
      {(note || isRefused) && (
        <p id={`${id}-note`} class="field-note" role={isRefused ? 'alert' : undefined}>
          {isRefused ? (refused ?? profile.refused) : note}
        </p>
      )}
    </div>
  );
}
