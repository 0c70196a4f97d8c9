// The profile on the page of applications: in a line, with the way to it and to what would leave of it.
import { SettingsSection } from '@/components/settings/section';
import { useStrings } from '@/components/strings';
import { nameOf, type OwnProfile, useOwnProfiles } from '@/utils/pages/apply/own-profile';

const titleOf = ({ resume: { basics, meta } }: OwnProfile) => basics.label ?? meta?.capRegions.trades?.[0]?.label;

export function ApplyProfile() {
  const { apply, profile } = useStrings();
  const profiles = useOwnProfiles();
  if (profiles === undefined) return null;
  return (
    <SettingsSection title={apply.profileTitle} lead={apply.profileLead}>
      {profiles.map((own) => {
        // The trade is locked with the contact block.
        const head = [profiles.length > 1 && nameOf(own, profile.people), titleOf(own)].filter(Boolean).join(' · ');
        const rest = [own.resume.skills?.map(({ name }) => name).join(', '), own.locked && profile.lockedLead];
        return (
          <p key={own.key} class="own-profile">
            {head && <strong>{head}</strong>}
            <span class="soft">{(head ? ['', ...rest] : rest).filter((part) => part !== undefined).join(' · ')}</span>
          </p>
        );
      })}
      <div class="actions">
        <a class="button" href="#profile">
          {profiles.length > 0 ? apply.openProfile : apply.toProfile}
        </a>
        {profiles.length > 0 && (
          <a class="button" href="#profile=leaves">
            {profile.views.leaves}
          </a>
        )}
      </div>
    </SettingsSection>
  );
}
