// The names sites give their own elements (test ids, classes): what they call an offer's title, employer and place.
import { all, attribute, isInside, nearest, one, property, text } from '@/utils/page/select';
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
  'data-ph-at-id',
  'data-js',
  'id',
  'class',
];

const wordsIn = (line: string): readonly string[] => line.split(' ');

/** "jv" is a job vacancy, as EURES and Jobvite shorten it. */
const OFFER = wordsIn('job jobs jobad jv posting position offer offre vacancy annonce poste opening');
/** Words that may stand around the telling one: "job-detail-location", "posting-categories". */
const AROUND = new Set([
  ...OFFER,
  ...wordsIn(
    'detail details header top card search result results view page info item main text name nom label inline section type types meta metadata ui list box field emp compact summary fr i cims',
  ),
]);

/** What an element may be called. */
export type Kind = 'title' | FieldKind | 'card' | 'link';
/** The fields read by their names or labels. */
export type FieldKind = 'company' | 'location' | 'contract' | 'workplace';

/** Whether an element speaks of the posting in question. */
export type Its = (element: Element) => boolean;

/** A longer text is no name of a place or an employer. */
export const MAX_FIELD = 200;
/** Nor is a sentence the value of a label or an icon on the same line. */
export const MAX_LINE = 80;

const TELLING: Readonly<Record<Kind, readonly string[]>> = {
  title: wordsIn('title titre intitule header heading headline'),
  company: wordsIn(
    'company employer empname advertiser organization organisation entreprise recruiter recruteur employeur',
  ),
  location: wordsIn('location locations localisation lieu city ville'),
  contract: wordsIn('contract contrat commitment employment time work'),
  workplace: wordsIn('workplace remote'),
  card: wordsIn('card item tile result listing row box teaser node'),
  link: ['link', 'url'],
};

/** `jobDetail__title` → `['job', 'detail', 'title']`; an offer's number at either end says nothing. */
function wordsOf(name: string): string[] {
  return name
    .replace(/^\d{5,20}-|-\d{5,20}$/g, '')
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

/** `JobCard_title__a1B2c`: a build adds its own mark to a style's name and to its file's. */
const BUILT = /^([A-Za-z]\w*_([A-Za-z]\w*))__[\w-]{5}$/;

/** The names an element bears, 20 of each attribute at most; a built one with its file's name and without. */
export function namesOf(element: Element): string[] {
  const names = NAMING.flatMap((name) => attribute(element, name)?.split(/\s+/, 20) ?? []); // seldom more than one attribute
  return names.flatMap((name) => BUILT.exec(name)?.slice(1) ?? name);
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
export const LABELS: Readonly<Record<FieldKind, RegExp>> = {
  company:
    /^(?:company|employer|entreprise|societe|employeur|recruteur|unternehmen|arbeitgeber|empresa|institucion|azienda|bedrijf)$/,
  location:
    /^(?:(?:job |work )?locations?|(?:lieux?|localisations?)(?: de travail| du poste| du job)?|ville|city|region(?: de)?|standorte?|arbeitsort|ubicacion|lugar(?: de trabajo)?|localidade?|sede|luogo|sijainti|locaties?|plats|sted|lokalizacja)$/,
  contract:
    /^(?:(?:employment|contract|job) type|type d.emploi|(?:type de )?contrat(?: propose)?|time type|anstellungsart|beschaftigungsart)$/,
  workplace: /^(?:location type|workplace(?: type)?|remote(?: status)?|teletravail|mode de travail)$/,
};

/**
 * The value beside a label: what stands after its colon or in the label's own element after its words, else the next
 * element. `isIts`: which labels count.
 */
export function labelled(root: ParentNode, kind: FieldKind, isIts?: Its): string | undefined {
  const places = 'dt, th, td:first-child, h2, h3, h4, h5, h6, label, li, p, span, strong, b';
  for (const element of all(root, places).slice(0, 1_500)) {
    const own = directText(element);
    const [said = '', value] = (own ?? text(element) ?? '').split(/ ?[:：] ?(.*)/s); // an empty element
    const label = comparable(said);
    if (label.length > 30 || !LABELS[kind].test(label) || (isIts && !isIts(element))) continue;
    if (value && value.length <= MAX_LINE) return value;
    if (value) continue;
    const inner = own && text(one(element, ':scope > :not(svg)'));
    const found = inner ?? text(property<Element, 'nextElementSibling'>(element, 'nextElementSibling') ?? undefined); // the last of its parent
    if (found && found.length <= MAX_FIELD) return found;
  }
  return undefined;
}

/** Words of a called element: its definition, or Drupal's item, where its label stands in it ("locations: Munich"). */
function valueIn(element: Element, kind: FieldKind): string | undefined {
  const value = text(one(element, 'dd, [class$="__item"]') ?? element)?.replace(/ *[/|·,]$/, ''); // an empty element
  // A heading called "Location" says "Location".
  return value && value.length <= MAX_FIELD && !LABELS[kind].test(comparable(value)) ? value : undefined;
}

/** The first words called so that are the posting's; else the labelled ones. A box that holds its employer's name is none. */
export function fieldOf(doc: ParentNode, kind: FieldKind, isIts: Its, find = labelled): string | undefined {
  const called = calledIn(doc, kind);
  for (const element of called) {
    if (!isIts(element)) continue;
    if (kind === 'company' && called.some((other) => other !== element && isInside(other, element))) continue;
    const value = valueIn(element, kind);
    if (value) return value;
  }
  return find(doc, kind, isIts);
}
