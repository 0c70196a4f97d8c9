// The profile, once: one for each of two people, filled in or brought in, and what would leave of it.
import { useState } from 'preact/hooks';
import { EmptyState } from '@/components/empty-state';
import { FailureNotice } from '@/components/failure-notice';
import { useStrings } from '@/components/strings';
import { Toast } from '@/components/toast';
import { useProfileTables } from '@/utils/pages/profile/use-profile-tables';
import { useAttempts } from '@/utils/pages/use-attempt';
import { useLive } from '@/utils/pages/use-live';
import { keepCvFile } from '@/utils/profile/cv-file';
import type { ProfileRow } from '@/utils/profile/row';
import { addProfile, editProfile, mostProfiles, readProfiles } from '@/utils/profile/store';
import { OneProfile } from './one-profile';
import { type Before, ProfileImport } from './profile-import';
import { ProfileNav } from './profile-nav';
import type { Route } from './route';

export function ProfileSection({ route: { profileView: view } }: { route: Route }) {
  const { profile, failure } = useStrings();
  const tables = useProfileTables();
  const { value: rows, isBroken } = useLive(readProfiles, []);
  const { attempt, ...attempts } = useAttempts();
  const [chosen, setChosen] = useState<string>();
  const [replaced, setReplaced] = useState<Before>();
  if (isBroken) return <EmptyState title={profile.title}>{failure.store}</EmptyState>;
  if (!rows || !tables) return null;
  const row = rows.find(({ key }) => key === chosen) ?? rows[0];
  const nameOf = (one: ProfileRow) => one.label || (profile.people[rows.indexOf(one)] ?? '');

  const start = () =>
    void attempt(async () => {
      const added = await addProfile('', { basics: {} }, Date.now());
      if (added) setChosen(added.key);
      return undefined;
    });
  const bringBack = ({ row: { key, resume, takenOut }, file }: Before) =>
    void attempt(async () => {
      if (file?.bytes) await keepCvFile(key, { name: file.fileName, bytes: file.bytes }, Date.now());
      await editProfile(key, () => ({ resume, takenOut }), Date.now());
      setReplaced(undefined);
      return undefined;
    });

  return (
    <div class={view === 'leaves' ? 'column wide profile-page' : 'column profile-page'}>
      <h1>{profile.title}</h1>
      <p class="soft">{profile.lead}</p>
      {rows.length > 0 && view !== 'import' && (
        <fieldset class="views" aria-label={profile.whose}>
          {rows.map((one) => (
            <button key={one.key} type="button" aria-pressed={one.key === row?.key} onClick={() => setChosen(one.key)}>
              {nameOf(one)}
            </button>
          ))}
          {rows.length < mostProfiles && (
            <button type="button" onClick={start}>
              {profile.addPerson}
            </button>
          )}
        </fieldset>
      )}
      <ProfileNav view={view} />
      {view === 'import' && (
        <ProfileImport
          rows={rows}
          tables={tables}
          nameOf={nameOf}
          onKept={(key, before) => {
            setChosen(key);
            setReplaced(before);
            location.hash = 'profile';
          }}
        />
      )}
      {view !== 'import' && row && (
        <OneProfile key={row.key} row={row} place={rows.indexOf(row)} tables={tables} view={view} />
      )}
      {view !== 'import' && !row && (
        <EmptyState
          icon="form"
          title={profile.emptyTitle}
          action={
            <div class="actions">
              <button type="button" class="button primary" onClick={start}>
                {profile.start}
              </button>
              <a class="button" href="#profile=import">
                {profile.views.import}
              </a>
            </div>
          }
        >
          {profile.empty}
        </EmptyState>
      )}
      <div class="messages">
        {attempts.failure && (
          <FailureNotice onRetry={attempts.failure.retry} onClose={attempts.dismiss}>
            {failure[attempts.failure.reason]}
          </FailureNotice>
        )}
        {replaced && (
          <Toast
            text={profile.bring.replaced}
            onUndo={() => bringBack(replaced)}
            onClose={() => setReplaced(undefined)}
          />
        )}
      </div>
    </div>
  );
}
