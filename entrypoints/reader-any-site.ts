// Runs once in the open tab on the person's click, where the page is no board's: reads what it surely offers, and leaves.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { generic } from '@/utils/boards/generic';
import { readLinkedOffers } from '@/utils/boards/linked';
import { inOrder, readList, readShownDetail } from '@/utils/boards/read';
import type { PageReading } from '@/utils/messaging/protocol';

/** The script's result is what `scripting.executeScript` answers. Never throws. */
export default defineUnlistedScript((): PageReading => {
  const page = new URL(location.href);
  const detail = readShownDetail(generic, document, page);
  const list = readList(generic, document, page);
  const own = detail.outcome === 'read' ? detail.raw : undefined;
  // An offer's own page links to similar ones: they are not what was asked for.
  const linked = own || list.read > 0 ? [] : readLinkedOffers(generic, document, page);
  return inOrder(own, [...list.postings, ...linked]);
});
