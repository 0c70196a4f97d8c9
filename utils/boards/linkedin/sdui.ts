// LinkedIn signed in, server-driven pages (seen from early 2026): hashed classes, no headings; `componentkey` is what holds.
import { all, attribute, isBefore, nearest, one, text } from '@/utils/page/select';
import type { RawPosting } from '@/utils/posting/types';
import { salaryOf, sortFacts } from '../facts';
import { given } from '../fields';
import { textUnder } from './about';
import { idOfLink, idOfPage, isShownAt, postingUrl } from './address';

const CARD = 'job-card-component-ref-';
const ABOUT = 'JobDetails_AboutTheJob_';

function idOfKey(element: Element | undefined, prefix: string): string | undefined {
  const key = attribute(element, 'componentkey');
  return key?.startsWith(prefix) ? /^\d{5,20}$/.exec(key.slice(prefix.length))?.[0] : undefined; // other components' keys
}

/** The card's key, repeated on the box inside; while the two differ the card is being reused, and is nobody's. */
function isReused(card: Element): boolean {
  const inner = idOfKey(one(card, `[componentkey^="${CARD}"]`), CARD);
  return inner !== undefined && inner !== (idOfKey(card, CARD) ?? inner);
}

function cardId(card: Element, page: URL): string | undefined {
  const keyed = idOfKey(card, CARD) ?? idOfKey(one(card, `[componentkey^="${CARD}"]`), CARD);
  return keyed ?? idOfLink(attribute(one(card, 'a[href*="/jobs/view/"], a[href*="currentJobId="]'), 'href'), page);
}

/**
 * "Selected, Welder (Verified job)" says "Welder", in any language; "Welder at Ponant" does not say "Ponant".
 * What is added stands before a comma of some script, or in parentheses after.
 */
function isSpokenOf(spoken: string, title: string): boolean {
  const at = spoken.lastIndexOf(title);
  const before = spoken.slice(0, at).trimEnd();
  const after = spoken.slice(at + title.length).trimStart();
  return at >= 0 && (!before || /[,،、，]$/.test(before)) && (!after || /^[(（]/.test(after));
}

/** The card's lines; the title is said twice, first for screen readers with "Selected, …" or "(Verified job)" around, or once. */
function linesOf(card: Element): string[] {
  const [first, ...others] = all(card, 'p');
  if (!first) return [];
  const seen = text(one(first, 'span[aria-hidden="true"]'));
  const lines = others.flatMap((line) => text(line) ?? []);
  if (seen) return [seen, ...lines];
  const spoken = text(first);
  if (!spoken) return [];
  const [next] = lines;
  if (next && isSpokenOf(spoken, next)) return lines;
  const inner = text(one(first, 'span'));
  return [inner && isSpokenOf(spoken, inner) ? inner : spoken, ...lines];
}

/** A card of the results list: title, company, place by their order, for nothing else tells them apart. */
export function readSduiCard(card: Element, page: URL): RawPosting | undefined {
  const [title, company, location, ...rest] = linesOf(card);
  // A skeleton has bars and no words; a title alone is a card still being filled.
  if (!title || !company || isReused(card)) return undefined;
  const id = cardId(card, page);
  if (!id) throw new Error('sdui: no id');
  const salary = rest.map(salaryOf).find(Boolean);
  return { board: 'linkedin', id, url: postingUrl(id), title, company, ...given({ location, salary }) };
}

/** The box of the open posting: its screen when LinkedIn marks one, else its column. */
function paneOf(about: Element): Element | undefined {
  return (
    nearest(about, '[data-sdui-screen]') ??
    nearest(about, '[data-testid="lazy-column"]') ??
    nearest(about, 'main, body')
  );
}

const EMPLOYER = 'a[href*="/company/"], a[href*="/school/"]';

/**
 * The employer's link: keyed with the posting's id, so that it cannot be another posting's; else the first one, where
 * the head's own links and keys that name a posting all name this one.
 */
function companyOf(pane: Element, about: Element, id: string): string | undefined {
  const keyed = all(pane, `[componentkey^="auto-binding-"][componentkey$="-${id}"]`);
  const links = keyed.flatMap((element) => [element, ...all(element, EMPLOYER)]);
  const named = links.find((link) => text(link) && attribute(link, 'href'));
  if (keyed[0]) return text(named);
  // A head that is bound to another posting, or leads to its form, lags.
  const ids = all(pane, '[componentkey^="auto-binding-"], a[href*="/jobs/view/"]').flatMap(
    (each) =>
      (isBefore(each, about) &&
        /\d{5,20}(?=[/?]|$)/.exec(attribute(each, 'componentkey') ?? attribute(each, 'href') ?? '')?.[0]) || // names none
      [],
  );
  if (!ids[0] || ids.some((other) => other !== id)) return undefined;
  return text(all(pane, EMPLOYER).find((link) => text(link) && isBefore(link, about)));
}

/** `(3) Soudeur H/F | Ateliers du Ponant | LinkedIn` → `Soudeur H/F`, when the company is the one shown. */
function titleOfDocument(doc: Document, company: string | undefined): string | undefined {
  const whole = text(one(doc, 'title'))?.replace(/^\(\d+\+?\) /, ''); // a fragment has no title
  const end = company && whole?.lastIndexOf(` | ${company} | LinkedIn`);
  return whole && end && end > 0 ? whole.slice(0, end) : undefined;
}

/** The line of the place: several pieces between dots, the first of them the place. Before the offer's text. */
function placeLine(pane: Element, about: Element): Element | undefined {
  return all(pane, 'p').find(
    (line) => isBefore(line, about) && one(line, ':scope > span') && / ?[·•・] /.test(text(line) ?? ''),
  );
}

/** The last line of words before the place that is not the company: the title stands right above it. */
function titleAbove(pane: Element, line: Element, company: string | undefined): string | undefined {
  const above = all(pane, 'p, h1, h2').filter((element) => isBefore(element, line));
  return above.map(text).findLast((words) => words && words !== company);
}

/** The open posting. Its key names it; the pane lags behind the address, and then nothing is said. */
export function readSduiPage(doc: Document, page: URL): RawPosting | undefined {
  const wanted = idOfPage(page);
  const abouts = all(doc, `[componentkey^="${ABOUT}"]`);
  const about = abouts.find((element) => idOfKey(element, ABOUT) === wanted) ?? abouts[0];
  const id = idOfKey(about, ABOUT);
  const pane = about && paneOf(about);
  if (!id || !about || !pane || !isShownAt(id, page)) return undefined;

  const company = companyOf(pane, about, id);
  const line = placeLine(pane, about);
  const title = titleOfDocument(doc, company) ?? (line && titleAbove(pane, line, company));
  // The head of the pane is replaced before or after its text: without the keyed company nothing proves they belong together.
  if (!title || !company) return undefined;

  const facts = all(pane, `a[href*="/jobs/view/${id}"]`).filter(
    (link) => idOfLink(attribute(link, 'href'), page) === id,
  );
  return {
    board: 'linkedin',
    id,
    url: postingUrl(id),
    title,
    company,
    ...given({ location: line && text(one(line, ':scope > span')), description: textUnder(about) }),
    ...sortFacts(facts.flatMap((link) => text(link) ?? []).filter((fact) => fact !== title)),
  };
}
