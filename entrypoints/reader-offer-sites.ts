// Runs once in the open tab on the person's click: the sites whose offers are read by their metadata, and their lists by links.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applicantTrackers } from '@/utils/boards/ats';
import { readBoardPage } from '@/utils/boards/board-page';
import { readLinkedList } from '@/utils/boards/linked-sites';
import { unseenBoards } from '@/utils/boards/unseen';
import type { PageReading } from '@/utils/messaging/protocol';

const sites = [...applicantTrackers, ...unseenBoards];

/** The script's result is what `scripting.executeScript` answers. Never throws. */
export default defineUnlistedScript((): PageReading | null =>
  readBoardPage(sites, document, new URL(location.href), readLinkedList),
);
