// The part of My data where files come in: chosen, looked at, joined with what is kept, or left.
import { useRef, useState } from 'preact/hooks';
import { formatDay, formatTableDay } from '@/components/dates';
import { Notice } from '@/components/notice';
import { ChoiceField } from '@/components/settings/choice-field';
import { SettingsSection } from '@/components/settings/section';
import { useStrings } from '@/components/strings';
import { BackupPassphrase } from '@/components/transfer/backup-passphrase';
import { ColumnMapping } from '@/components/transfer/column-mapping';
import { ImportPreview } from '@/components/transfer/import-preview';
import { Progress } from '@/components/transfer/progress';
import type { Importing, Imports } from '@/utils/pages/use-import';
import type { TablePreview } from '@/utils/transfer/import-table';

export function BringIn({ imports }: { imports: Imports }) {
  const strings = useStrings();
  const words = strings.transfer.import;
  const { state, read, leave } = imports;
  const input = useRef<HTMLInputElement>(null);
  return (
    <SettingsSection title={words.title} lead={words.lead}>
      {state.kind !== 'working' && (
        <div>
          <button type="button" class="button" onClick={() => input.current?.click()}>
            {words.choose}
          </button>
          <input
            ref={input}
            class="unseen"
            type="file"
            tabIndex={-1}
            aria-label={words.choose}
            accept=".json,.gz,.csv,.tsv,.txt,application/json,text/csv"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              // The same file may be chosen again.
              currentTarget.value = '';
              if (file) read(file);
            }}
          />
        </div>
      )}
      {state.kind === 'working' && (
        <Progress
          label={state.isWriting ? words.writing : words.reading}
          share={state.share}
          stop={words.cancel}
          onStop={leave}
        />
      )}
      {state.kind === 'backup' && <BackupPreview state={state} imports={imports} />}
      {state.kind === 'table' && <TableLook state={state} imports={imports} />}
      <p role="status">
        {state.kind === 'done' && words.done(state.count)}
        {state.kind === 'stopped' && words.cancelled}
      </p>
      {state.kind === 'failed' && (
        <Notice tone="doubt" isAlert title={words.nothingChanged}>
          {state.reason === 'full' || state.reason === 'store'
            ? strings.failure[state.reason]
            : words.problem[state.reason]}
        </Notice>
      )}
    </SettingsSection>
  );
}

interface BackupProps {
  state: Extract<Importing, { kind: 'backup' }>;
  imports: Imports;
}

function BackupPreview({ state: { file, origin, passphrase, preview, isPassphraseWrong }, imports }: BackupProps) {
  const { transfer, language } = useStrings();
  const words = transfer.import;
  const [hasSettings, setSettings] = useState(false);
  const brings = preview.added + preview.changed;
  const notes = [
    ...(brings === 0 ? [words.nothing] : []),
    ...(preview.broken > 0 ? [words.brokenNote] : []),
    ...(preview.hasPlan ? [words.hasPlan] : []),
    ...(preview.hasProfile ? [words.hasProfile] : []),
    ...(preview.portals > 0 ? [words.portals(preview.portals)] : []),
    ...(preview.deposits > 0 ? [words.deposits(preview.deposits)] : []),
  ];
  return (
    <ImportPreview
      title={words.madeOn(formatDay(Date.parse(preview.head.madeAt), language))}
      counts={preview}
      titles={preview.titles}
      notes={notes}
      onGo={() => imports.go(hasSettings)}
      onLeave={imports.leave}
    >
      <ChoiceField
        label={words.whose}
        value={origin}
        options={[
          { value: 'own', label: words.own },
          { value: 'partner', label: words.partner },
        ]}
        onChange={(next) => imports.read(file, { origin: next, passphrase })}
      />
      {origin === 'own' && preview.isLocked && (
        <BackupPassphrase
          isWrong={isPassphraseWrong}
          onOpen={(typed) => imports.read(file, { origin, passphrase: typed })}
        />
      )}
      {origin === 'own' && preview.settings > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={hasSettings}
            onChange={({ currentTarget }) => setSettings(currentTarget.checked)}
          />
          <span>{words.settings}</span>
        </label>
      )}
    </ImportPreview>
  );
}

interface TableProps {
  state: Extract<Importing, { kind: 'table' }>;
  imports: Imports;
}

function TableLook({ state: { table, mapping, preview }, imports }: TableProps) {
  const { transfer, status: stages, edit, language } = useStrings();
  const words = transfer.import;
  /** As it was understood: the step, and the day of the application. */
  const say = ({ title, company, status, dates: { appliedAt } }: TablePreview['samples'][number]) => {
    const day =
      appliedAt === undefined ? undefined : `${edit.datesOf.appliedAt} ${formatTableDay(appliedAt, language)}`;
    return [title, company, day !== undefined && status === 'applied' ? day : stages[status]]
      .filter(Boolean)
      .join(' · ');
  };
  const isBlocked = typeof preview === 'string';
  const counts = isBlocked ? { added: 0, same: 0, broken: table.rows.length } : preview;
  const notes = isBlocked
    ? [words.problem[preview]]
    : [
        ...(preview.added === 0 ? [words.nothing] : []),
        ...(preview.broken > 0 ? [words.brokenNote] : []),
        ...(preview.undated > 0 ? [words.undatedNote(preview.undated)] : []),
      ];
  return (
    <ImportPreview
      title={words.tableOf(table.rows.length)}
      counts={counts}
      titles={isBlocked ? [] : preview.samples.map(say)}
      notes={notes}
      isBlocked={isBlocked}
      onGo={() => imports.go(false)}
      onLeave={imports.leave}
    >
      <ColumnMapping header={table.header} mapping={mapping} onChange={imports.setMapping} />
    </ImportPreview>
  );
}
