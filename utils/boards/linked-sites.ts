// The lists of the sites whose offers' addresses are known and whose cards are not.
import type { BoardId, RawPosting } from '@/utils/posting/types';
import { applicantTrackerSites } from './ats';
import type { BoardAdapter } from './contract';
import { type LinkedSite, type ListHooks, readLinkedOffers } from './linked';
import { unseenSites } from './unseen';

/** As several other readers of these boards describe their lists. */
const HOOKS: Readonly<Partial<Record<BoardId, ListHooks>>> = {
  greenhouse: { title: { css: '.body--medium', seen: '2026-07' }, place: { css: '.body--metadata', seen: '2026-07' } },
  teamtailor: { title: { css: '.text-block-base-link', seen: '2025-03' } },
  smartrecruiters: {
    place: { css: '.job-desc:first-child, .desc-item:first-child', seen: '2023-12' },
    group: { css: '.opening-title', seen: '2026-10' },
  },
  'free-work': { title: { css: '.fw-text-highlight', seen: '2026-09' } },
};

function siteOf({ id }: BoardAdapter): LinkedSite | undefined {
  const isSite = (one: { id: BoardId }) => one.id === id;
  const employers = applicantTrackerSites.find(isSite);
  const site = employers ?? unseenSites.find(isSite);
  return site && { site, hooks: HOOKS[id], isEmployers: employers !== undefined };
}

/** The offers a list links to, on one of these sites or on any other. */
export function readLinkedList(adapter: BoardAdapter, doc: Document, page: URL): RawPosting[] {
  return readLinkedOffers(adapter, doc, page, siteOf(adapter));
}
