// The smallest extension that does what ours does: a run-time content script, a closed root, a store, a toolbar button.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MANIFEST = {
  manifest_version: 3,
  name: 'Toy',
  version: '1.0',
  permissions: ['scripting', 'activeTab', 'storage'],
  host_permissions: ['https://www.linkedin.com/*'],
  optional_host_permissions: ['https://*/*'],
  action: {},
  // Each browser takes the half it knows.
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  browser_specific_settings: { gecko: { id: 'toy@example.org', strict_min_version: '142.0' } },
};

const STORE = `
  const opened = new Promise((resolve, reject) => {
    const asked = indexedDB.open('toy', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('clicks', { autoIncrement: true });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });`;

const BACKGROUND = `${STORE}
  async function register() {
    await chrome.scripting.unregisterContentScripts().catch(() => {});
    await chrome.scripting.registerContentScripts([
      { id: 'toy', js: ['content.js'], matches: ['https://www.linkedin.com/*'], runAt: 'document_idle' },
    ]);
  }
  chrome.runtime.onInstalled.addListener(register);
  chrome.runtime.onStartup.addListener(register);
  chrome.runtime.onMessage.addListener((trusted, sender, answer) => {
    opened.then((database) => {
      const change = database.transaction('clicks', 'readwrite', { durability: 'strict' });
      change.objectStore('clicks').add({ trusted });
      change.oncomplete = () => answer('stored');
    });
    return true;
  });
  chrome.action.onClicked.addListener((tab) =>
    chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => { document.title = 'read by the toy'; },
    }),
  );`;

const CONTENT = `
  const host = document.createElement('toy-host');
  const root = host.attachShadow({ mode: 'closed' });
  const button = root.appendChild(document.createElement('button'));
  button.textContent = 'Save here';
  const state = root.appendChild(document.createElement('span'));
  state.className = 'state';
  button.addEventListener('click', async (event) => {
    state.textContent = (await chrome.runtime.sendMessage(event.isTrusted)) + (event.isTrusted ? ', trusted' : '');
  });
  document.body.append(host);`;

const POPUP = `${STORE}
  opened.then((database) => {
    const count = database.transaction('clicks').objectStore('clicks').count();
    count.onsuccess = () => { document.querySelector('#count').textContent = count.result; };
  });
  document.querySelector('button').addEventListener('click', async () => {
    const answer = await chrome.permissions.request({ origins: ['https://jobs.example.org/*'] });
    document.querySelector('#asked').textContent = answer;
  });`;

const POPUP_PAGE = `<!doctype html><meta charset="utf-8"><title>Toy</title>
  <p id="count"></p><button>Ask</button><p id="asked"></p><script src="popup.js"></script>`;

/** Writes the toy into a new folder and answers its path; the caller removes it. */
export async function writeToyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'toy-extension-'));
  const files = {
    'manifest.json': JSON.stringify(MANIFEST),
    'background.js': BACKGROUND,
    'content.js': CONTENT,
    'popup.js': POPUP,
    'popup.html': POPUP_PAGE,
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  return folder;
}
