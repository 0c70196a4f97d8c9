// Which addresses and titles speak of an offer of work: what is asked of any site before its own names are believed.
import { recogniseContracts, recogniseWorkingTime } from '@/utils/posting/contract';
import { comparable } from '@/utils/posting/text';

/** Addresses and titles that speak of work: "offer" and "annonce" alone are said of hotels and cars too. */
export const OF_WORK =
  /job|emploi|career|carri[eè]re|recrut|vacanc(?!es)|vacatur|hiring|(?<![a-rt-zäöü])stellen|karriere|empleo|emprego|trabajo|trabalho|lavoro|tyopaik/i;

/** A folder of offers, by the words that may stand in its name: `offre-de-emploi`, `offers`, `stellenangebote`. */
const OFFERS =
  'jobs?(?:-?ads?|-?details?)?|offres?|offers?|emplois?|vacanc(?:y|ies)|careers?|annonces?|positions?|postings?|ofertas?|vagas?|trabajos?|empleos?|stellenangebote?';
/** An address that names one offer: such a folder, then a segment with a number that is no year. */
const OFFER_ADDRESS = new RegExp(
  `/(?:\\w+-){0,3}(?:${OFFERS})(?:-\\w+){0,3}/(?:[^/?]+/)*[^/?]*(?<!\\d)(?!20[0-3]\\d(?!\\d))\\d{3}`,
  'i',
);
/** A link that may lead to an offer: such a word anywhere in it. */
const OFFER_LINK = new RegExp(
  `[/?&_-](?:${OFFERS}|carrieres?|postes?|openings?|empregos?|vacatures?|lavor[io]|stellen|karriere|recrutement)(?:[/?&=_.-]|$)`,
  'i',
);

/** Folders of addresses that hold something else than offers, on sites of work too. */
const ASIDE =
  /\/(?:blog|news|actus?|actualites?|articles?|agenda|events?|evenements?|formations?|trainings?|courses?|forum|teams?|locations|offices?|stor(?:y|ies)|temoignages?|people|guides?|conseils?|metiers|salaires?|salar(?:y|ies)|immobilier|voitures?|\d{4}\/\d\d)(?:\/|$)|\/fiches?-/i;
/** Words in the name of the folder an address stands in, or its last word, that say the same of it. */
const NEAREST_ASIDE =
  /^(?:.*-)?(?:actus?|actualites?|articles?|advice|ratgeber|blog|dating|salons?|courses?|kurse?|weiterbildung(?:en)?|cursos?|corsi|catalogue|ecoles?|forums?|threads?|topics?|discussions?|questions?|equipe|agences?|agencies|filialen|stores?|magasins?|portraits?|metiers?|descriptions?|salaires?|salar(?:y|ies)|gehalt|sueldos?|stipendi|avis|reviews?|bewertungen|opiniones|interviews?|entretiens?|candidats?|candidates?|candidatures?|applicants?|cvs?|cvtheque|resumes?|profils?|profiles?|demandes?|demandas?|\w*gesuche|benevol\w+|volunteer\w*|logements?|housing|appels?|tenders?|licitacion(?:es)?|aides|grants?|alertes?|tests?|videos?|podcasts?|legales?|mentors?|freelancers?)(?:-.*)?$|^(?:secteurs?|sectors?|categor(?:y|ies?)|regions?|departements?|departments?|villes?|cit(?:y|ies)|applications?)$/i;
/** The same of a folder that stands in none of offers: there they are a sector, "offres/conseil-audit". */
const SECTOR_ASIDE =
  /^(?:.*-)?(?:conseils?|presse|events?|evenements?|veranstaltungen|formations?|trainings?|immobilier|vehicules?|services?|produits?|products?|marches)(?:-.*)?$/i;
const OFFERS_FOLDER = new RegExp(`^(?:${OFFERS})$`, 'i');
/** In English the last word says what the folder holds. */
const HEAD_LAST = /-(?:jobs|careers|vacancies|positions|openings)$/i;
/** First words of a page's own segment. */
const SLUG_ASIDE = /^(?:fiches?|salaires?|formation|agence)-/i;
/** The page of a search. */
const SEARCH = /\/(?:recherche|search|suche|buscar|ricerca|zoeken)\/?$/i;

