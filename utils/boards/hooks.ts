// The names sites give their own elements (test ids, classes): what they call an offer's title, employer and place.
import { all, attribute, isBefore, isInside, nearest, one, property, text } from '@/utils/page/select';
import { comparable } from '@/utils/posting/text';
import { directText } from './fields';

/** The attributes that name an element for tests and styles; hashed ones say nothing and are never matched. */
const NAMING = [
  'data-testid',
  'data-test',
  'data-test-name',
  'data-cy',
  'data-qa',
  'data-ui',
  'data-automation',
  'data-automation-id',
  'data-at',
  'data-js',
  'id',
  'class',
];

/** Addresses and titles that speak of work: "offer" and "annonce" alone are said of hotels and cars too. */
export const OF_WORK = /job|emploi|career|carri[eè]re|recrut|vacanc|hiring|stellen|karriere|empleo|lavoro/i;

const wordsIn = (line: string): readonly string[] => line.split(' ');

const OFFER = wordsIn('job jobs posting position offer offre vacancy annonce poste opening');
/** Words that may stand around the telling one: "job-detail-location", "posting-categories". */
const AROUND = new Set([
  ...OFFER,
  ...wordsIn(
    'detail details header top card search result results view page info item main text name nom label inline section type types meta metadata ui',
  ),
]);

/** What an element may be called. */
export type Kind = 'title' | FieldKind | 'card' | 'link';
/** The fields read by their names or labels. */
export type FieldKind = 'company' | 'location' | 'contract' | 'workplace';

/** A longer text is no name of a place or an employer. */
const MAX_FIELD = 200;

const TELLING: Readonly<Record<Kind, readonly string[]>> = {
  title: wordsIn('title titre intitule header heading headline'),
  company: wordsIn('company employer advertiser organization organisation entreprise recruiter recruteur employeur'),
  location: wordsIn('location locations localisation lieu city ville'),
  contract: wordsIn('contract contrat commitment employment time work'),
  workplace: wordsIn('workplace remote'),
  card: wordsIn('card item tile result listing row'),
  link: ['link'],
};

/** `jobDetail__title` → `['job', 'detail', 'title']`. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_]+/)
    .filter(Boolean);
}

/** Whether one name says the kind, and nothing we do not understand. Titles and cards must say of what. */
function isNamed(name: string, kind: Kind): boolean {
  const spoken = wordsOf(name);
  // "companyNameLink" is the name; "companyLink" may say "all its offers".
  const words = spoken.includes('name') ? spoken.filter((word) => word !== 'link') : spoken;
  const telling = TELLING[kind];
  if (words.length > 6 || !words.some((word) => telling.includes(word))) return false;
  if (!words.every((word) => AROUND.has(word) || telling.includes(word))) return false;
  const needsOffer = kind === 'title' || kind === 'card' || kind === 'link';
  return !needsOffer || words.some((word) => OFFER.includes(word));
}

/** The names an element bears, 20 of each attribute at most. */
export function namesOf(element: Element): string[] {
  return NAMING.flatMap((name) => attribute(element, name)?.split(/\s+/, 20) ?? []); // seldom more than one attribute
}

/** Whether one of an element's names says the kind. */
export function isCalled(element: Element, kind: Kind): boolean {
  return namesOf(element).some((token) => isNamed(token, kind));
}

/**
 * One selector, a first sieve by the browser, for the elements that may be called so; `isCalled` decides. An element
 * without the attribute is passed over in one step, whatever the number of words.
 */
export function sieve(kind: Kind): string {
  return NAMING.map((name) => `[${name}]:is(${TELLING[kind].map((part) => `[${name}*="${part}" i]`)})`).join(', ');
}

/** The elements called so, outermost first, in the page's order. */
export function calledIn(root: ParentNode, kind: Kind): Element[] {
  return all(root, sieve(kind))
    .slice(0, 300)
    .filter((element) => isCalled(element, kind) && !nearest(element, 'nav, footer, label, option'));
}

/** Labels in the languages of the boards we meet, as `comparable` writes them, without their colon. */
const LABELS: Readonly<Record<FieldKind, RegExp>> = {
  company:
    /^(?:company|employer|entreprise|societe|employeur|recruteur|unternehmen|arbeitgeber|empresa|azienda|bedrijf)$/,
  location:
    /^(?:(?:job |work )?locations?|(?:lieux?|localisations?)(?: de travail| du poste| du job)?|ville|city|region(?: de)?|standorte?|arbeitsort|ubicacion|lugar|localidad|sede|luogo|locaties?|plats|sted|lokalizacja)$/,
  contract:
    /^(?:(?:employment|contract|job) type|type d.emploi|(?:type de )?contrat(?: propose)?|time type|anstellungsart|beschaftigungsart)$/,
  workplace: /^(?:location type|workplace(?: type)?|remote(?: status)?|teletravail|mode de travail)$/,
};

/** The value beside a label: what the label's own element holds after its words, else the next element. */
export function labelled(root: ParentNode, kind: FieldKind): string | undefined {
  for (const element of all(root, 'dt, th, h2, h3, h4, h5, h6, label, li, p, span, strong, b').slice(0, 1_500)) {
    const own = directText(element);
    const label = comparable(own ?? text(element) ?? '').replace(/ ?[:：]$/, ''); // an empty element
    if (label.length > 30 || !LABELS[kind].test(label)) continue;
    const inner = own && text(one(element, ':scope > :not(svg)'));
    const found = inner ?? text(property<Element, 'nextElementSibling'>(element, 'nextElementSibling') ?? undefined); // the last of its parent
    if (found && found.length <= MAX_FIELD) return found;
  }
  return undefined;
}

/** Words of a called element: its definition where it is a list of them ("locations: Munich"). */
function valueIn(element: Element): string | undefined {
  const value = text(one(element, 'dd') ?? element)?.replace(/ *[/|·,]$/, ''); // an empty element
  return value && value.length <= MAX_FIELD ? value : undefined;
}

/** The first words called so after `from`, before `until`; else the labelled ones. */
export function fieldAfter(doc: ParentNode, kind: FieldKind, from: Element, until?: Element): string | undefined {
  const found = calledIn(doc, kind).find(
    (element) =>
      isBefore(from, element) && !isInside(element, from) && (!until || isBefore(element, until)) && valueIn(element),
  );
  return (found && valueIn(found)) ?? labelled(doc, kind);
}
