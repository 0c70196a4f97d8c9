// Opens a browser with the extension in it and the practice board in front, and stays until the person closes it.
import { startPracticeBoard } from '../../practice/server.mjs';
import { type BrowserName, builtExtension, launch } from '../../tests/e2e/kit';

const browser = process.argv[2] as BrowserName;
const board = await startPracticeBoard();
const session = await launch(browser, { extension: builtExtension(browser), shown: true });
try {
  const [blank] = await session.pages();
  await session.open(`${board.url}/offres`);
  await blank?.close();
  console.log(`The practice board is at ${board.url}, in a throw-away profile. Close the browser to end.`);
  process.once('SIGINT', () => void session.close());
  await session.closed();
} finally {
  await session.close();
  await board.close();
}
