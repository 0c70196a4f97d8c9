// The lock of a profile on its page: what was opened stays in this page's memory, and goes with it.
import { useState } from 'preact/hooks';
import { WrongPassphrase } from '@/utils/profile/lock';
import type { Resume } from '@/utils/profile/resume';
import type { ProfileRow } from '@/utils/profile/row';
import { lockProfile, openLocked, unlockProfile } from '@/utils/profile/store';
import { type Attempts, useAttempts } from '../use-attempt';

export interface ProfileLock {
  /** The whole profile; undefined while it is locked. */
  resume?: Resume;
  isWrong: boolean;
  isBusy: boolean;
  failure?: Attempts['failure'];
  lock: (passphrase: string) => void;
  open: (passphrase: string) => void;
  unlock: (passphrase: string) => void;
  dismiss: () => void;
}

export function useProfileLock(row: ProfileRow): ProfileLock {
  const { failure, attempt, dismiss } = useAttempts();
  const [opened, setOpened] = useState<{ key: string; basics: Resume['basics'] }>();
  const [isWrong, setWrong] = useState(false);
  const [isBusy, setBusy] = useState(false);

  async function run(change: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    setWrong(false);
    await attempt(async () => {
      try {
        await change();
      } catch (error) {
        if (!(error instanceof WrongPassphrase)) throw error;
        setWrong(true);
      }
      return undefined;
    });
    setBusy(false);
  }

  const isOpened = opened?.key === row.key;
  return {
    resume: !row.locked ? row.resume : isOpened ? { ...row.resume, basics: opened.basics } : undefined,
    isWrong,
    isBusy,
    failure,
    lock: (passphrase) => {
      setOpened(undefined);
      void run(() => lockProfile(row.key, passphrase, Date.now()));
    },
    open: (passphrase) =>
      void run(async () => {
        const { basics } = await openLocked(row, passphrase);
        setOpened({ key: row.key, basics });
      }),
    unlock: (passphrase) => void run(() => unlockProfile(row.key, passphrase, Date.now())),
    dismiss,
  };
}
