// Applying to kept offers through the portals of their regions; what a portal takes is read there once for all of them.
import { Notice } from '@/components/notice';
import { useStrings } from '@/components/strings';
import { useLive } from '@/utils/pages/use-live';
import { listDeposits, listPortals } from '@/utils/portals/outbox/store';
import { type Manifest, takesDeposits } from '@/utils/portals/protocol/manifest';
import { registerRow } from '@/utils/portals/register';
import { OpenLock } from '../profile/open-lock';
import { WorkspaceLink } from '../workspace-link';
import type { ApplyOffer } from './apply';
import { AtPortal } from './at-portal';
import { OtherWays } from './other-ways';
import { useOwnProfile } from './own-profile';
import '@/components/apply/apply.css';

function serves({ regions }: Manifest, { region }: ApplyOffer): boolean {
  const iso = registerRow(region)?.iso;
  return iso !== undefined && regions.includes(iso);
}

export function ApplyTo({ offers }: { offers: readonly ApplyOffer[] }) {
  const { apply } = useStrings();
  const own = useOwnProfile();
  const { value } = useLive(async () => ({ portals: await listPortals(), deposits: await listDeposits() }), []);
  if (!value || own === undefined) return null;
  const groups = value.portals
    .filter(({ manifest }) => takesDeposits(manifest))
    .map((portal) => ({ portal, here: offers.filter((offer) => serves(portal.manifest, offer)) }))
    .filter(({ here }) => here.length > 0);
  const [only] = offers.length === 1 ? offers : [];
  const byHand = value.portals.filter(({ manifest }) => !takesDeposits(manifest) && only && serves(manifest, only));
  const without = offers.filter((offer) => offer.region !== '' && groups.every(({ here }) => !here.includes(offer)));
  return (
    <>
      {without.length > 0 && (
        <Notice tone="calm">
          {apply.noPortal(without.length, offers.length)}{' '}
          <WorkspaceLink hash="#apply">{apply.choosePortal}</WorkspaceLink>
          {offers.length > 1 && <span class="without">{without.map(({ title }) => title).join(' · ')}</span>}
        </Notice>
      )}
      {own === null && (
        <p>
          {apply.noProfile} <WorkspaceLink hash="#profile">{apply.toProfile}</WorkspaceLink>
        </p>
      )}
      {own?.locked && <OpenLock row={own.locked} />}
      {own !== null &&
        !own.locked &&
        groups.map(({ portal, here }) => (
          <AtPortal
            key={portal.key}
            offers={here}
            portal={portal}
            own={own}
            deposits={value.deposits.filter(
              (row) => row.portal === portal.key && here.some(({ key }) => key === row.offer),
            )}
          />
        ))}
      {only && own && !own.locked && (
        <OtherWays offer={only} own={own} portals={byHand.map(({ manifest }) => manifest)} />
      )}
    </>
  );
}
