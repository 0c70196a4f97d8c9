// S3: broken and foreign messages from five kinds of sender, in real browsers: none is answered, nothing changes.
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserName, builtExtension, type Page, type Session, until } from '../kit';
import { idOf as chromiumId } from '../kit/chromium';
import { idOf as firefoxId } from '../kit/firefox';
import { openSite, type Site, storedOffers } from '../site';
import { isFull, tell, tries } from './figure';
import { fuzzedMessages, validMessages } from './fuzzed-messages';
import { hostilePages } from './hostile-pages';
import { saveOffers } from './saving';
import { strangerTells, writeStranger } from './stranger';

const idOf = (browser: BrowserName) => (browser === 'chromium' ? chromiumId : firefoxId)(builtExtension(browser));

const broken = fuzzedMessages(tries(10_000, 400));
/** Senders that are not ours are refused even what is well formed. */
const all = [...broken, ...Object.entries(validMessages).map(([name, data]) => ({ name, data }))];

/** Sends messages by the extension API and counts the answers; runs in any world that has one. */
const sendAll = async (messages: unknown[]) => {
  let answered = 0;
  const ask = (message: unknown) =>
    chrome.runtime.sendMessage(message).then(
      (reply) => reply !== undefined && reply !== null,
      () => false,
    );
  for (let start = 0; start < messages.length; start += 200) {
    const answers = await Promise.all(messages.slice(start, start + 200).map(ask));
    answered += answers.filter(Boolean).length;
  }
  return answered;
};

/** All a page's own world can try: an API it should not have, posted messages, events, on the window and on our hosts. */
const shout = async ({ messages, id }: { messages: unknown[]; id: string }) => {
  type Sender = { sendMessage?: (id: string, message: unknown, reply: (answer: unknown) => void) => void };
  const world = globalThis as unknown as { chrome?: { runtime?: Sender }; browser?: { runtime?: Sender } };
  let answered = 0;
  const listen = (event: MessageEvent) => {
    if (event.data?.answer) answered += 1;
  };
  addEventListener('message', listen);
  const hosts = [document, ...document.querySelectorAll('span[style]:empty')];
  for (const message of messages) {
    for (const api of [world.chrome?.runtime, world.browser?.runtime]) {
      try {
        api?.sendMessage?.(id, message, (answer) => {
          if (answer) answered += 1;
        });
      } catch {
        // No such API, or no such address: as it should be.
      }
    }
    postMessage(message, '*');
    for (const host of hosts.slice(0, 3)) {
      host.dispatchEvent(new CustomEvent('message', { detail: message, bubbles: true, composed: true }));
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  removeEventListener('message', listen);
  return answered;
};

describe.each(BROWSERS)(`${broken.length} broken messages from each of five senders in %s`, (browser) => {
  let site: Site;
  let session: Session;
  let own: Page;
  let tab: number;
  let stranger: string;
  const answered: Record<string, number> = {};

  beforeAll(async () => {
    stranger = await writeStranger(idOf(browser), all);
    const routes = { [`${strangerTells}*`]: { status: 204 }, 'https://frame.example/': frame(idOf(browser)) };
    site = await openSite(browser, { routes, beside: [stranger] });
    session = site.session;
    expect(session.extensionId).toBe(idOf(browser));
    const address = `${site.url}/hostile`;
    session.route({ [address]: hostilePages[0]?.html ?? '' });
    await session.open(address);
    own = await session.openExtensionPage('workspace.html');
    await saveOffers(own, { count: 1 });
    tab =
      (await own.evaluate(
        async (wanted) => (await chrome.tabs.query({})).find(({ url }) => url === wanted)?.id,
        address,
      )) ?? -1;
  });

  afterAll(async () => {
    await site?.close();
    await rm(stranger, { recursive: true, force: true });
  });

  it('from a page of ours', async () => {
    answered['a page of ours'] = await own.evaluate(sendAll, broken);
    expect(answered['a page of ours']).toBe(0);
  });

  it('from our script’s world on a page', async () => {
    // The script reaches it as text, and both browsers take functions from our own pages only.
    answered['our script'] = await own.evaluate(
      async ({ tabId, messages }) => {
        const [frame] = await chrome.scripting.executeScript({
          target: { tabId },
          func: async (sent: unknown[]) => {
            let count = 0;
            for (let start = 0; start < sent.length; start += 200) {
              const replies = await Promise.all(
                sent
                  .slice(start, start + 200)
                  .map((message) => chrome.runtime.sendMessage(message).catch(() => undefined)),
              );
              count += replies.filter((reply) => reply !== undefined && reply !== null).length;
            }
            return count;
          },
          args: [messages],
        });
        return frame?.result as number;
      },
      { tabId: tab, messages: broken },
    );
    expect(answered['our script']).toBe(0);
  });

  it('from our script’s world, for another board than the page’s: refused as no offer of its own', async () => {
    const answers = await own.evaluate(async (tabId) => {
      const [frame] = await chrome.scripting.executeScript({
        target: { tabId },
        func: async () => {
          const posting = {
            board: 'linkedin',
            id: '7',
            url: 'https://www.linkedin.com/jobs/view/7/',
            title: 'x',
            location: 'Rennes',
          };
          const replies = [
            await chrome.runtime.sendMessage({ name: 'savePosting', data: { posting } }),
            await chrome.runtime.sendMessage({ name: 'describePostings', data: { postings: [posting] } }),
          ];
          return replies.map((reply) => reply?.answer);
        },
      });
      return frame?.result as unknown[];
    }, tab);
    expect(answers).toEqual([{ ok: false, reason: 'invalid' }, [null]]);
  });

  it('from a page’s own world, and from a frame in it', async () => {
    const page = await session.page(`${site.url}/hostile`);
    await page.focus();
    const inPage = await page.evaluate(shout, { messages: all, id: session.extensionId });
    const inFrame = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          addEventListener('message', ({ data }) => data?.counted !== undefined && resolve(data.counted));
          const frame = document.createElement('iframe');
          frame.src = 'https://frame.example/';
          document.body.append(frame);
          setTimeout(() => resolve(-1), 8_000);
        }),
    );
    answered['a page’s world'] = inPage;
    answered['a frame’s world'] = inFrame;
    expect([inPage, inFrame]).toEqual([0, 0]);
  });

  it('from another extension', async () => {
    const told = await until(
      async () => session.requests().find(({ url }) => url.startsWith(strangerTells)),
      () => 'the other extension tells nothing',
      isFull ? 60_000 : undefined,
    );
    answered['another extension'] = Number(told.url.slice(strangerTells.length));
    expect(answered['another extension']).toBe(0);
  }, 90_000);

  it('changed nothing', async () => {
    const offers = await storedOffers(session);
    expect(offers.map(({ key, status }) => [key, status])).toEqual([['practice:0', 'saved']]);
    const counts = Object.values(answered);
    tell({
      id: 'S3',
      browser,
      tried: `${broken.length} messages × ${counts.length} senders`,
      found: { accepted: counts.reduce((sum, count) => sum + count, 0) },
    });
    expect(counts).toHaveLength(5);
  });
});

/** A frame of another site that shouts as its page does, and tells what it heard. */
function frame(id: string): string {
  const argument = JSON.stringify({ messages: all, id }).replaceAll('<', '\\u003c');
  const told = `then((counted) => parent.postMessage({ counted }, '*'))`;
  return `<!doctype html><script>const __name = (named) => named; (${shout})(${argument}).${told}</script>`;
}
