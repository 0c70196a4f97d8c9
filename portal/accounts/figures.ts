// The programme's figures for the agency, exact, and the count of visits: numbers of things, never of what one person did.
import { sql } from 'kysely';
import type { Portal } from '../context';
import { soonFrom } from './organisations';

export interface ProgrammeFigures {
  visits: number;
  deposits: number;
  published: number;
  asked: number;
  accepted: number;
  hires: number;
  organisations: number;
  /** Subscriptions whose last day is near. */
  endingSoon: number;
  toModerate: number;
  /** By month, oldest first: `month` such as 2026-11. */
  months: { month: string; deposits: number; accepted: number }[];
}

const monthsShown = 12;

export async function countVisit({ db, now }: Pick<Portal, 'db' | 'now'>): Promise<void> {
  await sql`insert into visits (day, count) values (${now().toISOString().slice(0, 10)}, 1)
    on conflict (day) do update set count = visits.count + 1`.execute(db);
}

export async function programmeFigures({ db, now }: Pick<Portal, 'db' | 'now'>): Promise<ProgrammeFigures> {
  const today = now().toISOString().slice(0, 10);
  const soon = soonFrom(now());
  const { rows } = await sql<Record<keyof Omit<ProgrammeFigures, 'months'>, string>>`
    select (select coalesce(sum(count), 0) from visits) as visits,
      (select count(*) from deposits) as deposits,
      (select count(*) from search_profiles) as published,
      (select count(*) from contact_requests) as asked,
      (select count(*) from contact_requests where state = 'accepted') as accepted,
      (select count(*) from hires) as hires,
      (select count(*) from organisations where starts_on <= ${today} and ends_on >= ${today}) as organisations,
      (select count(*) from organisations where ends_on >= ${today} and ends_on <= ${soon}) as "endingSoon",
      (select count(*) from deposits where state = 'screening' and checked_at is not null)
        + (select count(*) from submissions where kind = 'testimony' and state = 'received') as "toModerate"`.execute(
    db,
  );
  const row = rows[0];
  const figure = (key: keyof Omit<ProgrammeFigures, 'months'>) => Number(row?.[key] ?? 0);
  return {
    visits: figure('visits'),
    deposits: figure('deposits'),
    published: figure('published'),
    asked: figure('asked'),
    accepted: figure('accepted'),
    hires: figure('hires'),
    organisations: figure('organisations'),
    endingSoon: figure('endingSoon'),
    toModerate: figure('toModerate'),
    months: await countByMonth(db, now()),
  };
}

async function countByMonth(db: Portal['db'], now: Date): Promise<ProgrammeFigures['months']> {
  const months = Array.from({ length: monthsShown }, (_, index) => {
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (monthsShown - 1 - index), 1));
    return first.toISOString().slice(0, 7);
  });
  const { rows } = await sql<{ month: string; kind: 'deposits' | 'accepted'; count: string }>`
    select to_char(received_at at time zone 'UTC', 'YYYY-MM') as month, 'deposits' as kind, count(*) as count
      from deposits where received_at >= ${new Date(`${months[0]}-01T00:00:00Z`)} group by 1
    union all
    select to_char(answered_at at time zone 'UTC', 'YYYY-MM'), 'accepted', count(*)
      from contact_requests where state = 'accepted' and answered_at >= ${new Date(`${months[0]}-01T00:00:00Z`)}
      group by 1`.execute(db);
  const count = (month: string, kind: string) =>
    Number(rows.find((row) => row.month === month && row.kind === kind)?.count ?? 0);
  return months.map((month) => ({ month, deposits: count(month, 'deposits'), accepted: count(month, 'accepted') }));
}
