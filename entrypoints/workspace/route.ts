// What the workspace's address says: a section, and the offer open in it.
import { useEffect, useState } from 'preact/hooks';

export const sections = ['offers', 'compare', 'plan', 'trash', 'settings', 'privacy', 'method'] as const;
export type Section = (typeof sections)[number];

export interface Route {
  section: Section;
  /** Key of the offer shown in depth. */
  offer?: string;
  /** Id of the plan's step that is open. */
  step?: string;
  /** Part of the method's page to open at. */
  topic?: string;
}

/** `#offer=linkedin%3A42`, `#plan=meters`, `#method=rent`, `#check=linkedin%3A42`; anything else is the list of offers. */
export function readRoute(hash: string): Route {
  const [name = '', value] = hash.replace(/^#/, '').split('=', 2);
  if (name === 'method') return { section: 'method', ...(value === undefined ? {} : { topic: value }) };
  if (name === 'check' && value !== undefined) return { section: 'method', offer: decodeKey(value) };
  if (name === 'offer' && value !== undefined) return { section: 'offers', offer: decodeKey(value) };
  if (name === 'plan' && value !== undefined) return { section: 'plan', step: decodeKey(value) };
  return { section: sections.find((section) => section === name) ?? 'offers' };
}

export function offerHash(key: string): string {
  return `#offer=${encodeURIComponent(key)}`;
}

/** The method's page, worked out for an offer and ready to ask the official engine. */
export function checkHash(key: string): string {
  return `#check=${encodeURIComponent(key)}`;
}

function decodeKey(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    // An address mangled by hand: the list alone.
    return undefined;
  }
}

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    // The address may have changed between the first drawing and now.
    follow();
    return () => removeEventListener('hashchange', follow);
  }, []);
  return readRoute(hash);
}