/** Whether an address leads to something else than an offer. */
export function isAside(path: string): boolean {
  const segments = path.split('/').filter(Boolean);
  const slug = segments.at(-1) ?? ''; // a home page
  const folder = segments.at(-2) ?? ''; // a page at the top
  const isSaid = (name: string) =>
    NEAREST_ASIDE.test(name) ||
    (SECTOR_ASIDE.test(name) && !segments.slice(0, -2).some((above) => OFFERS_FOLDER.test(above)));
  if (ASIDE.test(path) || SLUG_ASIDE.test(slug) || (!slug.includes('-') && isSaid(slug))) return true;
  return isSaid(folder) && !HEAD_LAST.test(folder);
}

/**
 * Whether the address alone says that this is one offer's page. What the page is called counts less than where it
 * stands: a house may have a "carrière" for horses, and paste be "prêt à l'emploi".
 */
export function isOfferAddress(page: URL): boolean {
  const at = page.pathname.replace(/\/$/, '').lastIndexOf('/');
  const slug = page.pathname.slice(at + 1);
  const isOfWork = OF_WORK.test(page.host + page.pathname.slice(0, at)) || /^(?:offre-d-)?(?:emploi|job)-/.test(slug);
  return OFFER_ADDRESS.test(page.pathname) && isOfWork && !isAside(page.pathname);
}

/** "/emploi/ville_lorient-56100.html", "/agence-emploi/lorient-56100": the number is a town's. */
const POSTCODE = /[-_/]\d{5}(?:\.\w+)?\/?$/;
/** A folder of single offers, by its name in the singular. */
const OF_ONE = /\/(?:offre|offer|annonce|job(?:-?ad|-?detail)?)(?:-\w+)*\//i;

/** First words of segments with a number that are no offer's, an employer's, a study's, a day's; and what else is offered. */
const SLUG_OF_ELSE =
  /\/(?:entreprises?|compan(?:y|ies)|employeurs?|employers?|societes?|secteurs?|sectors?|metiers?|barometres?|enquetes?|etudes?|evenements?|events?|portraits?|temoignages?|dossiers?|sejours?|formations?|(?:\w+-)*(?:benevol\w*|volunteer\w*|colocations?|logements?))-[^/]*$|\/(?:marches|tenders?)\/[^/]*$/i;

/** Whether a link in a list names one offer by its number, and no town by its postcode. */
export function isNumberedOffer(url: URL): boolean {
  const isTown = POSTCODE.test(url.pathname) && !OF_ONE.test(url.pathname);
  return isOfferAddress(url) && !isTown && !SLUG_OF_ELSE.test(url.pathname) && !isListLink(url);
}

/** The folder itself: a list. */
const LIST = new RegExp(`/(?:${OFFERS})(?:-d?-?emplois?)?/?$`, 'i');

/** Whether a link may lead to one offer, by its path and parameters. */
export function isOfferLink(url: URL): boolean {
  return OFFER_LINK.test(url.pathname + url.search) && !isListLink(url);
}

/** Whether a link leads to a search or a folder of offers, none of which it names by a number. */
export function isListLink(url: URL): boolean {
  return SEARCH.test(url.pathname) || (LIST.test(url.pathname) && !/\d/.test(url.search));
}

/** "H/F", "(m/w/d)", "M/F": who may apply, as only offers say. */
const WHO_MAY_APPLY = /(?<![a-z])[hfmwdx] ?[/|] ?[hfmwdx](?: ?[/|] ?[hfmwdxi*])?(?![a-z])/;

export function saysWhoMayApply(title: string): boolean {
  return WHO_MAY_APPLY.test(comparable(title));
}

