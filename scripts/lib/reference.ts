// The trades and first names, read from the repository by the scripts and tests as the extension reads its package.

import { readFileSync } from 'node:fs';
import type { DiscreetContext } from '../../utils/profile/discreet';
import { recogniseTrade } from '../../utils/trades/recognise';
import { readTrades } from '../../utils/trades/table';

const read = (path: string) => readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8');

export const trades = readTrades(read('trades/trades.csv'), read('trades/other-titles.csv'));

export const firstNames: ReadonlySet<string> = new Set(read('profile/first-names.txt').trimEnd().split('\n'));

export function discreetContext(now: Date): DiscreetContext {
  return {
    now,
    recognise: (title) => recogniseTrade(trades, title),
    tradeName: (code) => trades.names.get(code),
    firstNames,
  };
}
