// Says what was just done and offers to undo it. It stays until answered: nobody has to be quick.
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon';
import { useStrings } from './strings';

interface Props {
  text: string;
  onUndo?: () => void;
  onClose: () => void;
}

/** Takes the focus to its first button, since what had it may just have gone. */
export function Toast({ text, onUndo, onClose }: Props) {
  const strings = useStrings();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section
      class="toast"
      aria-label={text}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <p role="status">{text}</p>
      {onUndo && (
        <button type="button" class="button small" ref={first} onClick={onUndo}>
          {strings.act.undo}
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        ref={onUndo ? undefined : first}
        aria-label={strings.act.close}
        title={strings.act.close}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}
