// Prints what the project answers to labelled cases, one JSON value a line: npm run --silent evaluate -- SUITE CASES

import { readdirSync } from 'node:fs';

type Suite = (casesPath: string) => AsyncIterable<unknown> | Iterable<unknown> | Promise<Iterable<unknown>>;

const suites = readdirSync(new URL('./evaluate/', import.meta.url))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3));
const [name = '', casesPath] = process.argv.slice(2);

if (!suites.includes(name) || !casesPath) {
  console.error(`usage: npm run --silent evaluate -- SUITE CASES\nsuites: ${suites.join(', ')}`);
  process.exit(2);
}

try {
  const { default: evaluate }: { default: Suite } = await import(`./evaluate/${name}.ts`);
  for await (const result of await evaluate(casesPath)) process.stdout.write(`${JSON.stringify(result)}\n`);
} catch (error) {
  console.error(`evaluate ${name}: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
