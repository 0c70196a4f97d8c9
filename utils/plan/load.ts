// Loads the packaged steps of a language once; nothing comes from the network.
import type { PlanTable } from './types';

/** Paths inside the package, for `browser.runtime.getURL`; the files are compiled from data/plan by the build. */
export const planPaths = { fr: '/plan-fr.json', en: '/plan-en.json' } as const;
export type PlanPath = (typeof planPaths)[keyof typeof planPaths];

const tables = new Map<PlanPath, Promise<PlanTable>>();

/** `readFile` is called the first time only, and again after a failure. Rejects when the file cannot be read. */
export function loadPlanTable(
  language: keyof typeof planPaths,
  readFile: (path: PlanPath) => Promise<string>,
): Promise<PlanTable> {
  const path = planPaths[language];
  const known = tables.get(path);
  if (known) return known;
  const loading = readFile(path)
    .then((text): PlanTable => JSON.parse(text))
    .catch((error: unknown) => {
      tables.delete(path);
      throw error;
    });
  tables.set(path, loading);
  return loading;
}
