// The programme's figures, too coarse to tell whether anybody in particular is there.
import { sql } from 'kysely';
import type { Portal } from '../context';

export interface Figures {
  /** Rounded down to ten; `undefined` below ten. */
  profiles?: number;
  deposits?: number;
  contacts?: number;
}

/** A figure rounded down to ten: next to it, a search that finds one fewer says nothing. */
function coarse(count: number): number | undefined {
  return count < 10 ? undefined : Math.floor(count / 10) * 10;
}

/** Figures for a page that anybody may read, and for an employer who compares them with what is shown to it. */
export async function publicFigures({ db }: Pick<Portal, 'db'>): Promise<Figures> {
  const { rows } = await sql<{ profiles: string; deposits: string; contacts: string }>`
    select (select count(*) from search_profiles) as profiles,
      (select count(*) from deposits) as deposits,
      (select count(*) from contact_requests where state = 'accepted') as contacts`.execute(db);
  const [row] = rows;
  return {
    profiles: coarse(Number(row?.profiles ?? 0)),
    deposits: coarse(Number(row?.deposits ?? 0)),
    contacts: coarse(Number(row?.contacts ?? 0)),
  };
}
