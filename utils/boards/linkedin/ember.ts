// LinkedIn signed in, Ember pages (seen 2022-09 to 2026-02, some still in 2026-09).
import { all, attribute, firstOf, nearest, one, text } from '@/utils/page/select';
import type { RawPosting } from '@/utils/posting/types';
import { salaryOf, sortFacts } from '../facts';
import { directText, given, textAt } from '../fields';
import { textUnder } from './about';
import { idOfLink, idOfPage, isDetailAddress, isShownAt, postingUrl } from './address';

/** The title as read aloud, without "with verification": the link holds it twice, once for the eye. */
function titleOf(link: Element | undefined): string | undefined {
  if (!link) return undefined;
  return text(
    one(link, '[aria-hidden="true"] strong') ?? one(link, 'strong') ?? one(link, '[aria-hidden="true"]') ?? link,
  );
}

/** A row of the results list, or a card of the home page. Most rows are empty shells until scrolled to: `undefined`. */
export function readEmberCard(row: Element, page: URL): RawPosting | undefined {
  // 2022-09: a first link of the same class holds the logo and no words.
  const link = all(row, 'a[href*="/jobs/view/"], a[href*="currentJobId="]').find((candidate) => text(candidate));
  const title = titleOf(one(row, '.artdeco-entity-lockup__title') ?? link);
  const id = attribute(row, 'data-occludable-job-id') ?? idOfLink(attribute(link, 'href'), page);
  if (!title || !id) {
    // A shell has no words; a company without a title is a layout we do not know.
    if (text(one(row, '.artdeco-entity-lockup__subtitle'))) throw new Error('ember: no title');
    return undefined;
  }
  // A row being reused for another posting says two ids for a moment.
  const linked = idOfLink(attribute(link, 'href'), page) ?? attribute(one(row, '[data-job-id]'), 'data-job-id');
  if (linked && linked !== id) return undefined;

  const raw: RawPosting = { board: 'linkedin', id, url: postingUrl(id), title };
  const caption = one(row, '.artdeco-entity-lockup__caption');
  const subtitle = text(one(row, '.artdeco-entity-lockup__subtitle')) ?? ''; // empty when confidential
  // "Company · Place" where the place has no line of its own; elsewhere the dot is the company's.
  const [company, ...after] = caption ? [subtitle] : subtitle.split(' · ');
  const [place, ...details] = caption ? all(caption, 'li').flatMap((item) => text(item) ?? []) : [];
  const location = place ?? text(caption) ?? after.join(' · ');
  const salary = salaryOf(text(one(row, '.artdeco-entity-lockup__metadata')));
  // 2022-09: the workplace is an item of its own, without parentheses.
  return { ...raw, ...given({ company, location }), ...sortFacts(details), ...given({ salary }) };
}

const TITLE = [
  '.job-details-jobs-unified-top-card__job-title',
  '.jobs-unified-top-card__job-title',
  // 2018 to 2020, as several other readers describe it.
  '.jobs-details-top-card__job-title',
];
const COMPANY = [
  '.job-details-jobs-unified-top-card__company-name',
  '.jobs-unified-top-card__company-name',
  '.jobs-details-top-card__company-url',
];
const LINE = [
  '.job-details-jobs-unified-top-card__primary-description-container',
  '.job-details-jobs-unified-top-card__tertiary-description-container',
  '.jobs-unified-top-card__primary-description',
];

/** The pane the open posting stands in: the nearest box that holds its text too, else the top card's. */
function paneOf(title: Element): Element {
  return (
    nearest(title, '.jobs-details, .job-view-layout, .jobs-search__job-details') ??
    nearest(title, 'main, body') ??
    title
  );
}

/** The id the pane itself says, by its title's link, its twin in the sticky header, or its apply button. */
function shownId(title: Element, pane: Element, page: URL): string | undefined {
  const own = one(title, 'a[href*="/jobs/view/"]') ?? nearest(title, 'a[href*="/jobs/view/"]');
  const sticky = one(pane, '[class*="unified-top-card__sticky-header"] a[href*="/jobs/view/"]');
  const apply = one(pane, '.jobs-apply-button[data-job-id]');
  return (
    idOfLink(attribute(own, 'href'), page) ??
    idOfLink(attribute(sticky, 'href'), page) ??
    /^\d{5,20}$/.exec(attribute(apply, 'data-job-id') ?? '')?.[0] // absent when one applies elsewhere
  );
}

/** A pane that names no posting is the address's only when the selected row bears the same title. */
function selectedId(shownTitle: string, doc: Document, page: URL): string | undefined {
  const id = idOfPage(page);
  if (!id || isDetailAddress(page)) return id;
  const row = one(doc, `li[data-occludable-job-id="${id}"]`);
  return row && readEmberCard(row, page)?.title === shownTitle ? id : undefined; // the row may be empty
}

/** `Entreprise · Boulogne-Billancourt, Île-de-France, France il y a 2 semaines`: the line's own text after the dot. */
function placeBesideCompany(line: Element): string | undefined {
  return directText(one(line, 'div') ?? line)?.replace(/^·\s*/, '') || undefined; // a dot alone
}

function placeOf(pane: Element): string | undefined {
  const line = firstOf(pane, LINE);
  const first = line && text(one(line, '.tvm__text'));
  // 2024-02: company and place come before, as bare text; later the place is the first piece.
  const hasCompany = line && one(line, 'a[href*="/company/"], a[href*="/school/"]');
  if (line && (hasCompany || !first))
    return placeBesideCompany(line) ?? text(one(line, '.jobs-unified-top-card__bullet'));
  return first ?? text(one(pane, '.jobs-unified-top-card__bullet, .jobs-details-top-card__bullet'));
}

function companyOf(pane: Element): string | undefined {
  const line = firstOf(pane, LINE);
  return textAt(pane, ...COMPANY) ?? (line && text(one(line, 'a[href*="/company/"], a[href*="/school/"]')));
}

/** Workplace, contract and pay, under the three names the generations give them. */
function factsOf(pane: Element): string[] {
  const pills = all(pane, '.job-details-fit-level-preferences button, .jobs-unified-top-card__workplace-type');
  const insight = one(pane, '.job-details-jobs-unified-top-card__job-insight');
  const labels = insight ? all(insight, '.ui-label > [aria-hidden="true"]') : [];
  return [...pills, ...labels].flatMap((fact) => text(fact) ?? []);
}

/** The open posting, on its own page or in the pane beside a list. */
export function readEmberPage(doc: Document, page: URL): RawPosting | undefined {
  const heading = firstOf(doc, TITLE);
  const title = heading && text(one(heading, 'h1, h2, a') ?? heading);
  if (!heading || !title) return undefined;
  const pane = paneOf(heading);
  const shown = shownId(heading, pane, page);
  const id = shown ?? selectedId(title, doc, page);
  if (!id || !isShownAt(id, page)) return undefined;

  const about = one(pane, '#job-details');
  return {
    board: 'linkedin',
    id,
    url: postingUrl(id),
    title,
    ...given({ company: companyOf(pane), location: placeOf(pane), description: about && textUnder(about) }),
    ...sortFacts(factsOf(pane)),
  };
}
