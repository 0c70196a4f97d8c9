// Compiles data/portals/portals.yaml into the table the extension carries: npm run build:portals. The result is committed.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileRegister } from './portals/compile-register';

const path = fileURLToPath(new URL('../data/portals/register.json', import.meta.url));
const rows = compileRegister();
writeFileSync(path, JSON.stringify(rows));
execFileSync('biome', ['format', '--write', path], { stdio: 'ignore' });
console.log(
  `data/portals/register.json: ${rows.length} regions, ${rows.filter(({ name }) => name).length} with a portal`,
);
