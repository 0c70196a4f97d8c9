// LinkedIn signed out: lists unchanged in every capture from 2024-08 to 2026-10, details of 2019 to 2026.
import { all, attribute, firstOf, one, text } from '@/utils/page/select';
import type { RawPosting } from '@/utils/posting/types';
import { findPagePosting } from '../embedded';
import { salaryOf } from '../facts';
import { plainText } from '../plain-text';
import { idOfLink, idOfPage, idOfUrn, isShownAt, postingUrl } from './address';

/** A card of the results list. Similar jobs on detail pages are `base-main-card`s: other cards, not read. */
export function readGuestCard(card: Element, _page: URL): RawPosting | undefined {
  const id = idOfUrn(attribute(card, 'data-entity-urn'));
  if (!id) return undefined;
  const title = text(one(card, '.base-search-card__title'));
  if (!title) return undefined;
  const raw: RawPosting = { board: 'linkedin', id, url: postingUrl(id), title };
  const company = text(one(card, '.base-search-card__subtitle'));
  const location = text(one(card, '.job-search-card__location'));
  const salary = salaryOf(text(one(card, '.job-search-card__salary-info')));
  const postedOn = attribute(one(card, 'time[datetime]'), 'datetime');
  if (company) raw.company = company;
  if (location) raw.location = location;
  if (salary) raw.salary = salary;
  if (postedOn) raw.postedOn = postedOn;
  return raw;
}

/** The id the page or pane says itself: its title's link, its report menu, its own address in its head. */
function shownId(doc: Document, page: URL): string | undefined {
  return (
    idOfLink(attribute(one(doc, 'a.topcard__link'), 'href'), page) ??
    idOfUrn(attribute(one(doc, '[data-semaphore-content-urn]'), 'data-semaphore-content-urn')) ??
    idOfLink(attribute(one(doc, 'link[rel="canonical"]'), 'href'), page)
  );
}

/** The criteria: level, contract, function, sectors, always in this order. The labels' words change with the language. */
function contractOf(doc: Document): string | undefined {
  const items = all(doc, '.description__job-criteria-item, .job-criteria__item');
  const values = items.map((item) => text(one(item, '.description__job-criteria-text, .job-criteria__text')));
  const labelled = items.findIndex((item) => /type d.emploi|employment type/i.test(text(one(item, 'h3')) ?? ''));
  return labelled >= 0 ? values[labelled] : items.length === 4 ? values[1] : undefined;
}

/** The posting of a detail page or pane. Company pages wear the same top card: only one that names a posting counts. */
export function readGuestPage(doc: Document, page: URL): RawPosting | undefined {
  const title = text(
    firstOf(doc, ['.top-card-layout__title.topcard__title', 'h1.topcard__title', '.top-card-layout__title']),
  );
  if (!title) return undefined;
  const id = shownId(doc, page) ?? idOfPage(page);
  if (!id || !isShownAt(id, page)) return undefined;

  const raw: RawPosting = { board: 'linkedin', id, url: postingUrl(id), title };
  const company =
    text(one(doc, '.topcard__org-name-link')) ?? text(one(doc, '.topcard__flavor:not(.topcard__flavor--bullet)'));
  const location = text(one(doc, '.topcard__flavor--bullet'));
  const contract = contractOf(doc);
  const salary = salaryOf(text(one(doc, '.compensation__salary')));
  const body = firstOf(doc, ['.show-more-less-html__markup', '.description__text']);
  const description = body && plainText(body);
  if (company) raw.company = company;
  if (location) raw.location = location;
  if (contract) raw.contract = contract;
  if (salary) raw.salary = salary;
  if (description) raw.description = description;
  // JSON-LD was there from 2019 to 2026-02, gone in 2026-08: it may add, never decide.
  const embedded = findPagePosting(doc, page);
  if (embedded?.postedOn) raw.postedOn = embedded.postedOn;
  if (embedded?.places) raw.places = embedded.places;
  if (embedded?.workplace) raw.workplace = embedded.workplace;
  return raw;
}
