// What every tab does in the same way in both browsers, on top of the few things each browser does its own way.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { aimAt, asQuery, describeElements, describeQuery, type Found, matchIn, type Query } from './query';
import type { Key, Page, Point, Viewport } from './session';
import { until } from './wait';

type Target = Query | string;

/** How long what covers an element may take to go, in milliseconds: a fade, not a load. */
const COVER_PATIENCE = 3_000;

export abstract class DrivenPage implements Page {
  abstract url(): Promise<string>;
  abstract goto(url: string): Promise<void>;
  abstract back(): Promise<void>;
  abstract forward(): Promise<void>;
  abstract reload(): Promise<void>;
  abstract clickAt(x: number, y: number, button?: 'left' | 'middle'): Promise<void>;
  abstract drag(by: 'mouse' | 'touch', points: readonly Point[]): Promise<void>;
  abstract type(text: string): Promise<void>;
  abstract press(key: Key): Promise<void>;
  abstract setViewport(viewport: Viewport): Promise<void>;
  abstract emulate(media: { dark?: boolean }): Promise<void>;
  abstract focus(): Promise<void>;
  abstract close(): Promise<void>;
  protected abstract moveTo(x: number, y: number): Promise<void>;
  protected abstract capture(full: boolean): Promise<Buffer>;
  /** Runs an expression in the page's own world and answers the JSON of what it resolves to. */
  protected abstract run(expression: string): Promise<string | undefined>;
  /** Calls `(roots) => value` in a world of our own with the document and all its shadow roots; answers JSON. */
  protected abstract runInRoots(functionSource: string): Promise<string | undefined>;

  async evaluate<Answer, Argument = undefined>(
    run: (argument: Argument) => Answer,
    argument?: Argument,
  ): Promise<Awaited<Answer>> {
    const json = await this.run(callOf(run, argument)).catch(async (cause: Error) => {
      throw new Error(`evaluate on ${await this.url()}: ${cause.message}`, { cause });
    });
    return parse<Awaited<Answer>>(json);
  }

  async findAll(query: Target): Promise<Found[]> {
    return (await this.match<Found[]>(query, 'describeElements(found)')) ?? [];
  }

  find(query: Target): Promise<Found> {
    return until(
      async () => (await this.findAll(query)).find(({ visible }) => visible),
      async () => `nothing visible matches ${describeQuery(query)} on ${await this.url()}`,
    );
  }

  async gone(query: Target): Promise<void> {
    await until(
      async () => !(await this.findAll(query)).some(({ visible }) => visible),
      async () => `${describeQuery(query)} is still to be seen on ${await this.url()}`,
    );
  }

  async inspect<Answer, Argument = undefined>(
    query: Target,
    run: (element: Element, argument: Argument) => Answer,
    argument?: Argument,
  ): Promise<Awaited<Answer>> {
    await until(
      async () => (await this.findAll(query)).length > 0,
      async () => `nothing matches ${describeQuery(query)} on ${await this.url()}`,
    );
    const json = JSON.stringify(argument);
    return this.match<Awaited<Answer>>(query, `(${run})(found[0]${json === undefined ? '' : `, ${json}`})`);
  }

  async click(query: Target, button?: 'left' | 'middle'): Promise<void> {
    const { x, y } = await this.aim(query);
    await this.clickAt(x, y, button);
  }

  async hover(query: Target): Promise<void> {
    const { x, y } = await this.aim(query);
    await this.moveTo(x, y);
  }

  async screenshot(path?: string, options: { full?: boolean } = {}): Promise<Buffer> {
    const image = await this.capture(options.full ?? false);
    if (path) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, image);
    }
    return image;
  }

  private async aim(query: Target): Promise<{ x: number; y: number }> {
    await this.find(query);
    let cover = '';
    return until(
      async () => {
        const visible = 'found.find((element, index) => describeElements(found)[index].visible)';
        const aimed = await this.match<Awaited<ReturnType<typeof aimAt>>>(query, `${visible} && aimAt(${visible})`);
        cover = aimed?.coveredBy ?? '';
        return aimed && !aimed.coveredBy ? aimed : undefined;
      },
      async () =>
        `${describeQuery(query)} cannot be clicked on ${await this.url()}: ${cover || 'it left'} is in its place`,
      COVER_PATIENCE,
    );
  }

  private async match<Answer>(query: Target, use: string): Promise<Answer> {
    const json = await this.runInRoots(`(roots) => {
      const __name = (named) => named;
      const matchIn = ${matchIn};
      const describeElements = ${describeElements};
      const aimAt = ${aimAt};
      const found = matchIn(roots, ${JSON.stringify(asQuery(query))});
      return Promise.resolve(${use}).then((answer) => JSON.stringify(answer));
    }`).catch(async (cause: Error) => {
      throw new Error(`${describeQuery(query)} on ${await this.url()}: ${cause.message}`, { cause });
    });
    return parse<Answer>(json);
  }
}

/** The expression that calls a function with an argument; `__name` is what bundlers wrap inner functions in. */
function callOf<Argument>(run: (argument: Argument) => unknown, argument?: Argument): string {
  const json = JSON.stringify(argument) ?? '';
  return `(async () => { const __name = (named) => named; return JSON.stringify(await (${run})(${json})); })()`;
}

function parse<Answer>(json: string | undefined): Answer {
  return (json === undefined ? undefined : JSON.parse(json)) as Answer;
}
