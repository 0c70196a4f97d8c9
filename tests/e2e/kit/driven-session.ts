// What both browsers' sessions share: the profile on disk, the routed web, the size and colours of new tabs.
import { rm } from 'node:fs/promises';
import { holdProcess } from './processes';
import type { FixtureProxy, RecordedRequest, Routes } from './proxy';
import type { BrowserName, LaunchOptions, Page, Problem, Session, Viewport } from './session';
import { until } from './wait';

/** What a session is started from, and started from again after a kill. */
export interface Start {
  options: LaunchOptions;
  extension: string;
  profile: string;
  /** Absent when the browser may reach the real web. */
  proxy: FixtureProxy | undefined;
}

const USUAL_VIEWPORT: Viewport = { width: 1280, height: 800 };

export abstract class DrivenSession implements Session {
  abstract readonly browser: BrowserName;
  abstract readonly extensionId: string;
  private pid: number | undefined;

  constructor(protected readonly setting: Start) {}

  abstract start(): Promise<void>;
  abstract open(url: string): Promise<Page>;
  abstract pages(): Promise<Page[]>;
  abstract extensionUrl(path: string): string;
  abstract pressToolbarButton(page: Page): Promise<void>;
  abstract grant(permissions: { origins?: string[]; permissions?: string[] }): Promise<void>;
  abstract acceptPrompts(origins: string[]): Promise<void>;
  abstract pressNotification(id: string): Promise<void>;
  abstract allowPrivateWindows(): Promise<void>;
  abstract stopBackground(): Promise<boolean>;
  abstract problems(): Promise<Problem[]>;
  abstract kill(): Promise<void>;
  /** Closes the browser in good order. */
  protected abstract end(): Promise<void>;

  get profile(): string {
    return this.setting.profile;
  }

  openExtensionPage(path: string): Promise<Page> {
    return this.open(this.extensionUrl(path));
  }

  page(urlPart: string): Promise<Page> {
    return until(
      async () => {
        for (const page of await this.pages()) if ((await page.url()).includes(urlPart)) return page;
      },
      async () => `no tab of ${this.browser} shows ${urlPart}`,
    );
  }

  route(routes: Routes): void {
    this.setting.proxy?.add(routes);
  }

  requests(): RecordedRequest[] {
    return [...(this.setting.proxy?.recorded ?? [])];
  }

  async restart(): Promise<void> {
    if (this.isRunning) await this.end();
    await this.start();
  }

  async closed(): Promise<void> {
    while (this.isRunning) await new Promise((resolve) => setTimeout(resolve, 500));
  }

  async close(): Promise<void> {
    if (this.isRunning) await this.end();
    await this.setting.proxy?.stop();
    if (!this.setting.options.profile) {
      await rm(this.setting.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  }

  protected get viewport(): Viewport {
    return this.setting.options.viewport ?? USUAL_VIEWPORT;
  }

  /** Notes the browser's process: it is running as long as that is. */
  protected watch(pid: number | undefined): void {
    this.pid = pid;
    if (pid) holdProcess(pid);
  }

  protected async prepare(page: Page): Promise<void> {
    if (this.setting.options.shown) return;
    await page.setViewport(this.viewport);
    await page.emulate({ dark: this.setting.options.dark ?? false });
  }

  private get isRunning(): boolean {
    if (!this.pid) return false;
    try {
      return process.kill(this.pid, 0);
    } catch {
      return false;
    }
  }
}
