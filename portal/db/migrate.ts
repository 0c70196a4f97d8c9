// Brings a database to this version's schema, one step per released version, each in order and once.
import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as core from './migrations/0001-core';
import * as accounts from './migrations/0002-accounts';
import * as savedSearches from './migrations/0003-saved-searches';
import * as sharesAndHiding from './migrations/0004-shares-and-hiding';

/** A released step never changes: a new one is added after it. */
export const migrations: Record<string, Migration> = {
  '0001-core': core,
  '0002-accounts': accounts,
  '0003-saved-searches': savedSearches,
  '0004-shares-and-hiding': sharesAndHiding,
};

/**
 * Applies the steps that are missing; several processes may start at once, since the migrator holds a lock.
 * @throws when the database is newer than this program, or a step fails (its changes are then undone)
 */
export async function migrateToLatest<T>(db: Kysely<T>, steps = migrations): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => steps } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw error;
  return results.map(({ migrationName }) => migrationName);
}
