// The shapes the plan's rows of a file must have before they are believed.
import { z } from 'zod';
import { isDay } from '@/utils/plan/days';
import { longestTitle } from '@/utils/plan/store';
import { givenAnchors, type PlanRow, type StepMark } from '@/utils/plan/types';

z.config({ jitless: true });

const day = z.string().refine(isDay);
const key = z.string().regex(/^[\w-]{1,80}$/);

const planRow = z.strictObject({
  key,
  target: day,
  dates: z.strictObject(Object.fromEntries(givenAnchors.map((anchor) => [anchor, day.optional()]))),
  said: z.strictObject({
    origin: z.enum(['france', 'europe', 'elsewhere']).optional(),
    tenure: z.enum(['rent', 'own']).optional(),
    notice: z.enum(['one', 'three', 'unknown']).optional(),
    hasPartner: z.boolean().optional(),
    children: z.int().min(0).max(30).optional(),
    hasCar: z.boolean().optional(),
  }),
  createdOn: day,
  updatedAt: z.int().min(0),
  revision: z.int().min(0),
});

const stepMark = z
  .strictObject({
    key: z.string().max(200),
    plan: key,
    step: key,
    title: z.string().min(1).max(longestTitle),
    isOwn: z.boolean(),
    day: day.optional(),
    doneOn: day.optional(),
    isHidden: z.boolean().optional(),
  })
  .refine((mark) => mark.key === `${mark.plan}/${mark.step}`);

export function readPlanRow(row: unknown): PlanRow | undefined {
  return planRow.safeParse(row).data as PlanRow | undefined;
}

export function readStepMark(row: unknown): StepMark | undefined {
  return stepMark.safeParse(row).data;
}
