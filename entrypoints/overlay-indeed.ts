// The overlay on Indeed, with no other board's reader in it: what a page does not need, it does not load.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { indeed } from '@/utils/boards/indeed';
import { startOverlay } from './overlay/start';

export default defineUnlistedScript(() => startOverlay([indeed]));
