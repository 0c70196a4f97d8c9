// The fourth schema: whom each dossier is shared with, and whom each profile hides from, found without reading them all.
import { type Kysely, sql } from 'kysely';
import { organisationKey } from '../../search/words';

interface Held {
  id: string;
  shared: { siren?: string; name: string; parts?: string[] }[];
}

const statements = [
  sql`create table dossier_shares (
    dossier_id uuid not null references submissions on delete cascade,
    siren text, name_key text not null)`,
  sql`create index dossier_shares_dossier on dossier_shares (dossier_id)`,
  sql`create index dossier_shares_siren on dossier_shares (siren) where siren is not null`,
  sql`create index dossier_shares_name on dossier_shares (name_key) where siren is null`,
  sql`create index hidden_organisations_siren on hidden_organisations (siren) where siren is not null`,
  sql`create index hidden_organisations_joined on hidden_organisations (joined) where joined <> ''`,
  sql`create index hidden_organisations_words on hidden_organisations using gin (words) where joined <> ''`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
  const { rows } = await sql<Held>`
    select id, body->'sharedWith' as shared from submissions where kind = 'dossier' and body is not null`.execute(db);
  for (const { id, shared } of rows) {
    for (const { siren = null, name } of shared) {
      await sql`insert into dossier_shares values (${id}, ${siren}, ${organisationKey(name)})`.execute(db);
    }
  }
}