/** Titles of pages and links that are no offer, in the languages of the boards we meet. */
const NO_OFFER: readonly RegExp[] = [
  // lists and searches
  /^(?:emplois?(?! ?[-–|:]| d.ete| saisonnier)|jobs|stellenangebote|vacatures|vagas|empleos|ofertas de|offerte di|offres d)\b|\b(?:jobs|vacatures|stellenangebote)$|\(\d{3,4}\)$/,
  // a site's own pages
  /^(?:connexion|postuler$|apply$|log ?in|sign (?:in|up)|inscription|un instant|mentions legales|accueil|recherche (?:avancee|d)|(?:advanced |job )?search|creer une alerte|alerte emploi|job alert|candidature envoyee|espace (?:recruteur|candidat)|recruteurs\b|nous recrutons)/,
  // what is read
  /^(?:comment|pourquoi|how to|why|reussir|negocier|devenir|top \d+|\d+ (?:conseils|astuces|tips|ways)|les \d+ |salaires?\b|avis (?:sur|salaries)|fiche metier|rapport de stage|lettres? de motivation|cover letter|modeles? de|exemples? de)|\b(?:job description|interview questions|interview)$/,
  // where one meets
  /^(?:salons?|forums?) (?:de l.|des? |du )?(?:emplois?|metiers?|recrutement|alternance|jobs?|etudiants?|orientation|stages?)|\b(?:job ?dating|(?:career|job)s? fair|portes ouvertes|open day|webinaires?|webinars?|jobmesse|karrieretag|feria de empleo)\b/,
  // what is learnt
  /^(?:formations?|cap|bts|dut|bac pro|licence pro|titre professionnel|m(?:sc|ba)|lehrgang|weiterbildung|curso|corso|opleiding)\b|\blehrgang$/,
  // what is sold or let, and help that is given
  /\b(?:a (?:vendre|louer|ceder)|(?:to|for) rent|for sale|zu (?:vermieten|verkaufen)|te (?:huur|koop)|se (?:vende|alquila)|vendesi|affittasi|colocation|en franchise|mobility grant)\b|\d ?m[2²]/,
  // who looks for work, or for love
  /\bcherche (?:emploi|travail|heures|stage|alternance|compagn)|\bsucht arbeit\b|\bbusca trabajo\b|\bcerca lavoro\b|\blooking for (?:a )?(?:job|work)\b/,
];

/** Whether a title says that it is of something else than one offer. */
export function isOfElse(title: string): boolean {
  const words = comparable(title.slice(0, 300));
  return !WHO_MAY_APPLY.test(words) && NO_OFFER.some((pattern) => pattern.test(words));
}

/** An offer, and that it is over: as titles and banners say it. */
const CLOSED = new RegExp(
  [
    '(?:offres?|annonces?|postes?|emploi|job|position|vacancy|posting|role|\\w*stelle\\w*|\\w*anzeige|oferta|vacante|vaga|offerta|annuncio|posizione|vacature)\\b.{0,40}(?:n.est (?:plus|pas disponible)|n.existe plus|a expire\\b|expiree\\b|expired\\b|cloturee?\\b|archivee\\b|desactivee\\b|retiree\\b|no longer|nicht mehr|abgelaufen|besetzt\\b|ya no |caducad|cerrad[ao]\\b|non (?:e )?piu|scadut|gesloten|niet (?:meer|langer)|vervuld)',
    '(?:offre|annonce|poste)\\b.{0,40}(?:est|ete) (?:deja )?(?:pourvue?|close)\\b(?! (?:par|en|au|des|a))|^(?:offre|poste|annonce) pourvue?\\b',
    'candidatures\\b.{0,40}sont (?:desormais )?(?:closes|cloturees|terminees)|(?:applications|job|position|vacancy|role)\\b.{0,30}(?:is|are|has|have)(?: \\w+)? (?:been filled|filled|closed)\\b',
    '\\bpage\\b.{0,20}(?:non trouvee|introuvable|n.existe p(?:as|lus))',
  ].join('|'),
);
/** Longer than a banner. */
const MAX_BANNER = 150;

/** "Cette offre n'est plus en ligne", "This position has been filled": a title or a banner that says so. */
export function saysClosed(written: string): boolean {
  return written.length <= MAX_BANNER && CLOSED.test(comparable(written));
}

