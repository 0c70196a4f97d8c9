// The profiles that people apply with, followed live, one for each; they leave only as a discreet version that was approved.
import { useMemo } from 'preact/hooks';
import { useLive } from '@/utils/pages/use-live';
import type { DiscreetLevel } from '@/utils/profile/discreet-profile';
import type { Resume } from '@/utils/profile/resume';
import type { HiddenOrganisation, ProfileRow } from '@/utils/profile/row';
import { readProfiles } from '@/utils/profile/store';
import { useOpened } from '../profile/opened';

export interface OwnProfile {
  key: string;
  /** What the person calls it; may be empty, and stays here. */
  label: string;
  /** 0 for the one that was made first, 1 for the other person's. */
  place: number;
  /** Raised by every change. */
  revision: number;
  resume: Resume;
  /** As it is stored, while its contact block is locked and was not opened here: nothing can leave. */
  locked?: ProfileRow;
  /** How much of it a portal is given. */
  level: DiscreetLevel;
  /** Ids of lines that stay here. */
  takenOut: readonly string[];
  /** Organisations that must not see the profile. */
  hideFrom: readonly HiddenOrganisation[];
}

/** The names to look for in what leaves, and to show. */
export function hiddenNames({ hideFrom }: Pick<OwnProfile, 'hideFrom'>): string[] {
  return hideFrom.flatMap(({ name, siren }) => name ?? siren ?? []);
}

/** @param people what to call those who gave their profile no name, in the order they were made */
export function nameOf({ label, place }: Pick<OwnProfile, 'label' | 'place'>, people: readonly string[]): string {
  return label || (people[place] ?? '');
}

/** One for each person, in the order they were made; undefined until read. */
export function useOwnProfiles(): readonly OwnProfile[] | undefined {
  const { value: rows } = useLive(readProfiles, []);
  const first = useOpened(rows?.[0]?.key);
  const second = useOpened(rows?.[1]?.key);
  return useMemo(
    () => rows?.map((row, place) => ownOf(row, place, place === 0 ? first : second)),
    [rows, first, second],
  );
}

function ownOf({ locked, ...row }: ProfileRow, place: number, basics: Resume['basics'] | undefined): OwnProfile {
  const own = { ...row, place };
  if (!locked) return own;
  return basics ? { ...own, resume: { ...row.resume, basics } } : { ...own, locked: { ...row, locked } };
}
