// The words of the search: filters, words, several offers at once, in French.

const number = (value: number) => new Intl.NumberFormat('fr').format(value);
const offers = (count: number) => `${number(count)} ${count < 2 ? 'offre' : 'offres'}`;

export const frSearch = {
  desk: {
    add: 'Ajouter une offre',
    filters: 'Filtres',
    filtersOn: (count: number) => `Filtres (${count})`,
    hideFilters: 'Replier les filtres',
    of: (count: number, all: number) => `${offers(count)} sur ${number(all)}`,
    reading: (share: string) =>
      `Les textes sont encore en cours de lecture (${share}) : d’autres résultats peuvent venir.`,
    searchBroken:
      'Les textes n’ont pas pu être lus : la recherche porte sur les titres affichés seulement. Rechargez la page.',
    readAs: (typed: string, read: string) => `Rien pour « ${typed} » : voici pour ${read}.`,
    quote: (word: string) => `« ${word} »`,
    results: 'Les offres',
  },

  narrow: {
    title: 'Filtres',
    region: 'Région',
    town: 'Ville',
    townHint: 'par exemple Rennes',
    pay: 'Salaire à partir de',
    payUnit: '€ brut/an',
    left: 'Reste en plus',
    leftUnit: '€/mois ou plus',
    leftUnknown: 'Pour ce filtre, décrivez d’abord votre foyer et dites où vous vivez.',
    leftColumnUnknown: (column: string) =>
      `La colonne « ${column} » se remplit quand vous décrivez votre foyer et dites où vous vivez.`,
    leftAction: 'Décrire mon foyer',
    contract: 'Contrat',
    anyContract: 'Tous les contrats',
    remote: 'Télétravail',
    anyRemote: 'Avec ou sans',
    remotes: { some: 'Un peu au moins', half: 'La moitié du temps au moins', all: 'Tout le temps' },
    board: 'Site',
    anyBoard: 'Tous les sites',
    manual: 'Saisie à la main',
    elsewhere: 'Autre site',
    status: 'Étape',
    whose: 'À qui',
    anyone: 'Les deux',
    whoses: { mine: 'À moi', partner: 'À l’autre', both: 'À nous deux' },
    tag: 'Étiquette',
    anyTag: 'Toutes',
    note: 'Une offre qui ne dit pas son salaire, son contrat ou ses jours à distance est laissée de côté par ces filtres.',
    clear: 'Tout effacer',
    saved: 'Filtres gardés',
    name: 'Nom de ce filtre',
    keep: 'Garder ce filtre',
    drop: (name: string) => `Oublier le filtre « ${name} »`,
  },

  bulk: {
    start: 'Choisir plusieurs offres',
    stop: 'Terminer',
    choose: (title: string) => `Choisir « ${title} »`,
    count: (count: number) =>
      count === 0 ? 'Aucune offre choisie' : `${offers(count)} ${count < 2 ? 'choisie' : 'choisies'}`,
    all: (count: number) => `Choisir les ${number(count)}`,
    none: 'Ne rien choisir',
    status: 'Changer l’étape',
    whose: 'Dire à qui',
    tag: 'Ajouter une étiquette',
    addTag: 'Ajouter',
    remove: 'Retirer',
    done: {
      status: (count: number, status: string) => `${offers(count)} : étape « ${status} ».`,
      whose: (count: number) => `${offers(count)} ${count < 2 ? 'changée' : 'changées'}.`,
      tag: (count: number, tag: string) => `${offers(count)} : étiquette « ${tag} » ajoutée.`,
      remove: (count: number) =>
        `${offers(count)} ${count < 2 ? 'retirée' : 'retirées'}. ${count < 2 ? 'Elle reste' : 'Elles restent'} trente jours dans la corbeille.`,
    },
  },
};

export type SearchStrings = typeof frSearch;
