// The practice job board as a local server: a demo and the tests need offers that nobody really made.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { findOffer } from './offers.mjs';
import { renderHome, renderList, renderNotFound, renderOffer, renderScroll, renderSearch } from './pages.mjs';
import { languages, paths } from './words.mjs';

/** Strict, as on careful sites: whatever is drawn over these pages must live without inline styles or scripts. */
const policy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

const types = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' };
const assets = new Map(
  ['bench.svg', 'board.css', 'cards.js', 'panes.js', 'scroll.js'].map((name) => [
    `/assets/${name}`,
    {
      status: 200,
      type: types[/** @type {keyof typeof types} */ (name.split('.').at(-1))],
      body: readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8'),
    },
  ]),
);

/**
 * The answer to one address.
 * @param {URL} url
 * @param {Date} now
 * @returns {{ status: number, type: string, body: string }}
 */
function answer(url, now) {
  const asset = assets.get(url.pathname);
  if (asset) return asset;
  const page = (/** @type {unknown} */ markup, status = 200) => ({ status, type: 'text/html', body: String(markup) });
  const path = url.pathname.replace(/(.)\/$/, '$1');
  for (const language of languages) {
    const request = { language, url, now };
    const here = paths[language];
    if (path === here.home) return page(renderHome(request));
    if (path === here.list) return page(renderList(request));
    if (path === here.scroll) return page(renderScroll(request));
    if (path === here.search) return page(renderSearch(request));
    const offer = path.startsWith(`${here.list}/`) ? findOffer(path.slice(here.list.length + 1)) : undefined;
    if (offer) return page(renderOffer(request, offer));
  }
  return page(renderNotFound({ language: /^\/en\b/.test(path) ? 'en' : 'fr', url, now }), 404);
}

/**
 * Starts the practice board. It needs no network and writes nothing.
 * @param {{ port?: number, host?: string, now?: Date }} [options] port 0 takes a free one; `now` dates the offers
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` without a final slash
 */
export async function startPracticeBoard({ port = 0, host = '127.0.0.1', now } = {}) {
  let origin = `http://${host}`;
  const server = createServer((request, response) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const address = `${origin}${request.url}`;
    const { status, type, body } =
      isRead && URL.canParse(address)
        ? answer(new URL(address), now ?? new Date())
        : { status: isRead ? 400 : 405, type: 'text/plain', body: isRead ? 'Bad request\n' : 'Only GET and HEAD\n' };
    response.writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-length': Buffer.byteLength(body),
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      ...(status === 405 && { allow: 'GET, HEAD' }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The practice board has no port.');
  origin = `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
  return {
    url: origin,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url } = await startPracticeBoard({ port: Number(process.argv[2] ?? 0) });
  console.log(url);
}
