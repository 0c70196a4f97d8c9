// Starts Firefox with the extension in it, and what a session asks of the browser as a whole.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from '../../../scripts/lib/browsers.mjs';
import { DrivenSession, type Start } from './driven-session';
import { FirefoxPage } from './firefox-page';
import { EXTENSION_UUID, writeProfile } from './firefox-profile';
import { Marionette } from './marionette';
import { killGroup } from './processes';
import type { Page, Problem } from './session';
import { PATIENCE, until, within } from './wait';

/** Finds the extension, in the browser's own context. */
const EXTENSION = `const { extension } = WebExtensionPolicy.getByID(argument.id) ?? {};
  if (!extension) throw new Error('Firefox has no extension ' + argument.id);`;

/** Messages of the browser's console that are about web pages or our extension, not about Firefox itself. */
const OURS = /^(https?|moz-extension):/;

export class FirefoxSession extends DrivenSession {
  readonly browser = 'firefox';
  readonly extensionId: string;
  private child: ChildProcess | null = null;
  private connection: Marionette | undefined;
  private opened = new Map<string, FirefoxPage>();

  constructor(start: Start) {
    super(start);
    this.extensionId = idOf(start.extension);
  }

  async start(): Promise<void> {
    const { extension, proxy, options, profile } = this.setting;
    await writeProfile(profile, { id: this.extensionId, folder: extension }, proxy, options);
    const portFile = join(profile, 'MarionetteActivePort');
    await rm(portFile, { force: true });
    const flags = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
    const size = ['--width', `${this.viewport.width}`, '--height', `${this.viewport.height + 100}`];
    this.child = spawn(findBrowser('firefox').path, [...flags, ...(options.shown ? [] : ['--headless', ...size])], {
      detached: process.platform !== 'win32',
      stdio: 'ignore',
      env: {
        ...process.env,
        MOZ_CRASHREPORTER_DISABLE: '1',
        MOZ_DISABLE_AUTO_SAFE_MODE: '1',
        ...options.clock?.environment,
      },
    });
    this.watch(this.child.pid);
    const port = await until(
      async () => Number(await readFile(portFile, 'utf8')),
      () => 'Firefox does not start',
      30_000,
    );
    this.connection = await Marionette.connect(port);
    this.opened = new Map();
    await this.connection.send('WebDriver:NewSession', {
      acceptInsecureCerts: !options.shown,
      unhandledPromptBehavior: 'ignore',
      timeouts: { script: PATIENCE, pageLoad: PATIENCE, implicit: 0 },
    });
    await until(
      () => this.asBrowser<boolean>('return Boolean(WebExtensionPolicy.getByID(argument.id)?.extension?.uuid)'),
      () => `Firefox does not load the extension ${this.extensionId}`,
    );
    for (const path of options.beside ?? []) await this.alive.send('Addon:Install', { path, temporary: true });
  }

  async open(url: string): Promise<Page> {
    // The first tab stays empty: with its last tab Firefox closes itself.
    const page = await this.newTab();
    await this.prepare(page);
    await page.goto(url);
    return page;
  }

  async pages(): Promise<Page[]> {
    const handles = await this.alive.send<string[]>('WebDriver:GetWindowHandles');
    return handles.map((handle) => this.pageOf(handle));
  }

  extensionUrl(path: string): string {
    return `moz-extension://${EXTENSION_UUID}/${path}`;
  }

  async pressToolbarButton(page: Page): Promise<void> {
    await page.focus();
    await this.asBrowser(
      `${EXTENSION}
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const action = ExtensionParent.apiManager.global.browserActionFor(extension);
      await action.triggerAction(Services.wm.getMostRecentWindow('navigator:browser'));`,
    );
  }

  async grant({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }): Promise<void> {
    await this.asBrowser(
      `${EXTENSION}
      const path = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
      const { ExtensionPermissions } = ChromeUtils.importESModule(path);
      await ExtensionPermissions.add(argument.id, argument.granted, extension);`,
      { granted: { origins, permissions, data_collection: [] } },
    );
  }

  async acceptPrompts(): Promise<void> {
    // Firefox's own tests do so: with this preference every request for optional permissions is granted.
    await this.asBrowser(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);`);
  }

  /** Firefox draws each in a window of its own; a press there is a person's. */
  async pressNotification(id: string): Promise<void> {
    await until(
      () =>
        this.asBrowser<boolean>(
          `const windows = [...Services.wm.getEnumerator('alert:alert')];
          const box = windows.map((each) => each.document.getElementById('alertBox')).find(Boolean);
          box?.click();
          return Boolean(box);`,
        ),
      () => `Firefox shows no notification ${id}`,
    );
  }

  async allowPrivateWindows(): Promise<void> {
    await this.grant({ permissions: ['internal:privateBrowsingAllowed'] });
    await this.asBrowser(
      `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(argument.id)).reload();`,
    );
  }

  stopBackground(): Promise<boolean> {
    return this.asBrowser(
      `${EXTENSION}
      const wasRunning = extension.backgroundState === 'running';
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      return wasRunning;`,
    );
  }

  async problems(): Promise<Problem[]> {
    const thrown = await this.asBrowser<Problem[]>(
      `return Services.console.getMessageArray()
        .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & message.warningFlag))
        .map((message) => ({
          kind: /CSP|Content.Security.Policy/i.test(message.category + message.errorMessage) ? 'csp' : 'exception',
          text: message.errorMessage,
          where: message.sourceName,
        }));`,
    );
    // Each process keeps its own console: it is read through the tabs that are open.
    const written = new Map<string, Problem>();
    for (const handle of await this.alive.send<string[]>('WebDriver:GetWindowHandles')) {
      for (const { id, ...problem } of await this.pageOf(handle).consoleErrors()) written.set(id, problem);
    }
    return [...thrown, ...written.values()].filter(({ where }) => OURS.test(where));
  }

  async kill(): Promise<void> {
    await killGroup(this.child);
    this.connection?.close();
  }

  protected async end(): Promise<void> {
    const over = new Promise((resolve) => this.child?.once('exit', resolve));
    await this.connection?.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    await within(over, 'Firefox does not close').catch(() => this.kill());
    this.connection?.close();
  }

  private get alive(): Marionette {
    if (!this.connection) throw new Error('Firefox is not running: restart() first');
    return this.connection;
  }

  private asBrowser<Answer>(body: string, argument: object = {}): Promise<Answer> {
    return this.alive.runAsBrowser(body, { id: this.extensionId, ...argument });
  }

  private async newTab(): Promise<FirefoxPage> {
    const { handle } = await this.alive.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true });
    return this.pageOf(handle);
  }

  private pageOf(handle: string): FirefoxPage {
    const page = this.opened.get(handle) ?? new FirefoxPage(this.alive, handle);
    this.opened.set(handle, page);
    return page;
  }
}

export function idOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${folder}/manifest.json has no browser_specific_settings.gecko.id`);
  return id;
}
