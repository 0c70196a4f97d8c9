// The practice board's words and addresses, in French and English.

/** @typedef {'fr' | 'en'} Language */

export const languages = /** @type {const} */ (['fr', 'en']);

/** Where each page lives. */
export const paths = {
  fr: { home: '/', list: '/offres', scroll: '/offres/defilement', search: '/recherche' },
  en: { home: '/en', list: '/en/offers', scroll: '/en/offers/scroll', search: '/en/search' },
};

export const words = {
  fr: {
    board: 'Le Banc d’essai',
    tagline: 'Des offres d’emploi inventées, pour s’exercer',
    hero: 'Le travail, un peu partout',
    heroText: 'Des offres imaginaires en métropole, outre-mer et à l’étranger. Les lieux existent, le reste non.',
    invented: 'Entreprises, offres et salaires sont inventés. Rien ne quitte cette machine.',
    skip: 'Aller au contenu',
    otherLanguage: 'English',
    home: 'Accueil',
    list: 'Liste',
    scroll: 'Défilement',
    search: 'Deux volets',
    query: 'Métier ou entreprise',
    where: 'Lieu',
    contract: 'Contrat',
    work: 'Lieu de travail',
    any: 'Tous',
    find: 'Chercher',
    clear: 'Tout effacer',
    latest: 'Les dernières offres',
    seeAll: 'Voir toutes les offres',
    more: 'Offres suivantes',
    recycle: 'D’autres offres dans les mêmes lignes',
    pages: 'Pages',
    previous: 'Précédente',
    next: 'Suivante',
    none: 'Aucune offre ne répond à cette recherche. Essayez un mot de moins.',
    about: 'La maison',
    mission: 'Le travail',
    you: 'Vous',
    apply: 'Postuler',
    applied: 'Cette offre est inventée : rien n’a été envoyé.',
    reference: 'Référence',
    notFound: 'Cette page n’existe pas',
    notFoundText: 'L’adresse a peut-être été mal recopiée. Les offres sont toutes dans la liste.',
    count: (/** @type {number} */ n) => (n > 1 ? `${n} offres` : `${n} offre`),
    contracts: {
      cdi: 'CDI',
      cdd: 'CDD',
      freelance: 'Indépendant',
      apprenticeship: 'Apprentissage',
      internship: 'Stage',
      public: 'Fonction publique',
    },
    works: { 'on-site': 'Sur site', hybrid: 'Hybride', remote: 'Télétravail' },
  },
  en: {
    board: 'The Test Bench',
    tagline: 'Invented job offers, to practise on',
    hero: 'Work, a little everywhere',
    heroText: 'Imaginary offers in mainland France, overseas and abroad. The places exist, nothing else does.',
    invented: 'Companies, offers and pay are invented. Nothing leaves this machine.',
    skip: 'Skip to content',
    otherLanguage: 'Français',
    home: 'Home',
    list: 'List',
    scroll: 'Scrolling',
    search: 'Two panes',
    query: 'Trade or company',
    where: 'Place',
    contract: 'Contract',
    work: 'Workplace',
    any: 'Any',
    find: 'Search',
    clear: 'Clear all',
    latest: 'Latest offers',
    seeAll: 'See all offers',
    more: 'More offers',
    recycle: 'Other offers in the same rows',
    pages: 'Pages',
    previous: 'Previous',
    next: 'Next',
    none: 'No offer answers this search. Try one word less.',
    about: 'The employer',
    mission: 'The work',
    you: 'You',
    apply: 'Apply',
    applied: 'This offer is invented: nothing was sent.',
    reference: 'Reference',
    notFound: 'This page does not exist',
    notFoundText: 'The address may have been copied wrong. Every offer is in the list.',
    count: (/** @type {number} */ n) => (n === 1 ? `${n} offer` : `${n} offers`),
    contracts: {
      cdi: 'Permanent',
      cdd: 'Fixed term',
      freelance: 'Freelance',
      apprenticeship: 'Apprenticeship',
      internship: 'Internship',
      public: 'Public service',
    },
    works: { 'on-site': 'On site', hybrid: 'Hybrid', remote: 'Remote' },
  },
};

/**
 * `il y a 3 jours`, `yesterday`.
 * @param {number} daysAgo whole days
 * @param {Language} language
 */
export function tellAge(daysAgo, language) {
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-daysAgo, 'day');
}
