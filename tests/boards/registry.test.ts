// A page belongs to the board whose registrable suffix it is under, over https, and to no other.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import type { BoardAdapter } from '@/utils/boards/contract';
import { boardHosts, boardNames } from '@/utils/boards/hosts';
import { isHostOf } from '@/utils/boards/match';
import { practice } from '@/utils/boards/practice';
import { adapterFor, boards } from '@/utils/boards/registry';

describe('adapterFor', () => {
  it.each([
    ['https://www.linkedin.com/jobs/search/', 'linkedin'],
    ['https://fr.linkedin.com/jobs/view/1', 'linkedin'],
    ['https://linkedin.com/', 'linkedin'],
    ['https://LINKEDIN.com./jobs/', 'linkedin'],
    ['https://www.hellowork.com/fr-fr/emplois/1.html', 'hellowork'],
    ['https://candidat.francetravail.fr/offres/recherche', 'france-travail'],
    ['https://nvidia.wd5.myworkdayjobs.com/en-US/x/job/y_JR1', 'workday'],
    ['https://ponant.teamtailor.com/jobs/5000001-soudeuse', 'teamtailor'],
    ['http://www.linkedin.com/jobs/', undefined],
    ['https://notlinkedin.com/jobs/', undefined],
    ['https://linkedin.com.evil.example/jobs/', undefined],
    ['https://evil.example/linkedin.com/', undefined],
    ['https://evil.example/?linkedin.com', undefined],
    ['https://linkedin.com@evil.example/', undefined],
    ['file:///linkedin.com/', undefined],
    ['about:blank', undefined],
    ['http://127.0.0.1:4173/offres', undefined],
  ])('%s → %s', (url, id) => {
    expect(adapterFor(new URL(url))?.id).toBe(id);
  });

  it('knows x.com from netflix.com', () => {
    expect(isHostOf('www.x.com', 'x.com')).toBe(true);
    expect(isHostOf('netflix.com', 'x.com')).toBe(false);
  });

  it('reads the practice board over http on this machine only, where it is known', () => {
    const known: BoardAdapter[] = [...boards, practice];
    expect(adapterFor(new URL('http://127.0.0.1:4173/offres'), known)).toBe(practice);
    expect(adapterFor(new URL('http://127.0.0.2:4173/offres'), known)).toBeUndefined();
    expect(adapterFor(new URL('http://localhost:4173/offres'), known)).toBeUndefined();
  });
});

describe('the boards', () => {
  it('have ids and hosts of their own, so that their order has no meaning', () => {
    const ids = boards.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const hosts = boards.flatMap(({ hosts }) => hosts);
    for (const host of hosts) expect(hosts.filter((other) => isHostOf(host, other))).toEqual([host]);
  });

  it('are those whose hosts and names the manifest and our pages know', () => {
    expect(Object.fromEntries(boards.map(({ id, hosts }) => [id, hosts]))).toEqual(boardHosts);
    for (const { id, name } of boards) expect(boardNames[id] ?? id).toBe(name);
  });

  it.each([
    ['production', false],
    ['e2e', true],
  ])('built for %s carry the practice board: %s', async (mode, isCarried) => {
    expect(boards).not.toContain(practice);
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const entry = join(root, 'utils/boards/registry.ts');
    const built = await build({
      root,
      mode,
      configFile: false,
      logLevel: 'silent',
      resolve: { alias: { '@': root.replace(/\/$/, '') } },
      build: { write: false, lib: { entry, formats: ['es'] } },
    });
    const code = JSON.stringify(built);
    expect(code).toContain('data-occludable-job-id');
    expect(code.includes('article.offer-card')).toBe(isCarried);
    expect(code.includes('127.0.0.1:')).toBe(false);
  });
});
