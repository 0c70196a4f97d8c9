// Damage to the folder in which a browser keeps our database, as disks, cleaners and crashes do it.
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserName } from '../kit';

/** Every file of the extension's own IndexedDB in a profile whose browser is closed. */
async function storeFiles(browser: BrowserName, profile: string): Promise<string[]> {
  const top = browser === 'chromium' ? join(profile, 'Default', 'IndexedDB') : join(profile, 'storage', 'default');
  // Firefox keeps `storage.local` beside it, under an origin with an attribute (`^userContextId`).
  const origin = browser === 'chromium' ? /^chrome-extension_.*\.leveldb$/ : /^moz-extension\+\+\+[^^]*$/;
  const folders = (await readdir(top)).filter((name) => origin.test(name)).map((name) => join(top, name));
  const entries = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })));
  return entries
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => browser === 'chromium' || path.includes('/idb/'));
}

async function flipBytes(path: string): Promise<void> {
  const bytes = await readFile(path);
  for (let at = 40; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  await writeFile(path, bytes);
}

async function flipTail(path: string): Promise<void> {
  const bytes = await readFile(path);
  for (let at = Math.floor(bytes.length * 0.9); at < bytes.length; at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
  await writeFile(path, bytes);
}

async function cut(path: string, share: number): Promise<void> {
  const { length } = await readFile(path);
  await truncate(path, Math.floor(length * share));
}

export const damages: Readonly<Record<string, (path: string) => Promise<void>>> = {
  'bytes flipped throughout': flipBytes,
  'bytes flipped at the end': flipTail,
  'files cut in half': (path) => cut(path, 0.5),
  'files cut by a tenth': (path) => cut(path, 0.9),
  'files emptied': (path) => cut(path, 0),
  'files deleted': (path) => rm(path),
};

/** Damages every file of the store; answers how many there were. */
export async function damageStore(browser: BrowserName, profile: string, kind: string): Promise<number> {
  const damage = damages[kind];
  const files = await storeFiles(browser, profile);
  if (!damage || files.length === 0) throw new Error(`${kind}: no store of ours in ${profile}`);
  for (const file of files) await damage(file);
  return files.length;
}
