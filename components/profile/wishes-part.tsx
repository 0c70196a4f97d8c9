// Where, when and how a person would work: départements, presence, availability, contracts.
import { useState } from 'preact/hooks';
import { sheetWords } from '@/utils/i18n/sheet-words';
import { typographic } from '@/utils/i18n/typography';
import { listRegions, regionNames } from '@/utils/places/regions';
import { flatten } from '@/utils/posting/fold';
import { setWishes, type Wishes } from '@/utils/profile/edits';
import { availabilities, contractKinds, remoteWork } from '@/utils/profile/resume';
import { Combobox } from '../combobox';
import { Icon } from '../icon';
import { Select } from '../select';
import { SettingsSection } from '../settings/section';
import { useStrings } from '../strings';
import type { PartProps } from './part';

export function WishesPart(props: PartProps) {
  const { held, onEdit } = props;
  const { profile, language } = useStrings();
  const words = sheetWords(language);
  const wishes = held.resume.meta?.capRegions ?? {};
  const { availability = '', contracts = [], mobility } = wishes;
  const save = (some: Partial<Wishes>) => void onEdit(setWishes(some));
  return (
    <SettingsSection title={profile.wishes} lead={profile.wishesLead}>
      <Departments {...props} />
      <div class="profile-fields">
        <Select
          class="wide-select"
          isLabelUnseen={false}
          label={profile.remote}
          value={mobility?.remote ?? ''}
          options={[
            { value: '', label: profile.unsaid },
            ...remoteWork.map((value) => ({ value, label: words.remote(value) })),
          ]}
          onChange={(value) => save({ mobility: { ...mobility, remote: remoteWork.find((one) => one === value) } })}
        />
        <Select
          class="wide-select"
          isLabelUnseen={false}
          label={profile.availability}
          value={availability}
          options={[
            { value: '', label: profile.unsaid },
            ...availabilities.map((value) => ({ value, label: words.availability(value) })),
          ]}
          onChange={(value) => save({ availability: availabilities.find((one) => one === value) })}
        />
      </div>
      <fieldset>
        <legend class="field-label">{profile.contracts}</legend>
        <div class="choices">
          {contractKinds.map((kind) => (
            <label key={kind} class="choice">
              <input
                type="checkbox"
                checked={contracts.includes(kind)}
                onChange={({ currentTarget: { checked } }) =>
                  save({ contracts: checked ? [...contracts, kind] : contracts.filter((one) => one !== kind) })
                }
              />
              <span class="choice-label">{words.contract(kind)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </SettingsSection>
  );
}

/** Added one by one, or all those of a region at once. */
function Departments({ held, tables, onEdit }: PartProps) {
  const { profile, language } = useStrings();
  const mobility = held.resume.meta?.capRegions.mobility;
  const chosen = mobility?.departments ?? [];
  const [added, setAdded] = useState(0);
  const departments = tables.departments(language);
  const names = new Map(departments.map(({ code, name }) => [code, name]));
  const save = (codes: string[]) => void onEdit(setWishes({ mobility: { ...mobility, departments: codes } }));

  async function propose(typed: string) {
    const wanted = flatten(typed.trim());
    const isLike = (name: string) => flatten(name).startsWith(wanted);
    const isRegionLike = (region: string) => regionNames(region).some((name) => isLike(typographic(name)));
    const one = departments
      .filter(({ code, name }) => !chosen.includes(code) && (isLike(name) || code.toLowerCase() === wanted))
      .map(({ code, name }) => ({ id: code, label: name, note: code }));
    const whole = listRegions(language)
      .filter(({ code }) => isRegionLike(code))
      .map(({ code, name }) => ({ id: `region ${code}`, label: typographic(name), note: profile.wholeRegion }));
    return [...whole, ...one].slice(0, 8);
  }

  function choose(id: string): void {
    const region = id.startsWith('region ') ? id.slice('region '.length) : undefined;
    const codes = departments.filter((one) => (region ? one.region === region : one.code === id));
    save([...new Set([...chosen, ...codes.map(({ code }) => code)])]);
    setAdded(added + 1);
  }

  return (
    <div>
      <Combobox
        // A choice empties the field for the next one.
        key={added}
        label={profile.departments}
        hint={profile.departmentsHint}
        value=""
        search={propose}
        onChoose={({ id }) => choose(id)}
        words={profile.departmentWords}
      />
      <ul class="terms">
        {chosen.map((code) => (
          <li key={code} class="tag">
            {names.get(code) ?? code} <span class="soft">{code}</span>
            <button
              type="button"
              class="drop"
              aria-label={profile.removeOf(names.get(code) ?? code)}
              onClick={() => save(chosen.filter((one) => one !== code))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
