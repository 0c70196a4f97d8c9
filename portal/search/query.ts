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
import { parse, refuse } from '../protocol/problem';
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

/** Whose page of which search a mark is for: it serves no other, and nobody reads the moment in it. */
function pageOwner({ accountId }: Viewer, filters: Filters): string {
  return `page ${accountId} ${JSON.stringify(filters)}`;
}

interface Mark {
  publishedAt: Date;
  id: string;
}

function markPage({ vault }: Portal, owner: string, { publishedAt, id }: Mark): string {
  return vault.seal(`${publishedAt.getTime()} ${id}`, owner);
}

/** @throws `invalid-field` for a mark that this portal did not give for this search */
function readPage({ vault }: Portal, owner: string, page: string): Mark {
  try {
    const [time, id = ''] = vault.open(page, owner).split(' ');
    return { publishedAt: new Date(Number(time)), id };
  } catch {
    throw refuse('invalid-field', { errors: [{ pointer: '#/page', detail: 'not a page of this search' }] });
  }
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
  const owner = pageOwner(viewer, filters);
  const from = page === undefined ? undefined : readPage(portal, owner, page);
  // The next page of what was asked narrows nothing; only who asked it has its mark.
  if (!from) await spendSearch(portal, viewer.accountId, filters);
  const { total, profiles, last } = await findPage(portal, [isShownTo(viewer), ...conditionsOf(filters)], from);
  if (total < fewest) return { fewerThan: fewest };
  return {
    count: Math.min(total, countAtMost),
    isMore: total > countAtMost,
    profiles,
    next: last && markPage(portal, owner, last),
  };
}

/** A page that holds nobody any more is one row of nulls with the count. */
interface FoundRow {
  total: number;
  public_id: string | null;
  published_at: Date | null;
  profile: Profile | null;
}

/** One page and how many there are in all, in one statement; `last` is its last row when another page follows. */
async function findPage({ db }: Portal, conditions: Condition[], from?: Mark) {
  const found = sql.join(conditions, sql` and `);
  const order = sql`order by published_at desc, public_id desc`;
  const columns = sql`select p.public_id, p.published_at, p.deposit_id from search_profiles p`;
  const head = sql`${columns} where ${found} ${order} limit ${countAtMost + 1}`;
  // Of the first page the head is what is counted too; a later one begins after its mark.
  const after = from && sql`(p.published_at, p.public_id) < (${from.publishedAt}, ${from.id}::uuid)`;
  const page = after ? sql`${columns} where ${found} and ${after}` : sql`select * from head`;
  const { rows } = await sql<FoundRow>`
    with head as materialized (${head}), page as (${page} ${order} limit ${pageLength + 1})
    select t.total, r.public_id, r.published_at, d.body->'profile' as profile
    from (select count(*)::int as total from head) t
      left join page r on true left join deposits d on d.id = r.deposit_id ${order}`.execute(db);
  const shown = rows.slice(0, pageLength);
  const last = rows.length > pageLength ? shown.at(-1) : undefined;
  return {
    total: rows[0]?.total ?? 0,
    profiles: shown.flatMap(({ public_id, published_at, profile }) =>
      public_id && published_at && profile ? [foundProfile(public_id, published_at, profile)] : [],
    ),
    last: last?.public_id && last.published_at ? { publishedAt: last.published_at, id: last.public_id } : undefined,
  };
}

function foundProfile(id: string, publishedAt: Date, profile: Profile): FoundProfile {
  return { id, publishedOn: publishedAt.toISOString().slice(0, 10), profile };
}

/** Whether at least three profiles a search finds were published after a moment; of fewer nothing is said. */
export async function findsNewSince(portal: Portal, viewer: Viewer, filters: Filters, since: Date): Promise<boolean> {
  let query = portal.db.selectFrom('search_profiles as p').where(isShownTo(viewer));
  for (const condition of conditionsOf(filters)) query = query.where(condition);
  const rows = await query.where('p.published_at', '>', since).limit(fewest).select('p.public_id').execute();
  return rows.length === fewest;
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

/** One profile with its files' names, noted as seen by this recruiter; `undefined` when the viewer may not know of it. */
export async function openProfile(portal: Portal, viewer: Viewer, id: string): Promise<FoundProfile | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await findShown(portal, viewer, id);
  const body = row && (await readBody(portal, row));
  if (!row || !body) return undefined;
  const seen = { recruiter_id: viewer.accountId, organisation_id: viewer.organisationId, seen_at: portal.now() };
  await portal.db
    .insertInto('profile_views')
    .values({ deposit_id: row.deposit_id, ...seen })
    .onConflict((conflict) => conflict.columns(['deposit_id', 'recruiter_id']).doUpdateSet(seen))
    .execute();
  return foundProfile(row.public_id, row.published_at, body.profile);
}

async function readBody({ db }: Pick<Portal, 'db'>, { deposit_id }: Row) {
  const deposit = await db.selectFrom('deposits').where('id', '=', deposit_id).select('body').executeTakeFirst();
  return deposit?.body;
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
