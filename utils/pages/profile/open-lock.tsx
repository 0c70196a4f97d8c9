// Where something needs the contact block and it is locked: the passphrase, asked for there.
import { LockCard } from '@/components/profile/lock-card';
import type { ProfileRow } from '@/utils/profile/row';
import { useProfileLock } from './use-profile-lock';
import '@/components/settings/settings.css';
import '@/components/profile/profile.css';

export function OpenLock({ row }: { row: ProfileRow }) {
  const lock = useProfileLock(row);
  return (
    <LockCard
      isLocked
      isOpened={lock.resume !== undefined}
      isWrong={lock.isWrong}
      isBusy={lock.isBusy}
      onLock={lock.lock}
      onOpen={lock.open}
      onUnlock={lock.unlock}
    />
  );
}
