// What the packages for the stores ask for and close: frozen, compared with what the architecture says.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { build } from 'wxt';
import { boardHosts, boardPatterns } from '@/utils/boards/hosts';
import { boards } from '@/utils/boards/registry';

const root = join(import.meta.dirname, '..');

type Manifest = Record<string, unknown> & { content_security_policy: { extension_pages: string } };

describe.each(['chrome', 'firefox'] as const)('the production package for %s', (browser) => {
  let out: string;
  let folder: string;
  let manifest: Manifest;
  let files: string[];

  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), 'cap-regions-package-'));
    // As on the command line: with the test runner's own value, drawings would carry the paths of their files.
    vi.stubEnv('NODE_ENV', 'production');
    await build({ root, browser, mode: 'production', outDir: out, logger: silent });
    vi.unstubAllEnvs();
    folder = join(out, `${browser}-mv3`);
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(join(folder, file)).isFile(),
    );
  }, 60_000);

  afterAll(() => {
    rmSync(out, { recursive: true, force: true });
  });

  it('asks for the frozen permissions and not one more', () => {
    const frozen = ['storage', 'unlimitedStorage', 'alarms', 'contextMenus', 'scripting', 'activeTab'];
    expect(new Set(manifest.permissions as string[])).toEqual(
      new Set(browser === 'chrome' ? [...frozen, 'sidePanel'] : frozen),
    );
    expect(manifest.optional_permissions).toEqual(['notifications', 'downloads']);
    expect(manifest.optional_host_permissions).toEqual([...boardPatterns, 'https://*/*']);
  });

  it('holds no host at install and runs nowhere by itself', () => {
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
  });

  it('opens nothing to pages and to other extensions', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest.externally_connectable).toEqual(browser === 'chrome' ? { ids: [] } : undefined);
  });

  it('keeps its own pages to their own files', () => {
    expect(manifest.content_security_policy.extension_pages).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('carries no trace of the practice board or of trial settings', () => {
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(/Practice board|offer-card/);
    }
  });

  it('names no path of the machine it was built on', () => {
    for (const file of files.filter((name) => /\.(js|json|html|css|txt)$/.test(name))) {
      expect(readFileSync(join(folder, file), 'utf8').includes(root), file).toBe(false);
    }
  });

  it('has manifest texts of a length the stores take, in both languages', () => {
    for (const language of ['en', 'fr']) {
      const messages = JSON.parse(readFileSync(join(folder, '_locales', language, 'messages.json'), 'utf8'));
      expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132);
      expect(messages.extensionName.message.length).toBeLessThanOrEqual(45);
    }
  });

  if (browser === 'firefox') {
    it('tells Firefox that no data is collected, and does not open the sidebar by itself', () => {
      expect(manifest.browser_specific_settings).toMatchObject({
        gecko: {
          strict_min_version: '142.0',
          data_collection_permissions: {
            required: ['none'],
            optional: ['personallyIdentifyingInfo', 'websiteContent'],
          },
        },
      });
      expect(manifest.sidebar_action).toMatchObject({ open_at_install: false });
    });
  }
});

describe('boards and their hosts', () => {
  it('are the same in the manifest and in the registry', () => {
    expect(Object.fromEntries(boards.map(({ id, hosts }) => [id, [...hosts]]))).toEqual(boardHosts);
  });
});

const quiet = () => undefined;
const silent = {
  debug: quiet,
  log: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  fatal: quiet,
  success: quiet,
  level: 0,
};
