// Makes offers of a table's rows: looked at first, kept on the person's word, and the same table twice doubles nothing.

import { type CapRegionsDatabase, database } from '@/utils/database/database';
import { write } from '@/utils/database/write';
import { applyEdits } from '@/utils/offers/change';
import * as edits from '@/utils/offers/edits';
import { makeManualOffer, type ResolvePlace } from '@/utils/offers/manual';
import type { OfferStatus, SavedOffer } from '@/utils/offers/types';
import { readDay as readWrittenDay } from '@/utils/posting/dates';
import { flatten } from '@/utils/posting/fold';
import { NotAPostingError } from '@/utils/posting/normalise';
import type { ExportProgress } from './export-backup';
import { ImportError } from './problems';
import type { Mapping, Table, TableColumn } from './read-table';

export interface TablePreview {
  added: number;
  /** Kept already: left as they are. */
  same: number;
  /** Rows without a title. */
  broken: number;
  /** Dates that could be a day or a month, or are none one knows: left out rather than guessed. */
  undated: number;
  /** The first of those added, as they were understood. */
  samples: readonly Pick<SavedOffer, 'title' | 'company' | 'status' | 'dates'>[];
}

interface Made {
  offer: SavedOffer;
  text: string | undefined;
}

interface Read {
  made: readonly Made[];
  broken: number;
  undated: number;
}

/**
 * Words for each step, folded, in French and English; the most advanced first. What is still to be sent was not: nobody
 * has a step on a proof that was not taken.
 */
const stepWords: readonly (readonly [OfferStatus, RegExp])[] = [
  ['refused', /refus|reject|declin|denied|no longer|non retenu|not selected/],
  ['closed', /clos|archiv|withdraw|expired|abandon|ghosted/],
  [
    'saved',
    /\b(?:not|to|will|a|pas) (?:yet |encore )?(?:appl|candidat|postul|envoy|send|sent)|applying|draft|brouillon/,
  ],
  ['interview', /interview|entretien|screen|phone|test|round|onsite/],
  ['offer', /^(?:offer|proposition|accepted|hired|embauche)|offer (?:received|accepted)|recue|negotiat|negoci/],
  [
    'applied',
    /appli|candidat|postul|envoy|submitted|sent|no (?:response|answer)|sans reponse|follow(?:ed)? up|relance/,
  ],
];

function readStep(written: string): OfferStatus {
  const text = flatten(written).trim();
  return stepWords.find(([, pattern]) => pattern.test(text))?.[0] ?? 'saved';
}

/** `unsure`: two days at once; `unread`: figures that are no day one knows. */
type ReadDay = (written: string) => number | 'unsure' | 'unread' | undefined;

