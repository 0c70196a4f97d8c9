// The recipe for a new board, followed in a copy of the project: it leads to an adapter that keeps the contract.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COPIED = [
  'utils/page/select.ts',
  'utils/posting',
  'utils/boards',
  'utils/places',
  'public/gazetteer.txt',
  'tests/boards/contract.test.ts',
  'tests/boards/fixtures.ts',
  'tests/fixtures',
  'scripts/new-board.ts',
  'scripts/capture-page.ts',
  'scripts/lib/prune-page.ts',
];
const CONFIG = `export default { resolve: { alias: { '@': import.meta.dirname } }, test: { include: ['tests/**/*.test.ts'] } };`;
const TSCONFIG = { compilerOptions: { module: 'ESNext', moduleResolution: 'Bundler', paths: { '@/*': ['./*'] } } };

const LIST = `<html lang="fr"><head><script>track()</script><style>p{}</style></head><body onload="x()">
<p>Publiée par Anne Marec, anne.marec@emplois-art.example, 06 12 34 56 78</p>
<!-- internal --><ul>
<li class="annonce" data-ref="A1" style="color:red"><h2><a href="/annonces/A1?sid=secret">Luthière</a></h2><b class="maison">Cordes &amp; Éclisses</b><i class="lieu">Mirecourt, Grand Est</i><img src="https://pixel.example/x"></li>
<li class="annonce" data-ref="A2"><h2><a href="/annonces/A2">Archetier</a></h2><b class="maison">Crins</b><i class="lieu">Crémone, Italie</i></li>
</ul></body></html>`;
const DETAIL = `<html lang="fr"><body><h1>Luthière</h1><script type="application/ld+json">${JSON.stringify({
  '@type': 'JobPosting',
  title: 'Luthière',
  hiringOrganization: { name: 'Cordes & Éclisses' },
  jobLocation: { address: { addressLocality: 'Mirecourt', postalCode: '88500', addressCountry: 'FR' } },
})}</script></body></html>`;

let copy: string;

function run(command: 'tsx' | 'vitest', args: string[], { input = '', env = {} } = {}) {
  const path = `${join(ROOT, 'node_modules/.bin')}:${process.env.PATH}`;
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin', command), args, {
    cwd: copy,
    input,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', VITEST: '', CI: '', UPDATE: '', PATH: path, ...env },
  });
  return { status, output: stdout + stderr };
}

const contract = (env = {}) => run('vitest', ['run', '-t', 'emplois-art'], { env });
const capture = (input: string, ...args: string[]) =>
  run('tsx', ['scripts/capture-page.ts', '-', '--board', 'emplois-art', ...args], { input });
const fixture = (name: string) => join(copy, 'tests/fixtures/emplois-art', name);

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'recipe-'));
  for (const path of COPIED) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, 'vitest.config.mjs'), CONFIG);
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  writeFileSync(join(copy, 'package.json'), '{ "type": "module" }');
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a new board, by the recipe', { timeout: 60_000 }, () => {
  it('is written by new:board, once', () => {
    const add = () => run('tsx', ['scripts/new-board.ts', 'emplois-art', '--host', 'emplois-art.example']);
    const first = add();
    expect(first.output).toContain('wrote ');
    expect(first.status).toBe(0);
    const files = ['utils/boards/emplois-art.ts', 'utils/boards/hosts.ts', 'utils/boards/listed.ts'];
    const before = files.map((file) => readFileSync(join(copy, file), 'utf8'));
    expect(before[1]).toContain("'emplois-art': ['emplois-art.example'],");
    expect(before[2]).toMatch(/readonly BoardAdapter\[\] = \[[^;]*\bemploisArt,/);
    const second = add();
    expect(second.status).toBe(1);
    expect(second.output).toContain('emplois-art exists already');
    expect(files.map((file) => readFileSync(join(copy, file), 'utf8'))).toEqual(before);
  });

  it.each([
    ['Emplois', 'is not a board'],
    ['../x', 'is not a board'],
    ['contract', 'exists already'],
    ['linkedin', 'exists already'],
  ])('refuses the name %s in words', (name, words) => {
    const { status, output } = run('tsx', ['scripts/new-board.ts', name]);
    expect(status).toBe(1);
    expect(output).toContain(words);
    expect(output).not.toContain('    at ');
  });

  it('fails the contract while it has no fixtures', () => {
    const { status, output } = contract();
    expect(status).not.toBe(0);
    expect(output).toContain('has a list and a detail fixture');
  });

  it('gets its fixtures from saved pages, without scripts, trackers or people', () => {
    const flags = ['--region', 'A1=44', '--abroad', 'A2', '--layout', '2026'];
    const list = capture(LIST, '--url', 'https://emplois-art.example/annonces', '--kind', 'list', ...flags);
    expect(list.output).toContain('wrote ');
    expect(list.status).toBe(0);
    const html = readFileSync(fixture('2026--list--page.html'), 'utf8');
    expect(html).toMatch(/^<!--\nurl: https:\/\/emplois-art\.example\/annonces\nseen: 20\d\d-\d\d-\d\d\nkind: list\n/);
    expect(html).not.toMatch(/track|style|onload|img src|pixel|sid=|internal|Marec|06 12|secret/);
    const twice = capture(LIST, '--url', 'https://emplois-art.example/annonces', '--kind', 'list', ...flags);
    expect(twice.status).toBe(1);
    expect(twice.output).toContain('exists already');
    const detail = capture(
      DETAIL,
      '--url',
      'https://emplois-art.example/annonces/A1',
      '--kind',
      'detail',
      '--layout',
      '2026',
    );
    expect(detail.status).toBe(0);
  });

  it('keeps the contract once its adapter is filled in, and not before', () => {
    const unread = contract({ CI: '1', UPDATE: '1' });
    expect(unread.status).not.toBe(0);
    expect(unread.output).toContain('no expected reading');
    expect(existsSync(fixture('2026--list--page.json'))).toBe(false);
    const adapter = join(copy, 'utils/boards/emplois-art.ts');
    const filled = readFileSync(adapter, 'utf8')
      .replaceAll('data-offer-id', 'data-ref')
      .replaceAll('/offers', '/annonces')
      .replace("'.company'", "'.maison'")
      .replace("'.location'", "'.lieu'");
    writeFileSync(adapter, filled);
    const updated = contract({ UPDATE: '1' });
    expect(updated.output).not.toContain('FAIL');
    expect(updated.status).toBe(0);
    const { postings } = JSON.parse(readFileSync(fixture('2026--list--page.json'), 'utf8'));
    expect(postings).toMatchObject([
      { key: 'emplois-art:A1', title: 'Luthière', company: 'Cordes & Éclisses', location: 'Mirecourt, Grand Est' },
      { key: 'emplois-art:A2', url: 'https://emplois-art.example/annonces/A2' },
    ]);
    expect(contract({ CI: '1' }).status).toBe(0);
  });
});
