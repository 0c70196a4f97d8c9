// Answers the cases of the salaries suite: {text} → the pay it says, `null` when none.

import { readFileSync } from 'node:fs';
import { readSalary } from '../../utils/posting/salary/read';
import type { Salary } from '../../utils/posting/types';

export default function* evaluate(casesPath: string): Generator<Salary | null> {
  for (const line of readFileSync(casesPath, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { text }: { text: string } = JSON.parse(line);
    yield readSalary(text) ?? null; // null: the text says no pay
  }
}
