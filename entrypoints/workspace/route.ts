// What the workspace's address says: a section, and the offer open in it.
import { useEffect, useState } from 'preact/hooks';

export const sections = [
  'offers',
  'compare',
  'guides',
  'plan',
  'profile',
  'apply',
  'trash',
  'settings',
  'privacy',
  'method',
  'proof',
] as const;
export type Section = (typeof sections)[number];

/** Those one comes to from another section. */
export const unlisted: ReadonlySet<Section> = new Set<Section>(['proof']);

/** Those always in sight; the others are one click further. */
export const mainSections: readonly Section[] = ['offers', 'compare', 'guides', 'plan'];

export interface Route {
  section: Section;
  /** Key of the offer shown in depth. */
  offer?: string;
  /** Id of the plan's step that is open. */
  step?: string;
  /** Part of the method's page to open at. */
  topic?: string;
  guide?: GuideRoute;
  /** Keys of the offers to apply to. */
  applyTo?: readonly string[];
  /** The last backup is to be looked at. */
  isRestoring?: true;
  /** Part of the profile's page; what it says when absent. */
  profileView?: ProfileView;
}

export const profileViews = ['leaves', 'import'] as const;
export type ProfileView = (typeof profileViews)[number];

/** A guide by its id, or by the INSEE code of its region; and the section to show first. */
export type GuideRoute = { id: string; section?: string } | { region: string };

/**
 * `#settings`, `#offer=linkedin%3A42`, `#plan=meters`, `#method=rent`, `#check=linkedin%3A42`, `#guide=cv`, `#guide=cv/layout`,
 * `#region=53`, `#apply=linkedin%3A42,apec%3A7`, `#restore`, `#profile=leaves`; anything else
 * is the list of offers.
 */
export function readRoute(hash: string): Route {
  const [name = '', value] = hash.replace(/^#/, '').split('=', 2);
  if (name === 'method') return { section: 'method', ...(value === undefined ? {} : { topic: value }) };
  if (name === 'check' && value !== undefined) return { section: 'method', offer: decodeKey(value) };
  if (name === 'offer' && value !== undefined) return { section: 'offers', offer: decodeKey(value) };
  if (name === 'plan' && value !== undefined) return { section: 'plan', step: decodeKey(value) };
  if (name === 'guide' && value !== undefined) return { section: 'guides', guide: readGuideRoute(value) };
  if (name === 'restore') return { section: 'privacy', isRestoring: true };
  if (name === 'profile') return { section: 'profile', profileView: profileViews.find((view) => view === value) };
  if (name === 'region' && value !== undefined) return { section: 'guides', guide: { region: value } };
  if (name === 'apply' && value !== undefined)
    return { section: 'apply', applyTo: value.split(',').flatMap(decodeOne) };
  return { section: sections.find((section) => section === name) ?? 'offers' };
}

export function offerHash(key: string): string {
  return `#offer=${encodeURIComponent(key)}`;
}

/** The method's page, worked out for an offer and ready to ask the official engine. */
export function checkHash(key: string): string {
  return `#check=${encodeURIComponent(key)}`;
}

export function guideHash(id: string, section?: string): string {
  return `#guide=${id}${section === undefined ? '' : `/${section}`}`;
}

/** The guide of a region, by INSEE code. */
export function regionHash(region: string): string {
  return `#region=${region}`;
}

function readGuideRoute(value: string): GuideRoute {
  const [id = '', section] = value.split('/', 2);
  return section === undefined ? { id } : { id, section };
}

function decodeKey(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    // An address mangled by hand: the list alone.
    return undefined;
  }
}

const decodeOne = (value: string) => decodeKey(value) ?? [];

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
