// Asks the browser for a portal, on the click that needs it, and gives the permission back.
import { browser } from 'wxt/browser';
import { isGranted } from '@/utils/portals/client';
import { originPattern } from '@/utils/portals/origin';

/** Firefox asks of what kind the data is that leaves; the polyfill's types do not know it. */
type Asked = Parameters<typeof browser.permissions.request>[0] & { data_collection?: readonly string[] };

/** Nobody can press the browser's own prompt in a trial build, which comes with this machine granted. */
const isTrial = import.meta.env.MODE === 'e2e';

/** Call it first thing in a click: browsers refuse it later. */
export function requestPortal(origin: string): Promise<boolean> {
  return isTrial ? isGranted(origin) : browser.permissions.request({ origins: [originPattern(origin)] });
}

/** Permission to send a profile, in Firefox; elsewhere there is nothing to ask. First thing in a click. */
export async function requestDataCollection(): Promise<boolean> {
  if (!import.meta.env.FIREFOX || isTrial) return true;
  const asked: Asked = { data_collection: ['personallyIdentifyingInfo'] };
  return browser.permissions.request(asked);
}

/** Only what was asked for this portal. */
export async function giveBackPortal(origin: string): Promise<void> {
  await browser.permissions.remove({ origins: [originPattern(origin)] }).catch(() => false);
}
