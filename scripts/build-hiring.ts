// Compiles the declared recruitments by region: npm run build:hiring. The result is committed; its input stands beside the project.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileHiring } from './guides/hiring';

const root = new URL('../', import.meta.url);
const path = fileURLToPath(new URL('data/guides/hiring.json', root));
writeFileSync(path, `${JSON.stringify(compileHiring(new URL('../shared/facts/', root)), null, 2)}\n`);
console.log('data/guides/hiring.json');
