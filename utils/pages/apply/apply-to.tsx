// Applying to kept offers: each person's with their own profile, through the portals of the offers' regions.
import { useState } from 'preact/hooks';
import { Notice } from '@/components/notice';
import { Select } from '@/components/select';
import { useStrings } from '@/components/strings';
import { groupByPerson, type PersonGroup } from '@/utils/offers/by-person';
import { useLive } from '@/utils/pages/use-live';
import { isOf, listDeposits, listPortals } from '@/utils/portals/outbox/store';
import type { OutboxRow, PortalRow } from '@/utils/portals/outbox/types';
import { type Manifest, takesDeposits } from '@/utils/portals/protocol/manifest';
import { registerRow } from '@/utils/portals/register';
import { OpenLock } from '../profile/open-lock';
import { WorkspaceLink } from '../workspace-link';
import type { ApplyOffer } from './apply';
import { AtPortal } from './at-portal';
import { OtherWays } from './other-ways';
import { nameOf, type OwnProfile, useOwnProfiles } from './own-profile';
import '@/components/apply/apply.css';

function serves({ regions }: Manifest, { region }: ApplyOffer): boolean {
  const iso = registerRow(region)?.iso;
  return iso !== undefined && regions.includes(iso);
}

interface Kept {
  portals: readonly PortalRow[];
  deposits: readonly OutboxRow[];
}

export function ApplyTo({ offers }: { offers: readonly ApplyOffer[] }) {
  const { apply } = useStrings();
  const profiles = useOwnProfiles();
  const [chosen, setChosen] = useState<Partial<Record<0 | 1, string>>>({});
  const { value } = useLive(async () => ({ portals: await listPortals(), deposits: await listDeposits() }), []);
  if (!value || !profiles) return null;
  const takers = value.portals.filter(({ manifest }) => takesDeposits(manifest));
  const without = offers.filter(
    (offer) => offer.region !== '' && takers.every(({ manifest }) => !serves(manifest, offer)),
  );
  const groups = groupByPerson(offers, profiles, chosen);
  return (
    <>
      {without.length > 0 && (
        <Notice tone="calm">
          {apply.noPortal(without.length, offers.length)}{' '}
          <WorkspaceLink hash="#apply">{apply.choosePortal}</WorkspaceLink>
          {offers.length > 1 && <span class="without">{without.map(({ title }) => title).join(' · ')}</span>}
        </Notice>
      )}
      {profiles.length === 0 && (
        <p>
          {apply.noProfile} <WorkspaceLink hash="#profile">{apply.toProfile}</WorkspaceLink>
        </p>
      )}
      {profiles.length > 0 &&
        groups.map((group) => (
          <AsPerson
            key={group.place}
            group={group}
            profiles={profiles}
            isAlone={groups.length === 1}
            kept={value}
            onChoose={(key) => setChosen({ ...chosen, [group.place]: key })}
          />
        ))}
    </>
  );
}

interface PersonProps {
  group: PersonGroup<ApplyOffer, OwnProfile>;
  profiles: readonly OwnProfile[];
  /** No other person's offers stand beside. */
  isAlone: boolean;
  kept: Kept;
  onChoose: (key: string) => void;
}

/** One person's offers: nothing of theirs is prepared, read or sent with another's. */
function AsPerson({ group, profiles, isAlone, kept, onChoose }: PersonProps) {
  const { apply, profile } = useStrings();
  const { own, offers, place } = group;
  const [first] = profiles;
  if (!own) {
    return (
      <Notice
        tone="calm"
        actions={
          first && (
            <button type="button" class="button small" onClick={() => onChoose(first.key)}>
              {apply.useInstead(nameOf(first, profile.people))}
            </button>
          )
        }
      >
        {apply.otherHasNone(offers.length)} <WorkspaceLink hash="#profile">{apply.openProfile}</WorkspaceLink>
      </Notice>
    );
  }
  const name = nameOf(own, profile.people);
  const isShared = profiles.length > 1;
  const title = apply.withProfile(nameOf(profiles[place] ?? own, profile.people), offers.length);
  return (
    <section class="apply-person" aria-label={title}>
      {!isAlone && <h3>{title}</h3>}
      {isShared && (
        <Select
          label={apply.chooseProfile}
          isLabelUnseen={false}
          class="apply-whose"
          value={own.key}
          options={profiles.map((one) => ({ value: one.key, label: nameOf(one, profile.people) }))}
          onChange={onChoose}
        />
      )}
      {own.locked ? (
        <OpenLock row={own.locked} />
      ) : (
        <ThroughPortals key={own.key} offers={offers} own={own} person={isShared ? name : undefined} kept={kept} />
      )}
    </section>
  );
}

interface PortalsProps {
  offers: readonly ApplyOffer[];
  own: OwnProfile;
  /** Whose profile it is, where there are two. */
  person: string | undefined;
  kept: Kept;
}

/** What a portal takes is read there once for all of a person's offers. */
function ThroughPortals({ offers, own, person, kept }: PortalsProps) {
  const [only] = offers.length === 1 ? offers : [];
  const groups = kept.portals
    .filter(({ manifest }) => takesDeposits(manifest))
    .map((portal) => ({ portal, here: offers.filter((offer) => serves(portal.manifest, offer)) }))
    .filter(({ here }) => here.length > 0);
  const byHand = kept.portals.filter(({ manifest }) => !takesDeposits(manifest) && only && serves(manifest, only));
  return (
    <>
      {groups.map(({ portal, here }) => (
        <AtPortal
          key={portal.key}
          offers={here}
          portal={portal}
          own={own}
          person={person}
          deposits={kept.deposits.filter(
            (row) => row.portal === portal.key && isOf(row, own.key) && here.some(({ key }) => key === row.offer),
          )}
        />
      ))}
      {only && <OtherWays offer={only} own={own} portals={byHand.map(({ manifest }) => manifest)} />}
    </>
  );
}
