// LinkedIn: three ways of writing the same pages live at once, even for one account; each has its reader in linkedin/.
import { isMatch } from '@/utils/page/select';
import type { BoardAdapter } from './contract';
import { readEmbedded } from './embedded';
import { listedHosts } from './hosts';
import { idOfPage, isDetailAddress, isHome, postingUrl } from './linkedin/address';
import { readEmberCard, readEmberPage } from './linkedin/ember';
import { readGuestCard, readGuestPage } from './linkedin/guest';
import { readSduiCard, readSduiPage } from './linkedin/sdui';

/** Recommended on the home page; jobs similar to the open one everywhere else. */
const SUGGESTION = '.job-card-job-posting-card-wrapper[data-view-name="job-card"]';
/** The same on the home page's newer layout: one link around lines, as in server-driven cards. */
const SUGGESTED_LINK = '[data-view-name="job-card"]:has(> a[href*="currentJobId="])';

export const linkedin: BoardAdapter = {
  id: 'linkedin',
  name: 'LinkedIn',
  hosts: listedHosts.linkedin,
  watchesExtensions: true,
  card: [
    // A button, a link or neither; the same key stands on the box inside.
    {
      css: '[componentkey^="job-card-component-ref-"]:not([componentkey^="job-card-component-ref-"] *)',
      seen: '2026-09-23',
    },
    // Server-rendered wrapper, read only where the keyed card is not inside: one card, one badge.
    {
      css: '[data-view-name="job-search-job-card"]:not(:has([componentkey^="job-card-component-ref-"]))',
      seen: '2026-09',
    },
    { css: 'li[data-occludable-job-id]', seen: '2026-09-23' },
    // This one and the last, as several other readers of those years describe them.
    { css: 'li.jobs-search-results__list-item[data-occludable-entity-urn]', seen: '2021-01' },
    { css: SUGGESTION, seen: '2026-02-08' },
    // As another reader of the home page describes it; the day is its, and unsure.
    { css: SUGGESTED_LINK, seen: '2026-01' },
    { css: '.base-search-card[data-entity-urn^="urn:li:jobPosting:"]', seen: '2026-10' },
    { css: '.jobs-search__results-list > .job-result-card', seen: '2020-02' },
  ],
  frame: { css: 'iframe[data-testid="interop-iframe"]', seen: '2026-09' },
  readCard(card, page) {
    if (isMatch(card, 'li[data-occludable-job-id], li[data-occludable-entity-urn]')) return readEmberCard(card, page);
    if (isMatch(card, SUGGESTION)) return isHome(page) ? readEmberCard(card, page) : undefined;
    if (isMatch(card, SUGGESTED_LINK) && !isHome(page)) return undefined;
    return isMatch(card, '.base-search-card, .job-result-card') ? readGuestCard(card, page) : readSduiCard(card, page);
  },
  readPage(doc, page) {
    const shown = readSduiPage(doc, page) ?? readEmberPage(doc, page) ?? readGuestPage(doc, page);
    // The next layout, if it keeps its metadata: better than nothing on a page of its own, where no pane lags.
    const id = isDetailAddress(page) && !shown ? idOfPage(page) : undefined;
    const embedded = id && readEmbedded(doc, page, 'linkedin', id);
    return embedded ? { ...embedded, url: postingUrl(id) } : shown;
  },
  expects(page) {
    if (isDetailAddress(page)) return 'detail';
    return /^\/jobs\/(?:search|search-results|collections)(?:\/|$)/.test(page.pathname) ? 'list' : undefined;
  },
  // The line of the place, in each layout.
  badgeAnchor: [
    { css: '[componentkey^="job-card-component-ref-"] div + p', seen: '2026-09-23' },
    { css: '[componentkey^="job-card-component-ref-"] p:nth-of-type(4)', seen: '2026-09' },
    { css: 'a[href*="currentJobId="] p:nth-of-type(3)', seen: '2026-09' },
    { css: '.artdeco-entity-lockup__caption', seen: '2026-09-23' },
    { css: '.job-search-card__location, .job-result-card__location', seen: '2026-10' },
  ],
  pageAnchor: [
    { css: '[componentkey^="auto-binding-"] > p', seen: '2026-04' },
    { css: '[data-sdui-screen] a[href*="/company/"] p', seen: '2026-09' },
    { css: '.job-details-jobs-unified-top-card__job-title', seen: '2026-02-08' },
    { css: '.jobs-unified-top-card__job-title, .jobs-details-top-card__job-title', seen: '2022-09' },
    { css: '.top-card-layout__title', seen: '2026-10' },
    { css: 'h1.topcard__title', seen: '2019-12' },
  ],
  examples: [
    'https://www.linkedin.com/jobs/search/?keywords=soudeur&location=Bretagne',
    'https://fr.linkedin.com/jobs/stage-emplois',
  ],
  checkedOn: '2026-10-01',
};
