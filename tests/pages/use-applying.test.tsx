// @vitest-environment jsdom
// What is sent is what is shown, and what is shown is what the profile says now: also when two readings cross.
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { fr } from '@/utils/i18n/pages/fr';
import { type Ready, readyAt } from '@/utils/pages/apply/apply';
import { type OwnProfile, useOwnProfiles } from '@/utils/pages/apply/own-profile';
import { type Applying, useApplying } from '@/utils/pages/apply/use-applying';
import { PortalError } from '@/utils/portals/portal-error';
import { keepOut } from '@/utils/profile/edits';
import { addProfile, editProfile } from '@/utils/profile/store';
import { draw, until } from '../components/draw';
import '../database/store';

vi.mock('@/utils/pages/apply/apply', () => ({ readyAt: vi.fn() }));

let applying: Applying;
const onAgreed = vi.fn<(ready: Ready) => Promise<undefined>>();
/** What was asked for and not answered yet: the lines taken out of the profile it is of, and how to answer. */
let asked: { takenOut: readonly string[]; answer: () => void; fail: (error: Error) => void }[];

function One({ own }: { own: OwnProfile }) {
  applying = useApplying({ portal: 'https://talents.example', onAgreed }, own);
  return null;
}
function Holder() {
  const own = useOwnProfiles()?.[0];
  return own ? <One own={own} /> : null;
}

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 30)));
const run = async (change: () => void) => {
  await act(async () => change());
  await settle();
};
/** Takes a line out, and waits until what leaves is asked for anew. */
const takeOut = async (line: string) => {
  const before = asked.length;
  await run(() => applying.takeOut(line));
  await until(() => expect(asked).toHaveLength(before + 1));
};
/** Lines that are out of what is shown. */
const shown = () => (applying.ready as unknown as { takenOut: readonly string[] } | undefined)?.takenOut;

beforeEach(async () => {
  // jsdom has none; writes of one page wait for each other by themselves.
  Object.assign(navigator, { locks: { request: (_: string, work: () => unknown) => work() } });
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ answer: { ok: true } } as never);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(true as never);
  URL.revokeObjectURL = () => undefined;
  onAgreed.mockReset().mockResolvedValue(undefined);
  asked = [];
  applying = undefined as unknown as Applying;
  vi.mocked(readyAt).mockImplementation(
    (_, { takenOut }) =>
      new Promise((resolve, reject) =>
        asked.push({
          takenOut,
          answer: () => resolve({ takenOut, pdfAddress: 'blob:x' } as unknown as Ready),
          fail: reject,
        }),
      ),
  );
  await database().profiles.clear();
  await addProfile('Rozenn', { basics: { name: 'Rozenn Kerbrat' } }, 1);
  draw(<Holder />);
  await until(() => expect(applying).toBeDefined());
  await run(() => applying.look());
  await run(() => asked[0]?.answer());
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('a line taken out while what leaves is read', () => {
  it('leaves nothing to send until it is out of what is shown', async () => {
    await takeOut('jobs/0/name');
    expect(applying.isBusy).toBe(true);
    await run(() => applying.send(['deposit']));
    expect(onAgreed).not.toHaveBeenCalled();
    await run(() => asked[1]?.answer());
    expect([shown(), applying.isBusy]).toEqual([['jobs/0/name'], false]);
    await run(() => applying.send(['deposit']));
    await until(() => expect(onAgreed).toHaveBeenCalledOnce());
  });

  it('stays out when an earlier reading is answered after a later one', async () => {
    await takeOut('jobs/0/name');
    await takeOut('jobs/1/name');
    expect(asked.map(({ takenOut }) => takenOut.length)).toEqual([0, 1, 2]);
    await run(() => asked[2]?.answer());
    await run(() => asked[1]?.answer());
    expect(shown()).toEqual(['jobs/0/name', 'jobs/1/name']);
  });

  it('does not leave with a click that comes before the page has heard of it', async () => {
    const [row] = await database().profiles.toArray();
    // In another window, a moment before.
    await editProfile(row?.key ?? '', keepOut('jobs/0/name', true), 2);
    await act(async () => applying.send(['deposit']));
    await settle();
    expect(onAgreed).not.toHaveBeenCalled();
  });

  it('takes what was shown away when it cannot be made anew, with a word', async () => {
    await takeOut('jobs/0/name');
    await run(() => asked[1]?.fail(new PortalError('network')));
    expect([applying.ready, applying.isBusy]).toEqual([undefined, false]);
    expect(applying.problem).toMatchObject({ reason: 'network' });
  });
});

it('once closed it stays closed, also when something was still being made', async () => {
  await takeOut('jobs/0/name');
  await run(() => applying.close());
  await run(() => asked[1]?.answer());
  expect(applying.ready).toBeUndefined();
});

it('what could not be taken back is not said to have stayed', async () => {
  vi.spyOn(database().outbox, 'where').mockImplementation(() => {
    throw new Error('disk');
  });
  await run(() => applying.cancel(['a']));
  await until(() => expect(applying.isBusy).toBe(false));
  expect(applying.problem).toBe(fr.failure.store);
});

it('a line that could not be taken out is told', async () => {
  vi.spyOn(database().profiles, 'put').mockRejectedValueOnce(new Error('disk'));
  await run(() => applying.takeOut('jobs/0/name'));
  await until(() => {
    // The profile may have been heard of once more as it was made: what leaves is then read anew.
    for (const { answer } of asked) answer();
    expect(applying.isBusy).toBe(false);
  });
  expect(applying.problem).toBe(fr.apply.storeFailed);
});
