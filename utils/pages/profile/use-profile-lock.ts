// The lock of a profile on its page: what was opened stays in this page's memory, and goes with it.
import { useState } from 'preact/hooks';
import { readCvFile, unlockCvFile } from '@/utils/profile/cv-file';
import { WrongPassphrase } from '@/utils/profile/lock';
import type { Resume } from '@/utils/profile/resume';
import type { ProfileRow } from '@/utils/profile/row';
import { openDeposits, sealArrived } from '@/utils/profile/sealed-deposits';
import { lockProfile, openLocked, unlockProfile } from '@/utils/profile/store';
import { type Attempts, useAttempts } from '../use-attempt';
import { addOpenedDeposits, setOpened, useOpened } from './opened';

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
  const basics = useOpened(row.key);
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

  return {
    resume: !row.locked ? row.resume : basics && { ...row.resume, basics },
    isWrong,
    isBusy,
    failure,
    lock: (passphrase) => {
      setOpened(row.key, undefined);
      void run(() => lockProfile(row.key, passphrase, Date.now()));
    },
    open: (passphrase) =>
      void run(async () => {
        const { basics } = await openLocked(row, passphrase);
        const kept = await readCvFile(row.key);
        // A file brought in from elsewhere may have another passphrase: the contact block opens all the same.
        const file = kept && (await unlockCvFile(kept, passphrase).catch(() => undefined));
        addOpenedDeposits(await openDeposits(row.key, passphrase));
        setOpened(row.key, { basics, ...(file?.bytes ? { file: { ...file, bytes: file.bytes } } : {}) });
        addOpenedDeposits(await sealArrived(row.key, passphrase));
      }),
    unlock: (passphrase) => void run(() => unlockProfile(row.key, passphrase, Date.now())),
    dismiss,
  };
}
