// Keeps an account from closing in on one person by asking a little more each time.
import type { Portal } from '../context';
import { refuse } from '../protocol/problem';
import { spend } from '../protocol/rate-limit';
import type { Filters } from './query';

/** Searches an account may make in an hour; a person at work makes a tenth of it. */
const searchesPerHour = 240;
/** Searches in an hour that add to one of the last day's. */
const narrowingsPerHour = 60;
const memory = 24 * 3_600_000;
/** Earlier searches looked at: more than the hour's rate, so that a broad one cannot be buried under others. */
const remembered = 500;

/**
 * Notes a search, and counts it twice when it narrows an earlier one of the same account.
 * @throws `quota` with Retry-After
 */
export async function spendSearch(portal: Portal, account: string, filters: Filters): Promise<void> {
  const { db, now, config } = portal;
  const factor = config.rates.searchFactor;
  await spend(portal, account, [{ name: 'searches', count: searchesPerHour * factor, period: 3_600 }]);
  const since = new Date(now().getTime() - memory);
  const earlier = await db
    .selectFrom('search_log')
    .where('account', '=', account)
    .where('at', '>', since)
    .orderBy('at', 'desc')
    .limit(remembered)
    .select('filters')
    .execute();
  if (earlier.some(({ filters: before }) => isNarrower(filters, before as Filters))) {
    await spend(portal, account, [{ name: 'narrowings', count: narrowingsPerHour * factor, period: 3_600 }]).catch(
      () => {
        throw refuse('quota', {
          retryAfter: 3_600 / narrowingsPerHour,
          detail: 'Too many searches that narrow another.',
        });
      },
    );
  }
  if (!earlier.some(({ filters: before }) => isSame(filters, before as Filters))) {
    await db
      .insertInto('search_log')
      .values({ account, filters: JSON.stringify(filters), at: now() })
      .execute();
  }
}

type Entry = [string, string[]];

function entriesOf(filters: Filters): Entry[] {
  return Object.entries(filters).map(([key, value]) => [
    key,
    Array.isArray(value) ? [...value].sort() : String(value).toLowerCase().split(/\s+/).sort(),
  ]);
}

function isSame(a: Filters, b: Filters): boolean {
  return JSON.stringify(entriesOf(a).sort()) === JSON.stringify(entriesOf(b).sort());
}

/** Whether all that the first finds the second found too, and they are not the same. */
export function isNarrower(filters: Filters, before: Filters): boolean {
  if (isSame(filters, before)) return false;
  const now = new Map(entriesOf(filters));
  return entriesOf(before).every(([key, old]) => {
    const values = now.get(key);
    if (!values) return old.length === 0;
    // Words are all needed, so more of them narrow; of a list one is enough, so fewer of them do.
    return key === 'text'
      ? old.every((word) => values.includes(word))
      : old.length === 0 || (values.length > 0 && values.every((value) => old.includes(value)));
  });
}
