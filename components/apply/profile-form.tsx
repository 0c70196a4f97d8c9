// The least a discreet CV is made of, typed on one page, or brought in from a JSON Resume file.
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useStrings } from '../strings';

/** Each as typed. */
export interface ProfileAnswers {
  name: string;
  job: string;
  skills: string;
  languages: string;
  departments: string;
  email: string;
  hideFrom: string;
}

interface Props {
  answers: ProfileAnswers;
  isJobUnknown: boolean;
  onSave: (answers: ProfileAnswers) => void;
  onImport: (file: File) => void;
  children?: ComponentChildren;
}

const fields = ['name', 'job', 'skills', 'languages', 'departments', 'email', 'hideFrom'] as const;

export function ProfileForm({ answers, isJobUnknown, onSave, onImport, children }: Props) {
  const { apply } = useStrings();
  const id = useId();
  const [typed, setTyped] = useState(answers);
  const notes: Readonly<Record<(typeof fields)[number], string>> = {
    name: apply.nameNote,
    job: isJobUnknown ? apply.jobUnknown : apply.jobNote,
    skills: apply.skillsNote,
    languages: apply.languagesNote,
    departments: apply.departmentsNote,
    email: apply.emailNote,
    hideFrom: apply.hideFromNote,
  };
  return (
    <form
      class="apply-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(typed);
      }}
    >
      {fields.map((field) => (
        <div key={field}>
          <label class="field-label" for={`${id}-${field}`}>
            {apply[field]}
          </label>
          <input
            id={`${id}-${field}`}
            class="field"
            inputMode={field === 'email' ? 'email' : 'text'}
            required={field === 'name' || field === 'job'}
            maxLength={field === 'skills' || field === 'hideFrom' ? 1_000 : 120}
            autocomplete="off"
            aria-describedby={`${id}-${field}-note`}
            aria-invalid={field === 'job' && isJobUnknown}
            value={typed[field]}
            onInput={({ currentTarget }) => setTyped({ ...typed, [field]: currentTarget.value })}
          />
          <p class="field-note" id={`${id}-${field}-note`} role={field === 'job' && isJobUnknown ? 'alert' : undefined}>
            {notes[field]}
          </p>
        </div>
      ))}
      {children}
      <div class="actions">
        <button type="submit" class="button primary">
          {apply.saveProfile}
        </button>
        <label class="button file-button">
          {apply.importProfile}
          <input
            type="file"
            class="unseen"
            accept="application/json,.json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) onImport(file);
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
    </form>
  );
}
