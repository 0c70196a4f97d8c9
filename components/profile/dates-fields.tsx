// The two ends of a job, a study or a project, as people write dates; the second stays empty while it goes on.
import { readPartialDate } from '@/utils/profile/partial-date';
import { useStrings } from '../strings';
import type { Kept } from './part';
import { TextField } from './text-field';

interface Dates {
  startDate?: string;
  endDate?: string;
}

interface Props {
  entry: Dates;
  onSave: (dates: Dates) => Promise<Kept>;
}

/** `2019-04` → `04/2019`: as it is typed. */
function writePartialDate(date: string | undefined): string | undefined {
  return date?.split('-').reverse().join('/');
}

export function DatesFields({ entry, onSave }: Props) {
  const { profile } = useStrings();

  async function save(name: keyof Dates, typed: string | undefined): Promise<Kept> {
    const date = typed === undefined ? undefined : readPartialDate(typed);
    return typed !== undefined && date === undefined ? 'refused' : onSave({ [name]: date });
  }

  return (
    <>
      {(['startDate', 'endDate'] as const).map((name) => (
        <TextField
          key={name}
          label={name === 'startDate' ? profile.startDate : profile.endDate}
          value={writePartialDate(entry[name])}
          maxLength={40}
          hint={profile.dateHint}
          note={name === 'endDate' ? profile.endNote : undefined}
          refused={profile.dateRefused}
          onSave={(typed) => save(name, typed)}
        />
      ))}
    </>
  );
}
