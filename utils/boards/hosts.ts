// The job boards' hosts as the browser's match patterns: what the person is asked for, board by board.
import type { BoardId } from '@/utils/posting/types';

/**
 * Registrable suffixes by board, of those whose lists are read; apart, for their scripts carry them. An adapter takes its
 * hosts from here, so that the manifest and the reader never differ.
 */
export const listedHosts = {
  linkedin: ['linkedin.com'],
  hellowork: ['hellowork.com'],
  indeed: ['indeed.com', 'indeed.fr'],
  'france-travail': ['francetravail.fr', 'pole-emploi.fr'],
  apec: ['apec.fr'],
  'welcome-to-the-jungle': ['welcometothejungle.com'],
} as const;

const offerSiteHosts = {
  cadremploi: ['cadremploi.fr'],
  meteojob: ['meteojob.com'],
  'free-work': ['free-work.com'],
  lesjeudis: ['lesjeudis.com'],
  // EURES moved from a host of its own to a folder of the Union's.
  eures: ['europa.eu'],
  monster: ['monster.fr', 'monster.com'],
  glassdoor: ['glassdoor.fr', 'glassdoor.com'],
  greenhouse: ['greenhouse.io'],
  lever: ['lever.co'],
  workday: ['myworkdayjobs.com', 'myworkdaysite.com'],
  ashby: ['ashbyhq.com'],
  smartrecruiters: ['smartrecruiters.com'],
  teamtailor: ['teamtailor.com'],
  workable: ['workable.com'],
  breezy: ['breezy.hr'],
  recruitee: ['recruitee.com'],
  taleez: ['taleez.com'],
  flatchr: ['flatchr.io'],
} as const;

// Called pure here and below, so that a script with no use for all hosts leaves them out; a spread would stay.
export const boardHosts: typeof listedHosts & typeof offerSiteHosts = /* @__PURE__ */ Object.assign(
  {},
  listedHosts,
  offerSiteHosts,
);

/** As each board writes its name; its id stands in for a missing one. */
export const boardNames: Readonly<Partial<Record<BoardId, string>>> = {
  linkedin: 'LinkedIn',
  hellowork: 'HelloWork',
  indeed: 'Indeed',
  'france-travail': 'France Travail',
  apec: 'Apec',
  'welcome-to-the-jungle': 'Welcome to the Jungle',
  cadremploi: 'Cadremploi',
  meteojob: 'Meteojob',
  'free-work': 'Free-Work',
  lesjeudis: 'LesJeudis',
  eures: 'EURES',
  monster: 'Monster',
  glassdoor: 'Glassdoor',
  greenhouse: 'Greenhouse',
  lever: 'Lever',
  workday: 'Workday',
  ashby: 'Ashby',
  smartrecruiters: 'SmartRecruiters',
  teamtailor: 'Teamtailor',
  workable: 'Workable',
  breezy: 'Breezy',
  recruitee: 'Recruitee',
  taleez: 'Taleez',
  flatchr: 'Flatchr',
};

/** `linkedin.com` → `https://*.linkedin.com/*`, which covers the bare domain too. */
export function matchPatterns(hosts: readonly string[]): string[] {
  return hosts.map((host) => `https://*.${host}/*`);
}

export const boardPatterns: readonly string[] = /* @__PURE__ */ Object.values(boardHosts).flatMap((hosts) =>
  matchPatterns(hosts),
);

/** The practice board is served on this machine; only trial builds know it. */
export const practicePattern = 'http://127.0.0.1/*';
