// Projects: for the full CV alone, since the name of a project tells who was there.
import { addEntry, setEntry } from '@/utils/profile/edits';
import { SettingsSection } from '../settings/section';
import { useStrings } from '../strings';
import { DatesFields } from './dates-fields';
import { EntryList } from './entry-list';
import type { PartProps } from './part';
import { TextField } from './text-field';

export function ProjectsPart(props: PartProps) {
  const { held, onEdit } = props;
  const { profile } = useStrings();
  return (
    <SettingsSection title={profile.projects} lead={profile.projectsLead}>
      <EntryList
        {...props}
        name="projects"
        entries={held.resume.projects ?? []}
        summary={({ name, description }) => ({
          title: name ?? profile.newProject,
          note: description?.split('\n')[0]?.slice(0, 80),
        })}
        addLabel={profile.addProject}
        onAdd={() => onEdit(addEntry('projects', {}))}
      >
        {(project, index) => {
          const save = (some: Partial<typeof project>) => onEdit(setEntry('projects', index, some));
          return (
            <>
              <TextField
                label={profile.projectName}
                value={project.name}
                maxLength={200}
                onSave={(name) => save({ name })}
              />
              <TextField
                label={profile.url}
                value={project.url}
                maxLength={2_000}
                inputMode="url"
                hint="https://"
                refused={profile.urlRefused}
                onSave={(url) => save({ url })}
              />
              <DatesFields entry={project} onSave={save} />
              <div class="wide">
                <TextField
                  label={profile.projectText}
                  value={project.description}
                  maxLength={5_000}
                  rows={3}
                  onSave={(description) => save({ description })}
                />
              </div>
            </>
          );
        }}
      </EntryList>
    </SettingsSection>
  );
}
