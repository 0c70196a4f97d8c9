// What the counts of one page's reading say of its board.
import type { BoardHealth } from './protocol';

/**
 * A page that should hold offers gave none: cards that could not be read, or an offer's own page without one. A list
 * without a single card is no sign: a search may find nothing.
 */
export function hasBoardChanged({ read, skipped, failed, expects }: BoardHealth): boolean {
  return read === 0 && (failed > 0 || skipped > 0 || expects === 'detail');
}