/** How a table writes its days: a column in which one number passes 12 tells for the whole table. */
function dayReader({ rows, delimiter }: Table, columns: readonly number[]): ReadDay {
  const written = rows.flatMap((row) => columns.map((at) => row[at] ?? ''));
  const pairs = written.flatMap((text) => {
    const found = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\b/.exec(text);
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  const isDayFirst =
    pairs.some(([first]) => first > 12) || (delimiter === ';' && !pairs.some(([, second]) => second > 12));
  const isMonthFirst = !isDayFirst && pairs.some(([, second]) => second > 12);
  return (text) => {
    const iso = /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(text);
    if (iso) return momentOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    // In words no figure is doubtful: `November 2, 2026`, `2 nov. 2026`.
    const said = /\p{L}/u.test(text) ? readWrittenDay(text) : undefined;
    if (said) return momentOf(...(said.split('-').map(Number) as [number, number, number]));
    const found = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(text);
    if (!found) return /\d/.test(text) ? 'unread' : undefined;
    const [one, two, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
    if (isDayFirst || one === two) return momentOf(year, two, one);
    return isMonthFirst ? momentOf(year, one, two) : 'unsure';
  };
}

/** Noon of that day here, so that no time zone moves it. */
function momentOf(year: number, month: number, date: number): number | 'unread' {
  const moment = new Date(year, month - 1, date, 12);
  const isDay = moment.getMonth() === month - 1 && moment.getDate() === date && year > 1999 && year < 2200;
  return isDay ? moment.getTime() : 'unread';
}

const dateColumns = ['savedOn', 'appliedOn', 'interviewOn'] as const;

/**
 * @throws ImportError `no-title` when no column gives one, `all-broken` when no row has one
 */
export function readOffers(table: Table, mapping: Mapping, resolvePlace: ResolvePlace, now: number): Read {
  if (mapping.title === undefined) throw new ImportError('no-title');
  const readDay = dayReader(
    table,
    dateColumns.flatMap((column) => mapping[column] ?? []),
  );
  const byKey = new Map<string, Made>();
  let broken = 0;
  let undated = 0;
  for (const row of table.rows) {
    const cell = (column: TableColumn) => row[mapping[column] ?? -1]?.trim().replace(/^'(?=[=+\-@])/, '') || undefined;
    const days = dateColumns.map((column) => readDay(cell(column) ?? ''));
    undated += days.filter((day) => typeof day === 'string').length;
    try {
      const made = makeOffer(
        cell,
        days.map((day) => (typeof day === 'string' ? undefined : day)),
        resolvePlace,
        now,
      );
      if (byKey.has(made.offer.key)) broken += 1;
      else byKey.set(made.offer.key, made);
    } catch (error) {
      if (!(error instanceof NotAPostingError)) throw error;
      broken += 1;
    }
  }
  if (byKey.size === 0) throw new ImportError('all-broken');
  return { made: [...byKey.values()], broken, undated };
}

function makeOffer(
  cell: (column: TableColumn) => string | undefined,
  [savedOn, appliedOn, interviewOn]: readonly (number | undefined)[],
  resolvePlace: ResolvePlace,
  now: number,
): Made {
  const { offer, text } = makeManualOffer(
    {
      title: cell('title') ?? '',
      url: cell('url'),
      company: cell('company'),
      location: cell('location'),
      contract: cell('contract'),
      salary: cell('salary'),
      description: cell('description'),
    },
    resolvePlace,
    savedOn ?? now,
  );
  const [notes, contact, email] = [cell('notes'), cell('contact'), cell('email')];
  const step = readStep(cell('status') ?? '');
  const status = step === 'saved' && appliedOn !== undefined ? 'applied' : step;
  const made = applyEdits(
    offer,
    [
      ...(status === 'saved' ? [] : edits.setStep(status)),
      ...(appliedOn === undefined ? [] : edits.setDate('appliedAt', appliedOn)),
      ...(interviewOn === undefined ? [] : edits.setDate('interviewAt', interviewOn)),
      ...(notes ? edits.setNote({ id: 'table', text: notes, at: now }) : []),
      ...(contact || email
        ? edits.setContact({
            id: 'table',
            name: contact ?? email ?? '',
            ...(email ? { email } : {}),
            at: appliedOn ?? now,
          })
        : []),
      ...(cell('tags') ?? '').split(/[,;|]/).flatMap((tag) => edits.setTag(tag, true)),
    ],
    now,
  );
  return { offer: made?.offer ?? offer, text };
}

/** Says what keeping the table's offers would do; nothing is written. */
export async function previewTable(
  { made, broken, undated }: Read,
  db: CapRegionsDatabase = database(),
): Promise<TablePreview> {
  const kept = await db.offers.bulkGet(made.map(({ offer }) => offer.key));
  const added = made.filter((_, at) => !kept[at]);
  return {
    added: added.length,
    same: made.length - added.length,
    broken,
    undated,
    samples: added.slice(0, 5).map(({ offer }) => offer),
  };
}

/**
 * Keeps those that are not kept yet, in one transaction: all of them or none. Answers how many.
 * @throws WriteError when nothing could be stored
 */
export async function importTable(
  { made }: Read,
  { signal }: Pick<ExportProgress, 'signal'> = {},
  db: CapRegionsDatabase = database(),
): Promise<number> {
  signal?.throwIfAborted();
  return write(db, [db.offers, db.texts], async () => {
    const kept = await db.offers.bulkGet(made.map(({ offer }) => offer.key));
    const added = made.filter((_, at) => !kept[at]);
    await db.offers.bulkPut(added.map(({ offer }) => offer));
    await db.texts.bulkPut(
      added.flatMap(({ offer, text }) => (text === undefined ? [] : [{ key: offer.key, text, readAt: offer.savedAt }])),
    );
    return added.length;
  });
}
