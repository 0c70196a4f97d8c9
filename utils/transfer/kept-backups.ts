// The files beside the database in which backups are kept: which there are, and opening one.

export interface KeptBackup {
  name: string;
  /** Epoch ms. */
  at: number;
  /** Bytes, packed. */
  size: number;
}

const folderName = 'backups';

/** The files' folder; undefined where the browser gives none, as in Firefox's private windows. */
export async function openFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true });
  } catch {
    return undefined;
  }
}

function momentOf(name: string): number | undefined {
  const found = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3})Z\.json\.gz$/.exec(name);
  const at = found ? Date.parse(`${found[1]}T${found[2]}:${found[3]}:${found[4]}Z`) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** Those there are, newest first. */
export async function listBackups(): Promise<KeptBackup[]> {
  const folder = await openFolder();
  const found: KeptBackup[] = [];
  if (!folder) return found;
  for await (const [name, handle] of folder.entries()) {
    const at = momentOf(name);
    if (at === undefined || handle.kind !== 'file') continue;
    const { size } = await (handle as FileSystemFileHandle).getFile();
    // A file the browser died over is empty: it is no backup.
    if (size > 0) found.push({ name, at, size });
  }
  return found.sort((one, other) => other.at - one.at);
}

/** The file, to be read by `importBackup`; undefined when it is gone. */
export async function openBackup(name: string): Promise<Blob | undefined> {
  const folder = await openFolder();
  return folder
    ?.getFileHandle(name)
    .then((handle) => handle.getFile())
    .catch(() => undefined);
}
