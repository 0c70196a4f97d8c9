// The profile on the page of applications: shown in a line, typed or imported, kept in this browser alone.
import { useState } from 'preact/hooks';
import { ProfileForm } from '@/components/apply/profile-form';
import { SettingsSection } from '@/components/settings/section';
import { useStrings } from '@/components/strings';
import { useOwnProfile } from '@/utils/pages/apply/own-profile';
import { answersOfProfile, profileOfAnswers } from '@/utils/pages/apply/profile-answers';
import { readJsonResume } from '@/utils/profile/readers/json-resume';

export function ApplyProfile() {
  const { apply } = useStrings();
  const [own, setOwn] = useOwnProfile();
  const [isEditing, setEditing] = useState(false);
  const [isJobUnknown, setJobUnknown] = useState(false);
  const [message, setMessage] = useState('');
  const [imports, setImports] = useState(0);
  if (own === undefined) return null;

  async function readFile(file: File): Promise<void> {
    try {
      const { resume } = readJsonResume(JSON.parse(await file.text()));
      await setOwn({ key: own?.key, takenOut: [], hideFrom: own?.hideFrom ?? [], resume });
      setImports(imports + 1);
      setEditing(true);
      setMessage('');
    } catch {
      setMessage(apply.importFailed);
    }
  }

  const isOpen = isEditing || own === null;
  return (
    <SettingsSection
      title={apply.profileTitle}
      lead={apply.profileLead}
      aside={
        !isOpen && (
          <button type="button" class="button small" onClick={() => setEditing(true)}>
            {apply.editProfile}
          </button>
        )
      }
    >
      {!isOpen && (
        <p>
          <strong>{own?.resume.basics.label}</strong>
          {own?.resume.skills && <span class="soft"> · {own.resume.skills.map(({ name }) => name).join(', ')}</span>}
        </p>
      )}
      {isOpen && (
        <ProfileForm
          key={imports}
          answers={answersOfProfile(own)}
          isJobUnknown={isJobUnknown}
          onImport={(file) => void readFile(file)}
          onSave={async (answers) => {
            const next = await profileOfAnswers(answers, own);
            setJobUnknown(next === undefined);
            if (!next) return;
            await setOwn(next);
            setEditing(false);
            setMessage(apply.savedProfile);
          }}
        />
      )}
      <p role="status" class="small">
        {message}
      </p>
    </SettingsSection>
  );
}
