// Starts Chromium with the extension in it, and what a session asks of the browser as a whole.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page as PuppeteerPage, type Target } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/lib/browsers.mjs';
import { ChromiumPage } from './chromium-page';
import { DrivenSession, type Start } from './driven-session';
import { killGroup } from './processes';
import type { Page, Problem } from './session';
import { until, within } from './wait';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-default-browser-check',
];

/** The only targets that are worth listening to for problems. */
const LISTENED = ['page', 'service_worker', 'background_page'];

/** The part of the private API of chrome://extensions that a person's choices go through. */
interface ExtensionManager {
  addHostPermission(extensionId: string, host: string): Promise<void>;
  updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
}

export class ChromiumSession extends DrivenSession {
  readonly browser = 'chromium';
  readonly extensionId: string;
  private running: Browser | undefined;
  private readonly tabs = new WeakMap<PuppeteerPage, ChromiumPage>();
  private readonly listening = new WeakMap<Target, CDPSession>();
  private readonly heard: Problem[] = [];

  constructor(start: Start) {
    super(start);
    this.extensionId = idOf(start.extension);
  }

  async start(): Promise<void> {
    const { extension, proxy, options, profile } = this.setting;
    const folders = [extension, ...(options.beside ?? [])].join();
    const isRoot = process.getuid?.() === 0;
    await allowReloading(profile);
    this.running = await puppeteer.launch({
      executablePath: findBrowser('chromium').path,
      headless: !options.shown,
      userDataDir: profile,
      pipe: true,
      enableExtensions: true,
      defaultViewport: null,
      handleSIGINT: false,
      env: { ...process.env, LANGUAGE: options.language ?? 'en-US', ...options.clock?.environment },
      args: [
        ...FLAGS,
        ...(isRoot ? ['--no-sandbox'] : []),
        ...(options.shown ? [] : ['--ignore-certificate-errors']),
        ...(proxy ? [`--proxy-server=http://127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'] : []),
        `--lang=${options.language ?? 'en-US'}`,
        `--accept-lang=${options.language ?? 'en-US'}`,
        `--window-size=${this.viewport.width},${this.viewport.height}`,
        `--disable-extensions-except=${folders}`,
        `--load-extension=${folders}`,
      ],
    });
    this.watch(this.running.process()?.pid);
    this.running.on('targetcreated', (target) => this.listen(target));
    for (const target of this.running.targets()) this.listen(target);
  }

  async open(url: string): Promise<Page> {
    const tab = await this.alive.newPage();
    const page = await this.pageOf(tab);
    await this.prepare(page);
    await page.goto(url);
    return page;
  }

  async pages(): Promise<Page[]> {
    const tabs = await this.alive.pages();
    return Promise.all(tabs.map((tab) => this.pageOf(tab)));
  }

  extensionUrl(path: string): string {
    return `chrome-extension://${this.extensionId}/${path}`;
  }

  async pressToolbarButton(page: Page): Promise<void> {
    await page.focus();
    const extension = await until(
      async () => (await this.alive.extensions()).get(this.extensionId),
      () => `Chromium does not list the extension ${this.extensionId}`,
    );
    await extension.triggerAction((page as ChromiumPage).tab);
  }

  async grant({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }): Promise<void> {
    if (permissions.length > 0) await this.noteGranted(permissions);
    if (origins.length === 0) return;
    await this.acceptPrompts(origins);
    const page = await this.openExtensionPage('manifest.json');
    const isGranted = await (page as ChromiumPage).asPerson(
      `chrome.permissions.request(${JSON.stringify({ origins })})`,
    );
    await page.close();
    if (!isGranted) throw new Error(`Chromium does not grant ${origins.join(', ')}: is it optional in the manifest?`);
  }

  /** What the page of extensions notes as granted, Chromium does not ask the person for again. */
  async acceptPrompts(origins: string[]): Promise<void> {
    const page = await this.open('chrome://extensions/');
    for (const origin of origins) {
      await page.evaluate(
        ({ id, host }) => {
          const manager = (chrome as unknown as { developerPrivate: ExtensionManager }).developerPrivate;
          return manager.addHostPermission(id, host);
        },
        { id: this.extensionId, host: origin },
      );
    }
    await page.close();
  }

  /**
   * No test can click what Chromium draws of a notification: its event is raised in the worker, started for it if it
   * was stopped, and only by a listener that the worker has registered.
   */
  async pressNotification(id: string): Promise<void> {
    const worker = await until(
      async () => this.worker()?.worker(),
      () => 'no service worker runs',
    );
    const isHeard = await worker?.evaluate((pressed) => {
      const event = chrome.notifications.onClicked;
      (event as unknown as { dispatch(id: string): void }).dispatch(pressed);
      return event.hasListeners();
    }, id);
    if (!isHeard) throw new Error('Nothing in the service worker answers a press on a notification');
  }

  async allowPrivateWindows(): Promise<void> {
    const page = await this.open('chrome://extensions/');
    await page.evaluate((extensionId) => {
      const manager = (chrome as unknown as { developerPrivate: ExtensionManager }).developerPrivate;
      return manager.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    }, this.extensionId);
    await page.close();
  }

  async stopBackground(): Promise<boolean> {
    const worker = this.worker();
    if (!worker) return false;
    // A worker that anyone listens to is never stopped: let go first.
    await this.listening.get(worker)?.detach();
    const held = await worker.worker();
    await held?.close();
    await until(
      // A page may have woken the next one already.
      async () => this.worker() !== worker,
      () => 'the service worker does not stop',
    );
    return true;
  }

  async problems(): Promise<Problem[]> {
    return [...this.heard];
  }

  protected async end(): Promise<void> {
    await within(this.alive.close(), 'Chromium does not close').catch(() => this.kill());
    this.running = undefined;
  }

  override async kill(): Promise<void> {
    await killGroup(this.alive.process());
    this.running = undefined;
  }

  /** What is granted in a prompt is noted in the profile; noted there by us, it is as granted. Chromium starts anew. */
  private async noteGranted(permissions: readonly string[]): Promise<void> {
    await this.end();
    const file = join(this.profile, 'Default', 'Preferences');
    const preferences = JSON.parse(await readFile(file, 'utf8')) as {
      extensions: { settings: Record<string, Record<'granted_permissions' | 'active_permissions', { api: string[] }>> };
    };
    const noted = preferences.extensions.settings[this.extensionId];
    if (!noted) throw new Error(`Chromium's profile notes nothing of ${this.extensionId}`);
    noted.granted_permissions.api.push(...permissions);
    noted.active_permissions.api.push(...permissions);
    await writeFile(file, JSON.stringify(preferences));
    await this.start();
  }

  private get alive(): Browser {
    if (!this.running) throw new Error('Chromium is not running: restart() first');
    return this.running;
  }

  private worker(): Target | undefined {
    const prefix = this.extensionUrl('');
    return this.running
      ?.targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith(prefix));
  }

  private async pageOf(tab: PuppeteerPage): Promise<ChromiumPage> {
    const known = this.tabs.get(tab) ?? (await ChromiumPage.attach(tab));
    this.tabs.set(tab, known);
    return known;
  }

  private async listen(target: Target): Promise<void> {
    if (!LISTENED.includes(target.type())) return;
    try {
      const protocol = await target.createCDPSession();
      this.listening.set(target, protocol);
      this.hear(protocol, () => target.url());
      await Promise.all([protocol.send('Runtime.enable'), protocol.send('Log.enable')]);
    } catch {
      // A target that closes before it can be listened to has nothing to say.
    }
  }

  private hear(protocol: CDPSession, url: () => string): void {
    protocol.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
      const text = details.exception?.description ?? details.text;
      this.heard.push({ kind: 'exception', text, where: details.url ?? url() });
    });
    protocol.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
      if (type !== 'error' && type !== 'assert') return;
      const text = args.map(({ value, description }) => description ?? String(value)).join(' ');
      this.heard.push({ kind: 'console', text, where: stackTrace?.callFrames[0]?.url ?? url() });
    });
    protocol.on('Log.entryAdded', ({ entry }) => {
      if (entry.level !== 'error') return;
      const kind = /content security policy/i.test(entry.text) ? 'csp' : 'console';
      this.heard.push({ kind, text: entry.text, where: entry.url ?? url() });
    });
  }
}

/** Chromium's id of an unpacked extension: 128 bits of the SHA-256 of its key, or else of its path, in letters a–p. */
export function idOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { key?: string };
  const identity = manifest.key ? Buffer.from(manifest.key, 'base64') : realpathSync(folder);
  const digest = createHash('sha256').update(identity).digest('hex').slice(0, 32);
  return digest.replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
}

/** Chromium switches an unpacked extension off when it reloads itself, unless developer mode is on. */
async function allowReloading(profile: string): Promise<void> {
  const file = join(profile, 'Default', 'Preferences');
  if (existsSync(file)) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
}
