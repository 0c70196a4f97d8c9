// What comparing costs in a real page: processor time of weighing many offers, and what chips add to a batched answer.
import { join } from 'node:path';
import { build } from 'vite';
import type { Session } from '../e2e/kit';
import type { ChromiumPage } from '../e2e/kit/chromium-page';
import { setSettings } from '../e2e/site';
import type { LivingBench } from './living-page';
import { quantile } from './overlay';

const root = join(import.meta.dirname, '..', '..');

/** The code of tests/bench/living-page.ts and all it needs, as one script. */
async function bundlePage(): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      target: 'chrome120',
      lib: { entry: join(import.meta.dirname, 'living-page.ts'), formats: ['iife'], name: 'page' },
    },
  });
  const [first] = Array.isArray(made) ? made : [made];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('the page of the bench was not built');
  return chunk.code;
}

/** Milliseconds of processor time of a page's main thread; other programs on the machine do not count. */
export interface Spent {
  /** The first time in a page, code and language data not warmed up. */
  first: number;
  /** The median of the times after. */
  again: number;
}

/** What one of the bench's functions takes over `count` offers, in fresh pages of the extension. */
export async function timeLiving(
  session: Session,
  what: Exclude<keyof LivingBench, 'prepare'>,
  count: number,
  rounds: number,
): Promise<Spent> {
  const code = await bundlePage();
  const firsts: number[] = [];
  const agains: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await session.openExtensionPage('workspace.html#privacy');
    const protocol = await (page as ChromiumPage).tab.createCDPSession();
    const run = async (expression: string) => {
      const { exceptionDetails, result } = await protocol.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return Number(result.value);
    };
    await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async () => {
      const { metrics } = await protocol.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
    };
    await run(code);
    await run(`livingBench.prepare(${count})`);
    const idle = await spentOn(busy, () => run('0'));
    const time = async () => (await spentOn(busy, () => run(`livingBench.${what}()`))) - idle;
    firsts.push(await time());
    for (let turn = 0; turn < 4; turn += 1) agains.push(await time());
    await page.close();
  }
  return { first: quantile(firsts, 0.5), again: quantile(agains, 0.5) };
}

async function spentOn(busy: () => Promise<number>, work: () => Promise<unknown>): Promise<number> {
  const before = await busy();
  await work();
  return (await busy()) - before;
}

/** Milliseconds from the question to the answer for a batch of 25 cards. */
export interface Answers {
  withChips: number;
  withoutChips: number;
}

/** Asks the background for the same batch with and without a household said, in turns; the medians. */
export async function timeAnswers(session: Session, turns: number, isAsleep: boolean): Promise<Answers> {
  const times = { withChips: [] as number[], withoutChips: [] as number[] };
  for (let turn = 0; turn < turns; turn += 1) {
    for (const kind of ['withoutChips', 'withChips'] as const) {
      await setSettings(session, {
        home: { kind: 'commune', code: '75111', name: 'Paris 11e Arrondissement' },
        household: kind === 'withChips' ? { grossPerYear: 48_000 } : null,
      });
      const page = await session.openExtensionPage('workspace.html#privacy');
      if (isAsleep) {
        // A worker just woken is not let go of yet.
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        await session.stopBackground();
      }
      times[kind].push(...(await page.evaluate(askBatches, isAsleep ? 1 : 25)));
      await page.close();
    }
  }
  return { withChips: quantile(times.withChips, 0.5), withoutChips: quantile(times.withoutChips, 0.5) };
}

/** Serialised into a page of the extension. The first answer of many is left out: it reads the tables. */
async function askBatches(count: number): Promise<number[]> {
  const places = ['Rennes', 'Toulouse', 'Lyon', 'Nantes', 'Lille', 'Strasbourg', 'Brest', 'Marseille', 'Dijon', 'Nice'];
  const postings = Array.from({ length: 25 }, (_, index) => ({
    board: 'hellowork',
    id: String(7_000 + index),
    url: `https://www.hellowork.com/fr-fr/emplois/${7_000 + index}.html`,
    title: `Soudeuse n° ${index}`,
    location: `${places[index % places.length]}, France`,
    ...(index % 3 === 0 ? {} : { salary: `${30 + index} 000 € - ${34 + index} 000 € brut par an` }),
  }));
  const times: number[] = [];
  for (let round = 0; round < (count === 1 ? 1 : count + 1); round += 1) {
    const start = performance.now();
    await chrome.runtime.sendMessage({ name: 'describePostings', data: { postings } });
    times.push(performance.now() - start);
  }
  return count === 1 ? times : times.slice(1);
}
