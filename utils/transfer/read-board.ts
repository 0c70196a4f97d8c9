// Reads the board of cards another tool wrote as JSON (Trello's own export), as the table it could have been.
import { z } from 'zod';
import { longest } from '@/utils/offers/edits';
import { ImportError } from './problems';
import type { Table } from './read-table';

/** Bytes: a board of thousands of cards with all they went through is smaller. */
const largest = 25_000_000;
const mostCards = 50_000;
/** Characters of what a card says. */
const longestText = 200_000;

const cardShape = z.object({
  id: z.string().max(64).default(''),
  name: z.string(),
  desc: z.string().default(''),
  idList: z.string().max(64).default(''),
  closed: z.boolean().default(false),
  // A label or an attachment of another shape is left out, never its card.
  labels: z.array(z.object({ name: z.string().max(200).catch('') }).catch({ name: '' })).catch([]),
  attachments: z.array(z.object({ url: z.string().max(longest.url).catch('') }).catch({ url: '' })).catch([]),
});

const boardShape = z.object({
  lists: z.array(z.object({ id: z.string().max(64), name: z.string().max(200) })).max(1_000),
  cards: z.array(z.unknown()).max(mostCards),
});

type Card = z.infer<typeof cardShape>;

/** The columns, named so that their meaning is guessed. */
const header = ['Card Name', 'List Name', 'URL', 'Description', 'Labels', 'Created'] as const;

/**
 * The cards of a board, one a row.
 * @throws ImportError `not-ours` when it is no board, `no-rows` when it has no card, `too-big`
 */
export async function readBoard(file: Blob): Promise<Table> {
  if (file.size > largest) throw new ImportError('too-big');
  const board = boardShape.safeParse(await readJson(file));
  if (!board.success) throw new ImportError('not-ours');
  const names = new Map(board.data.lists.map(({ id, name }) => [id, name]));
  const rows = board.data.cards.map((card) => {
    const read = cardShape.safeParse(card);
    // A row without a title is told as broken.
    return read.success ? rowOf(read.data, names) : header.map(() => '');
  });
  if (rows.length === 0) throw new ImportError('no-rows');
  return { header, rows, delimiter: ',' };
}

function rowOf({ id, name, desc, idList, closed, labels, attachments }: Card, lists: ReadonlyMap<string, string>) {
  const list = lists.get(idList) ?? '';
  const addresses = [...attachments.map(({ url }) => url), ...(desc.match(/https:\/\/[^\s)\]>"]+/g) ?? [])];
  const url = addresses.find((address) => address.startsWith('https://') && !isOfTheBoard(address)) ?? '';
  return [
    name.slice(0, longest.fact),
    closed ? `archived: ${list}` : list,
    url,
    desc.slice(0, longestText),
    labels.flatMap((label) => label.name || []).join(','),
    madeOn(id),
  ];
}

const isOfTheBoard = (address: string) => /^https:\/\/(?:[\w-]+\.)*trello(?:usercontent)?\.com\//.test(address);

/** A card's id begins with the second it was made, in hexadecimal figures (as MongoDB's ids do). */
function madeOn(id: string): string {
  if (!/^[0-9a-f]{24}$/.test(id)) return '';
  return new Date(Number.parseInt(id.slice(0, 8), 16) * 1_000).toISOString().slice(0, 10);
}

async function readJson(file: Blob): Promise<unknown> {
  try {
    return JSON.parse(await file.text()) as unknown;
  } catch (cause) {
    throw new ImportError('not-ours', { cause });
  }
}
