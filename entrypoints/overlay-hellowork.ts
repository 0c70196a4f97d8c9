// The overlay on HelloWork, with no other board's reader in it: what a page does not need, it does not load.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hellowork } from '@/utils/boards/hellowork';
import { startOverlay } from './overlay/start';

export default defineUnlistedScript(() => startOverlay([hellowork]));
