// The overlay on Apec, with no other board's reader in it: what a page does not need, it does not load.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { apec } from '@/utils/boards/apec';
import { startOverlay } from './overlay/start';

export default defineUnlistedScript(() => startOverlay([apec]));
