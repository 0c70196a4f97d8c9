// The overlay on LinkedIn, with no other board's reader in it: what a page does not need, it does not load.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { linkedin } from '@/utils/boards/linkedin';
import { startOverlay } from './overlay/start';

export default defineUnlistedScript(() => startOverlay([linkedin]));
