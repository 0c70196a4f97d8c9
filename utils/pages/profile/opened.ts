// Contact blocks, CV files and deposits opened with their passphrase: in this page's memory alone, and gone with it.
import { useEffect, useState } from 'preact/hooks';
import type { OpenCvFile } from '@/utils/profile/cv-file';
import type { Resume } from '@/utils/profile/resume';
import type { OpenedDeposits } from '@/utils/profile/sealed-deposits';

interface Opened {
  basics: Resume['basics'];
  /** The CV file beside it, where there is one that the same passphrase opens. */
  file?: OpenCvFile & { addedAt: number };
}

const opened = new Map<string, Opened>();
let deposits: OpenedDeposits = new Map();
const changes = new EventTarget();

/** @param what undefined closes it again, and the deposits with it */
export function setOpened(key: string, what: Opened | undefined): void {
  if (what) opened.set(key, what);
  else {
    opened.delete(key);
    deposits = new Map();
  }
  changes.dispatchEvent(new Event('change'));
}

export function addOpenedDeposits(more: OpenedDeposits): void {
  deposits = new Map([...deposits, ...more]);
  changes.dispatchEvent(new Event('change'));
}

/** Every deposit this page has open. */
export function useOpenedDeposits(): OpenedDeposits {
  const [known, setKnown] = useState(deposits);
  useEffect(() => {
    const follow = () => setKnown(deposits);
    follow();
    changes.addEventListener('change', follow);
    return () => changes.removeEventListener('change', follow);
  }, []);
  return known;
}

/** The contact block of the profile `key` while this page has it open. */
export function useOpened(key: string | undefined): Resume['basics'] | undefined {
  return useWhatIsOpen(key)?.basics;
}

/** Its CV file, likewise. */
export function useOpenedFile(key: string | undefined): Opened['file'] {
  return useWhatIsOpen(key)?.file;
}

function useWhatIsOpen(key: string | undefined): Opened | undefined {
  const [what, setWhat] = useState<Opened>();
  useEffect(() => {
    const follow = () => setWhat(key === undefined ? undefined : opened.get(key));
    follow();
    changes.addEventListener('change', follow);
    return () => changes.removeEventListener('change', follow);
  }, [key]);
  return what;
}
