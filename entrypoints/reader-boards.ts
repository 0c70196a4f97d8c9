// Runs once in the open tab on the person's click: the boards whose lists are read; in trial builds also the practice board.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readBoardPage } from '@/utils/boards/board-page';
import { listed } from '@/utils/boards/listed';
import { practice } from '@/utils/boards/practice';
import type { PageReading } from '@/utils/messaging/protocol';

const boards = import.meta.env.MODE === 'e2e' ? [...listed, practice] : listed;

/** The script's result is what `scripting.executeScript` answers. Never throws. */
export default defineUnlistedScript((): PageReading | null => readBoardPage(boards, document, new URL(location.href)));
