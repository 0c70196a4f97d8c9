// The parts of the profile's page, side by side.
import { useStrings } from '@/components/strings';
import type { ProfileView } from './route';

export function ProfileNav({ view }: { view: ProfileView | undefined }) {
  const { profile } = useStrings();
  const parts = [
    { name: profile.views.fill, hash: '#profile', is: undefined },
    { name: profile.views.leaves, hash: '#profile=leaves', is: 'leaves' },
    { name: profile.views.import, hash: '#profile=import', is: 'import' },
  ];
  return (
    <nav class="profile-views" aria-label={profile.title}>
      {parts.map(({ name, hash, is }) => (
        <a key={hash} href={hash} aria-current={view === is ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
