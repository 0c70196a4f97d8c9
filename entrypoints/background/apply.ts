// One click to apply where it was agreed to before: the worker checks that nothing changed since, and lets ten seconds to cancel.
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import type { Handlers } from '@/utils/messaging/receive';
import { groupByPerson } from '@/utils/offers/by-person';
import { getOffer } from '@/utils/offers/offers';
import type { SavedOffer } from '@/utils/offers/types';
import type { Reach } from '@/utils/portals/client';
import { clientOf } from '@/utils/portals/outbox/check';
import * as outbox from '@/utils/portals/outbox/store';
import type { Approval, PortalRow } from '@/utils/portals/outbox/types';
import { type Manifest, takesDeposits } from '@/utils/portals/protocol/manifest';
import { registerRow } from '@/utils/portals/register';
import type { ProfileRow } from '@/utils/profile/row';
import { readProfiles } from '@/utils/profile/store';
import { ownsOffer } from './boards';
import { runOutbox } from './outbox';

export const applyAgain: Handlers['applyAgain'] = async ({ key }, sender) => {
  const offer = await getOffer(key);
  if (offer?.trashedAt !== 0 || !ownsOffer(offer, sender)) return { isLeaving: false };
  try {
    const isLeaving = await approveAgain(offer, Date.now());
    if (isLeaving) await runOutbox();
    return { isLeaving };
  } catch (error) {
    // Where it is read, the same failure is told in words.
    console.warn('An application could not be made at once', error);
    return { isLeaving: false };
  }
};

export const cancelApplying: Handlers['cancelApplying'] = async ({ key }, sender) => {
  if (!ownsOffer(await getOffer(key), sender)) return { ok: false };
  const leaving = (await outbox.listDeposits()).filter(({ offer }) => offer === key);
  return { ok: (await outbox.cancelDeposits(leaving.map((row) => row.key))) > 0 };
};

/**
 * Approves for one more offer what its person read and agreed to: at the one portal of its region, of the profile as it
 * was then, at its level, under the same notice, in time. Answers false when something is to be read first.
 * @throws PortalError, WriteError
 */
export async function approveAgain(
  offer: Pick<SavedOffer, 'key' | 'title' | 'region' | 'whose'>,
  now: number,
  db: CapRegionsDatabase = database(),
  reach: Partial<Reach> = {},
): Promise<boolean> {
  const own = groupByPerson([offer], await readProfiles(db), {})[0]?.own;
  const iso = registerRow(offer.region)?.iso;
  const portals = (await outbox.listPortals(db)).filter(
    ({ manifest }) => iso !== undefined && takesDeposits(manifest) && manifest.regions.includes(iso),
  );
  const [portal] = portals;
  const approval = own && portal?.approvals?.[own.key];
  // Of several portals the person chooses one; what is locked is opened by them.
  if (!own || own.locked || !portal || portals.length > 1 || !approval || !isAsRead(approval, own)) return false;
  const manifest = await clientOf(portal.key, db, reach).readManifest();
  await outbox.choosePortal(portal.key, manifest, now, db);
  const endpoint = endpointFor(manifest, approval);
  if (endpoint === undefined || !isInForce(approval, manifest, now)) return false;
  return leave({ portal, endpoint, own, approval, offer }, now, db);
}

const isAsRead = ({ revision, content }: Approval, own: ProfileRow) =>
  revision === own.revision && content.level === own.level;

function isInForce({ content: { consent } }: Approval, { privacy }: Manifest, now: number): boolean {
  const isSameNotice = consent.noticeSha256 === privacy.noticeSha256 && consent.noticeVersion === privacy.noticeVersion;
  return isSameNotice && Date.parse(consent.expiresAt) > now;
}

/** Undefined when the portal no longer takes that level. */
function endpointFor({ methods }: Manifest, { content }: Approval): string | undefined {
  const takesLevel = (levels: readonly string[]) => levels.includes(content.level);
  return methods.flatMap((method) => (method.kind === 'api' && takesLevel(method.levels) ? method.endpoint : []))[0];
}

interface Leaving {
  portal: PortalRow;
  endpoint: string;
  own: ProfileRow;
  approval: Approval;
  offer: Pick<SavedOffer, 'key' | 'title'>;
}

async function leave(
  { portal, endpoint, own, approval, offer }: Leaving,
  now: number,
  db: CapRegionsDatabase,
): Promise<boolean> {
  const target = { portal: portal.key, endpoint, profile: own.key, offer: { key: offer.key, title: offer.title } };
  const keys = await outbox.addDrafts([outbox.makeDraft(approval, target, now)], db);
  await outbox.approveDrafts(keys, now, db);
  // None where it is already on its way or there: that is told where it is read.
  return keys.length > 0;
}
