// One person's profile: filled in as one goes, what would leave of it, and its lock.
import { FailureNotice } from '@/components/failure-notice';
import { LockCard } from '@/components/profile/lock-card';
import { ProfileEditor } from '@/components/profile/profile-editor';
import { SettingsSection } from '@/components/settings/section';
import { useStrings } from '@/components/strings';
import { Toast } from '@/components/toast';
import type { LoadedTables } from '@/utils/pages/profile/tables';
import { useProfileEditing } from '@/utils/pages/profile/use-profile-editing';
import { useProfileLock } from '@/utils/pages/profile/use-profile-lock';
import type { ProfileRow } from '@/utils/profile/row';
import { OwnCv } from './own-cv';
import { ProfileCare } from './profile-care';
import { ProfileLeaving } from './profile-leaving';
import type { ProfileView } from './route';

interface Props {
  row: ProfileRow;
  /** 0 for the one that was made first. */
  place: number;
  tables: LoadedTables;
  view: ProfileView | undefined;
}

export function OneProfile({ row, place, tables, view }: Props) {
  const { profile, failure: failures } = useStrings();
  const editing = useProfileEditing(row.key);
  const lock = useProfileLock(row);
  const isLocked = row.locked !== undefined;
  const failed = editing.failure ?? lock.failure;
  const lockCard = (
    <LockCard
      isLocked={isLocked}
      isOpened={isLocked && lock.resume !== undefined}
      isWrong={lock.isWrong}
      isBusy={lock.isBusy}
      onLock={lock.lock}
      onOpen={lock.open}
      onUnlock={lock.unlock}
    />
  );
  return (
    <>
      {view === 'leaves' && lock.resume && (
        <ProfileLeaving row={row} resume={lock.resume} tables={tables} editing={editing} />
      )}
      {view === 'leaves' && !lock.resume && lockCard}
      {view === undefined && (
        <>
          {isLocked && (
            <SettingsSection
              title={profile.contact}
              lead={lock.resume ? contactLine(lock.resume.basics) : profile.lockedContact}
            />
          )}
          <ProfileEditor
            held={row}
            tables={tables}
            isLocked={isLocked}
            onEdit={editing.edit}
            onRemove={(name, index) => editing.remove(row, name, index)}
          />
          <OwnCv row={row} />
          {lockCard}
          <ProfileCare row={row} place={place} resume={lock.resume} onChange={editing.change} />
        </>
      )}
      <p class="saved-state soft small" role="status">
        {profile.states[editing.state]}
      </p>
      <div class="messages">
        {failed && (
          <FailureNotice
            onRetry={failed.retry}
            onClose={() => {
              editing.dismiss();
              lock.dismiss();
            }}
          >
            {failures[failed.reason]}
          </FailureNotice>
        )}
        {editing.undo && <Toast text={profile.removed} onUndo={editing.undo} onClose={editing.dismiss} />}
      </div>
    </>
  );
}

function contactLine({ name, email, phone }: ProfileRow['resume']['basics']): string {
  return [name, email, phone].filter(Boolean).join(' · ');
}
