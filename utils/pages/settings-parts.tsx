// The settings, wired to what is stored: the welcome page and the workspace show the same ones.
import { useState } from 'preact/hooks';
import { Notice } from '@/components/notice';
import { Select } from '@/components/select';
import { BoardCard, BoardModes } from '@/components/settings/board-card';
import { HomeField } from '@/components/settings/home-field';
import { HouseholdForm } from '@/components/settings/household-form';
import { MoreBoards } from '@/components/settings/more-boards';
import { RegionChoice } from '@/components/settings/region-choice';
import { SettingsSection } from '@/components/settings/section';
import { useStrings } from '@/components/strings';
import { household } from '@/utils/settings/household';
import { boardSettings, home, type LanguageSetting, language, wantedRegions } from '@/utils/settings/items';
import { type BoardFacts, boardChoice, boardList } from './boards';
import { proposeCommunes } from './propose-communes';
import { setMode, switchOff, switchOn } from './switch-board';
import { keepSetting } from './unkept';
import { useGranted } from './use-granted';
import { useItem } from './use-item';

export function BoardSettings() {
  const { boards } = useStrings();
  const [all] = useItem(boardSettings);
  const granted = useGranted();
  const [refused, setRefused] = useState<readonly string[]>([]);
  if (!all || !granted) return null;

  function toggle(asked: readonly BoardFacts[], isOn: boolean): void {
    const [board] = asked;
    void keepSetting(async () => {
      if (!isOn && board) return switchOff(board);
      const isGranted = await switchOn(asked);
      setRefused(isGranted ? [] : asked.map(({ id }) => id));
    });
  }

  const rows = boardList.map((board) => {
    const { isOn, mode } = boardChoice(all, board);
    return { board, mode, isOn: isOn && granted.has(board.id) };
  });
  const card = ({ board, isOn, mode }: (typeof rows)[number]) => (
    <BoardCard
      key={board.id}
      name={board.name}
      start={board.start}
      caution={board.isWatchful ? boards.notice[board.id] : undefined}
      isOn={isOn}
      mode={mode}
      isRefused={refused.length === 1 && refused[0] === board.id}
      onSwitch={(next) => toggle([board], next)}
      onMode={(next) => void keepSetting(() => setMode(board, next))}
    />
  );
  const off = rows.filter(({ isOn }) => !isOn).map(({ board }) => board);
  return (
    <SettingsSection
      title={boards.title}
      lead={boards.lead}
      aside={
        off.length > 1 && (
          <button type="button" class="button primary" onClick={() => toggle(off, true)}>
            {boards.all}
          </button>
        )
      }
    >
      {refused.length > 1 && (
        <Notice tone="doubt" isAlert>
          {boards.refusedSome}
        </Notice>
      )}
      <BoardModes />
      {rows.filter(({ board }) => board.group === 'main').map(card)}
      {(['other', 'employer'] as const).map((group) => {
        const own = rows.filter(({ board }) => board.group === group);
        const isOnCount = own.filter(({ isOn }) => isOn).length;
        const stillOff = own.filter(({ isOn }) => !isOn).map(({ board }) => board);
        return (
          <MoreBoards
            key={group}
            title={boards.groups[group]}
            note={boards.groupState(isOnCount, own.length)}
            onAll={stillOff.length > 0 ? () => toggle(stillOff, true) : undefined}
          >
            {own.map(card)}
          </MoreBoards>
        );
      })}
    </SettingsSection>
  );
}

export function HomeSettings() {
  const strings = useStrings();
  const [value, store] = useItem(home);
  if (value === undefined) return null;
  return (
    <SettingsSection title={strings.home.title} lead={strings.home.lead}>
      <HomeField home={value} search={proposeCommunes} onChange={(next) => void store(next)} />
    </SettingsSection>
  );
}

/** Follows where the person lives: abroad, other things are asked. */
export function HouseholdSettings() {
  const { household: words } = useStrings();
  const [answers, store] = useItem(household);
  const [livesIn] = useItem(home);
  if (answers === undefined || livesIn === undefined) return null;
  return (
    <SettingsSection
      title={words.title}
      lead={words.lead}
      aside={
        answers && (
          <button type="button" class="button small" onClick={() => void store(null)}>
            {words.clear}
          </button>
        )
      }
    >
      <HouseholdForm
        answers={answers ?? {}}
        isAbroad={livesIn?.kind === 'abroad'}
        onChange={(next) => void store(next)}
      />
    </SettingsSection>
  );
}

export function RegionSettings() {
  const strings = useStrings();
  const [value, store] = useItem(wantedRegions);
  if (value === undefined) return null;
  return (
    <SettingsSection title={strings.regions.title} lead={strings.regions.lead}>
      <RegionChoice chosen={value} onChange={(next) => void store(next)} />
    </SettingsSection>
  );
}

export function LanguageSettings() {
  const { languageChoice } = useStrings();
  const [value, store] = useItem(language);
  if (value === undefined) return null;
  const choices: readonly LanguageSetting[] = ['auto', 'fr', 'en'];
  return (
    <SettingsSection title={languageChoice.title}>
      <Select
        label={languageChoice.title}
        value={value}
        options={choices.map((choice) => ({ value: choice, label: languageChoice[choice] }))}
        onChange={(next) => void store(choices.find((choice) => choice === next) ?? 'auto')}
      />
    </SettingsSection>
  );
}
