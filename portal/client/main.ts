// `npm run portal:client -- <origin>`: plays a candidate against a running portal; without an origin, against a new one.
import { readConfig } from '../config';
import { startPortal } from '../start';
import { playCandidate } from './play';

const [origin] = process.argv.slice(2);
const own =
  origin === undefined
    ? await startPortal({ ...readConfig({}), port: 0, data: 'memory' }, { log: () => undefined })
    : undefined;
const address = origin ?? own?.address ?? '';

try {
  const tell = (step: string) => process.stdout.write(`ok  ${step}\n`);
  await playCandidate({ send: fetch, origin: new URL(address).origin, now: () => new Date(), tell });
} catch (error) {
  process.stderr.write(`no  ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await own?.stop();
}
