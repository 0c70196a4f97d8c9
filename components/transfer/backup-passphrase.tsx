// The passphrase of a file that is brought in: asked for, and tried at once; the rest of the file needs none.
import { useId, useState } from 'preact/hooks';
import { useStrings } from '../strings';

interface Props {
  isWrong: boolean;
  onOpen: (passphrase: string) => void;
}

export function BackupPassphrase({ isWrong, onOpen }: Props) {
  const words = useStrings().transfer.import;
  const id = useId();
  const [typed, setTyped] = useState('');
  return (
    <form
      class="passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') onOpen(typed);
      }}
    >
      <label class="field-label" for={id}>
        {words.passphrase}
      </label>
      <div class="passphrase-open">
        <input
          id={id}
          class="field"
          type="password"
          autocomplete="off"
          aria-invalid={isWrong}
          aria-describedby={`${id}-note`}
          value={typed}
          onInput={({ currentTarget: { value } }) => setTyped(value)}
        />
        <button type="submit" class="button">
          {words.open}
        </button>
      </div>
      <p id={`${id}-note`} class={isWrong ? 'small row-doubt' : 'soft small'} role={isWrong ? 'alert' : undefined}>
        {isWrong ? words.passphraseWrong : words.passphraseSays}
      </p>
    </form>
  );
}
