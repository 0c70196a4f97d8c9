// S3 where the background listens: ten thousand broken messages from each kind of sender, none handled.
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Handlers, receive } from '@/utils/messaging/receive';
import { fuzzedMessages, validMessages } from '../e2e/robustness/fuzzed-messages';

const count = 10_000;
const id = fakeBrowser.runtime.id;
const own = fakeBrowser.runtime.getURL('/');
const tab = { id: 7, index: 0, highlighted: false, active: true, pinned: false, incognito: false };
const page = 'https://www.linkedin.com/jobs/';

/** The five kinds of sender; only the last two may ask for anything at all. */
const senders: [string, object, boolean][] = [
  [
    'another extension',
    { id: 'ponmlkjihgfedcbaponmlkjihgfedcba', url: 'chrome-extension://ponmlkjihgfedcba/x.html', tab },
    false,
  ],
  ['a page’s own world', { url: page, origin: 'https://www.linkedin.com', tab, frameId: 0 }, false],
  ['a page without a lock', { id, url: 'http://www.linkedin.com/jobs/', tab, frameId: 0 }, false],
  ['our script on a page', { id, url: page, tab, frameId: 0 }, true],
  ['a page of ours', { id, url: `${own}popup.html` }, true],
];

describe('broken messages', () => {
  const handled = vi.fn(async () => ({ ok: true }));
  const names = ['describePostings', 'reportPage', 'savePosting', 'removeOffer', 'showOffer', 'showGuide'] as const;
  receive(Object.fromEntries(names.map((name) => [name, handled])) as unknown as Handlers);
  const send = async (message: unknown, sender: object) =>
    (await fakeBrowser.runtime.onMessage.trigger(message, sender as never, () => undefined)).filter(
      (answer) => answer !== undefined,
    );

  it.each(senders)('%s: none of 10,000 is handled', async (_, sender) => {
    const before = handled.mock.calls.length;
    let answers = 0;
    for (const message of fuzzedMessages(count)) answers += (await send(message, sender)).length;
    expect(answers).toBe(0);
    expect(handled.mock.calls.length - before).toBe(0);
  });

  it.each(senders)('%s: a valid one is handled only from ourselves', async (_, sender, isOurs) => {
    for (const [name, data] of Object.entries(validMessages)) {
      const before = handled.mock.calls.length;
      await send({ name, data }, sender);
      expect(handled.mock.calls.length - before, name).toBe(isOurs ? 1 : 0);
    }
  });
});
