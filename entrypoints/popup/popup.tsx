// The popup's plan: the page in front, the kept offers, the ways onward.
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Icon } from '@/components/icon';
import { KeepingMessages } from '@/components/kept-messages';
import { useStrings } from '@/components/strings';
import { LeavingNow } from '@/utils/pages/apply/leaving-now';
import { FormFillerOnDemand } from '@/utils/pages/form-filler-on-demand';
import { openPanel, openWorkspace } from '@/utils/pages/open';
import { useFilteredOffers } from '@/utils/pages/use-filter';
import { useKeeping } from '@/utils/pages/use-keeping';
import { activeTab, namedTab } from '@/utils/pages/use-tab';
import { KeptOffers } from './kept-offers';
import { PlanLine } from './plan-line';
import { ThisPage } from './this-page';
import { TodayList } from './today-list';

/** The browsers open a side panel only at once in a click, so the window is looked up before. */
function useWindowId(): number | undefined {
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => {
    browser.windows.getCurrent().then(({ id }) => setWindowId(id));
  }, []);
  return windowId;
}

export function Popup() {
  const strings = useStrings();
  const keeping = useKeeping();
  const list = useFilteredOffers();
  const windowId = useWindowId();

  const [formTab, setFormTab] = useState<number>();

  async function leaveFor(opening: Promise<unknown>): Promise<void> {
    if ((await opening) !== false) window.close();
  }

  return (
    <div class="popup">
      <header>
        <Icon name="mark" />
        <h1>{strings.name}</h1>
        <span class="soft">{list.kept === undefined ? '' : strings.list.count(list.kept)}</span>
      </header>
      <main>
        <LeavingNow />
        {formTab === undefined ? (
          <>
            <div class="form-entry">
              <button
                type="button"
                class="button small plain"
                onClick={async () => setFormTab(namedTab(location.href) ?? (await activeTab()))}
              >
                <Icon name="form" />
                {strings.forms.open}
              </button>
            </div>
            <ThisPage keeping={keeping} onPanel={() => void leaveFor(openPanel(windowId))} />
            <KeptOffers list={list} keeping={keeping} />
          </>
        ) : (
          <FormFillerOnDemand tabId={formTab} onClose={() => setFormTab(undefined)} />
        )}
      </main>
      <TodayList onOpen={(hash) => void leaveFor(openWorkspace(hash))} />
      <PlanLine onOpen={(hash) => void leaveFor(openWorkspace(hash))} />
      <KeepingMessages
        failure={keeping.failure}
        removed={keeping.removed}
        onUndo={keeping.undo}
        onClose={keeping.dismiss}
      />
      {formTab === undefined && (
        <footer>
          <button type="button" class="button wide" onClick={() => void leaveFor(openWorkspace('#offers'))}>
            {strings.footer.workspace}
          </button>
          <button type="button" class="button" onClick={() => void leaveFor(openPanel(windowId))}>
            <Icon name="panel" />
            {strings.footer.panel}
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={strings.footer.settings}
            title={strings.footer.settings}
            onClick={() => void leaveFor(openWorkspace('#settings'))}
          >
            <Icon name="settings" />
          </button>
        </footer>
      )}
    </div>
  );
}
