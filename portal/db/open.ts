// Opens the database: PostgreSQL when it has an address, else the embedded one in its folder; one driver for both.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { holdFolder } from './hold-folder';
import { migrateToLatest } from './migrate';
import type { Database, Tables } from './tables';

export interface OpenDatabase {
  db: Database;
  kind: 'postgresql' | 'embedded';
  close: () => Promise<void>;
}

/** Where it is: `data` is a folder, or `memory` for one that is gone with the process. */
export interface Place {
  data: string;
  databaseUrl?: string;
  pool: number;
  /** An empty cluster to copy instead of making one, which takes ten times as long; for tests. */
  template?: Blob;
}

/**
 * The database, with the schema of this version.
 * @throws when the folder is in use by another process, or PostgreSQL does not answer
 */
export async function openDatabase(place: Place): Promise<OpenDatabase> {
  const opened = place.databaseUrl === undefined ? await openEmbedded(place) : openServer(place.databaseUrl, place);
  try {
    await migrateToLatest(opened.db);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return opened;
}

function openServer(databaseUrl: string, { pool }: Place): OpenDatabase {
  const connections = new pg.Pool({
    connectionString: databaseUrl,
    max: pool,
    // A statement that waits for ever would keep a connection from everyone.
    options: '-c statement_timeout=30000 -c idle_in_transaction_session_timeout=30000',
  });
  // A connection that breaks while idle is replaced by the pool, and one in use fails its request; without a listener on
  // both, a database that starts again would end the process.
  connections.on('error', () => undefined);
  connections.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connections }) });
  return { db, kind: 'postgresql', close: () => db.destroy() };
}

async function openEmbedded({ data, template }: Place): Promise<OpenDatabase> {
  const isKept = data !== 'memory';
  if (isKept) mkdirSync(data, { recursive: true, mode: 0o700 });
  const release = isKept ? holdFolder(data) : () => undefined;
  const folder = isKept ? join(data, 'database') : 'memory://';
  const engine = await PGlite.create(folder, { loadDataDir: template });
  // The engine has one connection: the pool hands it to one request at a time, a whole transaction each.
  const pool = new pg.Pool({ ...createPgConfig(engine), max: 1 } as pg.PoolConfig);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = async () => {
    await db.destroy();
    await engine.close();
    release();
  };
  return { db, kind: 'embedded', close };
}
