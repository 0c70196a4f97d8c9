// Prints how old the figures are and when each must be looked up again: npm run data:report

import { monthsSince, readSources, readTables } from './living/ages';

const sources = readSources();
const today = new Date();

console.log('source'.padEnd(24), 'as of'.padEnd(12), 'age'.padStart(5), 'life'.padStart(5), '  publisher');
for (const [id, { asOf, lifeMonths, publisher }] of Object.entries(sources)) {
  const age = monthsSince(asOf, today);
  const state = age > lifeMonths ? '  TOO OLD' : age > lifeMonths - 3 ? '  soon' : '';
  console.log(
    id.padEnd(24),
    asOf.padEnd(12),
    `${age}`.padStart(5),
    `${lifeMonths}`.padStart(5),
    `  ${publisher}${state}`,
  );
}
console.log('');
for (const { file, sources: used } of readTables()) console.log(file.padEnd(48), used.join(', '));
