// Answers the cases of the resumes suite: a folder of JSON Resumes → what leaves of each at A2 and A3.
//
// No person looks at these: no task is confirmed, and every line that identity is found in is taken out, as its owner would.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readJsonResume } from '@/utils/profile/readers/json-resume';
import type { Resume } from '@/utils/profile/resume';
import { type Left, leave, nothing } from '../lib/leave';
import { discreetContext } from '../lib/reference';

interface Answer extends Left {
  file: string;
  level: 'A2' | 'A3';
}

/** Today, for the months of a job that goes on. */
const now = new Date();

export default async function* evaluate(casesPath: string): AsyncGenerator<Answer> {
  const context = discreetContext(now);
  for (const file of readdirSync(casesPath).sort()) {
    if (!file.endsWith('.json') || basename(file) === 'truth.json') continue;
    const resume = readCase(join(casesPath, file));
    for (const level of ['A2', 'A3'] as const) {
      const left = resume ? await leave(resume, level, context) : nothing;
      yield { file, level, ...left };
    }
  }
}

function readCase(path: string): Resume | undefined {
  try {
    return readJsonResume(JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''))).resume;
  } catch (error) {
    console.error(`${basename(path)}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
