// The overlay on sites whose offers are read by their metadata, one page each; in trial builds also on the practice board.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applicantTrackers } from '@/utils/boards/ats';
import { practice } from '@/utils/boards/practice';
import { unseenBoards } from '@/utils/boards/unseen';
import { startOverlay } from './overlay/start';

const sites = [...applicantTrackers, ...unseenBoards];

export default defineUnlistedScript(() => startOverlay(import.meta.env.MODE === 'e2e' ? [...sites, practice] : sites));
