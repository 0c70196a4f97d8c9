// The report on a board that changed, wired to the tab it speaks of.
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { BoardReport } from '@/components/board-report';

/** Structure and counts of the page, never its words (see utils/boards/outline.ts); the version of the extension beside. */
async function makeReport(tabId: number): Promise<string> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ['/outline.js'] });
  const { name, version } = browser.runtime.getManifest();
  return JSON.stringify(
    { extension: `${name} ${version}`, browser: navigator.userAgent, page: frame?.result },
    null,
    2,
  );
}

export function ChangedBoard({ tabId }: { tabId: number }) {
  const [text, setText] = useState<string>();
  const [isCopied, setCopied] = useState(false);
  return (
    <BoardReport
      text={text}
      isCopied={isCopied}
      onMake={() => void makeReport(tabId).then(setText, (error) => setText(String(error)))}
      onCopy={() => void navigator.clipboard.writeText(text ?? '').then(() => setCopied(true))}
    />
  );
}
