// Opens a browser with the extension in it and the practice board in front, and stays until the person closes it.
import { startPracticeBoard } from '../../practice/server.mjs';
import { type BrowserName, builtExtension, launch } from '../../tests/e2e/kit';

const [, , browser, portal] = process.argv as unknown as [string, string, BrowserName, string];
const board = await startPracticeBoard();
const session = await launch(browser, {
  extension: builtExtension(browser),
  shown: true,
  language: new Intl.DateTimeFormat().resolvedOptions().locale,
});
/** Once: a second close while the first takes the profile away would only be in its way. */
let closing: Promise<void> | undefined;
const close = () => {
  closing ??= session.close();
  return closing;
};
try {
  const [blank] = await session.pages();
  await session.open(`${board.url}/offres`);
  await blank?.close();
  console.log(`board  ${board.url}/offres (invented offers)`);
  console.log(
    'try    the star of a badge keeps an offer, its name opens a small panel; the icon of the toolbar has them all',
  );
  if (portal) {
    console.log(`try    apply: “Applications” in the workspace takes the portal’s address, ${portal}`);
    console.log('try    recruit: the portal’s sign-in page names accounts, and the mail they get is printed here');
  }
  console.log('       The browser’s profile is thrown away at the end: close the browser, or press Ctrl+C.');
  // Pressed twice, it still ends in good order.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close());
  await session.closed();
} finally {
  await close();
  await board.close();
}
