// The overlay on Welcome to the Jungle, with no other board's reader in it: what a page does not need, it does not load.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { welcomeToTheJungle } from '@/utils/boards/welcome-to-the-jungle';
import { startOverlay } from './overlay/start';

export default defineUnlistedScript(() => startOverlay([welcomeToTheJungle]));
