// Contact blocks and CV files opened with their passphrase: in this page's memory alone, and gone with it.
import { useEffect, useState } from 'preact/hooks';
import type { OpenCvFile } from '@/utils/profile/cv-file';
import type { Resume } from '@/utils/profile/resume';

interface Opened {
  basics: Resume['basics'];
  /** The CV file beside it, where there is one that the same passphrase opens. */
  file?: OpenCvFile & { addedAt: number };
}

const opened = new Map<string, Opened>();
const changes = new EventTarget();

/** @param what undefined closes it again */
export function setOpened(key: string, what: Opened | undefined): void {
  if (what) opened.set(key, what);
  else opened.delete(key);
  changes.dispatchEvent(new Event('change'));
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
