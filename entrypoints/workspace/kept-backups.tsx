// The part of My data that shows the backups made unasked: when the last was, taking one back, making one now.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { formatDay, formatMoment } from '@/components/dates';
import { Notice } from '@/components/notice';
import { SettingsSection } from '@/components/settings/section';
import { useStrings } from '@/components/strings';
import { database } from '@/utils/database/database';
import { saveFile } from '@/utils/pages/save-file';
import { backUp } from '@/utils/transfer/automatic-backups';
import { type KeptBackup, listBackups, openBackup } from '@/utils/transfer/kept-backups';

interface Props {
  /** Shows what taking the file back would do. */
  onRestore: (file: Blob) => void;
}

export function KeptBackups({ onRestore }: Props) {
  const { transfer, language } = useStrings();
  const words = transfer.backups;
  const [backups, setBackups] = useState<readonly KeptBackup[]>();
  const [outcome, setOutcome] = useState<'made' | 'failed'>();
  const refresh = useCallback(() => listBackups().then(setBackups), []);
  useEffect(() => void refresh(), [refresh]);

  async function make(): Promise<void> {
    const by = browser.runtime.getManifest().version;
    const isMade = await backUp({ now: Date.now(), by, isAsked: true }, database()).catch((error: unknown) => {
      console.warn('No backup could be made', error);
      return false;
    });
    setOutcome(isMade ? 'made' : 'failed');
    await refresh();
  }

  async function hand(name: string, use: (file: Blob) => void): Promise<void> {
    const file = await openBackup(name);
    if (file) use(file);
    else await refresh();
  }

  const moment = (at: number) => formatMoment(at, language);
  const [last] = backups ?? [];
  return (
    <SettingsSection title={words.title} lead={words.lead}>
      {backups && <p>{last ? words.last(formatDay(last.at, language)) : words.none}</p>}
      {backups && backups.length > 0 && (
        <ul class="backups">
          {backups.map(({ name, at, size }) => (
            <li key={name}>
              <span>
                {moment(at)} <span class="soft small">{words.size(Math.max(1, Math.round(size / 1_000)))}</span>
              </span>
              <span class="actions">
                <button
                  type="button"
                  class="button small"
                  aria-label={words.restoreOf(moment(at))}
                  onClick={() => void hand(name, onRestore)}
                >
                  {words.restore}
                </button>
                <button
                  type="button"
                  class="button small plain"
                  aria-label={words.saveOf(moment(at))}
                  onClick={() => void hand(name, (file) => saveFile(`${transfer.backupFile}-${name}`, file))}
                >
                  {words.save}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div>
        <button type="button" class="button" onClick={() => void make()}>
          {words.make}
        </button>
      </div>
      <p role="status">{outcome === 'made' ? words.made : ''}</p>
      {outcome === 'failed' && (
        <Notice tone="doubt" isAlert>
          {words.failed}
        </Notice>
      )}
    </SettingsSection>
  );
}
