// The overlay on France Travail, with no other board's reader in it: what a page does not need, it does not load.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { franceTravail } from '@/utils/boards/france-travail';
import { startOverlay } from './overlay/start';

export default defineUnlistedScript(() => startOverlay([franceTravail]));
