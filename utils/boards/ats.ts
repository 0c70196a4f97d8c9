// Applicant tracking systems: where employers publish their own offers, one page each.
import type { BoardAdapter } from './contract';
import { type OfferSite, offerSite } from './offer-site';

/*
 * `checkedOn` is there where a page was seen. Their structured data could not be, SmartRecruiters' marks aside: every saved page had lost its scripts.
 */
export const applicantTrackerSites: readonly OfferSite[] = [
  {
    id: 'greenhouse',
    offer: /\/[\w.-]+\/[\w-]+\/jobs\/(?<id>\d{5,})|[?&](?:token|gh_jid)=(?<id>\d{5,})/,
    description: '.job__description',
    checkedOn: '2026-07-19',
  },
  {
    id: 'lever',
    offer: /\/jobs\.(?:eu\.)?lever\.co\/[\w.-]+\/(?<id>[0-9a-f-]{36})/,
    description: '[data-qa="job-description"]',
    // Until about 2021 the place was only the first of the categories, as many other readers found it.
    place: '.posting-categories > .sort-by-time:first-child',
    checkedOn: '2026-07-19',
  },
  {
    id: 'workday',
    offer: /\/job\/(?:.*\/)?(?:[^/?]*_)?(?<id>[^/?_]+)(?:\/apply\/?)?(?:\?|$)/,
    description: '[data-automation-id="jobPostingDescription"]',
    checkedOn: '2026-07-19',
  },
  {
    id: 'ashby',
    offer: /\/jobs\.ashbyhq\.com\/[^/]+\/(?<id>[0-9a-f-]{36})/,
    checkedOn: '2026-07-19',
  },
  {
    id: 'smartrecruiters',
    offer: /\/jobs\.smartrecruiters\.com\/[^/]+\/(?<id>\d{6,})/,
    // The metadata stays when the offer has expired.
    gone: '.jobad--empty-state',
    checkedOn: '2026-10-07',
  },
  { id: 'teamtailor', offer: /\/jobs\/(?<id>\d{3,})(?:-|\/|\?|$)/ },
  {
    id: 'workable',
    offer: /\/(?:apply\.workable\.com\/[^/]+\/j|jobs\.workable\.com\/view)\/(?<id>\w{6,})/,
  },
  { id: 'breezy', offer: /\.breezy\.hr\/p\/(?<id>[0-9a-f]{8,})/ },
  { id: 'recruitee', offer: /\/(?<id>[\w-]+\.recruitee\.com\/o\/[\w-]+)/ },
  { id: 'taleez', offer: /[./]taleez\.com\/(?:apply|job)\/(?<id>[\w-]+)/ },
  { id: 'flatchr', offer: /\/careers\.flatchr\.io\/.*vacancy\/(?<id>\w+)/ },
];

export const applicantTrackers: readonly BoardAdapter[] = applicantTrackerSites.map((site) =>
  offerSite({ ...site, isEmployers: true }),
);
