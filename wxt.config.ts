// What the browser is told of the extension: a short, frozen list of permissions, and nothing a page could reach.
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { boardPatterns, practicePattern } from './utils/boards/hosts';

/** Pages of ours load nothing from elsewhere, run no inline script, post no form and sit in no frame. */
const policy = (connect: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self' https:${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const profileTables = [
  ['trades.csv', 'data/trades/trades.csv'],
  ['skills.txt', 'data/trades/skills.txt'],
  ['other-titles.csv', 'data/trades/other-titles.csv'],
  ['first-names.txt', 'data/profile/first-names.txt'],
  ['sectors.csv', 'data/profile/sectors.csv'],
] as const;

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  targetBrowsers: ['chrome', 'firefox'],
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: () => ({
    plugins: [preact()],
    // Opened on demand alone: the readers of CVs, PDF's among them, 2.2 MB; the official pay rules, 680 kB.
    build: { target: ['chrome120', 'firefox142'], chunkSizeWarningLimit: 2_300 },
  }),
  manifest: ({ browser, mode }) => {
    const isTrial = mode === 'e2e';
    return {
      name: '__MSG_extensionName__',
      description: '__MSG_extensionDescription__',
      default_locale: 'en',
      permissions: ['storage', 'unlimitedStorage', 'alarms', 'contextMenus', 'scripting', 'activeTab'],
      optional_permissions: ['notifications', 'downloads'],
      optional_host_permissions: [...boardPatterns, 'https://*/*'],
      // The permission prompt cannot be clicked headless: only trial builds come with the boards' hosts granted.
      ...(isTrial ? { host_permissions: [...boardPatterns, practicePattern] } : {}),
      content_security_policy: { extension_pages: policy(isTrial ? ' http://127.0.0.1:*' : '') },
      commands: {
        'save-offer': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSave__' },
        _execute_action: { suggested_key: { default: 'Alt+Shift+C' } },
      },
      action: { default_title: '__MSG_actionTitle__' },
      ...(browser === 'firefox'
        ? {
            browser_specific_settings: {
              gecko: {
                id: 'cap-regions@cap-regions.fr',
                strict_min_version: '142.0',
                data_collection_permissions: {
                  required: ['none'],
                  optional: ['personallyIdentifyingInfo', 'websiteContent'],
                },
              },
            },
          }
        : {
            minimum_chrome_version: '120',
            // An absent key lets every other extension connect.
            externally_connectable: { ids: [] },
          }),
    };
  },
  hooks: {
    'prepare:publicPaths': (_, paths) => {
      paths.push(
        'guides-fr.json',
        'guides-en.json',
        'plan-fr.json',
        'plan-en.json',
        ...profileTables.map(([name]) => name),
      );
    },
    // Guides and the plan's steps are compiled into the package, not into the repository: what is built is what is written.
    'build:publicAssets': async (_, files) => {
      const { packGuides } = await import('./scripts/guides/pack');
      const { packPlan } = await import('./scripts/plan/pack');
      for (const [name, contents] of [...packGuides(), ...packPlan()]) files.push({ relativeDest: name, contents });
      // Trades and first names, which only the page that makes a discreet CV reads.
      for (const [name, path] of profileTables) files.push({ relativeDest: name, absoluteSrc: resolve(path) });
    },
  },
  zip: { artifactTemplate: '{{name}}-{{version}}-{{browser}}{{modeSuffix}}.zip' },
});
