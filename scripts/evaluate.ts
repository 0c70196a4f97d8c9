// Prints what the project answers to labelled cases, one JSON value a line: npm run --silent evaluate -- SUITE CASES [OPTION]

import { readdirSync } from 'node:fs';

type Answers = AsyncIterable<unknown> | Iterable<unknown> | Promise<Iterable<unknown>>;

interface Suite {
  default: (casesPath: string, option?: string) => Answers;
  /** The words the suite understands after its cases, `--by-law`; without any, none is. */
  options?: readonly string[];
}

const suites = readdirSync(new URL('./evaluate/', import.meta.url))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3));
const [name = '', casesPath, option, ...more] = process.argv.slice(2);

if (!suites.includes(name) || !casesPath || more.length > 0) {
  console.error(`usage: npm run --silent evaluate -- SUITE CASES [OPTION]\nsuites: ${suites.join(', ')}`);
  process.exit(2);
}

try {
  const { default: evaluate, options = [] }: Suite = await import(`./evaluate/${name}.ts`);
  if (option && !options.includes(option))
    throw new Error(`${option} is not understood; options: ${options.join(', ')}`);
  for await (const result of await evaluate(casesPath, option)) process.stdout.write(`${JSON.stringify(result)}\n`);
} catch (error) {
  console.error(`evaluate ${name}: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
