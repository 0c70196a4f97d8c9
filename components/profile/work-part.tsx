// The jobs a person held: what they wrote of each, and what stands for it in a discreet CV.
import { sheetWords } from '@/utils/i18n/sheet-words';
import { addEntry, setEntry } from '@/utils/profile/edits';
import { employerSizes, type Job } from '@/utils/profile/resume';
import { formatPartialDate } from '../dates';
import { Select } from '../select';
import { SettingsSection } from '../settings/section';
import { useStrings } from '../strings';
import { DatesFields } from './dates-fields';
import { EntryList } from './entry-list';
import type { Kept, PartProps } from './part';
import { TermList } from './term-list';
import { TextField } from './text-field';
import { TradeField } from './trade-field';

/** The protocol's figures: tasks of a job, and letters of a task. */
const mostTasks = 8;
const longestTask = 120;

export function WorkPart(props: PartProps) {
  const { held, onEdit } = props;
  const { profile, language } = useStrings();
  return (
    <SettingsSection title={profile.work} lead={profile.workLead}>
      <EntryList
        {...props}
        name="work"
        entries={held.resume.work ?? []}
        summary={({ position, name, startDate, endDate }) => ({
          title: position ?? name ?? profile.newJob,
          note: [
            position ? name : undefined,
            [startDate, endDate]
              .map((date) => date && formatPartialDate(date, language))
              .filter(Boolean)
              .join(' – '),
          ]
            .filter(Boolean)
            .join(' · '),
        })}
        addLabel={profile.addJob}
        onAdd={() => onEdit(addEntry('work', {}))}
      >
        {(job, index) => <JobFields {...props} job={job} index={index} />}
      </EntryList>
    </SettingsSection>
  );
}

function JobFields({ job, index, tables, onEdit }: PartProps & { job: Job; index: number }) {
  const { profile } = useStrings();
  const save = (some: Partial<Job>) => onEdit(setEntry('work', index, some));
  return (
    <>
      <TextField
        label={profile.position}
        value={job.position}
        maxLength={200}
        onSave={(position) => save({ position })}
      />
      <TextField label={profile.employer} value={job.name} maxLength={200} onSave={(name) => save({ name })} />
      <DatesFields entry={job} onSave={save} />
      <TextField
        label={profile.jobPlace}
        value={job.location}
        maxLength={200}
        onSave={(location) => save({ location })}
      />
      <div class="wide">
        <TextField
          label={profile.jobText}
          value={job.summary}
          maxLength={5_000}
          rows={3}
          note={profile.staysNote}
          onSave={(summary) => save({ summary })}
        />
      </div>
      <div class="wide">
        <TextField
          label={profile.highlights}
          value={job.highlights?.join('\n')}
          maxLength={5_000}
          rows={3}
          note={profile.highlightsNote}
          onSave={(typed) => save({ highlights: typed?.split(/\n+/).map((text) => text.trim()) })}
        />
      </div>
      <DiscreetJobFields job={job} tables={tables} onSave={save} />
    </>
  );
}

interface DiscreetProps extends Pick<PartProps, 'tables'> {
  job: Job;
  onSave: (some: Partial<Job>) => Promise<Kept>;
}

/** What a recruiter reads instead of the employer's name. */
function DiscreetJobFields({ job, tables, onSave }: DiscreetProps) {
  const { profile, language } = useStrings();
  const words = sheetWords(language);
  const { trade, sector = '', size = '', tasks = [] } = job.capRegions ?? {};
  const recognised = job.position === undefined ? undefined : tables.recognise(job.position);
  const save = (some: Job['capRegions']) => void onSave({ capRegions: { ...job.capRegions, ...some } });
  return (
    <fieldset class="profile-fields wide discreet-fields">
      <legend class="field-label">{profile.discreetJob}</legend>
      <TradeField
        label={profile.jobTrade}
        value={trade?.label ?? recognised?.label ?? ''}
        tables={tables}
        onChoose={(chosen) => save({ trade: chosen })}
      />
      <Select
        class="wide-select"
        isLabelUnseen={false}
        label={profile.sector}
        value={sector}
        options={[
          { value: '', label: profile.unsaid },
          ...tables.sectors(language).map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(value) => save({ sector: value || undefined })}
      />
      <Select
        class="wide-select"
        isLabelUnseen={false}
        label={profile.size}
        value={size}
        options={[
          { value: '', label: profile.unsaid },
          ...employerSizes.map((value) => ({ value, label: words.size(value) })),
        ]}
        onChange={(value) => save({ size: employerSizes.find((one) => one === value) })}
      />
      <div class="wide">
        <TermList
          label={profile.tasks}
          terms={tasks}
          hint={profile.taskHint}
          note={profile.tasksNote}
          maxLength={longestTask}
          most={mostTasks}
          isParted={false}
          onChange={(next) => save({ tasks: next })}
        />
      </div>
    </fieldset>
  );
}
