// Keeps the plan: its date, and what was done of each step. A step the table later drops keeps its row and its words.
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import { write } from '@/utils/database/write';
import type { Day } from './days';
import type { PlanRow, StepMark } from './types';

export interface KeptPlan {
  row: PlanRow;
  marks: readonly StepMark[];
}

/** The longest title of a step of one's own, in characters. */
export const longestTitle = 160;

/** The plan with its marks; undefined before there is one. */
export async function readPlan(db: CapRegionsDatabase = database()): Promise<KeptPlan | undefined> {
  return db.transaction('r', [db.plans, db.planSteps], async () => {
    const row = await db.plans.toCollection().first();
    return row && { row, marks: await db.planSteps.where('plan').equals(row.key).toArray() };
  });
}

/**
 * Makes the plan, or moves the one there is: two pages that start at once end up with the same.
 * @param today the person's day: no advice is dated before it
 * @throws WriteError when nothing could be stored
 */
export async function startPlan(
  target: Day,
  today: Day,
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<PlanRow> {
  return write(db, [db.plans, db.planSteps], async () => {
    const before = await db.plans.toCollection().first();
    const row: PlanRow = before
      ? { ...before, target, updatedAt: now, revision: before.revision + 1 }
      : { key: crypto.randomUUID(), target, dates: {}, said: {}, createdOn: today, updatedAt: now, revision: 0 };
    await db.plans.put(row);
    return row;
  });
}

/** Changes some of the plan's own answers. Answers false when there is no plan. */
export async function changePlan(
  some: Partial<Pick<PlanRow, 'target' | 'dates' | 'said'>>,
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<boolean> {
  return write(db, [db.plans, db.planSteps], async () => {
    const before = await db.plans.toCollection().first();
    if (!before) return false;
    await db.plans.put({
      ...before,
      target: some.target ?? before.target,
      // Merged here, so that two answers given at once in two pages both stay.
      dates: { ...before.dates, ...some.dates },
      said: { ...before.said, ...some.said },
      updatedAt: now,
      revision: before.revision + 1,
    });
    return true;
  });
}

/** What a mark may say; a field given as undefined is taken away. */
export type MarkChange = Partial<Pick<StepMark, 'day' | 'doneOn' | 'isHidden'>>;

/**
 * Notes what was done of a step. A mark that says nothing any more is dropped, unless the step is the person's own.
 * Answers the mark as it was, which `restoreMark` takes to undo; undefined when there was none, or there is no plan.
 */
export async function markStep(
  { id, title }: { id: string; title: string },
  change: MarkChange,
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<StepMark | undefined> {
  return inPlan(db, now, async (plan) => {
    const key = `${plan}/${id}`;
    const before = await db.planSteps.get(key);
    const after: StepMark = { ...(before ?? { key, plan, step: id, isOwn: false }), title, ...change };
    const saysSomething = after.isOwn || after.day !== undefined || after.doneOn !== undefined || after.isHidden;
    if (saysSomething) await db.planSteps.put(after);
    else await db.planSteps.delete(key);
    return before;
  });
}

/** Adds a step of the person's own, with its day or without. Answers its id; undefined without a plan or a title. */
export async function addOwnStep(
  title: string,
  day: Day | undefined,
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<string | undefined> {
  const said = title.trim().slice(0, longestTitle);
  if (said === '') return undefined;
  return inPlan(db, now, async (plan) => {
    const step = `own-${crypto.randomUUID()}`;
    await db.planSteps.put({ key: `${plan}/${step}`, plan, step, title: said, isOwn: true, day });
    return step;
  });
}

/** Takes a step of the person's own away, or forgets one the table has dropped. Answers it, for `restoreMark`. */
export async function removeMark(
  id: string,
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<StepMark | undefined> {
  return inPlan(db, now, async (plan) => {
    const before = await db.planSteps.get(`${plan}/${id}`);
    await db.planSteps.delete(`${plan}/${id}`);
    return before;
  });
}

/** Undoes: the step is as it was, or without a mark. Nothing happens when the plan has been given up meanwhile. */
export async function restoreMark(
  id: string,
  before: StepMark | undefined,
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<void> {
  await inPlan(db, now, async (plan) => {
    if (before?.plan === plan) await db.planSteps.put(before);
    else await db.planSteps.delete(`${plan}/${id}`);
    return undefined;
  });
}

/** Gives the plan up, with all its marks. Answers it, so that it can be brought back. */
export async function dropPlan(db: CapRegionsDatabase = database()): Promise<KeptPlan | undefined> {
  return write(db, [db.plans, db.planSteps], async () => {
    const kept = await readPlan(db);
    await db.plans.clear();
    await db.planSteps.clear();
    return kept;
  });
}

/** Brings back a plan given up, unless another was made meanwhile. */
export async function restorePlan({ row, marks }: KeptPlan, db: CapRegionsDatabase = database()): Promise<boolean> {
  return write(db, [db.plans, db.planSteps], async () => {
    if ((await db.plans.count()) > 0) return false;
    await db.plans.put(row);
    await db.planSteps.bulkPut([...marks]);
    return true;
  });
}

/** Runs a change of the marks; the plan's revision grows with it. */
async function inPlan<Result>(
  db: CapRegionsDatabase,
  now: number,
  change: (plan: string) => Promise<Result>,
): Promise<Result | undefined> {
  return write(db, [db.plans, db.planSteps], async () => {
    const row = await db.plans.toCollection().first();
    if (!row) return undefined;
    await db.plans.put({ ...row, updatedAt: now, revision: row.revision + 1 });
    return change(row.key);
  });
}
