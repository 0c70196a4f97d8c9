// The profile a person applies with, followed live: the first that was made; it leaves only as a discreet version they approved.
import { useLive } from '@/utils/pages/use-live';
import type { DiscreetLevel } from '@/utils/profile/discreet-profile';
import type { Resume } from '@/utils/profile/resume';
import type { HiddenOrganisation } from '@/utils/profile/row';
import { addProfile, changeProfile, readProfiles } from '@/utils/profile/store';

export interface OwnProfile {
  /** Absent until it is kept. */
  key?: string;
  resume: Resume;
  /** How much of it a portal is given; discreet when absent. */
  level?: DiscreetLevel;
  /** Ids of lines that stay here. */
  takenOut: readonly string[];
  /** Organisations that must not see the profile. */
  hideFrom: readonly HiddenOrganisation[];
}

/** The names to look for in what leaves, and to show. */
export function hiddenNames({ hideFrom }: OwnProfile): string[] {
  return hideFrom.flatMap(({ name, siren }) => name ?? siren ?? []);
}

/** Undefined until read, null without a profile; and a function that keeps another. */
export function useOwnProfile(): [OwnProfile | null | undefined, (next: OwnProfile) => Promise<void>] {
  const { value } = useLive(async () => ({ row: (await readProfiles())[0] }), []);
  return [value && (value.row ?? null), keep];
}

async function keep({ key, resume, takenOut, hideFrom }: OwnProfile): Promise<void> {
  const now = Date.now();
  const some = { resume, takenOut: [...takenOut], hideFrom: [...hideFrom] };
  const known = key ?? (await addProfile(resume.basics.name ?? '', resume, now))?.key;
  if (known !== undefined) await changeProfile(known, some, now);
}
