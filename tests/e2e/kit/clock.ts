// A clock of the browser's own, which a test turns while the browser runs or between two starts; the machine's stays.
import { spawnSync } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCompiler } from '../../../scripts/lib/compiler.mjs';

/** Only Linux lets a library stand before the system's own. */
export const canTurnClocks = process.platform === 'linux';

const SOURCE = fileURLToPath(new URL('./turned-clock.c', import.meta.url));

/**
 * A small library read before the system's answers what time it is, in the browser and every process it starts, so much
 * earlier or later. libfaketime is not it: Firefox hangs at its start in it (0.9.10 asks for memory in a first request
 * for memory), and Chromium with its shared memory.
 */
export class TurnedClock {
  /** The browser's time zone, from its next start on. */
  timeZone = 'Europe/Paris';
  private turned = 0;

  private constructor(private readonly folder: string) {}

  static async make(): Promise<TurnedClock> {
    const compiler = findCompiler();
    if (!compiler) throw new Error('No C compiler found. Install one with: sudo apt-get install tcc');
    const clock = new TurnedClock(await mkdtemp(join(tmpdir(), 'cap-regions-clock-')));
    const args = ['-shared', '-fPIC', '-nostdlib', '-o', clock.library, SOURCE];
    const { status, stderr } = spawnSync(compiler, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${compiler} does not make the turned clock: ${stderr}`);
    await writeFile(clock.file, Buffer.alloc(8));
    return clock;
  }

  /** What the browser is started with. */
  get environment(): Readonly<Record<string, string>> {
    return { LD_PRELOAD: this.library, TURNED_CLOCK: this.file, TZ: this.timeZone };
  }

  /** The moment it is for the browser, in epoch ms. */
  now(): number {
    return Date.now() + this.turned;
  }

  /** Turns it to a moment, in epoch ms, from which it goes on; at once, also in a browser that runs. */
  async turnTo(moment: number): Promise<void> {
    this.turned = moment - Date.now();
    const nanoseconds = Buffer.alloc(8);
    nanoseconds.writeBigInt64LE(BigInt(Math.round(this.turned)) * 1_000_000n);
    // Written in place: the browser's processes hold the file.
    const file = await open(this.file, 'r+');
    await file.write(nanoseconds, 0, 8, 0);
    await file.close();
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  private get library(): string {
    return join(this.folder, 'turned-clock.so');
  }

  private get file(): string {
    return join(this.folder, 'turned-by');
  }
}
