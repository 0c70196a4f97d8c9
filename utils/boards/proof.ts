// What on a page proves that one open offer of work is shown, and what of it is another's: no name is believed alone.
import {
  all,
  attribute,
  isBefore,
  isInside,
  nearest,
  one,
  parentOf,
  property,
  tagName,
  text,
} from '@/utils/page/select';
import { saysGone } from '@/utils/posting/agree';
import { recogniseContracts, recogniseWorkingTime } from '@/utils/posting/contract';
import { canonicalUrl } from '@/utils/posting/key';
import { safeUrl } from '@/utils/posting/safe-url';
import { comparable } from '@/utils/posting/text';
import { calledIn, namesOf } from './hooks';
import type { VisiblePosting } from './visible';
import { isNoResult, isOfferLink, OF_WORK, saysClosed, saysFoundNone, saysWhoMayApply } from './work';

/** Elements looked through on a page, at most. */
const MAX_LOOKED = 3_000;

/** Words of what one presses to apply. */
const APPLY =
  /^(?:je |j.ai )?(?:postule|candidate[rz]?\b|repondre a (?:l.|cette )(?:annonce|offre)|(?:deposer|envoyer|transmettre|soumettre) (?:ma |votre |une |sa )?candidature|(?:easy |quick )?apply|submit (?:your )?application|(?:jetzt |online |hier )*bewerben|solicitar|inscribi|postular|aplicar|candidat(?:i|ar)|invia (?:la )?candidatura|sollicite|hae tyo|sok (?:jobbet|tjansten))/;
/** What one applies for, and no offer. */
const APPLY_ELSE = /logement|mission benevole|aux offres|formation|course|program|grant|loan/;

/** Elements of a few words: none that holds a part of the page. */
function short(doc: Document, css: string): Element[] {
  return all(doc, css)
    .slice(0, MAX_LOOKED)
    .filter((element) => property(element, 'childElementCount') <= 3);
}

function canApply(doc: Document, isForeign: (element: Element) => boolean): boolean {
  return all(doc, 'a, button, input[type="submit"], [role="button"]')
    .slice(0, MAX_LOOKED)
    .some((element) => {
      const words = comparable(text(element) ?? attribute(element, 'value') ?? ''); // a picture alone
      if (words.length > 60 || !APPLY.test(words) || APPLY_ELSE.test(words)) return false;
      return !nearest(element, 'nav, footer') && !isForeign(element);
    });
}

/** Where one sends what, when there is nothing to press. */
const SEND =
  /\b(?:envoye[rz]|adresse[rz]|transmett(?:re|ez)|send|senden sie|enviar?|inviare?|stuur)\b.{0,60}\b(?:cv|candidatures?|lettre|resume|application|bewerbung|unterlagen|curriculum)\b/;

/** The page writes the number of its address as the offer's own: "ID 3912266", "Réf. : 3912266". */
function saysItsNumber(doc: Document, page: URL): boolean {
  const segments = page.pathname.split('/').filter(Boolean);
  const number = (/\d{4,}/.exec(segments.at(-1) ?? '') ?? /\d{5,}/.exec(segments.join('/')))?.[0]; // a home page
  if (!number) return false;
  const said = new RegExp(`^(?:(?:ref|id|n[°o]|nr|num|offre|job)[^\\d]{0,20})?(?:20\\d\\d-)?${number}$`);
  return short(doc, 'td, dd, li, p, span').some((element) => said.test(comparable(text(element) ?? ''))); // an empty element
}

/** The title is called an offer of work's by its own name: "job-title", where "offer-title" may be a holiday's. */
export function isCalledOfWork(doc: Document, title: string): boolean {
  return calledIn(doc, 'title').some(
    (element) => OF_WORK.test(namesOf(element).join(' ')) && text(element)?.includes(title), // an empty element
  );
}

/** Whether what the page shows is surely an offer of work: one can apply, or it says for whom, on what terms or its number. */
export function isProven(
  doc: Document,
  page: URL,
  shown: VisiblePosting,
  isForeign: (element: Element) => boolean,
): boolean {
  return (
    saysWhoMayApply(shown.title) ||
    recogniseContracts(shown.contract).length > 0 ||
    recogniseWorkingTime(shown.contract) !== undefined ||
    (shown.company !== undefined && shown.location !== undefined && isCalledOfWork(doc, shown.title)) ||
    saysItsNumber(doc, page) ||
    canApply(doc, isForeign) ||
    short(doc, 'p, li, div').some(
      (element) => SEND.test(comparable(text(element) ?? '', 500)) && !isForeign(element), // an empty element
    )
  );
}

