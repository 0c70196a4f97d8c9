// Starts a portal of invented people for the demonstration: embedded, on this machine only, its folder under .output.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from './browsers.mjs';

const BIN = join(ROOT, 'node_modules', '.bin');

/** What a portal of somebody's own is configured by stays out of this one. */
const settings = Object.keys(process.env).filter((name) => /^(PORTAL_|DATABASE_URL$|SMTP_URL$)/.test(name));

/**
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 * @throws when it ends before it has an address
 */
export async function startDemoPortal() {
  const portal = spawn('tsx', ['--tsconfig', 'portal/tsconfig.json', 'portal/main.ts', '--demo'], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...Object.fromEntries(settings.map((name) => [name, undefined])),
      PATH: [BIN, process.env.PATH].join(delimiter),
      HOST: '127.0.0.1',
      PORT: '0',
      PORTAL_DATA: join(ROOT, '.output', 'portal-demo'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  const ended = new Promise((resolve) => portal.once('close', resolve));
  const address = await new Promise((resolve, reject) => {
    portal.once('error', reject);
    portal.once('close', (code) => reject(new Error(`The portal ended with ${code}.`)));
    createInterface({ input: portal.stdout }).on('line', (line) => {
      const [, found] = line.match(/^portal (http\S+)/) ?? [];
      if (found) resolve(found);
      // Its log lines are JSON; what is left is mail, which it prints because there is no server to send it.
      else if (!line.startsWith('{')) console.log(line);
    });
  });
  const stop = async () => {
    portal.kill();
    await ended;
  };
  return { address, stop };
}
