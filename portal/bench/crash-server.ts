// The portal of the crash test: as `npm run portal` starts it, without a limit of deposits.
import { readConfig } from '../config';
import { startPortal } from '../start';

const rates = { depositsPerMinute: 1e9, depositsPerDay: 1e9, requestsPerMinute: 1e9, searchFactor: 1 };
const { address } = await startPortal({ ...readConfig(process.env), rates }, { log: () => undefined });
process.stdout.write(`portal ${address}\n`);
