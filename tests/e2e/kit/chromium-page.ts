// A tab of Chromium, driven through the DevTools protocol.
import type { CDPSession, KeyInput, Page as PuppeteerPage } from 'puppeteer-core';
import { DrivenPage } from './page';
import type { Key, Point, Viewport } from './session';
import { PATIENCE } from './wait';

/** The part of a DevTools DOM node that leads to shadow roots. */
interface Node {
  backendNodeId: number;
  shadowRootType?: 'user-agent' | 'open' | 'closed';
  children?: Node[];
  shadowRoots?: Node[];
}

const NAMED_KEYS: Partial<Record<Key, KeyInput>> = { Space: ' ' as KeyInput };

export class ChromiumPage extends DrivenPage {
  constructor(
    readonly tab: PuppeteerPage,
    private readonly protocol: CDPSession,
  ) {
    super();
  }

  static async attach(tab: PuppeteerPage): Promise<ChromiumPage> {
    tab.setDefaultTimeout(PATIENCE);
    return new ChromiumPage(tab, await tab.createCDPSession());
  }

  async url(): Promise<string> {
    return this.tab.url();
  }

  async goto(url: string): Promise<void> {
    await this.tab.goto(url, { waitUntil: 'load' });
  }

  async back(): Promise<void> {
    await this.tab.goBack();
  }

  async forward(): Promise<void> {
    await this.tab.goForward();
  }

  async reload(): Promise<void> {
    await this.tab.reload();
  }

  async clickAt(x: number, y: number, button: 'left' | 'middle' = 'left'): Promise<void> {
    await this.tab.mouse.click(x, y, { button });
  }

  async drag(by: 'mouse' | 'touch', points: readonly Point[]): Promise<void> {
    const { mouse, touchscreen } = this.tab;
    const [first, ...others] = points;
    if (!first) return;
    if (by === 'mouse') {
      await mouse.move(first.x, first.y);
      await mouse.down();
      for (const { x, y } of others) await mouse.move(x, y);
      await mouse.up();
      return;
    }
    await touchscreen.touchStart(first.x, first.y);
    for (const { x, y } of others) await touchscreen.touchMove(x, y);
    await touchscreen.touchEnd();
  }

  async type(text: string): Promise<void> {
    await this.tab.keyboard.type(text);
  }

  async press(key: Key): Promise<void> {
    const [last = key, modifier] = key.split('+').reverse();
    if (modifier) await this.tab.keyboard.down(modifier as KeyInput);
    await this.tab.keyboard.press(NAMED_KEYS[last as Key] ?? (last as KeyInput));
    if (modifier) await this.tab.keyboard.up(modifier as KeyInput);
  }

  async setViewport({ width, height, zoom = 1 }: Viewport): Promise<void> {
    await this.tab.setViewport({
      width: Math.round(width / zoom),
      height: Math.round(height / zoom),
      deviceScaleFactor: zoom,
    });
  }

  async emulate({ dark }: { dark?: boolean }): Promise<void> {
    await this.tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  }

  async focus(): Promise<void> {
    await this.tab.bringToFront();
  }

  async close(): Promise<void> {
    await this.tab.close();
  }

  /** Evaluates an expression as if a person's click had led to it. */
  async asPerson(expression: string): Promise<unknown> {
    const asked = { expression, userGesture: true, awaitPromise: true, returnByValue: true };
    return answered(await this.protocol.send('Runtime.evaluate', asked));
  }

  protected async moveTo(x: number, y: number): Promise<void> {
    await this.tab.mouse.move(x, y);
  }

  protected async capture(full: boolean): Promise<Buffer> {
    return Buffer.from(await this.tab.screenshot({ fullPage: full }));
  }

  protected async run(expression: string): Promise<string | undefined> {
    const answer = await this.protocol.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return answered(answer);
  }

  protected async runInRoots(functionSource: string): Promise<string | undefined> {
    const { frameTree } = await this.protocol.send('Page.getFrameTree');
    const { executionContextId } = await this.protocol.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'kit',
    });
    const { root } = await this.protocol.send('DOM.getDocument', { depth: -1, pierce: true });
    const handles = await Promise.all(
      rootsIn(root).map(async (backendNodeId) => {
        const { object } = await this.protocol.send('DOM.resolveNode', { backendNodeId, executionContextId });
        return { objectId: object.objectId };
      }),
    );
    const answer = await this.protocol.send('Runtime.callFunctionOn', {
      functionDeclaration: `(...roots) => (${functionSource})(roots)`,
      executionContextId,
      arguments: handles,
      awaitPromise: true,
      returnByValue: true,
    });
    return answered(answer);
  }
}

/** The document and every shadow root an author made, in tree order; frames are left alone. */
function rootsIn(document: Node): number[] {
  const roots = [document.backendNodeId];
  const pending = [document];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const shadows = (node.shadowRoots ?? []).filter(({ shadowRootType }) => shadowRootType !== 'user-agent');
    roots.push(...shadows.map(({ backendNodeId }) => backendNodeId));
    pending.push(...[...shadows, ...(node.children ?? [])].reverse());
  }
  return roots;
}

function answered(answer: {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}): string | undefined {
  const failure = answer.exceptionDetails;
  if (failure) throw new Error(failure.exception?.description ?? failure.text);
  return answer.result.value as string | undefined;
}
