// The profile on the page of applications: in a line, with the way to it and to what would leave of it.
import { SettingsSection } from '@/components/settings/section';
import { useStrings } from '@/components/strings';
import { useOwnProfile } from '@/utils/pages/apply/own-profile';

export function ApplyProfile() {
  const { apply, profile } = useStrings();
  const own = useOwnProfile();
  if (own === undefined) return null;
  const { basics, skills, meta } = own?.resume ?? { basics: {} };
  const title = basics.label ?? meta?.capRegions.trades?.[0]?.label;
  return (
    <SettingsSection title={apply.profileTitle} lead={apply.profileLead}>
      {own && (
        <p class="own-profile">
          {title && <strong>{title}</strong>}
          {skills && <span class="soft"> · {skills.map(({ name }) => name).join(', ')}</span>}
          {own.locked && <span class="soft"> {profile.lockedLead}</span>}
        </p>
      )}
      <div class="actions">
        <a class="button" href="#profile">
          {own ? apply.openProfile : apply.toProfile}
        </a>
        {own && (
          <a class="button" href="#profile=leaves">
            {profile.views.leaves}
          </a>
        )}
      </div>
    </SettingsSection>
  );
}
