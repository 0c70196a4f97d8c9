// Registers every listener at once, before anything waits: a worker that wakes must find them all.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { receive } from '@/utils/messaging/receive';
import { openWelcome } from '@/utils/pages/open';
import * as settings from '@/utils/settings/items';
import { reminders } from '@/utils/settings/reminders';
import { applyAgain, cancelApplying } from './apply';
import { bringPanel, forgetRevokedBoards, registerOverlay } from './boards';
import { feedsAlarm, runFeeds } from './feeds';
import { makeMenu, onCommand, onMenuClick, showGuide, showOffer } from './gestures';
import { lookAgain, onAlarm, setAlarms } from './housekeeping';
import { outboxAlarm, runOutbox } from './outbox';
import { describePostings, removePosting, savePosting } from './postings';
import { hearPresses } from './reminders';
import { reportPage } from './toolbar';

/** What waits until the messages that woke the worker are answered, in ms. */
const afterFirstAnswersMs = 1_000;

export default defineBackground(() => {
  receive({
    describePostings,
    reportPage,
    savePosting,
    removeOffer: removePosting,
    showOffer,
    showGuide,
    runOutbox,
    runFeeds,
    applyAgain,
    cancelApplying,
    bringPanel,
  });

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    const isTrial = import.meta.env.MODE === 'e2e';
    // First: whatever else may fail, the person is asked what they want.
    if (reason === 'install' && !isTrial) await openWelcome();
    await Promise.all([registerOverlay({ isFresh: true }), makeMenu(), setAlarms(), runOutbox(), runFeeds()]);
  });
  browser.runtime.onStartup.addListener(() =>
    Promise.all([registerOverlay({ isFresh: true }), makeMenu(), setAlarms(), runOutbox(), runFeeds()]),
  );
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === outboxAlarm) return runOutbox();
    return name === feedsAlarm ? runFeeds() : onAlarm(name);
  });
  browser.permissions.onAdded.addListener(() => {
    hearPresses();
    return registerOverlay();
  });
  browser.permissions.onRemoved.addListener(forgetRevokedBoards);
  browser.contextMenus.onClicked.addListener(onMenuClick);
  browser.commands.onCommand.addListener(onCommand);
  settings.boardSettings.watch(() => registerOverlay());
  settings.language.watch(makeMenu);
  settings.sentinel.watch(lookSoon);
  reminders.watch(lookSoon);
  hearPresses();

  // A worker stopped between a choice and its registration makes up for it the next time it wakes, answers first.
  setTimeout(() => {
    void registerOverlay();
    void setAlarms().then(lookAgain);
  }, afterFirstAnswersMs);
});

let looking: ReturnType<typeof setTimeout> | undefined;

/** Many changes in a row, as an import makes, are one look; an alarm makes up for a worker that dies before it. */
function lookSoon(): void {
  clearTimeout(looking);
  looking = setTimeout(() => void lookAgain(), afterFirstAnswersMs);
}
