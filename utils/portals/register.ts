// The register of regional talent portals: which one a region has, or that none is known.

import rows from '@/data/portals/register.json';
import type { KnownPortal, RegisterRow } from './register-schema';

/** The eighteen regions of France; compiled from data/portals/portals.yaml and checked there. */
export const register = rows as readonly RegisterRow[];

/** The register's row of a region, by INSEE code; `undefined` for a code that is no region's. */
export function registerRow(region: string): RegisterRow | undefined {
  return register.find((row) => row.region === region);
}

/** The verified portal of a region; `undefined` means none is known, which is no promise that there is none. */
export function portalOf(region: string): KnownPortal | undefined {
  const row = registerRow(region);
  return row !== undefined && isKnown(row) ? row : undefined;
}

/** Whether the row names a portal. */
export function isKnown(row: RegisterRow): row is KnownPortal {
  return row.name !== null;
}
