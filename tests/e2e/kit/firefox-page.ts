// A tab of Firefox, driven through Marionette.
import type { Marionette } from './marionette';
import { DrivenPage } from './page';
import type { Key, Point, Problem, Viewport } from './session';
import { until } from './wait';

/** WebDriver's code points for keys that type nothing (W3C WebDriver, "Keyboard actions"). */
const KEYS: Record<string, string> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Shift: '\uE008',
  Escape: '\uE00C',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** Finds the browser element of the tab in front, in the browser's own context. */
const FRONT = `const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  const browser = gBrowser.selectedBrowser;`;

/** Gathers the document and every shadow root of authors; only privileged code sees the closed ones. */
const ROOTS = `(function rootsIn(root) {
  const inside = Array.from(root.querySelectorAll('*'), (element) => element.openOrClosedShadowRoot);
  const authored = inside.filter((shadow) => shadow && !(shadow.isUAWidget && shadow.isUAWidget()));
  return [root, ...authored.flatMap(rootsIn)];
})(window.document)`;

export class FirefoxPage extends DrivenPage {
  constructor(
    private readonly marionette: Marionette,
    readonly handle: string,
  ) {
    super();
  }

  url(): Promise<string> {
    return this.inFront((send) => send('WebDriver:GetCurrentURL'));
  }

  async goto(url: string): Promise<void> {
    await this.inFront((send) => send('WebDriver:Navigate', { url }));
  }

  async back(): Promise<void> {
    await this.inFront((send) => send('WebDriver:Back'));
  }

  async forward(): Promise<void> {
    await this.inFront((send) => send('WebDriver:Forward'));
  }

  async reload(): Promise<void> {
    await this.inFront((send) => send('WebDriver:Refresh'));
  }

  async clickAt(x: number, y: number, button: 'left' | 'middle' = 'left'): Promise<void> {
    const code = button === 'left' ? 0 : 1;
    await this.point([
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport' },
      { type: 'pointerDown', button: code },
      { type: 'pointerUp', button: code },
    ]);
  }

  async drag(by: 'mouse' | 'touch', points: readonly Point[]): Promise<void> {
    const [first, ...others] = points.map(({ x, y }) => {
      return { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport', duration: 50 };
    });
    if (!first) return;
    await this.point([first, { type: 'pointerDown', button: 0 }, ...others, { type: 'pointerUp', button: 0 }], by);
  }

  async type(text: string): Promise<void> {
    await this.strike([...text].flatMap((value) => stroke(value)));
  }

  async press(key: Key): Promise<void> {
    const [last = key, modifier] = key.split('+').reverse();
    const struck = stroke(KEYS[last] ?? last);
    const held = modifier ? stroke(KEYS[modifier] ?? modifier) : [];
    await this.strike([...held.slice(0, 1), ...struck, ...held.slice(1)]);
  }

  async setViewport({ width, height, zoom = 1 }: Viewport): Promise<void> {
    await this.focus();
    // A window cannot be as narrow as a side panel; the browser element inside it can.
    await this.marionette.runAsBrowser(
      `${FRONT}
      const { width, height, zoom } = argument;
      for (const [side, length] of [['width', width], ['height', height]]) {
        for (const limit of ['', 'min-', 'max-']) browser.style.setProperty(limit + side, length + 'px', 'important');
      }
      browser.fullZoom = zoom;`,
      { width, height, zoom },
    );
    await until(
      () => this.evaluate((expected) => Math.abs(innerWidth - expected) < 1, width / zoom),
      async () => `the page ${await this.url()} does not become ${width / zoom} wide`,
    );
  }

  async emulate({ dark }: { dark?: boolean }): Promise<void> {
    await this.focus();
    const scheme = dark ? 'dark' : 'light';
    await this.marionette.runAsBrowser(
      `${FRONT} browser.browsingContext.prefersColorSchemeOverride = argument;`,
      scheme,
    );
  }

  async focus(): Promise<void> {
    await this.inFront(async () => undefined);
  }

  async close(): Promise<void> {
    await this.inFront(async (send) => {
      const [next] = await send<string[]>('WebDriver:CloseWindow');
      // With no tab chosen, Firefox refuses even the commands that need none.
      if (next) await send('WebDriver:SwitchToWindow', { handle: next, focus: true });
    });
  }

  /** What the tab's process was told through `console.error`; `id` tells the same entry read through another tab. */
  async consoleErrors(): Promise<(Problem & { id: string })[]> {
    const json = await this.runInRoots(`() => {
      const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
      const errors = storage.getEvents().filter(({ level }) => level === 'error' || level === 'assert');
      return JSON.stringify(errors.map((event) => ({
        id: [event.timeStamp, event.innerID, event.lineNumber, event.columnNumber].join(),
        kind: 'console',
        text: Array.from(event.arguments, String).join(' '),
        where: window.windowGlobalChild.innerWindowId === event.innerID ? window.location.href : event.filename,
      })));
    }`);
    return JSON.parse(json ?? '[]') as (Problem & { id: string })[];
  }

  protected async moveTo(x: number, y: number): Promise<void> {
    await this.point([{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport' }]);
  }

  protected async capture(full: boolean): Promise<Buffer> {
    const image = await this.inFront<string>((send) => send('WebDriver:TakeScreenshot', { full }));
    return Buffer.from(image, 'base64');
  }

  protected async run(expression: string): Promise<string | undefined> {
    const script = `return ${expression};`;
    return (
      (await this.inFront((send) => send<string | null>('WebDriver:ExecuteScript', { script, args: [] }))) ?? undefined
    );
  }

  protected async runInRoots(functionSource: string): Promise<string | undefined> {
    const script = `return (${functionSource})(${ROOTS});`;
    const parameters = { script, args: [], sandbox: 'system', newSandbox: true };
    return (await this.inFront((send) => send<string | null>('WebDriver:ExecuteScript', parameters))) ?? undefined;
  }

  private point(actions: object[], pointerType: 'mouse' | 'touch' = 'mouse'): Promise<void> {
    const pointer = { type: 'pointer', id: pointerType, parameters: { pointerType }, actions };
    return this.inFront((send) => send('WebDriver:PerformActions', { actions: [pointer] }));
  }

  private strike(actions: object[]): Promise<void> {
    return this.inFront((send) =>
      send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] }),
    );
  }

  /** Brings the tab to the front (a hidden tab draws no frames), then does the task before anyone else's command. */
  private inFront<Answer>(task: (send: Marionette['send']) => Promise<Answer>): Promise<Answer> {
    return this.marionette.alone(async () => {
      await this.marionette.send('WebDriver:SwitchToWindow', { handle: this.handle, focus: true });
      return task((command, parameters) => this.marionette.send(command, parameters));
    });
  }
}

function stroke(value: string): { type: string; value: string }[] {
  return [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
}
