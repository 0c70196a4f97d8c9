// The welcome page's plan: boards first, since switching one on is all it takes.
import { useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { useStrings } from '@/components/strings';
import { BoardSettings, HomeSettings, LanguageSettings, RegionSettings } from '@/utils/pages/settings-parts';

export function Welcome() {
  const strings = useStrings();
  const [isDone, setDone] = useState(false);
  return (
    <main class="welcome">
      <header>
        <Icon name="mark" />
        <div>
          <h1>{strings.welcome.title}</h1>
          <p class="lead">{strings.welcome.lead}</p>
          <p class="soft">{strings.welcome.skip}</p>
        </div>
      </header>
      <BoardSettings />
      <RegionSettings />
      <HomeSettings />
      <LanguageSettings />
      <footer>
        <button type="button" class="button primary" onClick={() => setDone(true)}>
          {strings.welcome.done}
        </button>
        <p class="soft" role="status">
          {isDone ? strings.welcome.finished : strings.welcome.doneNote}
        </p>
      </footer>
    </main>
  );
}