/** Headings over other offers, and boxes called so. */
const OTHERS =
  /similaires?|similar|ahnliche|weitere (?:stellen|jobs)|autres (?:offres|postes|annonces)|vous (?:interess|plaire)|(?:peuvent|pourraient|peut) .*interess|(?:other|more|related|latest) (?:jobs|openings|positions|vacancies|offers)|recommand|recommend|otras ofertas|altre offerte|simili\b|vergelijkbare|andere vacatures|dernieres offres/;
const OTHERS_BOX = '[class*="similar" i], [class*="related" i], [class*="recommend" i], [id*="similar" i]';
/** Headings over what is said of the employer itself: its seat is no place of work. */
const OF_EMPLOYER =
  /^(?:l.|la |notre |the |our |das |la nostra )?(?:entreprise|societe|company|unternehmen|empresa|azienda)$|^(?:a propos|qui sommes|about|uber uns|sobre|chi siamo|over ons|siege|contact)/;

/** Where other offers begin after the title: a heading that says so, a box called so, or a heading that links to one. */
export function othersAfter(doc: Document, title: Element, page: URL): Element | undefined {
  const here = canonicalUrl(page.href);
  return all(doc, `h2, h3, h4, h5, h6, ${OTHERS_BOX}`)
    .slice(0, MAX_LOOKED)
    .find((element) => {
      if (!isBefore(title, element) || isInside(element, title)) return false;
      const words = comparable(text(element) ?? ''); // an empty box
      if (!words) return false;
      if (OTHERS.test(words) && words.length <= 80) return true;
      if (!/^h\d$/.test(tagName(element))) return true;
      const link = nearest(element, 'a[href]') ?? one(element, 'a[href]');
      const url = link && safeUrl(attribute(link, 'href'), page);
      return Boolean(
        url && isOfferLink(new URL(url)) && canonicalUrl(url) !== here && words !== comparable(text(title) ?? ''),
      );
    });
}

/** The first heading that says other offers follow. */
export function headingOfOthers(doc: Document): Element | undefined {
  return all(doc, 'h2, h3, h4, h5, h6')
    .slice(0, MAX_LOOKED)
    .find((heading) => {
      const words = comparable(text(heading) ?? ''); // an empty heading
      return words.length <= 80 && OTHERS.test(words);
    });
}

/** Whether the heading an element stands under says that the employer is spoken of. */
export function isOfEmployer(element: Element, title: Element, headings: readonly Element[]): boolean {
  const heading = headings.findLast((one) => isBefore(one, element) && !isInside(element, one));
  if (!heading || !isBefore(title, heading)) return false;
  const box = nearest(heading, 'section, aside, article, div, main, body');
  return box !== undefined && isInside(element, box) && OF_EMPLOYER.test(comparable(text(heading) ?? '')); // an empty heading
}

/** Out of sight until a script shows it, or said of another offer. */
const NOT_SHOWN = `[hidden], .hidden, .d-none, [style*="display:none"], [style*="display: none"], noscript, a[href], li, tr, ${OTHERS_BOX}`;

/** Whether a heading, the title or a banner says that the offer is over. */
export function isOver(doc: Document, titles: readonly string[]): boolean {
  if (titles.some(saysClosed)) return true;
  return short(doc, 'h2, h3, h4, p, div, span, strong').some(
    (element) => saysClosed(text(element) ?? '') && !nearest(element, NOT_SHOWN), // an empty element
  );
}

/** Whether the offers on a page are not what was looked for: its own is over, or its search found nothing. */
export function showsOthers(doc: Document): boolean {
  const titles = all(doc, 'h1, title').flatMap((element) => text(element) ?? []);
  return (
    titles.some((title) => saysClosed(title) || saysGone(title) || saysFoundNone(title)) ||
    short(doc, 'h2, h3, p, strong, [class*="no-result" i]').some(
      (element) => isNoResult(text(element) ?? '') && !nearest(element, NOT_SHOWN), // an empty element
    )
  );
}

/** Boxes beside what a page is about. */
const BESIDE = 'aside, [class*="sidebar" i], [class*="widget" i], [class*="related" i], [class*="recommend" i]';

/** Whether an element stands beside what its page is about; a box that holds the main heading is what it is about. */
export function isBeside(element: Element): boolean {
  const box = nearest(element, BESIDE);
  if (!box || one(box, 'h1')) return false;
  const around = parentOf(box);
  return !around || !nearest(around, BESIDE) || isBeside(around);
}
