// Lays out a Firefox profile that has the unsigned extension in it, under an address that is known beforehand.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import JSZip from 'jszip';
import type { FixtureProxy } from './proxy';
import type { LaunchOptions } from './session';

/** The extension's origin in every profile of ours: `moz-extension://<uuid>`. */
export const EXTENSION_UUID = '7d1c0de5-0ffe-4a11-8ed1-cabb1e5f0a7d';

/** Writes `user.js` and packs the extension; done again before each start, what the browser stored stays. */
export async function writeProfile(
  profile: string,
  extension: { id: string; folder: string },
  proxy: FixtureProxy | undefined,
  options: LaunchOptions,
): Promise<void> {
  const preferences = { ...usualPreferences(extension.id, options), ...(proxy ? proxyPreferences(proxy.port) : {}) };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await mkdir(join(profile, 'extensions'), { recursive: true });
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  await writeFile(join(profile, 'extensions', `${extension.id}.xpi`), await pack(extension.folder));
}

function usualPreferences(id: string, options: LaunchOptions): Record<string, string | number | boolean> {
  return {
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: EXTENSION_UUID }),
    'xpinstall.signatures.required': false,
    'extensions.autoDisableScopes': 0,
    'extensions.enabledScopes': 15,
    'extensions.update.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    ...(options.backgroundIdle === undefined ? {} : { 'extensions.background.idle.timeout': options.backgroundIdle }),
    'intl.accept_languages': options.language ?? 'en-US',
    'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
    // A zoom that tests set is the tab's, not the site's.
    'browser.zoom.siteSpecific': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.aboutwelcome.enabled': false,
    'browser.sessionstore.resume_from_crash': false,
    'toolkit.startup.max_resumed_crashes': -1,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.normandy.enabled': false,
    // Firefox draws notifications itself: a headless system has nothing that would.
    'alerts.useSystemBackend': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.dns.disablePrefetch': true,
    'network.prefetch-next': false,
    'network.http.speculative-parallel-limit': 0,
  };
}

function proxyPreferences(port: number): Record<string, string | number | boolean> {
  const host = '127.0.0.1';
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': port,
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': port,
    'network.proxy.allow_hijacking_localhost': true,
    'network.trr.mode': 5,
  };
}

async function pack(folder: string): Promise<Buffer> {
  const archive = new JSZip();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    archive.file(relative(folder, path).split(sep).join('/'), await readFile(path));
  }
  return archive.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
}
