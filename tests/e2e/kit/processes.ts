// Ends the browsers that a session started, and only those: none outlives the test process.
import type { ChildProcess } from 'node:child_process';
import { within } from './wait';

const started = new Set<number>();

process.once('exit', () => {
  for (const pid of started) signal(pid);
});

/** Remembers a browser, the leader of its process group, so that it ends with this process at the latest. */
export function holdProcess(pid: number): void {
  started.add(pid);
}

/** SIGKILL to a browser and its children; resolves when the browser is gone. */
export async function killGroup(child: ChildProcess | null): Promise<void> {
  if (!child?.pid) return;
  const isOver = child.exitCode !== null || child.signalCode !== null;
  const over = isOver ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve));
  signal(child.pid);
  await within(over, `process ${child.pid} does not die`);
  started.delete(child.pid);
}

function signal(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
