// What employers of a region declared they would hire: intentions, and minima where small numbers are masked.
import table from '@/data/guides/hiring.json';
import type { Source } from './types';

export type JobFamily = keyof (typeof table.regions)['53']['families'];

export interface FamilyHiring {
  family: JobFamily;
  /** Of the region's projects, 0 to 1. */
  share: number;
  /** Of the family's projects, those the employer expects to be difficult, 0 to 1. */
  difficult: number;
}

export interface Hiring {
  /** At least so many recruitments declared. */
  projects: number;
  /** Of them, those expected to be difficult, 0 to 1. */
  difficult: number;
  /** The largest first. */
  families: readonly FamilyHiring[];
}

export const hiringSource = table.source as Source;

/** @param region INSEE code; undefined for one that is not in the table */
export function hiringOf(region: string): Hiring | undefined {
  const regions: Readonly<Record<string, (typeof table.regions)['53']>> = table.regions;
  const row = Object.hasOwn(regions, region) ? regions[region] : undefined;
  if (!row) return undefined;
  const families = Object.entries(row.families) as [JobFamily, { projects: number; difficult: number }][];
  return {
    projects: row.projects,
    difficult: row.difficult / row.projects,
    families: families
      .map(([family, { projects, difficult }]) => ({
        family,
        share: projects / row.projects,
        difficult: projects === 0 ? 0 : difficult / projects,
      }))
      .toSorted((one, other) => other.share - one.share),
  };
}
