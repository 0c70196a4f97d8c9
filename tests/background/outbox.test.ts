// What waits its ten seconds leaves in time, however long a portal takes to say how other deposits stand.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runOutbox } from '@/entrypoints/background/outbox';
import { runChecks } from '@/utils/portals/outbox/check';
import { runOutbox as runDue } from '@/utils/portals/outbox/run';

vi.mock('@/utils/portals/outbox/check', () => ({ clientOf: vi.fn(), runChecks: vi.fn() }));
vi.mock('@/utils/portals/outbox/run', () => ({ runOutbox: vi.fn() }));

const now = Date.UTC(2026, 10, 22);

beforeEach(() => void vi.useFakeTimers({ now, toFake: ['Date', 'setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

it('leaves while the look at other deposits is still waited for', async () => {
  vi.mocked(runDue)
    .mockResolvedValueOnce(now + 10_000)
    .mockResolvedValue(undefined);
  vi.mocked(runChecks).mockReturnValue(new Promise(() => undefined));
  void runOutbox();
  await vi.waitFor(() => expect(runChecks).toHaveBeenCalledOnce());
  await vi.advanceTimersByTimeAsync(10_100);
  expect(runDue).toHaveBeenCalledTimes(2);
});
