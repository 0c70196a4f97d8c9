// An empty embedded cluster, made once on a machine and copied by each test file: making one takes seconds.
import { existsSync, mkdirSync, openAsBlob, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const root = join(import.meta.dirname, '../../..');

/** The engine's version is in the name: another one makes its own. */
function templatePath(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8')) as { version: string };
  return join(root, '.output', `portal-template-${version}.tar`);
}

export async function readTemplate(): Promise<Blob> {
  const path = templatePath();
  if (!existsSync(path)) await makeTemplate(path);
  return openAsBlob(path);
}

async function makeTemplate(path: string): Promise<void> {
  const engine = await PGlite.create('memory://');
  const cluster = await engine.dumpDataDir('none');
  await engine.close();
  mkdirSync(dirname(path), { recursive: true });
  // Test files start together: each writes its own, and the last name wins.
  const own = `${path}.${process.pid}`;
  writeFileSync(own, Buffer.from(await cluster.arrayBuffer()));
  renameSync(own, path);
}
