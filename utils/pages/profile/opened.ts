// Contact blocks opened with their passphrase: in this page's memory alone, and gone with it.
import { useEffect, useState } from 'preact/hooks';
import type { Resume } from '@/utils/profile/resume';

type Basics = Resume['basics'];

const opened = new Map<string, Basics>();
const changes = new EventTarget();

/** @param basics undefined closes it again */
export function setOpened(key: string, basics: Basics | undefined): void {
  if (basics) opened.set(key, basics);
  else opened.delete(key);
  changes.dispatchEvent(new Event('change'));
}

/** The contact block of the profile `key` while this page has it open. */
export function useOpened(key: string | undefined): Basics | undefined {
  const [basics, setBasics] = useState<Basics>();
  useEffect(() => {
    const follow = () => setBasics(key === undefined ? undefined : opened.get(key));
    follow();
    changes.addEventListener('change', follow);
    return () => changes.removeEventListener('change', follow);
  }, [key]);
  return basics;
}
