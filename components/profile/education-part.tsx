// What a person studied, and the level that stands for it in a discreet CV.
import { sheetWords } from '@/utils/i18n/sheet-words';
import { addEntry, setEntry } from '@/utils/profile/edits';
import { educationLevels, type Study } from '@/utils/profile/resume';
import { studyLevel } from '@/utils/profile/study-level';
import { Select } from '../select';
import { SettingsSection } from '../settings/section';
import { useStrings } from '../strings';
import { DatesFields } from './dates-fields';
import { EntryList } from './entry-list';
import type { Kept, PartProps } from './part';
import { TextField } from './text-field';

export function EducationPart(props: PartProps) {
  const { held, onEdit } = props;
  const { profile } = useStrings();
  return (
    <SettingsSection title={profile.education} lead={profile.educationLead}>
      <EntryList
        {...props}
        name="education"
        entries={held.resume.education ?? []}
        summary={({ studyType, area, institution }) => ({
          title: [studyType, area].filter(Boolean).join(', ') || institution || profile.newStudy,
          note: studyType || area ? institution : undefined,
        })}
        addLabel={profile.addStudy}
        onAdd={() => onEdit(addEntry('education', {}))}
      >
        {(study, index) => <StudyFields study={study} onSave={(some) => onEdit(setEntry('education', index, some))} />}
      </EntryList>
    </SettingsSection>
  );
}

function StudyFields({ study, onSave }: { study: Study; onSave: (some: Partial<Study>) => Promise<Kept> }) {
  const { profile, language } = useStrings();
  const words = sheetWords(language);
  const understood = studyLevel(study.studyType, study.area);
  return (
    <>
      <TextField
        label={profile.diploma}
        value={study.studyType}
        maxLength={200}
        hint={profile.diplomaHint}
        onSave={(studyType) => onSave({ studyType })}
      />
      <TextField label={profile.area} value={study.area} maxLength={200} onSave={(area) => onSave({ area })} />
      <TextField
        label={profile.school}
        value={study.institution}
        maxLength={200}
        note={profile.staysNote}
        onSave={(institution) => onSave({ institution })}
      />
      <Select
        class="wide-select"
        isLabelUnseen={false}
        label={profile.level}
        value={study.capRegions?.level ?? ''}
        options={[
          { value: '', label: understood ? profile.understood(words.studyLevel(understood)) : profile.unsaid },
          ...educationLevels.map((value) => ({ value, label: words.studyLevel(value) })),
        ]}
        onChange={(value) => void onSave({ capRegions: { level: educationLevels.find((one) => one === value) } })}
      />
      <DatesFields entry={study} onSave={onSave} />
    </>
  );
}
