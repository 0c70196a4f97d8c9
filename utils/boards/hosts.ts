// The job boards' hosts as the browser's match patterns: what the person is asked for, board by board.
import type { BoardId } from '@/utils/posting/types';

/** Registrable suffixes by board. An adapter takes its hosts from here, so that the manifest and the reader never differ. */
export const boardHosts = {
  linkedin: ['linkedin.com'],
  hellowork: ['hellowork.com'],
  indeed: ['indeed.com', 'indeed.fr'],
  'france-travail': ['francetravail.fr', 'pole-emploi.fr'],
  apec: ['apec.fr'],
  'welcome-to-the-jungle': ['welcometothejungle.com'],
} as const satisfies Record<BoardId, readonly string[]>;

/** `linkedin.com` → `https://*.linkedin.com/*`, which covers the bare domain too. */
export function matchPatterns(hosts: readonly string[]): string[] {
  return hosts.map((host) => `https://*.${host}/*`);
}

export const boardPatterns: readonly string[] = Object.values(boardHosts).flatMap((hosts) => matchPatterns(hosts));

/** The practice board is served on this machine; only trial builds know it. */
export const practicePattern = 'http://127.0.0.1/*';
