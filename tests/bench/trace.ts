// Reads a trace of Chromium: what a page's main thread spent on script, on layout and in all, in its own processor time.

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Duration and processor time, in µs. */
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

/** Milliseconds of processor time; other programs on the machine do not count. */
export interface Spent {
  script: number;
  layout: number;
  /** Everything, painting and messages included. */
  all: number;
  /** The longest single task. */
  longest: number;
}

export const traceCategories = ['toplevel', 'devtools.timeline', 'v8', 'blink'];

const script =
  /^(FunctionCall|EvaluateScript|TimerFire|FireAnimationFrame|RunMicrotasks|AsyncTask Run|MajorGC|MinorGC|v8\.|V8\.|BlinkScheduler_PerformMicrotaskCheckpoint)/;
const layout = /(Layout|recalcStyle|RecalculateStyles|updateStyle|updateActiveStyle|ShapeText)/;

export function readTrace(json: string): Spent {
  const { traceEvents: events } = JSON.parse(json) as { traceEvents: TraceEvent[] };
  const thread = busiest(events);
  const tasks = events
    .filter(({ ph, pid, tid, dur }) => ph === 'X' && dur !== undefined && `${pid}:${tid}` === thread)
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  const spent: Spent = { script: 0, layout: 0, all: 0, longest: 0 };
  const open: { end: number; own: number; name: string }[] = [];
  const close = () => {
    const done = open.pop();
    if (done && script.test(done.name)) spent.script += done.own / 1_000;
    else if (done && layout.test(done.name)) spent.layout += done.own / 1_000;
  };
  for (const { name, ts, dur = 0, tdur = 0 } of tasks) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= ts) close();
    const around = open.at(-1);
    if (around) around.own -= tdur;
    else {
      spent.all += tdur / 1_000;
      spent.longest = Math.max(spent.longest, tdur / 1_000);
    }
    open.push({ end: ts + dur, own: tdur, name });
  }
  while (open.length > 0) close();
  return spent;
}

/** The main thread of the page: of all renderers' the one that laid out most often. */
function busiest(events: readonly TraceEvent[]): string {
  const counts = new Map<string, number>();
  for (const { name, pid, tid } of events) {
    if (name === 'Layout') counts.set(`${pid}:${tid}`, (counts.get(`${pid}:${tid}`) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}
