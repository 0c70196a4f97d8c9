// Erases everything the extension knows of the person: what is kept, what was set, what was permitted.
import { browser } from 'wxt/browser';
import { eraseKept } from '@/utils/offers/erase';
import { listPortals } from '@/utils/portals/outbox/store';
import { eraseBackups } from '@/utils/transfer/automatic-backups';
import { giveBackPortal } from './apply/portal-permission';
import { boardList } from './boards';

/** @throws WriteError when the offers could not be erased; then nothing else was. */
export async function eraseEverything(): Promise<void> {
  const portals = await listPortals().catch(() => []);
  await eraseKept();
  await eraseBackups();
  await browser.storage.local.clear();
  await clearNotifications().catch((error: unknown) => console.warn('A notification may still be shown', error));
  for (const { key } of portals) await giveBackPortal(key);
  // Boards may be part of a trial build's own permissions, which cannot be given back.
  await browser.permissions.remove({ origins: boardList.flatMap(({ patterns }) => [...patterns]) }).catch(() => false);
}

/** Those the system still shows name offers. */
async function clearNotifications(): Promise<void> {
  // The API is there only once the permission was given.
  const shown = Object.keys((await browser.notifications?.getAll()) ?? {});
  await Promise.all(shown.map((id) => browser.notifications.clear(id)));
}
