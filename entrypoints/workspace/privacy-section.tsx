// What is kept, where and until when; taking it away, bringing it in, and erasing all of it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '@/components/notice';
import { SettingsSection } from '@/components/settings/section';
import { useStrings } from '@/components/strings';
import { acceptEmptiedStore } from '@/utils/database/condition';
import { countOffers } from '@/utils/offers/search';
import { eraseEverything } from '@/utils/pages/erase';
import { useImport } from '@/utils/pages/use-import';
import { useLive } from '@/utils/pages/use-live';
import { listBackups, openBackup } from '@/utils/transfer/kept-backups';
import { BringIn } from './bring-in';
import { KeptBackups } from './kept-backups';
import type { Route } from './route';
import { TakeAway } from './take-away';

async function openLastBackup(): Promise<Blob | undefined> {
  const [last] = await listBackups();
  return last && openBackup(last.name);
}

type Step = 'idle' | 'asking' | 'erased' | 'failed';

export function PrivacySection({ route }: { route: Route }) {
  const { privacy, proof, failure } = useStrings();
  const imports = useImport();
  const bringing = useRef<HTMLDivElement>(null);
  const [step, setStep] = useState<Step>('idle');
  const { value: count } = useLive(() => countOffers(), []);

  function restore(file: Blob): void {
    imports.read(file);
    bringing.current?.scrollIntoView({ block: 'start' });
  }

  useEffect(() => {
    if (route.isRestoring) void openLastBackup().then((file) => file && restore(file));
  }, [route.isRestoring]);

  const isRestored = imports.state.kind === 'done' && route.isRestoring;
  useEffect(() => {
    // What was missing is back: the store that was opened empty is the store.
    if (isRestored) void acceptEmptiedStore();
  }, [isRestored]);

  async function erase(): Promise<void> {
    try {
      await eraseEverything();
      setStep('erased');
    } catch (error) {
      console.warn('Not everything could be erased', error);
      setStep('failed');
    }
  }

  return (
    <div class="column">
      <h1>{privacy.title}</h1>
      <p>{privacy.lead}</p>
      <section class="settings-section">
        <table class="what-is-kept">
          <thead>
            <tr>
              {privacy.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {privacy.what.map(([name, kept]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{kept}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <TakeAway />
      <div ref={bringing} class="bring-in">
        <BringIn imports={imports} />
      </div>
      <KeptBackups onRestore={restore} />
      <SettingsSection
        title={proof.title}
        lead={proof.teaser}
        aside={
          <a class="button" href="#proof">
            {proof.open}
          </a>
        }
      />
      <section class="settings-section" aria-labelledby="erase-title">
        <div>
          <h2 id="erase-title">{privacy.eraseTitle}</h2>
          <p class="soft">{privacy.eraseLead}</p>
        </div>
        {step === 'asking' ? (
          <Notice
            tone="doubt"
            isAlert
            actions={
              <>
                <button type="button" class="button small" onClick={() => setStep('idle')}>
                  {privacy.confirmNo}
                </button>
                <button type="button" class="button small danger" onClick={() => void erase()}>
                  {privacy.confirmYes}
                </button>
              </>
            }
          >
            {privacy.confirm(count ?? 0)}
          </Notice>
        ) : (
          <div>
            <button type="button" class="button danger" onClick={() => setStep('asking')}>
              {privacy.erase}
            </button>
          </div>
        )}
        <p role="status">{step === 'erased' ? privacy.erased : ''}</p>
        {step === 'failed' && (
          <Notice tone="doubt" isAlert>
            {failure.store}
          </Notice>
        )}
      </section>
    </div>
  );
}
