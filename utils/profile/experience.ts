// How long somebody worked: months of one job, and of all together without counting any month twice.
import type { Job } from './resume';

export type ExperienceBand = '0-2' | '3-5' | '6-10' | '11-20' | '20+';

/** Months since year 0, the first included and the last excluded; `undefined` when the job has no first date. */
function span(job: Job, now: Date): [number, number] | undefined {
  const start = month(job.startDate, 0);
  if (start === undefined) return undefined;
  // A year alone ends in December, a month is worked to its end.
  const end = job.endDate === undefined ? now.getFullYear() * 12 + now.getMonth() : (month(job.endDate, 11) ?? start);
  return end < start ? undefined : [start, end + 1];
}

function month(date: string | undefined, fallback: number): number | undefined {
  if (date === undefined) return undefined;
  const [year, at] = date.split('-').map(Number);
  return (year ?? 0) * 12 + (at === undefined ? fallback : at - 1);
}

/** Months of one job, from its first month to its last, both counted; 1 to 600; `undefined` when the dates do not say. */
export function jobMonths(job: Job, now: Date): number | undefined {
  const range = span(job, now);
  return range && Math.min(600, Math.max(1, range[1] - range[0]));
}

/** Months of all jobs: overlapping ones count once. */
export function totalMonths(jobs: readonly Job[], now: Date): number {
  const ranges = jobs.flatMap((job) => {
    const range = span(job, now);
    return range ? [range] : [];
  });
  let [total, reached] = [0, Number.NEGATIVE_INFINITY];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    total += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return total;
}

/** Bands of the protocol, in whole years; `undefined` when no job has a date. */
export function experienceBand(jobs: readonly Job[], now: Date): ExperienceBand | undefined {
  const months = totalMonths(jobs, now);
  if (months === 0) return undefined;
  const years = Math.floor(months / 12);
  if (years <= 2) return '0-2';
  if (years <= 5) return '3-5';
  if (years <= 10) return '6-10';
  return years <= 20 ? '11-20' : '20+';
}
