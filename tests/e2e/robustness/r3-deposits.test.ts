// R2 and R3 for deposits, against a real portal: the background stopped in mid-sending, and three in ten requests or answers
// lost. None is doubled, none is lost, none is stuck without a word.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from '../kit';
import { within } from '../kit/wait';
import { beginRun, type Depositing, endRun, fillOutbox, openDepositing, passMinute, runUntilQuiet } from './depositing';
import { isFull, tell, tries } from './figure';

const stops = tries(60, 8);
/** How long an answer takes, and over how long the stops are spread: before, during and after a sending, in ms. */
const delay = 200;
const span = 300;
const deposits = tries(1_000, 20);
const patience = isFull ? 1_200_000 : 90_000;

/** What must not be: deposits the portal holds more of than were made, or that are neither sent nor said to wait. */
async function faultsOf(one: Depositing, made: number) {
  const rows = await one.rows();
  const held = await one.held();
  const sent = rows.filter(({ step, held: receipt }) => step === 'sent' && receipt !== undefined);
  const told = rows.filter(({ isStopped, failure }) => isStopped && failure !== undefined);
  const isHeld = new Set(held);
  return {
    told: told.length,
    lost: sent.filter(({ key }) => !isHeld.has(key)).length,
    doubled: Math.max(0, held.length - made),
    stuck: made - sent.length - told.length,
  };
}

describe.each(BROWSERS)('deposits in %s', (browser) => {
  let one: Depositing;

  beforeAll(async () => {
    one = await openDepositing(browser);
  });

  afterAll(() => one?.close());

  it(
    `${stops} stops of the background in mid-sending`,
    async () => {
      await fillOutbox(one, stops);
      one.proxy.delay = delay;
      let interrupted = 0;
      for (let stop = 0; stop < stops; stop += 1) {
        await passMinute(one.own, 1);
        await beginRun(one.own);
        await new Promise((resolve) => setTimeout(resolve, (stop * span) / stops));
        await within(one.site.session.stopBackground(), 'the background is slow to stop', 1_500).catch(() => undefined);
        if (!(await endRun(one.own, 1_000))) interrupted += 1;
      }
      one.proxy.delay = 0;
      await runUntilQuiet(one);
      const { lost, doubled, stuck, told } = await faultsOf(one, stops);
      const tried = `${stops} stops in mid-sending (${interrupted} before the answer, ${told} left to resume)`;
      tell({ id: 'R2D', browser, tried, found: { lost, doubled, stuck } });
      expect({ lost, doubled, stuck }).toEqual({ lost: 0, doubled: 0, stuck: 0 });
      expect(interrupted).toBeGreaterThan(0);
    },
    patience,
  );

  it(
    `${deposits} deposits, three in ten requests or answers lost`,
    async () => {
      await fillOutbox(one, deposits);
      one.proxy.share = 0.3;
      await runUntilQuiet(one);
      const { lost, doubled, stuck, told } = await faultsOf(one, stops + deposits);
      const { requests, answers } = one.proxy.lost;
      const tried = `${deposits} deposits, ${requests} requests and ${answers} answers lost, ${told} left to resume with a word`;
      tell({ id: 'R3', browser, tried, found: { lost, doubled, stuck } });
      expect({ lost, doubled, stuck }).toEqual({ lost: 0, doubled: 0, stuck: 0 });
      expect(answers).toBeGreaterThan(0);
    },
    patience,
  );
});
