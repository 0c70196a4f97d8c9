// How much work each frame costs while a card is dragged or a long list scrolls, in Chromium.
import { type Page, type Session, until } from '../e2e/kit';
import type { ChromiumPage } from '../e2e/kit/chromium-page';

/** Notes, in ms, the work of every frame from its first callback to its last drawing. Serialised into the page. */
function noteFrames(): void {
  const works: number[] = [];
  Reflect.set(globalThis, 'worksOfFrames', works);
  const after = new MessageChannel();
  let start = 0;
  after.port1.onmessage = () => works.push(performance.now() - start);
  const frame = () => {
    requestAnimationFrame(frame);
    start = performance.now();
    // Handled once this frame is drawn.
    after.port2.postMessage(undefined);
  };
  requestAnimationFrame(frame);
}

/** The work of the frames noted since the last time, in ms: 95 of 100 take no more. */
async function readFrames(page: Page): Promise<number> {
  const works = await page.evaluate(() => (Reflect.get(globalThis, 'worksOfFrames') as number[]).splice(0));
  if (works.length < 20) throw new Error(`only ${works.length} frames were drawn`);
  return works.toSorted((one, other) => one - other)[Math.floor(works.length * 0.95)] ?? Number.NaN;
}

async function openView(session: Session, view: string, ready: string): Promise<ChromiumPage> {
  const page = (await session.openExtensionPage('workspace.html')) as ChromiumPage;
  await page.evaluate((chosen) => chrome.storage.local.set({ offersView: chosen }), view);
  await page.find(ready);
  // Every offer is read before anything is measured.
  await until(
    () => page.evaluate(() => /\d/.test(document.querySelector('.desk-count')?.textContent ?? '')),
    () => 'the offers were not counted',
    60_000,
  );
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  await page.evaluate(noteFrames);
  return page;
}

/** Carries a card over all columns and back, then lets it go where it was: ms of work a frame. */
export async function timeDrag(session: Session): Promise<number> {
  const page = await openView(session, 'columns', '.columns .card');
  const from = await page.inspect('.card .handle', (handle) => {
    const { x, y, width, height } = handle.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  const { mouse } = page.tab;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + 20, from.y + 20);
  await readFramesAfter(page, 400);
  for (let step = 0; step <= 120; step += 1) {
    const share = 1 - Math.abs(step - 60) / 60;
    await mouse.move(from.x + 20 + share * 700, from.y + 20);
  }
  const work = await readFrames(page);
  await mouse.up();
  await page.close();
  return work;
}

/** Lets some frames go by, and forgets them. */
async function readFramesAfter(page: Page, wait: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, wait));
  await readFrames(page);
}

/** Turns the wheel over the list: ms of work a frame. */
export async function timeScroll(session: Session): Promise<number> {
  const page = await openView(session, 'list', '.offers article');
  const { mouse } = page.tab;
  await mouse.move(300, 500);
  for (let turn = 0; turn < 80; turn += 1) await mouse.wheel({ deltaY: 400 });
  const work = await readFrames(page);
  await page.close();
  return work;
}
