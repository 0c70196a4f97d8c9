// Job boards no page of which was seen yet: their offers' addresses are public, and only what a page is sure of is read.
import type { BoardAdapter } from './contract';
import { glassdoor } from './glassdoor';
import { type OfferSite, offerSite } from './offer-site';

export const unseenSites: readonly OfferSite[] = [
  { id: 'cadremploi', offer: /\/emploi\/detail_offre\?.*offreId=(?<id>\d+)/ },
  { id: 'meteojob', offer: /\/(?:candidat\/offres|jobs?)\/(?:[\w-]*[-/])?(?<id>\d{5,})/ },
  // The trade stands before or after "job-mission", the offer always last.
  {
    id: 'free-work',
    offer: /\/(?:\w\w\/)?[\w-]+\/(?:[\w-]+\/)?job-mission\/(?:[\w-]+\/)?(?<id>[\w-]+)\/?(?:\?|$)/,
  },
  { id: 'lesjeudis', offer: /\/(?:jobs?|emplois?|offres?)\/(?<id>[\w-]*\d{4,}[\w-]*)/ },
  { id: 'eures', offer: /\/eures\/.*jv-details\/(?<id>[\w%=-]+)/ },
  {
    id: 'monster',
    offer: /\/(?:offres?-demploi|job-openings|emploi)\/[\w%.-]*?(?<id>[0-9a-f]{8}-[0-9a-f-]{27}|\d{6,})/,
  },
];

export const unseenBoards: readonly BoardAdapter[] = [glassdoor, ...unseenSites.map(offerSite)];
