// `npm run portal`: starts the portal, says where it is, and stops it in good order; `-- --demo` fills it first.
import { parseArgs } from 'node:util';
import { readConfig } from './config';
import { fillWithExamples } from './demo/fill';
import { startPortal } from './start';

const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });

try {
  const config = readConfig(process.env);
  const name = values.demo ? `${config.portal.name} (démonstration)` : config.portal.name;
  const running = await startPortal({ ...config, portal: { ...config.portal, name }, isDemo: values.demo });
  const { portal, address, database, stop } = running;
  if (values.demo && (await fillWithExamples(portal))) process.stdout.write('portal filled with invented examples\n');
  const where = database === 'embedded' ? `embedded database in ${portal.config.data}` : 'PostgreSQL';
  process.stdout.write(`portal ${address} (${where})\n`);
  const end = () => void stop().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
