// What the package weighs: built for a store into a folder of its own, each file as it is, gzipped, and all in one zip.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { build } from 'wxt';

export interface FileSize {
  /** Path in the package. */
  name: string;
  raw: number;
  gzip: number;
}

export interface PackageSize {
  files: FileSize[];
  /** Bytes a store receives. */
  zip: number;
  /** Names of the scripts that hold a text. */
  scriptsWith: (text: string) => string[];
}

const quiet = () => undefined;
const silent = {
  debug: quiet,
  log: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  fatal: quiet,
  success: quiet,
  level: 0,
};

/** Builds the extension into a folder of its own and lends it to `use`. */
export async function withBuild<Answer>(
  browser: 'chrome' | 'firefox',
  mode: 'production' | 'e2e',
  use: (extension: string) => Promise<Answer>,
): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'cap-regions-weight-'));
  // A test runner's own environment would make a build for development.
  const { NODE_ENV: before } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    const root = join(import.meta.dirname, '..', '..');
    await build({ root, browser, mode, outDir: folder, logger: silent });
    const [made = ''] = readdirSync(folder);
    return await use(join(folder, made));
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
    rmSync(folder, { recursive: true });
  }
}

/** Of the package for a store; bytes throughout. */
export function measurePackage(browser: 'chrome' | 'firefox'): Promise<PackageSize> {
  return withBuild(browser, 'production', weigh);
}

async function weigh(folder: string): Promise<PackageSize> {
  const zip = new JSZip();
  const scripts = new Map<string, string>();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.flatMap((name) => {
    if (!statSync(join(folder, name)).isFile()) return [];
    const content = readFileSync(join(folder, name));
    zip.file(name, content);
    if (name.endsWith('.js')) scripts.set(name, content.toString('utf8'));
    return { name, raw: content.length, gzip: gzipSync(content, { level: 9 }).length };
  });
  const packed = await zip.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
  const scriptsWith = (text: string) => [...scripts].flatMap(([name, script]) => (script.includes(text) ? [name] : []));
  return { files: files.sort((one, other) => other.raw - one.raw), zip: packed.length, scriptsWith };
}

/** The scripts that run on job pages while the person reads them. */
export function pageScripts({ files }: PackageSize): FileSize[] {
  return files.filter(({ name }) => /^overlay-.*\.js$/.test(name));
}

/** The scripts brought into a page on a click. */
export function clickScripts({ files }: PackageSize): FileSize[] {
  return files.filter(({ name }) => /^(?:reader-.*|outline|panel|form-filler)\.js$/.test(name));
}
