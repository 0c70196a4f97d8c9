// Draws the toolbar and store icons from their sources: `npm run build:icons`, then commit what changed.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './lib/browsers.mjs';

const sources = new URL('../data/icon/', import.meta.url);
const target = new URL('../public/icon/', import.meta.url);

/** File name, source, and edge in px. WXT finds the numbered ones by their names. */
const icons = [
  { name: '16.png', source: 'icon-16.svg', size: 16 },
  ...[32, 48, 96, 128].map((size) => ({ name: `${size}.png`, source: 'icon.svg', size })),
  ...[16, 32].map((size) => ({ name: `attention-${size}.png`, source: 'attention.svg', size })),
];

const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium').path,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  await mkdir(target, { recursive: true });
  for (const { name, source, size } of icons) {
    const svg = await readFile(new URL(source, sources), 'utf8');
    const page = await browser.newPage();
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<!doctype html><style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(name, target), png);
    await page.close();
    console.log(`public/icon/${name} ${png.length} bytes`);
  }
} finally {
  await browser.close();
}
