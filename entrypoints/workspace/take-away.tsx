// The part of My data where files go out: a backup, a table, a partner's file.
import { useState } from 'preact/hooks';
import { Notice } from '@/components/notice';
import { SettingsSection } from '@/components/settings/section';
import { useStrings } from '@/components/strings';
import { type Passphrase, PassphraseChoice } from '@/components/transfer/passphrase-choice';
import { Progress } from '@/components/transfer/progress';
import { exportKinds, useExport } from '@/utils/pages/use-export';

export function TakeAway() {
  const strings = useStrings();
  const words = strings.transfer.export;
  const { state, take, stop } = useExport(strings);
  const [passphrase, setPassphrase] = useState<Passphrase>({ kind: 'none' });
  const isWorking = state.kind === 'working';
  const says = {
    backup: words.backupSays,
    table: words.tableSays,
    calendar: words.calendarSays,
    partner: words.partnerSays,
  };
  return (
    <SettingsSection title={words.title} lead={words.lead}>
      <ul class="take-away">
        {exportKinds.map((kind) => (
          <li key={kind}>
            <div>
              <h3>{words[kind]}</h3>
              <p class="soft small">{says[kind]}</p>
              {kind === 'backup' && <PassphraseChoice onChange={setPassphrase} />}
            </div>
            <button
              type="button"
              class={kind === 'backup' ? 'button primary' : 'button'}
              aria-label={words.save(words[kind])}
              disabled={isWorking || (kind === 'backup' && passphrase.kind === 'unfit')}
              onClick={() => take(kind, passphrase.kind === 'fit' ? passphrase.text : undefined)}
            >
              {words.button}
            </button>
          </li>
        ))}
      </ul>
      {isWorking && (
        <Progress label={words.working} share={state.share} stop={strings.transfer.import.cancel} onStop={stop} />
      )}
      <p role="status">{state.kind === 'done' ? words.done : state.kind === 'empty' ? words.noDate : ''}</p>
      {state.kind === 'failed' && (
        <Notice tone="doubt" isAlert>
          {strings.failure.store}
        </Notice>
      )}
    </SettingsSection>
  );
}
