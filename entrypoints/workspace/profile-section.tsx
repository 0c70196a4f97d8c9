// The profile, once: one for each of two people, filled in or brought in, and what would leave of it.
import { useState } from 'preact/hooks';
import { EmptyState } from '@/components/empty-state';
import { useStrings } from '@/components/strings';
import { useProfileTables } from '@/utils/pages/profile/use-profile-tables';
import { useAttempts } from '@/utils/pages/use-attempt';
import { useLive } from '@/utils/pages/use-live';
import { addProfile, mostProfiles, readProfiles } from '@/utils/profile/store';
import { OneProfile } from './one-profile';
import type { Route } from './route';

export function ProfileSection({ route }: { route: Route }) {
  const { profile, failure } = useStrings();
  const tables = useProfileTables();
  const { value: rows, isBroken } = useLive(readProfiles, []);
  const { attempt, ...attempts } = useAttempts();
  const [chosen, setChosen] = useState<string>();
  if (isBroken) return <EmptyState title={profile.title}>{failure.store}</EmptyState>;
  if (!rows || !tables) return null;
  const row = rows.find(({ key }) => key === chosen) ?? rows[0];

  const start = () =>
    void attempt(async () => {
      const added = await addProfile('', { basics: {} }, Date.now());
      if (added) setChosen(added.key);
      return undefined;
    });

  return (
    <div class={route.profileView === 'leaves' ? 'column wide profile-page' : 'column profile-page'}>
      <h1>{profile.title}</h1>
      <p class="soft">{profile.lead}</p>
      {attempts.failure && <p role="alert">{failure[attempts.failure.reason]}</p>}
      {rows.length > 0 && (
        <fieldset class="views" aria-label={profile.whose}>
          {rows.map(({ key, label }, index) => (
            <button key={key} type="button" aria-pressed={key === row?.key} onClick={() => setChosen(key)}>
              {label || profile.people[index]}
            </button>
          ))}
          {rows.length < mostProfiles && (
            <button type="button" onClick={start}>
              {profile.addPerson}
            </button>
          )}
        </fieldset>
      )}
      {row ? (
        <OneProfile key={row.key} row={row} place={rows.indexOf(row)} tables={tables} view={route.profileView} />
      ) : (
        <EmptyState
          icon="form"
          title={profile.emptyTitle}
          action={
            <button type="button" class="button primary" onClick={start}>
              {profile.start}
            </button>
          }
        >
          {profile.empty}
        </EmptyState>
      )}
    </div>
  );
}
