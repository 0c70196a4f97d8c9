// The small panel beside a badge, lent to the overlay of the page it is brought into.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lendPanel } from './overlay/borrow-panel';
import { openPanel } from './overlay/panel';

export default defineUnlistedScript(() => lendPanel(openPanel));
