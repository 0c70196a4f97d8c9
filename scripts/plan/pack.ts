// Makes the plan's files for the package from this folder; a wrong step stops the build and says why.
import { readdirSync, readFileSync } from 'node:fs';
import type { Source } from '../../utils/guides/types';
import type { PlanTable } from '../../utils/plan/types';
import { listProblems, Problems } from '../guides/problems';
import { readSources } from '../guides/read-sources';
import { compilePlan } from './compile';

const data = new URL('../../data/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, data), 'utf8');

/** The guides' sources and the plan's own, each id once in all of them. */
function readAllSources(): ReadonlyMap<string, Source> {
  const problems = new Problems();
  const files = readdirSync(new URL('guides/sources/', data)).map((name) => `guides/sources/${name}`);
  const texts = new Map([...files, 'plan/sources.yaml'].map((path) => [path, read(path)]));
  const sources = readSources(texts, new Date().toISOString().slice(0, 10), problems);
  if (problems.all.length > 0) throw new Error(listProblems(problems.all));
  return sources;
}

/** The plan of this folder, compiled. */
export function compilePlanHere(): Record<'fr' | 'en', PlanTable> {
  return compilePlan(read('plan/steps.yaml'), readAllSources());
}

/** Names in the package, and texts. */
export function packPlan(): [name: string, text: string][] {
  return Object.entries(compilePlanHere()).map(([language, table]) => [`plan-${language}.json`, JSON.stringify(table)]);
}
