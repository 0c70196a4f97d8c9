// The kit's door: `launch` starts a browser with the built extension in it and a web made of routes around it.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ROOT } from '../../../scripts/lib/browsers.mjs';
import { ChromiumSession } from './chromium';
import { FirefoxSession } from './firefox';
import { FixtureProxy } from './proxy';
import type { BrowserName, LaunchOptions, Session } from './session';

export { canTurnClocks, TurnedClock } from './clock';
export { pass, type RecordedRequest, type Reply, type Routes } from './proxy';
export type { Found, Query } from './query';
export type { BrowserName, Key, LaunchOptions, Page, Point, Problem, Session, Viewport } from './session';
export { until } from './wait';

/** The browsers to test in: both, unless `E2E_BROWSERS` names those that this machine has. */
export const BROWSERS: readonly BrowserName[] = (['chromium', 'firefox'] as const).filter((name) =>
  (process.env.E2E_BROWSERS ?? 'chromium,firefox').split(',').includes(name),
);

/** Where the build for tests (`npm run build:e2e`) puts each browser's extension. */
export function builtExtension(browser: BrowserName): string {
  return join(ROOT, '.output', browser === 'chromium' ? 'chrome-mv3-e2e' : 'firefox-mv3-e2e');
}

/** Starts a browser; whoever asks for it must `close()` it. */
export async function launch(browser: BrowserName, options: LaunchOptions): Promise<Session> {
  const extension = resolve(ROOT, options.extension);
  if (!existsSync(join(extension, 'manifest.json'))) {
    throw new Error(`No extension in ${extension}: build it first with npm run build:e2e`);
  }
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), `cap-regions-${browser}-`)));
  await mkdir(profile, { recursive: true });
  const proxy = options.shown ? undefined : await FixtureProxy.start(options.routes);
  const start = { options, extension, profile, proxy };
  const session = browser === 'chromium' ? new ChromiumSession(start) : new FirefoxSession(start);
  try {
    await session.start();
  } catch (error) {
    await session.close();
    throw error;
  }
  return session;
}