/** A search that found nothing: the offers below it are others. */
const FOUND_NONE =
  /(?<!\d[ .,]?)\b(?:(?:0|aucune?) (?:offres?|annonces?|postes?|resultats?|emplois?)|(?:0|no) (?:matching |open |current )?(?:jobs?|results?|vacanc|positions|offers)|keine (?:passenden |offenen )?(?:stellen|treffer|ergebnisse|jobs)|(?:0|ningun[ao]?) (?:ofertas?|resultados?|vagas?)|nessun[ao]? (?:offert|risultat|annunci)|(?:0|geen) (?:vacatures|resultaten))/;

export function saysFoundNone(title: string): boolean {
  return FOUND_NONE.test(comparable(title));
}

/** The same where it stands for itself; "no jobs saved" is said of something else. */
const NO_RESULT =
  /^(?:aucun resultat|aucune? (?:offre|annonce) (?:trouvee|ne correspond)|(?:no|0) results?\b|no (?:matching jobs|jobs (?:found|match))|keine (?:treffer|ergebnisse)|sin resultados|nessun risultato|geen resultaten)/;

export function isNoResult(words: string): boolean {
  return words.length <= MAX_BANNER && NO_RESULT.test(comparable(words));
}

/** Words of a button, a heading or a sentence, where a name should stand. */
const NO_NAME =
  /[?!]$|(?: .*){5}[.…]$|^(?:voir (?:l|la|le|les|plus|tou\w+|sa|ses|toutes|cette)\b|(?:view|see) (?:all|the|more|company|profile|jobs)\b|tou(?:te)?s (?:les|ses|nos)\b|all(?:e)? (?:jobs|offers|its|stellen|vacatures)\b|espace (?:recruteur|candidat|entreprise)|(?:suivre|follow|partager|share|imprimer|print|enregistrer|sauvegarder|save|signaler|report)\b|decouvr|(?:plus de |moins de |more than )?\d[\d -]* (?:salaries|personnes|employ|collaborat|mitarbeit)|en savoir|read more|more (?:info|jobs)|plus d|about (?:us|the|this)\b|a propos|ver (?:oferta|empresa|mas|perfil)|vedi |bekijk |postule|apply|site web|website|\d+ (?:offres|jobs|postes|annonces))/;

/** Whether words may be an employer's name. */
export function isName(words: string): boolean {
  return words.length <= 100 && !NO_NAME.test(comparable(words));
}

/** Words of a button, no offer's title. */
const BUTTON =
  /^(?:apply|postule[rz]|candidater|voir|en savoir|d[ée]couvrir|lire|details?|d[ée]tails?|view|see|read|learn|more|mehr|jetzt|solliciteer|candidati)\b/i;

export function isButton(words: string): boolean {
  return BUTTON.test(words);
}

/** What may stand where a place is looked for: a link to a map, a button, a contract, a number of offers, pay, a day. */
const NO_PLACE =
  /^(?:voir|see|view|show|afficher|itineraire|epingler|enregistrer|sauvegarder|partager|save|share|postuler|apply|rechercher|search|filtrer)\b|^(?:directions?|map|carte|karte|mapa)$|^(?:cd[id]|interim|stage|alternance|freelance|temps (?:plein|partiel)|(?:full|part)[ -]time|permanent|temporary|vollzeit|teilzeit|new|nouveau|urgent)$|^\d[\d .]* (?:offres|jobs|postes|annonces|emplois|stellen)\b|\d ?k?(?:€|\$|£|eur)|€|\b(?:il y a|ago|today|yesterday|aujourd.hui|hier|vor \d+|heute|gestern|hace \d+)\b|^\d+ ?(?:jours?|h\b|j\b|d\b|days?)|\d\/\d/;

/** Whether what is called a place may be one. */
export function isPlace(words: string): boolean {
  return !NO_PLACE.test(comparable(words));
}

/** "Place of work: Lausanne" is Lausanne. */
export function withoutLabel(place: string): string {
  return place.replace(/^[^:,\d]{3,25}: ?(?=\S)/, '');
}

/** Whether words that nothing calls a place may be one: terms of a contract are not. */
export function isPlaceLike(words: string): boolean {
  return isPlace(words) && recogniseContracts(words).length === 0 && !recogniseWorkingTime(words);
}
