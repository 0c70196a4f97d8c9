// What the counts of one page's reading say of its board.
import type { BoardHealth } from './protocol';

/** This many links to offers on a list of which none was read say that it is not an empty search. */
const tellingLinks = 3;

/** So many searches in a row without a single offer read are more than bad luck. */
export const silencesThatTell = 3;

/** A list that gave nothing and shows no sign of why: an empty search, or a board that renamed everything. */
export function isSilentList({ read, failed, skipped, expects }: BoardHealth): boolean {
  return read === 0 && failed === 0 && skipped === 0 && expects === 'list';
}

/**
 * A page that should hold offers gave none: cards that could not be read, links to offers and no card, or an offer's own
 * page without one. A list without either is no sign by itself: a search may find nothing.
 * @param silences lists of this board that were silent in a row, this one included
 */
export function hasBoardChanged(health: BoardHealth, silences = 0): boolean {
  const { read, skipped, failed, links = 0, expects } = health;
  if (read > 0) return false;
  if (failed > 0 || skipped > 0 || expects === 'detail' || links >= tellingLinks) return true;
  return isSilentList(health) && silences >= silencesThatTell;
}
