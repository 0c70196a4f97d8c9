// Compiles what the extension knows of pay, rents and prices: npm run build:living. The results are committed, so
// building and testing need neither this script nor its inputs; without the facts beside the project, only pay is redone.

import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openModel } from '@/utils/living/official-model';
import { compileAbroad } from './living/abroad';
import { packCommunes } from './living/communes';
import { listContributions } from './living/contributions';
import { tabulateNetPay } from './living/net-pay-table';
import { packCommunePoints } from './living/points';
import { compilePrices } from './living/prices';

const root = new URL('../', import.meta.url);
const facts = new URL('../shared/facts/', root);

function writeTable(name: string, table: unknown): void {
  const path = fileURLToPath(new URL(`data/living/${name}.json`, root));
  writeFileSync(path, JSON.stringify(table));
  execFileSync('biome', ['format', '--write', path], { stdio: 'ignore' });
  console.log(`data/living/${name}.json`);
}

function writePublic(name: string, text: string): void {
  writeFileSync(new URL(`public/${name}`, root), text);
  console.log(`public/${name}: ${Buffer.byteLength(text)} bytes`);
}

const model = openModel();
writeTable('net-pay', tabulateNetPay(model));
writeTable('contributions', listContributions(model));

if (existsSync(facts)) {
  writeTable('abroad', compileAbroad(facts));
  writeTable('prices', compilePrices(facts));
  const { core, full } = packCommunes(facts);
  writePublic('living-core.txt', core);
  writePublic('living-full.txt', full);
  writePublic('commune-points.txt', packCommunePoints(facts));
} else {
  console.log('rents, prices and exchange rates stay as committed: the facts are not here');
}
