// Looks at what is due now and then: the count on the toolbar icon, and notifications where the person allowed them.
import { browser } from 'wxt/browser';
import { database } from '@/utils/database/database';
import { backgroundStrings } from '@/utils/i18n/background';
import { type Language, resolveLanguage } from '@/utils/i18n/language';
import { type Due, nextBestStep, offerToldOf, whatIsDue, whatToTell } from '@/utils/offers/reminders';
import { readAllOffers } from '@/utils/offers/search';
import { openWorkspace } from '@/utils/pages/open';
import { circumstancesOf } from '@/utils/plan/circumstances';
import { addDays, type Day, dayAt } from '@/utils/plan/days';
import { loadPlanTable } from '@/utils/plan/load';
import { makePlan } from '@/utils/plan/plan';
import { listPlanDue } from '@/utils/plan/reminders';
import { readPlan } from '@/utils/plan/store';
import { household } from '@/utils/settings/household';
import { home, language as languageSetting, situations } from '@/utils/settings/items';
import { reminders } from '@/utils/settings/reminders';
import { lastNudge, toldReminders } from '@/utils/settings/told';

/** The plan's steps due, in the person's words; none without a plan. */
async function readPlanDue(language: Language, today: Day) {
  const kept = await readPlan();
  if (!kept) return [];
  const [known, livesIn, words, table] = await Promise.all([
    household.getValue(),
    home.getValue(),
    situations.getValue(),
    loadPlanTable(language, async (path) => (await fetch(browser.runtime.getURL(path))).text()),
  ]);
  const circumstances = circumstancesOf({ household: known, home: livesIn, situations: words }, kept.row.said);
  return listPlanDue(makePlan({ ...kept, ...table, circumstances, today }), today);
}

/**
 * Brings the icon's count and the notifications up to date with what is due. Everything is worked out anew from what is
 * kept: a worker that died, a browser closed for a week or a clock that jumped change nothing of it.
 */
export async function lookAtReminders(now: number): Promise<void> {
  const [settings, chosen] = await Promise.all([reminders.getValue(), languageSetting.getValue()]);
  const language = resolveLanguage(chosen, browser.i18n.getUILanguage());
  const today = dayAt(new Date(now));
  const [offers, plan] = await Promise.all([readAllOffers(database()), readPlanDue(language, today)]);
  const due = whatIsDue(offers, plan, settings, now);
  // A page's own count, set for its tab, stands before it.
  await browser.action.setBadgeText({ text: due.length > 0 ? String(due.length) : '' });
  await browser.action.setBadgeBackgroundColor({ color: '#6d5300' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
  const { fresh, told } = whatToTell(due, await readTold());
  if (!(await mayNotify(settings.isNotified))) return;
  // Said, then noted as said: stopped between the two, it is said again rather than never.
  await notify(fresh, language);
  await toldReminders.setValue(told);
  // Never more than one message at a time: the nudge waits for a day with nothing new.
  if (
    settings.isNudged &&
    now >= settings.pausedUntil &&
    fresh.length === 0 &&
    mayNudge(await lastNudge.getValue(), today)
  ) {
    await lastNudge.setValue(today);
    await nudge(due, offers, language);
  }
}

/** What was told of before; of an offer erased since, nothing is left here either. */
async function readTold(): Promise<readonly string[]> {
  const told = await toldReminders.getValue();
  const offers = told.flatMap((id) => offerToldOf(id) ?? []);
  const there = new Set(await database().offers.where('key').anyOf(offers).primaryKeys());
  const left = told.filter((id) => {
    const offer = offerToldOf(id);
    return offer === undefined || there.has(offer);
  });
  if (left.length < told.length) await toldReminders.setValue(left);
  return left;
}

async function mayNotify(isChosen: boolean): Promise<boolean> {
  return isChosen && (await browser.permissions.contains({ permissions: ['notifications'] }));
}

/**
 * Whether a nudge may be said today. One that was said tomorrow was said before the clock or the person went back a
 * little; one said further ahead, under a clock that was wrong: it silences nothing.
 * @param last day of the last one, or the empty string
 */
export function mayNudge(last: Day | '', today: Day): boolean {
  return last < today || last > addDays(today, 2);
}

async function notify(fresh: readonly Due[], language: Language): Promise<void> {
  const [first] = fresh;
  if (!first) return;
  const words = backgroundStrings(language);
  await show('reminders', words.dueTitle(fresh.length), words.due[first.kind](first.title), pageOf(first));
}

async function nudge(due: readonly Due[], offers: Awaited<ReturnType<typeof readAllOffers>>, language: Language) {
  const words = backgroundStrings(language);
  const step = nextBestStep(due, offers);
  if (!step) return;
  if ('offer' in step) {
    const { key, title } = step.offer;
    await show('nudge', words.nudgeTitle, words.nudgeOffer(title), `#offer=${encodeURIComponent(key)}`);
  } else await show('nudge', words.nudgeTitle, words.due[step.kind](step.title), pageOf(step));
}

/** Where the workspace shows it. */
function pageOf({ kind, subject }: Due): string {
  return `#${kind === 'plan' ? 'plan' : 'offer'}=${encodeURIComponent(subject)}`;
}

/** @param page where a press on it leads: it goes with the id, since no worker remembers it until then */
async function show(kind: 'reminders' | 'nudge', title: string, message: string, page: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  // One of a kind takes the place of the one before it: they never pile up.
  const shown = Object.keys(await browser.notifications.getAll());
  await Promise.all(shown.filter((id) => id.startsWith(`${kind}#`)).map((id) => browser.notifications.clear(id)));
  await browser.notifications.create(`${kind}${page}`, { type: 'basic', iconUrl, title, message });
}

/** A press on what was said: the workspace at what the message names. */
async function openTold(id: string): Promise<void> {
  await openWorkspace(id.slice(id.indexOf('#')));
  await browser.notifications.clear(id);
}

/** Registers what answers a press. The permission may come later than the worker, and the API with it. */
export function hearPresses(): void {
  browser.notifications?.onClicked.addListener(openTold);
}
