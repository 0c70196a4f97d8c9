// Follows which boards the browser lets us read, and asks for one.
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type BoardFacts, boardList } from './boards';

async function readGranted(): Promise<ReadonlySet<string>> {
  const answers = await Promise.all(
    boardList.map(({ patterns }) => browser.permissions.contains({ origins: [...patterns] })),
  );
  return new Set(boardList.filter((_, index) => answers[index]).map(({ id }) => id));
}

/** Ids of the boards granted; undefined until known. */
export function useGranted(): ReadonlySet<string> | undefined {
  const [granted, setGranted] = useState<ReadonlySet<string>>();
  useEffect(() => {
    let isHere = true;
    const refresh = () => {
      readGranted().then((read) => {
        if (isHere) setGranted(read);
      });
    };
    refresh();
    browser.permissions.onAdded.addListener(refresh);
    browser.permissions.onRemoved.addListener(refresh);
    return () => {
      isHere = false;
      browser.permissions.onAdded.removeListener(refresh);
      browser.permissions.onRemoved.removeListener(refresh);
    };
  }, []);
  return granted;
}

/** Asks the browser for these boards. Call it first thing in a click: browsers refuse it later. */
export function requestBoards(boards: readonly BoardFacts[]): Promise<boolean> {
  return browser.permissions.request({ origins: boards.flatMap(({ patterns }) => [...patterns]) });
}
