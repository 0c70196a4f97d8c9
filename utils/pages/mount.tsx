// Starts one of our own pages: its language, its title, and a calm message should it break.
import { Component, type ComponentChildren, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Notice } from '@/components/notice';
import { StringsProvider } from '@/components/strings';
import { type Language, resolveLanguage } from '@/utils/i18n/language';
import { loadPageStrings, type PageStrings } from '@/utils/i18n/pages/load';
import { language } from '@/utils/settings/items';
import { UnkeptSetting } from './unkept';

interface Page {
  title: (strings: PageStrings) => string;
  view: () => ComponentChildren;
}

async function loadStrings(): Promise<PageStrings> {
  const load = (setting: 'auto' | Language) => loadPageStrings(resolveLanguage(setting, browser.i18n.getUILanguage()));
  // The browser's language, which most people leave: read while the setting is.
  const usual = load('auto');
  usual.catch(() => undefined);
  // A broken `storage.local` must not keep the page shut.
  const setting = await language.getValue().catch(() => 'auto' as const);
  return setting === 'auto' ? usual : load(setting);
}

/** Draws the page into `#root`, and again whenever the language changes. */
export async function mountPage(page: Page): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  render(<Frame page={page} first={await loadStrings()} />, root);
}

function Frame({ page, first }: { page: Page; first: PageStrings }) {
  const [strings, setStrings] = useState(first);
  useEffect(() => language.watch(() => void loadStrings().then(setStrings)), []);
  document.documentElement.lang = strings.language;
  document.title = page.title(strings);
  const View = page.view;
  return (
    <StringsProvider value={strings}>
      <Containment message={strings.failure.page}>
        <View />
        <UnkeptSetting />
      </Containment>
    </StringsProvider>
  );
}

/** A component that throws leaves a sentence, not an empty window. */
class Containment extends Component<{ message: string; children: ComponentChildren }, { isBroken: boolean }> {
  override state = { isBroken: false };

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ isBroken: true });
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Notice tone="doubt" isAlert>
        {this.props.message}
      </Notice>
    );
  }
}
