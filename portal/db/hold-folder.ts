// Keeps two processes from opening one embedded database, which would destroy it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What this very process holds: in a container every process is number 1, so the number alone says nothing. */
const held = new Set<string>();

/**
 * Claims a folder for this process, and gives back how to let go of it. A claim whose process is gone is taken over.
 * @throws when a living process has it
 */
export function holdFolder(folder: string): () => void {
  const file = resolve(folder, 'portal.pid');
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      held.add(file);
      return () => {
        held.delete(file);
        rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(file, 'utf8'));
      if (holder === process.pid ? held.has(file) : isAlive(holder))
        throw new Error(`${folder} is in use by process ${holder}`);
      rmSync(file, { force: true });
    }
  }
  throw new Error(`${folder} is in use`);
}

function isAlive(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return !isZombie(id);
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a process has ended and only its parent has not asked: it answers signals, and holds nothing. */
function isZombie(id: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${id}/stat`, 'utf8'));
  } catch {
    // No such file on other systems.
    return false;
  }
}
