// Locks the contact block with a passphrase, and takes the lock away.
import { useId, useState } from 'preact/hooks';
import { SettingsSection } from '../settings/section';
import { useStrings } from '../strings';

interface Props {
  /** In the place of what a locked profile says. */
  lead?: string;
  isLocked: boolean;
  /** Opened for as long as this page stays. */
  isOpened: boolean;
  isWrong: boolean;
  isBusy: boolean;
  onLock?: (passphrase: string) => void;
  onOpen: (passphrase: string) => void;
  /** Absent where there is nothing to take the lock away from. */
  onUnlock?: (passphrase: string) => void;
}

/** Shorter ones are found by trying. */
const shortest = 10;

export function LockCard({ lead, isLocked, isOpened, isWrong, isBusy, onLock, onOpen, onUnlock }: Props) {
  const { profile } = useStrings();
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const isDifferent = !isLocked && again !== '' && again !== typed;
  const isFit = isLocked ? typed !== '' : typed.length >= shortest && typed === again;

  function give(use: ((passphrase: string) => void) | undefined): void {
    setTyped('');
    setAgain('');
    use?.(typed);
  }

  return (
    <SettingsSection title={profile.lockTitle} lead={lead ?? (isLocked ? profile.lockedLead : profile.lockLead)}>
      <form
        class="profile-fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (isFit && !isBusy) give(isLocked ? onOpen : onLock);
        }}
      >
        <Passphrase
          label={profile.passphrase}
          value={typed}
          note={isLocked ? '' : profile.passphraseNote}
          onType={setTyped}
        />
        {!isLocked && (
          <Passphrase
            label={profile.passphraseAgain}
            value={again}
            note={isDifferent ? profile.passphraseDiffers : ''}
            onType={setAgain}
          />
        )}
        <div class="actions wide">
          <button type="submit" class="button" disabled={!isFit || isBusy}>
            {isLocked ? profile.openLock : profile.lock}
          </button>
          {isLocked && onUnlock && (
            <button type="button" class="button" disabled={!isFit || isBusy} onClick={() => give(onUnlock)}>
              {profile.unlock}
            </button>
          )}
        </div>
      </form>
      <p role="status" class="small">
        {isWrong ? profile.passphraseWrong : isOpened ? profile.opened : ''}
      </p>
    </SettingsSection>
  );
}

interface PassphraseProps {
  label: string;
  value: string;
  note: string;
  onType: (typed: string) => void;
}

function Passphrase({ label, value, note, onType }: PassphraseProps) {
  const id = useId();
  return (
    <div>
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field"
        type="password"
        maxLength={500}
        autocomplete="off"
        aria-describedby={`${id}-note`}
        value={value}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <p class="field-note" id={`${id}-note`}>
        {note}
      </p>
    </div>
  );
}
