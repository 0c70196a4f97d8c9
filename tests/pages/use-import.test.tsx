// @vitest-environment jsdom
// A table on its way in: each column named stays named, and what was put away does not come back, however long it takes.
import { Blob as FileLike } from 'node:buffer';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Imports, useImport } from '@/utils/pages/use-import';
import { loadPlaceResolver } from '@/utils/places/load';
import { draw, until } from '../components/draw';
import { freshDatabase, rennes } from '../database/store';

vi.mock('@/utils/places/load', () => ({ gazetteerPath: '/gazetteer.txt', loadPlaceResolver: vi.fn() }));

let imports: Imports;
function Holder() {
  imports = useImport();
  return null;
}
/** What waits for the places to be read, each question in turn. */
let waiting: (() => void)[];
const table = new FileLike(['un;deux;trois\nSoudeuse;Chantiers du Ponant;Rennes\n']) as unknown as Blob;

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 30)));
const run = async (change: () => void) => {
  await act(async () => change());
  await settle();
};
const mapping = () => (imports.state.kind === 'table' ? imports.state.mapping : undefined);
const counts = () => (imports.state.kind === 'table' ? imports.state.preview : undefined);

beforeEach(async () => {
  freshDatabase();
  waiting = [];
  vi.mocked(loadPlaceResolver).mockImplementation(
    () => new Promise((resolve) => waiting.push(() => resolve({ resolvePlace: () => rennes } as never))),
  );
  draw(<Holder />);
  await run(() => imports.read(table));
  await until(() => expect(waiting).toHaveLength(1));
  await run(() => waiting[0]?.());
  await until(() => expect(counts()).toBe('no-title'));
});
afterEach(() => document.body.replaceChildren());

it('columns named one right after the other all stay named, whichever is looked at first', async () => {
  await run(() => imports.setMapping({ title: 0 }));
  expect(mapping()).toEqual({ title: 0 });
  await run(() => imports.setMapping({ ...mapping(), company: 1 }));
  await run(() => waiting[2]?.());
  await until(() => expect(counts()).toMatchObject({ added: 1, samples: [{ company: 'Chantiers du Ponant' }] }));
  await run(() => waiting[1]?.());
  await settle();
  expect(mapping()).toEqual({ title: 0, company: 1 });
  expect(counts()).toMatchObject({ samples: [{ company: 'Chantiers du Ponant' }] });
});

it('a table put away while it is looked at stays away', async () => {
  await run(() => imports.setMapping({ title: 0 }));
  await run(() => imports.leave());
  await run(() => waiting[1]?.());
  expect(imports.state).toEqual({ kind: 'idle' });
});
