// LinkedIn signed out: lists unchanged in every capture from 2024-08 to 2026-10, details of 2019 to 2026.
import { all, attribute, firstOf, one, text } from '@/utils/page/select';
import type { RawPosting } from '@/utils/posting/types';
import { findPagePosting } from '../embedded';
import { salaryOf } from '../facts';
import { given, textAt } from '../fields';
import { plainText } from '../plain-text';
import { idOfLink, idOfPage, idOfUrn, isShownAt, postingUrl } from './address';

/** A card of the results list. Similar jobs on detail pages are `base-main-card`s: other cards, not read. */
export function readGuestCard(card: Element, page: URL): RawPosting | undefined {
  // 2019 and 2020: the link around the card names it.
  const link = one(card, '.result-card__full-card-link');
  const id = idOfUrn(attribute(card, 'data-entity-urn')) ?? idOfLink(attribute(link, 'href'), page);
  const title = textAt(card, '.base-search-card__title, .result-card__title');
  if (!id || !title) return undefined;
  return {
    board: 'linkedin',
    id,
    url: postingUrl(id),
    title,
    ...given({
      company: textAt(card, '.base-search-card__subtitle, .result-card__subtitle'),
      location: textAt(card, '.job-search-card__location, .job-result-card__location'),
      salary: salaryOf(textAt(card, '.job-search-card__salary-info')),
      postedOn: attribute(one(card, 'time[datetime]'), 'datetime'),
    }),
  };
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
  const title = textAt(doc, '.top-card-layout__title.topcard__title', 'h1.topcard__title', '.top-card-layout__title');
  if (!title) return undefined;
  const id = shownId(doc, page) ?? idOfPage(page);
  if (!id || !isShownAt(id, page)) return undefined;

  const body = firstOf(doc, ['.show-more-less-html__markup', '.description__text']);
  const raw: RawPosting = {
    board: 'linkedin',
    id,
    url: postingUrl(id),
    title,
    ...given({
      company: textAt(doc, '.topcard__org-name-link', '.topcard__flavor:not(.topcard__flavor--bullet)'),
      location: textAt(doc, '.topcard__flavor--bullet'),
      contract: contractOf(doc),
      salary: salaryOf(textAt(doc, '.compensation__salary')),
      description: body && plainText(body),
    }),
  };
  // JSON-LD was there from 2019 to 2026-02, gone in 2026-08: it may add, never decide.
  const embedded = findPagePosting(doc, page);
  if (embedded?.postedOn) raw.postedOn = embedded.postedOn;
  if (embedded?.places) raw.places = embedded.places;
  if (embedded?.workplace) raw.workplace = embedded.workplace;
  return raw;
}
