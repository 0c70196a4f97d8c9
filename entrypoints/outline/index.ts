// Runs once on the person's click when a board has changed: answers the page's outline for a report, and leaves.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { outlinePage, type PageOutline } from '@/utils/boards/outline';
import { adapterFor } from '@/utils/boards/registry';

export default defineUnlistedScript((): PageOutline | undefined => {
  const page = new URL(location.href);
  const adapter = adapterFor(page);
  return adapter && outlinePage(adapter, document, page);
});
