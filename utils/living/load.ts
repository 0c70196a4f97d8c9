// Loads the packaged figures of communes once, and the villages' when somebody asks for one; nothing comes from the network.

import { CommuneTable } from './commune-table';

/** Paths inside the package, for `browser.runtime.getURL`. */
export const livingPaths = { core: '/living-core.txt', rest: '/living-full.txt' } as const;
export type LivingPath = (typeof livingPaths)[keyof typeof livingPaths];

let core: Promise<CommuneTable> | undefined;
let whole: Promise<CommuneTable> | undefined;

/** Communes from 2,000 inhabitants on; `readFile` is called the first time only, and again after a failure. */
export function loadCommuneTable(readFile: (path: LivingPath) => Promise<string>): Promise<CommuneTable> {
  core ??= readFile(livingPaths.core)
    .then((text) => new CommuneTable(text))
    .catch((error: unknown) => {
      core = undefined;
      throw error;
    });
  return core;
}

/** The same table with every commune in it. */
export function loadEveryCommune(readFile: (path: LivingPath) => Promise<string>): Promise<CommuneTable> {
  whole ??= Promise.all([loadCommuneTable(readFile), readFile(livingPaths.rest)])
    .then(([table, text]) => {
      table.addRest(text);
      return table;
    })
    .catch((error: unknown) => {
      whole = undefined;
      throw error;
    });
  return whole;
}
