// The words of the columns offers are moved between, in French.

const number = (value: number) => new Intl.NumberFormat('fr').format(value);
const offers = (count: number) => `${number(count)} ${count < 2 ? 'offre' : 'offres'}`;

export const frColumns = {
  columns: {
    view: 'Présentation',
    views: { list: 'Liste', table: 'Tableau', columns: 'Colonnes', figures: 'Carte et chiffres', two: 'À deux' },
    label: 'Mes offres par étape',
    column: (status: string, count: number) => `${status}, ${offers(count)}`,
    empty: 'Rien à cette étape',
    more: (count: number) => `Afficher la suite (${number(count)})`,
    move: (title: string) => `Déplacer « ${title} »`,
    help: 'Espace prend une offre, les flèches gauche et droite la déplacent, Espace la pose, Échap annule. À la souris ou au doigt, tirez la poignée.',
    lifted: (title: string, status: string) => `« ${title} » est prise, à l’étape ${status}.`,
    over: (status: string, place: number, count: number) => `${status}, étape ${place} sur ${count}.`,
    dropped: (title: string, status: string) => `« ${title} » est posée à l’étape ${status}.`,
    cancelled: (title: string, status: string) => `Rien n’a changé : « ${title} » reste à l’étape ${status}.`,
  },

  table: {
    caption: 'Mes offres, une par ligne',
    columns: {
      title: 'Offre',
      company: 'Entreprise',
      place: 'Lieu',
      pay: 'Brut annuel',
      left: 'Reste, mois',
      contract: 'Contrat',
      remote: 'Télétravail',
      board: 'Site',
      status: 'Étape',
      savedAt: 'Gardée',
      appliedAt: 'Candidature',
      interviewAt: 'Entretien',
    },
  },
};

export type ColumnsStrings = typeof frColumns;
