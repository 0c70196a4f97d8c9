// The workspace's plan: a row of sections, and the one that is open. A new capability is a new line of `views`.
import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/icon';
import { KeepingMessages } from '@/components/kept-messages';
import { useStrings } from '@/components/strings';
import { ReminderSettings } from '@/utils/pages/reminder-settings';
import {
  BoardSettings,
  HomeSettings,
  HouseholdSettings,
  LanguageSettings,
  RegionSettings,
} from '@/utils/pages/settings-parts';
import { type Keeping, useKeeping } from '@/utils/pages/use-keeping';
import { ApplySection } from './apply-section';
import { CompareSection } from './compare-section';
import { GuidesSection } from './guides-section';
import { MethodSection } from './method-section';
import { OffersSection } from './offers-section';
import { PlanSection } from './plan-section';
import { PrivacySection } from './privacy-section';
import { ProfileSection } from './profile-section';
import { ProofSection } from './proof-section';
import { type Route, type Section, useRoute } from './route';
import { SectionNav } from './section-nav';
import { TrashSection } from './trash-section';

const views: Readonly<Record<Section, (props: { route: Route; keeping: Keeping }) => ComponentChildren>> = {
  offers: OffersSection,
  compare: CompareSection,
  guides: GuidesSection,
  plan: PlanSection,
  profile: ProfileSection,
  apply: ApplySection,
  method: MethodSection,
  trash: TrashSection,
  settings: SettingsView,
  privacy: PrivacySection,
  proof: ProofSection,
};

export function Workspace() {
  const strings = useStrings();
  const route = useRoute();
  const keeping = useKeeping();
  const View = views[route.section];
  return (
    <div class="workspace">
      <header>
        <p class="brand">
          <Icon name="mark" />
          {strings.name}
        </p>
        <SectionNav current={route.section} />
      </header>
      <main>
        <View route={route} keeping={keeping} />
      </main>
      <div class="messages">
        <KeepingMessages
          failure={keeping.failure}
          removed={keeping.removed}
          onUndo={keeping.undo}
          onClose={keeping.dismiss}
        />
      </div>
    </div>
  );
}

function SettingsView() {
  const { workspace } = useStrings();
  return (
    <div class="column">
      <h1>{workspace.sections.settings}</h1>
      <p class="soft">{workspace.settingsLead}</p>
      <BoardSettings />
      <RegionSettings />
      <HomeSettings />
      <HouseholdSettings />
      <ReminderSettings />
      <LanguageSettings />
    </div>
  );
}
