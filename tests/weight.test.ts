// What a page, a person and a store have to carry: the limits of the scripts that run on job pages, and of the package.
import { beforeAll, describe, expect, it } from 'vitest';
import { listed } from '@/utils/boards/listed';
import { clickScripts, measurePackage, type PackageSize, pageScripts } from './bench/sizes';

describe.each(['chrome', 'firefox'] as const)('the package for %s', (browser) => {
  let size: PackageSize;

  beforeAll(async () => {
    size = await measurePackage(browser);
  }, 60_000);

  it('has a script for each board whose lists are read, and one for all others', () => {
    const names = pageScripts(size).map(({ name }) => name);
    const wanted = [...listed.map(({ id }) => `overlay-${id}.js`), 'overlay-offer-sites.js'];
    expect(names.toSorted()).toEqual(wanted.toSorted());
  });

  it('runs at most 60 kB on a page, 20 kB gzipped, by itself or on a click', () => {
    expect(clickScripts(size)).toHaveLength(6);
    for (const { name, raw, gzip } of [...pageScripts(size), ...clickScripts(size)]) {
      expect(raw, `${name}, raw`).toBeLessThanOrEqual(60_000);
      expect(gzip, `${name}, gzipped`).toBeLessThanOrEqual(20_000);
    }
  });

  it('carries the official pay rules in one chunk of its own, which only the workspace names', () => {
    const holding = size.scriptsWith('versement libératoire');
    expect(holding).toEqual([expect.stringMatching(/^chunks\/official-model-[\w-]+\.js$/)]);
    const naming = size.scriptsWith(holding[0]?.replace('chunks/', '') ?? '?');
    expect(naming).toEqual([expect.stringMatching(/^chunks\/workspace-[\w-]+\.js$/)]);
  });

  it('is at most 6 MB to download with all that is built, and its gazetteer 900 kB', () => {
    expect(size.zip).toBeLessThanOrEqual(6_000_000);
    expect(size.files.find(({ name }) => name === 'gazetteer.txt')?.raw).toBeLessThanOrEqual(900_000);
  });
});
