// Upgrades: a database of every released version, with what people left in it, is readable after the upgrade.
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrateToLatest, migrations } from '@/portal/db/migrate';
import type { OpenDatabase } from '@/portal/db/open';
import { listSharedDossiers } from '@/portal/protocol/dossiers';
import { openTestDatabase } from './kit/database';

const names = Object.keys(migrations);
let opened: OpenDatabase;
let db: OpenDatabase['db'];
beforeAll(async () => {
  opened = await openTestDatabase();
  ({ db } = opened);
}, 120_000);
afterAll(() => opened?.close());
beforeEach(async () => {
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
});

/** What each released version added and may hold, in its own words: a later step must carry it over. */
const left: Record<string, string[]> = {
  '0001-core': [
    `insert into deposits (id, state, state_since, body, received_at, expires_at)
     values ('5b1f2c9e-5d1f-4c3a-9c55-0d0f2a7b6c11', 'published', now(), '{"level": "A2"}', now(), now() + interval '1 day')`,
    `insert into contacts (deposit_id, email, hide_from) values ('5b1f2c9e-5d1f-4c3a-9c55-0d0f2a7b6c11', 'a@boite.example', '[]')`,
    `insert into portal_secrets values ('tokens', 'x')`,
    `insert into submissions (id, kind, state, state_since, body, received_at, expires_at) values
     ('6a1f2c9e-5d1f-4c3a-9c55-0d0f2a7b6c11', 'dossier', 'open', now(),
      '{"situation": "other", "steps": [], "sharedWith": [{"name": "Ateliers du Sud SAS"}, {"name": "B", "siren": "732829320"}]}',
      now(), now() + interval '1 day')`,
  ],
  '0002-accounts': [
    `insert into organisations values
     ('7c1f2c9e-5d1f-4c3a-9c55-0d0f2a7b6c11', 'Ateliers du Sud', null, '{}', '2026-01-01', '2026-12-31', now())`,
    `insert into accounts (id, email, display_name, role, organisation_id, created_at) values
     ('8d1f2c9e-5d1f-4c3a-9c55-0d0f2a7b6c11', 'c@ateliers.example', 'Camille', 'recruiter',
      '7c1f2c9e-5d1f-4c3a-9c55-0d0f2a7b6c11', now())`,
  ],
  '0003-saved-searches': [
    `insert into saved_searches values ('9e1f2c9e-5d1f-4c3a-9c55-0d0f2a7b6c11', '8d1f2c9e-5d1f-4c3a-9c55-0d0f2a7b6c11',
     'Nuit', 'rome=I1304', '{"rome": ["I1304"]}', true, now())`,
  ],
};

describe('an upgrade', () => {
  it('has a sample of what each released version may hold', () => {
    // The newest holds nothing yet that a step could lose.
    expect(Object.keys(left)).toEqual(names.slice(0, -1));
    expect(names).toEqual([...names].sort());
  });

  it.each(Object.keys(left))(
    'from %s keeps what people left, and is done once',
    async (version) => {
      const until = names.slice(0, names.indexOf(version) + 1);
      await migrateToLatest(
        db,
        Object.fromEntries(Object.entries(migrations).filter(([name]) => until.includes(name))),
      );
      for (const name of until) for (const statement of left[name] ?? []) await sql.raw(statement).execute(db);
      expect(await migrateToLatest(db)).toEqual(names.slice(until.length));
      const row = await db
        .selectFrom('deposits')
        .innerJoin('contacts', 'deposit_id', 'id')
        .selectAll()
        .executeTakeFirst();
      expect(row).toMatchObject({ state: 'published', body: { level: 'A2' }, email: 'a@boite.example', version: 1 });
      const accounts = await db.selectFrom('accounts').select(['email', 'searches_looked_at']).execute();
      const isWithAccounts = version !== '0001-core';
      expect(accounts).toEqual(isWithAccounts ? [{ email: 'c@ateliers.example', searches_looked_at: null }] : []);
      const searches = await db.selectFrom('saved_searches').select(['name', 'filters']).execute();
      expect(searches).toEqual(until.length < 3 ? [] : [{ name: 'Nuit', filters: { rome: ['I1304'] } }]);
      const { dossiers } = await listSharedDossiers({ db, now: () => new Date() }, { name: 'ATELIERS DU SUD' });
      expect(dossiers).toMatchObject([{ parts: ['situation', 'steps'] }]);
      const shares = await db.selectFrom('dossier_shares').orderBy('name_key').select(['siren', 'name_key']).execute();
      expect(shares).toEqual([
        { siren: null, name_key: 'ateliers sud' },
        { siren: '732829320', name_key: 'b' },
      ]);
      expect(await migrateToLatest(db)).toEqual([]);
    },
    60_000,
  );

  it('that fails leaves the database as it was', async () => {
    await migrateToLatest(db);
    const failing = {
      up: async (tx: Kysely<unknown>) => {
        await sql`drop table contacts cascade`.execute(tx);
        throw new Error('half-way');
      },
    };
    await expect(migrateToLatest(db, { ...migrations, '9999-failing': failing })).rejects.toThrow('half-way');
    expect(await db.selectFrom('contacts').selectAll().execute()).toEqual([]);
    expect(await migrateToLatest(db)).toEqual([]);
  });

  it('refuses a database of a newer version', async () => {
    await migrateToLatest(db, { ...migrations, '9999-newer': { up: async () => undefined } });
    await expect(migrateToLatest(db)).rejects.toThrow('9999-newer');
  });
});
