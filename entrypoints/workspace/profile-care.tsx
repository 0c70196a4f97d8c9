// What a profile is called, taking it away as a file for another tool, and erasing it.
import { useState } from 'preact/hooks';
import { FailureNotice } from '@/components/failure-notice';
import { TextField } from '@/components/profile/text-field';
import { SettingsSection } from '@/components/settings/section';
import { useStrings } from '@/components/strings';
import type { ProfileEditing } from '@/utils/pages/profile/use-profile-editing';
import { saveFile } from '@/utils/pages/save-file';
import { useAttempts } from '@/utils/pages/use-attempt';
import { type Resume, writeJsonResume } from '@/utils/profile/resume';
import type { ProfileRow } from '@/utils/profile/row';
import { eraseProfile } from '@/utils/profile/store';

interface Props {
  row: ProfileRow;
  place: number;
  /** Undefined while it is locked. */
  resume?: Resume;
  onChange: ProfileEditing['change'];
}

export function ProfileCare({ row, place, resume, onChange }: Props) {
  const { profile, failure: failures } = useStrings();
  const { failure, attempt, dismiss } = useAttempts();
  const [isErasing, setErasing] = useState(false);
  return (
    <SettingsSection title={profile.care}>
      <div class="profile-fields">
        <TextField
          label={profile.label}
          value={row.label}
          maxLength={40}
          hint={profile.people[place]}
          note={profile.labelNote}
          onSave={(label = '') => onChange({ label })}
        />
      </div>
      <p class="soft small">{profile.exportNote}</p>
      <div class="actions">
        <button
          type="button"
          class="button"
          disabled={!resume}
          onClick={() => {
            if (resume) saveFile('profil.json', new Blob([writeJsonResume(resume)], { type: 'application/json' }));
          }}
        >
          {profile.export}
        </button>
        {isErasing ? (
          <>
            <span>{profile.eraseSure}</span>
            <button
              type="button"
              class="button danger"
              onClick={() =>
                void attempt(async () => {
                  await eraseProfile(row.key);
                  return undefined;
                })
              }
            >
              {profile.eraseYes}
            </button>
            <button type="button" class="button" onClick={() => setErasing(false)}>
              {profile.eraseNo}
            </button>
          </>
        ) : (
          <button type="button" class="button danger" onClick={() => setErasing(true)}>
            {profile.erase}
          </button>
        )}
      </div>
      {failure && (
        <FailureNotice onRetry={failure.retry} onClose={dismiss}>
          {failures[failure.reason]}
        </FailureNotice>
      )}
    </SettingsSection>
  );
}
