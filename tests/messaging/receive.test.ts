// Nothing reaches a handler but known messages, from ourselves, in the right shape.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifySender, readMessage, type Sender } from '@/utils/messaging/receive';
import { backgroundSchemas } from '@/utils/messaging/schemas';

const ownId = 'abcdefghijklmnop';
const ownUrl = `chrome-extension://${ownId}/`;
const tab = { id: 7 } as chrome.tabs.Tab;
const fromPage: Sender = {
  kind: 'page',
  url: new URL('https://www.linkedin.com/jobs/'),
  tabId: 7,
  frameId: 0,
  isPrivate: false,
};
const own: Sender = { kind: 'own' };

const posting = {
  board: 'linkedin',
  id: '42',
  url: 'https://www.linkedin.com/jobs/view/42/',
  title: 'Soudeuse',
  location: 'Rennes, Bretagne, France',
};

describe('who is answered', () => {
  it.each([
    ['a page of ours', { id: ownId, url: `${ownUrl}popup.html` }, 'own'],
    ['a page of ours in a tab', { id: ownId, url: `${ownUrl}workspace.html`, tab }, 'own'],
    ['the overlay on a job page', { id: ownId, url: 'https://www.linkedin.com/jobs/', tab }, 'page'],
    ['another extension', { id: 'ponmlkjihgfedcba', url: 'https://www.linkedin.com/jobs/', tab }, undefined],
    ['another extension that names our page', { id: 'ponmlkjihgfedcba', url: `${ownUrl}popup.html` }, undefined],
    ['a page without a tab', { id: ownId, url: 'https://www.linkedin.com/jobs/' }, undefined],
    ['an insecure page', { id: ownId, url: 'http://www.linkedin.com/jobs/', tab }, undefined],
    ['a local file', { id: ownId, url: 'file:///etc/passwd', tab }, undefined],
    ['a sender without address', { id: ownId, tab }, undefined],
    ['a look-alike of our address', { id: ownId, url: `https://evil.example/${ownUrl}`, tab }, 'page'],
  ])('%s', (_, sender, kind) => {
    expect(identifySender(sender as chrome.runtime.MessageSender, ownId, ownUrl)?.kind).toBe(kind);
  });
});

describe('what is read', () => {
  it('reads a well-formed message', () => {
    const message = { name: 'savePosting', data: { posting } };
    expect(readMessage(message, fromPage)).toEqual({ name: 'savePosting', data: { posting } });
  });

  it.each([
    ['a contract of two thousand letters', { contract: 'x'.repeat(2_000) }, true],
    ['an id of a thousand letters', { id: 'x'.repeat(1_000) }, false],
    ['a number for a company', { company: 3 }, false],
    ['nothing but a title', { url: undefined }, false],
  ])('answers the other offers of a page beside one with %s', (_, more, isRead) => {
    const data = { postings: [posting, { ...posting, ...more }, posting] };
    const read = readMessage({ name: 'describePostings', data }, fromPage);
    expect(read?.data).toEqual({ postings: [posting, isRead ? { ...posting, ...more } : null, posting] });
  });

  it.each([
    ['an unknown name', { name: 'deleteEverything', data: {} }],
    ['a name every object has', { name: 'constructor', data: {} }],
    ['a prototype name', { name: '__proto__', data: {} }],
    ['no data', { name: 'savePosting' }],
    ['a field nobody knows', { name: 'savePosting', data: { posting: { ...posting, script: 'x' } } }],
    [
      'a title of a million letters',
      { name: 'savePosting', data: { posting: { ...posting, title: 'x'.repeat(1e6) } } },
    ],
    ['a number for a title', { name: 'savePosting', data: { posting: { ...posting, title: 3 } } }],
    ['a board with a path in it', { name: 'savePosting', data: { posting: { ...posting, board: '../linkedin' } } }],
    ['ten thousand offers', { name: 'describePostings', data: { postings: Array(10_000).fill(posting) } }],
    ['a position outside the page', { name: 'describePostings', data: { postings: [posting], opened: -1 } }],
    ['a list', [1, 2]],
    ['null', null],
    ['a string', 'savePosting'],
  ])('refuses %s', (_, message) => {
    expect(readMessage(message, fromPage)).toBeUndefined();
  });

  it('drops what a poisoned object hides in its prototype', () => {
    const data = JSON.parse(`{"posting": {"__proto__": {"isAdmin": true}, ${JSON.stringify(posting).slice(1)}}`);
    const read = readMessage({ name: 'savePosting', data }, fromPage);
    expect(Object.prototype).not.toHaveProperty('isAdmin');
    expect((read?.data as { posting?: object } | undefined)?.posting ?? {}).not.toHaveProperty('isAdmin');
  });

  it('never throws and never lets a shapeless message through', () => {
    const names = fc.constantFrom(...Object.keys(backgroundSchemas), 'other', '__proto__', 'toString');
    const senders = fc.constantFrom(fromPage, own);
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ name: names, data: fc.anything() })),
        senders,
        (message, sender) => {
          const read = readMessage(message, sender);
          if (read) expect(backgroundSchemas[read.name].safeParse(read.data).success).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
