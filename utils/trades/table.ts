// The ROME's job titles in memory: each code with its name and titles, and every title's code by its words.
import { flatten, flatWords } from '@/utils/posting/fold';
import { genderForms } from './genders';

/** A trade of the ROME: a code of the 532, and how the ROME words the job, both genders. */
export interface Trade {
  code: string;
  label: string;
}

export interface TradeTable {
  /** Names of the codes: `M1805` → `Études et développement informatique`. */
  names: ReadonlyMap<string, string>;
  /** Every title, in the order of the ROME. */
  titles: readonly Trade[];
  /** Titles by their key; several when the same words stand under several codes. */
  byKey: ReadonlyMap<string, readonly Trade[]>;
}

/** Words that carry no meaning in a job title. */
const empty = new Set('de d du des la le les l en et a au aux un une pour of the and in for at'.split(' '));

/** What a title is found by: its folded words in the singular, without `de`, `la`, `en`… `Chef de projets` → `chef projet`. */
export function titleKey(title: string): string {
  return titleWords(title).join(' ');
}

export function titleWords(title: string): string[] {
  return flatWords(
    title
      .replace(/c\+\+/gi, 'cplusplus')
      .replace(/c#/gi, 'csharp')
      .replace(/\.net\b/gi, ' dotnet'),
  )
    .filter((word) => !empty.has(word))
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word));
}

/**
 * Reads data/trades: `trades` has lines `code;name;title|title…`, `others` lines `title;code;title of the ROME`, without a code
 * where the title names no single trade.
 * Of a title found under several codes all are kept, so that nobody takes one of them for sure.
 */
export function readTrades(trades: string, others: string): TradeTable {
  const names = new Map<string, string>();
  const titles: Trade[] = [];
  const byKey = new Map<string, Trade[]>();
  const add = (key: string, trade: Trade) => {
    const known = byKey.get(key);
    if (!known) byKey.set(key, [trade]);
    else if (!known.some(({ code, label }) => code === trade.code && label === trade.label)) known.push(trade);
  };
  for (const line of trades.trimEnd().split('\n')) {
    const [code = '', name = '', all = ''] = line.split(';');
    names.set(code, name);
    for (const label of all.split('|')) {
      const trade = { code, label };
      titles.push(trade);
      for (const form of genderForms(label)) add(titleKey(form), trade);
    }
  }
  for (const line of others.trimEnd().split('\n')) {
    const [title = '', code = '', wording = ''] = line.split(';');
    // The ROME has the last word on its own titles; the others borrow a title of the ROME, or the name of their code.
    // Without a code, a title of the ROME that everyday speech uses for several: nothing is said of it.
    for (const key of new Set(genderForms(title).map(titleKey)))
      if (!code) byKey.set(key, []);
      else if (!byKey.has(key)) add(key, { code, label: wording || (names.get(code) ?? code) });
  }
  return { names, titles, byKey };
}

/**
 * Titles for what was typed, those that begin with it first, then the shortest; each code's name is a title too.
 * Every word typed must begin a word of the title.
 */
export function searchTrades(table: TradeTable, typed: string, limit = 8): Trade[] {
  const wanted = flatWords(typed);
  if (wanted.length === 0) return [];
  const whole = flatten(typed.trim());
  return table.titles
    .filter(({ label }) => {
      const words = flatWords(label);
      return wanted.every((word) => words.some((one) => one.startsWith(word)));
    })
    .map((trade) => ({ trade, starts: flatten(trade.label).startsWith(whole) ? 0 : 1 }))
    .sort((a, b) => a.starts - b.starts || a.trade.label.length - b.trade.label.length)
    .slice(0, limit)
    .map(({ trade }) => trade);
}
