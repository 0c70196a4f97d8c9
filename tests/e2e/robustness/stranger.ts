// Another extension, which sends ours messages of every kind and tells the test how many were answered.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where it tells: the last part of the path is the number of answers. */
export const strangerTells = 'https://stranger.example/answered/';

const MANIFEST = {
  manifest_version: 3,
  name: 'Stranger',
  version: '1.0',
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  browser_specific_settings: { gecko: { id: 'stranger@example.org', strict_min_version: '142.0' } },
};

const BACKGROUND = (target: string, messages: readonly unknown[]) => `
  const target = ${JSON.stringify(target)};
  const messages = ${JSON.stringify(messages)};
  const ask = (message) => new Promise((resolve) => {
    try {
      chrome.runtime.sendMessage(target, message, (answer) => resolve(!chrome.runtime.lastError && answer !== undefined));
    } catch {
      resolve(false);
    }
  });
  const connects = () => new Promise((resolve) => {
    try {
      const port = chrome.runtime.connect(target);
      port.onMessage.addListener(() => resolve(true));
      port.onDisconnect.addListener(() => resolve(false));
      for (const message of messages.slice(0, 50)) port.postMessage(message);
    } catch {
      resolve(false);
    }
    setTimeout(() => resolve(false), 2000);
  });
  (async () => {
    // Both start with the browser: the other one has its listeners by then.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    let answered = 0;
    for (let start = 0; start < messages.length; start += 200) {
      const answers = await Promise.all(messages.slice(start, start + 200).map(ask));
      answered += answers.filter(Boolean).length;
    }
    if (await connects()) answered += 1;
    await fetch(${JSON.stringify(strangerTells)} + answered, { mode: 'no-cors' });
  })();`;

/** Writes it into a new folder and answers its path; the caller removes it. */
export async function writeStranger(target: string, messages: readonly unknown[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stranger-'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(folder, 'background.js'), BACKGROUND(target, messages));
  return folder;
}
