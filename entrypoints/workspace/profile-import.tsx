// Bringing in a CV: a file read here, shown to be corrected with what was left out of it, kept on the person's word alone.
import { useRef, useState } from 'preact/hooks';
import { FailureNotice } from '@/components/failure-notice';
import { Notice } from '@/components/notice';
import { ImportReport } from '@/components/profile/import-report';
import { ProfileEditor } from '@/components/profile/profile-editor';
import { SettingsSection } from '@/components/settings/section';
import { useStrings } from '@/components/strings';
import { Toast } from '@/components/toast';
import type { LoadedTables } from '@/utils/pages/profile/tables';
import { type CvImporting, useCvImport } from '@/utils/pages/profile/use-cv-import';
import { useAttempts } from '@/utils/pages/use-attempt';
import { keepCvFile, largestCvFile, readCvFile } from '@/utils/profile/cv-file';
import { replaceResume } from '@/utils/profile/edits';
import type { FileKind } from '@/utils/profile/readers/read-file';
import type { Resume } from '@/utils/profile/resume';
import type { CvFileRow, ProfileRow } from '@/utils/profile/row';
import { addProfile, editProfile, mostProfiles } from '@/utils/profile/store';

/** What an import took the place of. */
export interface Before {
  row: ProfileRow;
  /** The CV file that was kept, when another was kept with the import. */
  file?: CvFileRow;
}

interface Props {
  rows: readonly ProfileRow[];
  tables: LoadedTables;
  /** What a profile is called. */
  nameOf: (row: ProfileRow) => string;
  /** It is kept under this key; what it took the place of, if anything. */
  onKept: (key: string, before?: Before) => void;
}

export function ProfileImport({ rows, tables, nameOf, onKept }: Props) {
  const { profile, failure: failures } = useStrings();
  const { failure, attempt, dismiss } = useAttempts();
  const importing = useCvImport();
  const [isFileKept, setFileKept] = useState(true);
  const { state } = importing;

  const source = state.kind === 'draft' && isDocument(state.file) ? state.source : undefined;
  const canKeep = source !== undefined && source.size <= largestCvFile;
  /** Keeps the file itself too, where the person leaves the box ticked. */
  async function keepFile(key: string): Promise<boolean> {
    if (!canKeep || !isFileKept) return false;
    const bytes = new Uint8Array(await source.arrayBuffer());
    return (await keepCvFile(key, { name: source.name, bytes }, Date.now())) === undefined;
  }
  const keepNew = (resume: Resume) =>
    attempt(async () => {
      const added = await addProfile('', resume, Date.now());
      if (!added) return undefined;
      await keepFile(added.key);
      onKept(added.key);
      return undefined;
    });
  const replace = (row: ProfileRow, resume: Resume) =>
    attempt(async () => {
      const outcome = await editProfile(row.key, replaceResume(resume), Date.now());
      if (outcome !== 'stored') return 'store';
      const file = await readCvFile(row.key);
      const isKept = await keepFile(row.key);
      onKept(row.key, { row, ...(isKept && file ? { file } : {}) });
      return undefined;
    });

  return (
    <>
      <SettingsSection title={profile.bring.title} lead={profile.bring.lead}>
        <p class="soft small">{profile.bring.kinds}</p>
        <FileChoice importing={importing} />
        <p role="status">{state.kind === 'reading' ? profile.bring.reading : ''}</p>
        {state.kind === 'failed' && (
          <Notice tone="doubt" isAlert title={profile.bring.nothingChanged}>
            {profile.bring.problems[state.problem]}
          </Notice>
        )}
      </SettingsSection>
      {state.kind === 'draft' && (
        <>
          <SettingsSection title={profile.bring.check} lead={profile.bring.checkLead(profile.bring.files[state.file])}>
            <ImportReport leftOut={state.leftOut} />
          </SettingsSection>
          <ProfileEditor {...importing} held={state.held} tables={tables} isLocked={false} />
          <div class="keep-bar">
            {canKeep && (
              <label class="check-line">
                <input
                  type="checkbox"
                  checked={isFileKept}
                  onChange={({ currentTarget }) => setFileKept(currentTarget.checked)}
                />
                {profile.ownCv.keepToo}
              </label>
            )}
            {rows.map((row) => (
              <button
                key={row.key}
                type="button"
                class="button"
                disabled={row.locked !== undefined}
                onClick={() => void replace(row, state.held.resume)}
              >
                {profile.bring.replace(nameOf(row))}
              </button>
            ))}
            {rows.length < mostProfiles && (
              <button type="button" class="button primary" onClick={() => void keepNew(state.held.resume)}>
                {rows.length === 0 ? profile.bring.keep : profile.bring.keepNew}
              </button>
            )}
            <button type="button" class="button plain" onClick={importing.leave}>
              {profile.bring.leave}
            </button>
            {rows.some(({ locked }) => locked) && <p class="small">{profile.bring.locked}</p>}
          </div>
        </>
      )}
      <div class="messages">
        {failure && (
          <FailureNotice onRetry={failure.retry} onClose={dismiss}>
            {failures[failure.reason]}
          </FailureNotice>
        )}
        {state.kind === 'draft' && state.undo && (
          <Toast text={profile.bring.removed} onUndo={importing.undo} onClose={importing.dismiss} />
        )}
      </div>
    </>
  );
}

/** A file that a recruiter can read; data of other tools is not one. */
const isDocument = (kind: FileKind) => kind === 'pdf' || kind === 'docx' || kind === 'europass';

function FileChoice({ importing }: { importing: CvImporting }) {
  const { profile } = useStrings();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <button
        type="button"
        class={importing.state.kind === 'draft' ? 'button' : 'button primary'}
        disabled={importing.state.kind === 'reading'}
        onClick={() => input.current?.click()}
      >
        {importing.state.kind === 'draft' ? profile.bring.chooseOther : profile.bring.choose}
      </button>
      <input
        ref={input}
        class="unseen"
        type="file"
        tabIndex={-1}
        aria-label={profile.bring.choose}
        accept=".pdf,.docx,.json,.xml,.zip"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) importing.read(file);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
