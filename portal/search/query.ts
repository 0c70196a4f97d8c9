// Searching profiles: what a recruiter may ask, what comes back, and that it never singles anybody out.
import { type Expression, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Profile } from '@/utils/portals/protocol/deposit';
import {
  availability,
  contractKind,
  departmentCode,
  experienceBand,
  line,
  remoteWork,
  romeCode,
} from '@/utils/portals/protocol/vocabulary';
import type { Portal } from '../context';
import { parse } from '../protocol/problem';
import { spendSearch } from './narrowing';
import { isShownTo, type Viewer } from './viewer';
import { foldForIndex, foldText } from './words';

/** Fewer than this many are neither counted nor shown. */
export const fewest = 3;
export const pageLength = 20;
/** Beyond this many a search says "more": counting on would cost time and tell nothing. */
const countAtMost = 200;

/** What may be asked. Within a list one is enough; the lists narrow each other. */
export const filtersSchema = z.strictObject({
  /** Words in any form, all of them: titles, tasks, skills, fields of study. */
  text: line(200).optional(),
  rome: z.array(romeCode).max(20).optional(),
  departments: z.array(departmentCode).max(101).optional(),
  skills: z.array(line(60)).max(20).optional(),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .max(10)
    .optional(),
  contracts: z.array(contractKind).max(6).optional(),
  /** Divisions of the NAF, two digits. */
  sectors: z
    .array(z.string().regex(/^\d{2}$/))
    .max(20)
    .optional(),
  bands: z.array(experienceBand).max(5).optional(),
  availability: z.array(availability).max(4).optional(),
  remote: z.array(remoteWork).max(3).optional(),
});

export type Filters = z.infer<typeof filtersSchema>;

/** A profile as recruiters see it: nothing of the contact block, and the day it was published, not the moment. */
export interface FoundProfile {
  id: string;
  publishedOn: string;
  profile: Profile;
}

export type SearchResult =
  | { fewerThan: typeof fewest }
  | {
      count: number;
      /** Whether there are more than `count`. */
      isMore: boolean;
      profiles: FoundProfile[];
      /** What to ask for the next page with. */
      next?: string;
    };

