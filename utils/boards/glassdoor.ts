// Glassdoor: lists as several independent readers describe them (2019 and 2024); only a page without offers was seen here.
import { attribute, one, text } from '@/utils/page/select';
import type { RawPosting } from '@/utils/posting/types';
import type { BoardAdapter } from './contract';
import { given, ownText, textAt } from './fields';
import { offerSite } from './offer-site';

const site = offerSite({
  id: 'glassdoor',
  offer: /\/(?:job-listing|partner\/jobListing)[^?]*\?.*\b(?:jl|jobListingId)=(?<id>\d+)/,
});

function readCard(card: Element, page: URL): RawPosting | undefined {
  const id = attribute(card, 'data-jobid') ?? attribute(card, 'data-id');
  const title = textAt(card, '[data-test="job-title"]', 'a.jobTitle');
  if (!id || !title) return undefined;
  // 2019: "Employer – <span class="loc">Paris</span>", or the employer in a link above.
  const company =
    textAt(card, '[class*="compactEmployerName"]', '[class*="EmployerName"]', '.jobEmpolyerName') ??
    ownText(one(card, '.empLoc > div'))?.replace(/\s*[–-]$/, '');
  return {
    board: 'glassdoor',
    id,
    url: `https://${page.host}/job-listing/j?jl=${id}`,
    title,
    ...given({
      company: company?.replace(/\s+\d[.,]\d\s*★?$/, ''), // the employer's mark out of five
      location: textAt(card, '[data-test="emp-location"]', '.loc'),
      salary: textAt(card, '[data-test="detailSalary"]', '.salaryText'),
    }),
  };
}

/** The offer's page as several readers describe it: its heading is numbered as the address is. */
function readPage(doc: Document, page: URL): RawPosting | undefined {
  const raw = site.readPage?.(doc, page);
  if (raw?.company) return raw;
  const heading = one(doc, 'h1[id^="jd-job-title-"]');
  const id = attribute(heading, 'id')?.split('-').at(-1); // another page
  const title = heading && text(heading);
  if (!title || !id || site.expects?.(page) !== 'detail' || !new RegExp(`[?&]\\w+=${id}(?:&|$)`).test(page.search))
    return raw;
  return {
    board: 'glassdoor',
    id,
    url: `https://${page.host}/job-listing/j?jl=${id}`,
    title,
    ...given({
      company: textAt(doc, '[class*="EmployerProfile_employerNameHeading"]'),
      location: textAt(doc, '[data-test="location"]'),
      salary: textAt(doc, '[data-test="detailSalary"]'),
    }),
  };
}

export const glassdoor: BoardAdapter = {
  ...site,
  card: [
    { css: 'li[data-test="jobListing"][data-jobid]', seen: '2024-06' },
    { css: 'li.jl[data-id]', seen: '2019-12' },
  ],
  readCard,
  readPage,
  badgeAnchor: [
    { css: '[data-test="emp-location"], .loc', seen: '2024-06' },
    { css: '[data-test="job-title"], a.jobTitle', seen: '2024-06' },
  ],
};
