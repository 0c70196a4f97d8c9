// Reads and fills the form of a tab for our own pages: each step on a click, nothing by itself.
import { browser } from 'wxt/browser';
import type { CarriedFile, FormMessages } from '@/utils/messaging/form-messages';
import { parseFillReport, parseFormReading } from '@/utils/messaging/form-schemas';
import type { FormAnswers } from '@/utils/portals/forms/answers';
import type { FillOrder, FillResult } from '@/utils/portals/forms/fill';
import { type FillPlan, planFilling } from '@/utils/portals/forms/plan';

/** What one look at a tab's forms gave. `closed`: a click on the icon is needed. */
export type FormState =
  | { kind: 'plan'; host: string; plan: FillPlan }
  | { kind: 'nothing' }
  | { kind: 'closed' }
  | { kind: 'failed' };

/** Brings the script into the tab and plans with what it read. Never throws. */
export async function readForm(tabId: number, answers: FormAnswers): Promise<FormState> {
  let answer: unknown;
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ['/form-filler.js'] });
    answer = frame?.result;
  } catch {
    return { kind: 'closed' };
  }
  const reading = parseFormReading(answer);
  if (!reading) return { kind: 'failed' };
  const plan = planFilling(reading, answers);
  const asks = plan.lines.length > 0 || plan.left.some(({ type }) => type !== undefined);
  return asks ? { kind: 'plan', host: new URL(reading.url).host, plan } : { kind: 'nothing' };
}

async function tell<Name extends keyof FormMessages>(
  tabId: number,
  name: Name,
  data: FormMessages[Name]['ask'],
): Promise<unknown> {
  const reply: unknown = await browser.tabs.sendMessage(tabId, { name, data });
  return typeof reply === 'object' && reply !== null && 'answer' in reply ? reply.answer : undefined;
}

/** Fills; by key, how each went. Undefined when the page is gone or did not answer in shape. */
export async function fillForm(
  tabId: number,
  orders: readonly FillOrder[],
  resume?: CarriedFile,
): Promise<ReadonlyMap<number, FillResult> | undefined> {
  const report = parseFillReport(await tell(tabId, 'fillForm', { orders, resume }).catch(() => undefined));
  return report && new Map(report.map(({ key, result }) => [key, result]));
}

/** Empties what was filled last; how many, 0 when the page is gone. */
export async function emptyForm(tabId: number): Promise<number> {
  const answer = await tell(tabId, 'emptyForm', {}).catch(() => undefined);
  const isCount = typeof answer === 'object' && answer !== null && 'emptied' in answer;
  return isCount && typeof answer.emptied === 'number' ? answer.emptied : 0;
}
