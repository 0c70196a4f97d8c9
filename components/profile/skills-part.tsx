// Skills, languages and licences: short terms that a discreet CV keeps.
import { useState } from 'preact/hooks';
import { setList, setWishes } from '@/utils/profile/edits';
import { languageCode, languageLevel } from '@/utils/profile/languages';
import { languageLevels } from '@/utils/profile/resume';
import { Icon } from '../icon';
import { Select } from '../select';
import { SettingsSection } from '../settings/section';
import { useStrings } from '../strings';
import type { PartProps } from './part';
import { TermList } from './term-list';

export function SkillsPart(props: PartProps) {
  const { held, onEdit } = props;
  const { profile } = useStrings();
  const skills = held.resume.skills ?? [];
  return (
    <SettingsSection title={profile.skills} lead={profile.skillsLead}>
      <TermList
        label={profile.skillsLabel}
        terms={skills.map(({ name, keywords }) => (keywords?.length ? `${name} (${keywords.join(', ')})` : name))}
        hint={profile.skillsHint}
        note={profile.skillsNote}
        maxLength={200}
        most={100}
        onChange={(terms) => void onEdit(setList('skills', keepSkills(skills, terms)))}
      />
      <Languages {...props} />
      <TermList
        label={profile.licences}
        terms={held.resume.meta?.capRegions.licences ?? []}
        hint={profile.licencesHint}
        maxLength={40}
        most={20}
        onChange={(licences) => void onEdit(setWishes({ licences }))}
      />
    </SettingsSection>
  );
}

type Skills = NonNullable<PartProps['held']['resume']['skills']>;

/** The skills these terms stand for: those that were there keep their group of words. */
function keepSkills(skills: Skills, terms: readonly string[]): Skills {
  return terms.map((term) => {
    const known = skills.find(({ name, keywords }) =>
      keywords?.length ? term === `${name} (${keywords.join(', ')})` : term === name,
    );
    return known ?? { name: term };
  });
}

function Languages({ held, onEdit }: PartProps) {
  const { profile } = useStrings();
  const languages = held.resume.languages ?? [];
  const [typed, setTyped] = useState('');
  const save = (next: typeof languages) => void onEdit(setList('languages', next));
  return (
    <fieldset class="languages">
      <legend class="field-label">{profile.languages}</legend>
      <ul>
        {languages.map(({ language, fluency }, index) => (
          <li key={language} class="block-line">
            <span class="language-name">
              {language}
              {!languageCode(language) && <span class="soft small"> {profile.languageUnknown}</span>}
            </span>
            <Select
              label={profile.levelOf(language)}
              value={languageLevel(fluency) ?? ''}
              options={[
                { value: '', label: fluency && !languageLevel(fluency) ? fluency : profile.unsaid },
                ...languageLevels.map((value) => ({ value, label: value === 'native' ? profile.native : value })),
              ]}
              onChange={(value) =>
                save(languages.map((one, at) => (at === index ? { language, ...(value && { fluency: value }) } : one)))
              }
            />
            <button
              type="button"
              class="icon-button"
              aria-label={profile.removeOf(language)}
              onClick={() => save(languages.filter((_, at) => at !== index))}
            >
              <Icon name="remove" />
            </button>
          </li>
        ))}
      </ul>
      <form
        class="block-line"
        onSubmit={(event) => {
          event.preventDefault();
          const language = typed.trim();
          setTyped('');
          if (language && !languages.some((one) => one.language === language)) save([...languages, { language }]);
        }}
      >
        <input
          class="field"
          aria-label={profile.addLanguage}
          maxLength={60}
          placeholder={profile.languageHint}
          autocomplete="off"
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" class="button small">
          {profile.add}
        </button>
      </form>
    </fieldset>
  );
}
