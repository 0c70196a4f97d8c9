// Chooses what a person should read first, and says why each thing is in the list.
import type { Circumstances } from './circumstances';
import { type Audience, type Guide, guideGroups } from './types';

/** What the choice is made among. */
export type Choosable = Pick<Guide, 'id' | 'group' | 'region' | 'for'> & {
  sections: readonly { id: string; for: readonly Audience[] }[];
};

/** A guide, or one section of it, and why it is proposed. */
export interface Choice {
  guide: string;
  /** Absent when the whole guide is meant. */
  section?: string;
  /** Whom it is for and the person is; never empty but for the guide of the region itself. */
  because: readonly Audience[];
}

/**
 * The guide of the region first, then its sections that are for this person, then the guides that are as a whole, then
 * single sections of other guides. Among each kind, what was said outright comes before what was inferred, and what fits
 * more of the person's circumstances before what fits fewer. What is written for everybody is not in the list: it is on
 * every guide's page. Nothing about other regions is.
 * @param region INSEE code of the offer's region, or of the one looked at
 */
export function chooseReading(
  guides: readonly Choosable[],
  circumstances: Circumstances,
  region: string | undefined,
): readonly Choice[] {
  const ours = (tags: readonly Audience[]) => tags.filter((tag) => circumstances.has(tag));
  const about = guides.filter(
    (guide) => guide.group !== 'regions' || (region !== undefined && guide.region === region),
  );
  const own = about.filter(({ group }) => group === 'regions').map(({ id }) => ({ guide: id, because: [] }));
  const fitting = about.flatMap((guide, at): Ranked[] => {
    // The guide of the region is in the list already, whoever it is for.
    const whole = guide.group === 'regions' ? [] : ours(guide.for);
    // A guide for others is for others in all its sections.
    if (guide.group !== 'regions' && guide.for.length > 0 && whole.length === 0) return [];
    const sections = guide.sections.flatMap((section, order): Ranked[] => {
      // What already brought the whole guide is no further reason.
      const because = ours(section.for).filter((tag) => !guide.for.includes(tag));
      return because.length === 0
        ? []
        : [{ guide: guide.id, section: section.id, because, rank: rankOf(because, guide, at, order) }];
    });
    return whole.length === 0
      ? sections
      : [{ guide: guide.id, because: whole, rank: rankOf(whole, guide, at, wholeGuide) }, ...sections];
  });

  function rankOf(because: readonly Audience[], { group }: Choosable, at: number, order: number): readonly number[] {
    const kind = group === 'regions' ? 0 : order === wholeGuide ? 1 : 2;
    const isSaid = because.some((tag) => circumstances.get(tag) === 'said');
    return [kind, isSaid ? 0 : 1, -because.length, guideGroups.indexOf(group), at, order];
  }

  return [...own, ...fitting.toSorted(byRank).map(({ rank: _, ...choice }) => choice)];
}

/** Stands for the place of a section. */
const wholeGuide = -1;

interface Ranked extends Choice {
  rank: readonly number[];
}

function byRank({ rank: one }: Ranked, { rank: other }: Ranked): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** The guide of a region, when it is written. */
export function guideOfRegion<Kind extends Choosable>(guides: readonly Kind[], region: string): Kind | undefined {
  return guides.find((guide) => guide.region === region);
}