const pageSchema = z.string().regex(/^\d{1,14}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

function readPage(page: string): { publishedAt: Date; id: string } {
  const [time, id = ''] = parse(pageSchema, page, 'page').split('_');
  return { publishedAt: new Date(Number(time)), id };
}

/**
 * A page of the profiles the viewer may know of, newest first. Those hidden from the viewer's organisation are neither
 * there nor counted, and a set of fewer than three says no more than that.
 * @throws `invalid-field`, or `quota` when an account narrows too fast
 */
export async function searchProfiles(
  portal: Portal,
  viewer: Viewer,
  asked: unknown,
  page?: string,
): Promise<SearchResult> {
  const filters = parse(filtersSchema, asked);
  const from = page === undefined ? undefined : readPage(page);
  // The next page of what was asked narrows nothing.
  if (!from) await spendSearch(portal, viewer.accountId, filters);
  const shown = [isShownTo(viewer), ...conditionsOf(filters)];
  // Of the first page one look gives the count too: the page is the head of what is counted.
  const found = await findHead(portal, shown, from ? pageLength + 1 : countAtMost + 1, from);
  const total = from ? (await findHead(portal, shown, countAtMost + 1)).length : found.length;
  if (total < fewest) return { fewerThan: fewest };
  const rows = found.slice(0, pageLength);
  const last = rows.at(-1);
  return {
    count: Math.min(total, countAtMost),
    isMore: total > countAtMost,
    profiles: await readProfiles(portal, rows),
    next: last && found.length > pageLength ? `${last.published_at.getTime()}_${last.public_id}` : undefined,
  };
}

/** The newest rows that meet every condition, after a page's last row when one is given. */
async function findHead(
  { db }: Portal,
  conditions: Condition[],
  limit: number,
  after?: { publishedAt: Date; id: string },
) {
  let query = db.selectFrom('search_profiles as p');
  for (const condition of conditions) query = query.where(condition);
  if (after)
    query = query.where(sql<SqlBool>`(p.published_at, p.public_id) < (${after.publishedAt}, ${after.id}::uuid)`);
  return query
    .orderBy('p.published_at', 'desc')
    .orderBy('p.public_id', 'desc')
    .limit(limit)
    .select(['p.public_id', 'p.published_at', 'p.deposit_id'])
    .execute();
}

/** Whether at least three profiles a search finds were published after a moment; of fewer nothing is said. */
export async function findsNewSince(portal: Portal, viewer: Viewer, filters: Filters, since: Date): Promise<boolean> {
  const conditions = [isShownTo(viewer), ...conditionsOf(filters), sql<SqlBool>`p.published_at > ${since}`];
  return (await findHead(portal, conditions, fewest)).length === fewest;
}

type Condition = Expression<SqlBool>;

/** One condition for each filter in use. */
function conditionsOf(filters: Filters): Condition[] {
  const conditions: Condition[] = [];
  const overlap = (column: string, values: string[] | undefined) => {
    if (values && values.length > 0) conditions.push(sql<SqlBool>`${sql.ref(`p.${column}`)} && ${values}::text[]`);
  };
  const among = (column: string, values: string[] | undefined) => {
    if (values && values.length > 0) conditions.push(sql<SqlBool>`${sql.ref(`p.${column}`)} = any(${values}::text[])`);
  };
  if (filters.text !== undefined) {
    conditions.push(sql<SqlBool>`p.words @@ plainto_tsquery('french', ${foldForIndex(filters.text)})`);
  }
  overlap('rome', filters.rome);
  overlap('departments', filters.departments);
  overlap('skills', filters.skills?.map(foldText));
  overlap('languages', filters.languages);
  overlap('contracts', filters.contracts);
  overlap('sectors', filters.sectors);
  among('band', filters.bands);
  among('availability', filters.availability);
  among('remote', filters.remote);
  return conditions;
}

interface Row {
  deposit_id: string;
  public_id: string;
  published_at: Date;
}

async function readProfiles({ db }: Pick<Portal, 'db'>, rows: Row[]): Promise<FoundProfile[]> {
  if (rows.length === 0) return [];
  const bodies = await db
    .selectFrom('deposits')
    .where(
      'id',
      'in',
      rows.map(({ deposit_id }) => deposit_id),
    )
    .select(['id', 'body'])
    .execute();
  const bodyOf = new Map(bodies.map(({ id, body }) => [id, body]));
  return rows.flatMap(({ deposit_id, public_id, published_at }) => {
    const body = bodyOf.get(deposit_id);
    // Withdrawn between the two looks.
    return body ? [{ id: public_id, publishedOn: published_at.toISOString().slice(0, 10), profile: body.profile }] : [];
  });
}

/** One profile with its files' names, noted as seen by this recruiter; `undefined` when the viewer may not know of it. */
export async function openProfile(portal: Portal, viewer: Viewer, id: string): Promise<FoundProfile | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await findShown(portal, viewer, id);
  const [found] = row ? await readProfiles(portal, [row]) : [];
  if (!row || !found) return undefined;
  const seen = { recruiter_id: viewer.accountId, organisation_id: viewer.organisationId, seen_at: portal.now() };
  await portal.db
    .insertInto('profile_views')
    .values({ deposit_id: row.deposit_id, ...seen })
    .onConflict((conflict) => conflict.columns(['deposit_id', 'recruiter_id']).doUpdateSet(seen))
    .execute();
  return found;
}

/** The discreet CV of a profile the viewer may know of. */
export async function openCv(portal: Portal, viewer: Viewer, id: string): Promise<Buffer | undefined> {
  const row = z.uuid().safeParse(id).success ? await findShown(portal, viewer, id) : undefined;
  if (!row) return undefined;
  const file = await portal.db
    .selectFrom('attachments')
    .where('deposit_id', '=', row.deposit_id)
    .where('contact_request_id', 'is', null)
    .where('part', '=', 'cv')
    .select('content')
    .executeTakeFirst();
  return file?.content;
}

function findShown({ db }: Pick<Portal, 'db'>, viewer: Viewer, id: string): Promise<Row | undefined> {
  return db
    .selectFrom('search_profiles as p')
    .where('p.public_id', '=', id)
    .where(isShownTo(viewer))
    .select(['p.public_id', 'p.published_at', 'p.deposit_id'])
    .executeTakeFirst();
}
