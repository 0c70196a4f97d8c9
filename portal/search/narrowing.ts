// Keeps an account from closing in on one person by asking a little more each time.
import type { Portal } from '../context';
import { refuse } from '../protocol/problem';
import { spend } from '../protocol/rate-limit';
import type { Filters } from './query';
import { foldForIndex, foldText } from './words';

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
  const asked = piecesOf(filters);
  const known = earlier.map(({ filters: before }) => compare(asked, before as Filters));
  if (known.includes('narrower')) {
    await spend(portal, account, [{ name: 'narrowings', count: narrowingsPerHour * factor, period: 3_600 }]).catch(
      () => {
        throw refuse('quota', {
          retryAfter: 3_600 / narrowingsPerHour,
          detail: 'Too many searches that narrow another.',
        });
      },
    );
  }
  if (!known.includes('same')) {
    await db
      .insertInto('search_log')
      .values({ account, filters: JSON.stringify(filters), at: now() })
      .execute();
  }
}

/** What each filter asks, spelled one way. */
type Pieces = Map<string, Set<string>>;

function piecesOf(filters: Filters): Pieces {
  return new Map(Object.entries(filters).map(([key, value]) => [key, spell(value)]));
}

function spell(value: string | string[]): Set<string> {
  return new Set(Array.isArray(value) ? value.map(foldText) : foldForIndex(value).split(/\s+/));
}

/** How a search stands to an earlier one: hundreds are looked at for each, so most are passed over at their first filter. */
function compare(asked: Pieces, before: Filters): 'same' | 'narrower' | 'other' {
  let isSame = true;
  let shared = 0;
  for (const [key, value] of Object.entries(before)) {
    if (value.length === 0) continue;
    const now = asked.get(key);
    if (!now || now.size === 0) return 'other';
    shared++;
    const old = spell(value);
    // Words are all needed, so more of them narrow; of a list one is enough, so fewer of them do.
    if (key === 'text' ? !old.isSubsetOf(now) : !now.isSubsetOf(old)) return 'other';
    isSame &&= old.size === now.size;
  }
  const filled = [...asked.values()].filter(({ size }) => size > 0).length;
  return isSame && shared === filled ? 'same' : 'narrower';
}

/** Whether all that the first finds the second found too, and they are not the same. */
export function isNarrower(filters: Filters, before: Filters): boolean {
  return compare(piecesOf(filters), before) === 'narrower';
}
