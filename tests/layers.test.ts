// Who may import whom is the linter's (biome.json); here stands what a linter of imports cannot see.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const rooms = ['components', 'entrypoints', 'utils'];

const sources = rooms.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|css|html)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
);

/** Code without its comments: a comment may name what is forbidden. */
const code = (file: string) =>
  readFileSync(join(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');

const offenders = (pattern: RegExp, isExcused: (file: string) => boolean = () => false) =>
  sources.filter((file) => !isExcused(file) && pattern.test(code(file)));

describe('what no file of the extension does', () => {
  it('looks at more than a handful of files', () => {
    expect(sources.length).toBeGreaterThan(40);
  });

  it.each([
    [
      'writes HTML from strings',
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/,
    ],
    ['builds code from strings', /\beval\(|new Function\(/],
    ['runs in the page’s own world', /world:\s*['"]MAIN['"]/],
    ['makes a file web-accessible', /web_accessible_resources/],
    ['sends requests another way', /XMLHttpRequest|sendBeacon|WebSocket|EventSource/],
    ['hands the browser’s fetch on', /[=:(,]\s*(globalThis\.|window\.|self\.)?fetch\s*[;,)}]/],
    ['loads what is not packaged', /(src|href)=["']https?:|@import\s+url|url\(["']?https?:/],
    ['iterates URLSearchParams, which Firefox’s content scripts cannot', /searchParams(\.(keys|values|entries)\(|\])/],
    ['uses WXT’s content-script context, which tells the page its id', /defineContentScript|ContentScriptContext/],
  ])('%s', (_, pattern) => {
    expect(offenders(pattern)).toEqual([]);
  });

  it('fetches nothing but its own packaged files, save in the one module that reaches portals', () => {
    const reaching = 'utils/portals/client.ts';
    expect(code(reaching).match(/\bfetch\(/g)).toHaveLength(1);
    const fetching = sources.filter((file) => file !== reaching && /\bfetch\(/.test(code(file)));
    for (const file of fetching) {
      const calls = [...code(file).matchAll(/\bfetch\(([^;]*?)\)/g)].map(([, argument]) => argument);
      expect(
        calls.every((argument) => argument?.includes('browser.runtime.getURL(')),
        file,
      ).toBe(true);
    }
  });

  it('opens each file of code with a sentence on what it owns', () => {
    const silent = sources.filter(
      (file) => /\.tsx?$/.test(file) && !/^(\/\/|\/\*)/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(silent).toEqual([]);
  });
});
