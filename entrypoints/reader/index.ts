// Runs once in the open tab on the person's click, reads what the page offers, changes nothing, and leaves.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { generic } from '@/utils/boards/generic';
import { readLinkedOffers } from '@/utils/boards/linked';
import { countOfferLinks } from '@/utils/boards/outline';
import { readList, readShownDetail } from '@/utils/boards/read';
import { adapterFor } from '@/utils/boards/registry';
import type { PageReading } from '@/utils/messaging/protocol';
import { postingKey } from '@/utils/posting/key';

/** The script's result is what `scripting.executeScript` answers. Never throws. */
export default defineUnlistedScript((): PageReading => {
  const page = new URL(location.href);
  const adapter = adapterFor(page) ?? generic;
  const detail = readShownDetail(adapter, document, page);
  const list = readList(adapter, document, page);
  const own = detail.outcome === 'read' ? detail.raw : undefined;
  // An offer's own page links to similar ones: they are not what was asked for.
  const linked = own || list.read > 0 ? [] : readLinkedOffers(adapter, document, page);
  const others = [...list.postings, ...linked].filter((posting) => !own || postingKey(posting) !== postingKey(own));
  return {
    postings: own ? [own, ...others] : others,
    ...(own ? { detail: 0 } : {}),
    ...(adapter === generic
      ? {}
      : {
          health: {
            board: adapter.id,
            read: list.read + linked.length + (own ? 1 : 0),
            skipped: list.skipped,
            failed: list.failed + (detail.outcome === 'failed' ? 1 : 0),
            links: own || list.read > 0 || linked.length > 0 ? undefined : countOfferLinks(adapter, document, page),
            expects: adapter.expects?.(page), // undefined on pages that may hold anything
          },
        }),
  };
});
