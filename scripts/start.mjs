// `npm start`: the extension at work on the practice board, and a portal of invented people beside it; in a browser to
// play with or, without a display, on a walk.
import { parseArgs } from 'node:util';
import { hasBrowser } from './lib/browsers.mjs';
import { startDemoPortal } from './lib/portal.mjs';
import { run, tail } from './lib/run.mjs';
import { setUp } from './setup.mjs';

/** @typedef {import('./lib/browsers.mjs').BrowserName} BrowserName */

const WXT_NAMES = { chromium: 'chrome', firefox: 'firefox' };

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    headless: { type: 'boolean', default: false },
  },
});

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** @returns {BrowserName | undefined} what the person asked for */
function askedBrowser() {
  const { browser } = values;
  if (browser === undefined || browser === 'chromium' || browser === 'firefox') return browser;
  if (browser === 'chrome') return 'chromium';
  throw new Error(`--browser ${browser}: it is chromium or firefox`);
}

async function start() {
  const asked = askedBrowser();
  await setUp({ browsers: [asked ?? 'chromium'] });
  const browser = asked ?? (!hasBrowser('chromium') && hasBrowser('firefox') ? 'firefox' : 'chromium');
  // Its line above said how to get it.
  if (!hasBrowser(browser)) throw new Error(`There is no ${browser} to start.`);
  const built = await run('wxt', ['build', '--mode', 'e2e', '-b', WXT_NAMES[browser]]);
  if (built.code !== 0) throw new Error(`The build failed:\n${tail(built.output)}`);
  console.log(`build  ${browser}   ready`);
  const script = hasDisplay && !values.headless ? 'scripts/demo/show.ts' : 'scripts/demo/walk.ts';
  const portal = await startDemoPortal().catch((error) => console.log(`portal ${error.message}`));
  if (portal) console.log(`portal ${portal.address} (invented people and organisations)`);
  // Ctrl+C reaches every process of the terminal: this one stays until the browser is closed and its profile gone.
  process.on('SIGINT', () => undefined);
  const { code } = await run('tsx', [script, browser, portal?.address ?? ''], { isShown: true });
  await portal?.stop();
  process.exitCode = code;
}

await start().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
