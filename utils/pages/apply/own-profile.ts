// The profile a person applies with, followed live: the first that was made; it leaves only as a discreet version they approved.
import { useMemo } from 'preact/hooks';
import { useLive } from '@/utils/pages/use-live';
import type { DiscreetLevel } from '@/utils/profile/discreet-profile';
import type { Resume } from '@/utils/profile/resume';
import type { HiddenOrganisation, ProfileRow } from '@/utils/profile/row';
import { readProfiles } from '@/utils/profile/store';
import { useOpened } from '../profile/opened';

export interface OwnProfile {
  key: string;
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

/** Undefined until read, null without a profile. */
export function useOwnProfile(): OwnProfile | null | undefined {
  const { value } = useLive(async () => ({ row: (await readProfiles())[0] }), []);
  const basics = useOpened(value?.row?.key);
  return useMemo(() => value && (value.row ? ownOf(value.row, basics) : null), [value, basics]);
}

function ownOf({ locked, ...row }: ProfileRow, basics: Resume['basics'] | undefined): OwnProfile {
  if (!locked) return row;
  return basics ? { ...row, resume: { ...row.resume, basics } } : { ...row, locked: { ...row, locked } };
}
