// The words of the extension's own pages in French. Spaces before : ; ! ? and inside « » are narrow no-break ones.
import type { Language } from '@/utils/i18n/language';
import { ofName } from '../typography';
import { frAbroad } from './fr-abroad';
import { frApply } from './fr-apply';
import { frBuying } from './fr-buying';
import { frColumns } from './fr-columns';
import { frCompare } from './fr-compare';
import { frFigures } from './fr-figures';
import { frForms } from './fr-forms';
import { frGuides } from './fr-guides';
import { frKeeping } from './fr-keeping';
import { frLetter } from './fr-letter';
import { frLiving } from './fr-living';
import { frMethod } from './fr-method';
import { frNews } from './fr-news';
import { frPlan } from './fr-plan';
import { frProfile } from './fr-profile';
import { frSearch } from './fr-search';
import { frTransfer } from './fr-transfer';

const plural = (count: number, one: string, many: string) => (Math.abs(count) < 2 ? one : many);
const number = (value: number) => new Intl.NumberFormat('fr').format(value);
const offers = (count: number) => `${number(count)} ${plural(count, 'offre', 'offres')}`;

export const fr = {
  language: 'fr' as Language,
  name: 'Cap Régions',

  status: {
    saved: 'Gardée',
    applied: 'Candidature envoyée',
    interview: 'Entretien',
    offer: 'Proposition reçue',
    refused: 'Refusée',
    closed: 'Close',
  },
  seen: 'Déjà vue',
  workplace: { 'on-site': 'Sur site', hybrid: 'Hybride', remote: 'Télétravail' },
  wantedRegion: 'une de mes régions',

  /** What can be done with an offer. Names in « », for screen readers. */
  act: {
    save: 'Garder',
    saving: 'Un instant…',
    remove: 'Retirer',
    removeOf: (title: string) => `Retirer « ${title} »`,
    open: 'Ouvrir l’annonce',
    openOf: (title: string) => `Ouvrir l’annonce « ${title} » dans un nouvel onglet`,
    statusOf: (title: string) => `Où en est « ${title} »`,
    saveOf: (title: string) => `Garder « ${title} »`,
    undo: 'Annuler',
    close: 'Fermer',
    retry: 'Réessayer',
    restore: 'Reprendre',
    restoreOf: (title: string) => `Reprendre « ${title} »`,
    why: 'Pourquoi ce lieu ?',
    back: 'Retour à la liste',
  },

  toast: {
    removed: 'Offre retirée. Elle reste trente jours dans la corbeille.',
  },

  /** What happened, what is safe, what to do. */
  failure: {
    full: 'Le disque est plein : ce changement n’a pas été enregistré. Vos offres déjà gardées sont intactes. Libérez un peu de place, puis réessayez.',
    store:
      'Le navigateur n’a pas pu écrire : ce changement n’a pas été enregistré. Vos offres déjà gardées sont intactes. Réessayez, ou redémarrez le navigateur.',
    invalid:
      'Cette annonce n’a pas pu être gardée : il lui manque un titre ou une adresse. Rechargez la page, puis réessayez.',
    page: 'Cette fenêtre a rencontré une erreur. Vos offres gardées sont intactes. Fermez-la, puis ouvrez-la de nouveau.',
  },

  store: {
    emptiedTitle: 'Vos offres gardées manquent',
    emptied: (count: number) =>
      `Le navigateur a ouvert un carnet vide, alors qu’il contenait ${offers(count)}. Vos réglages sont intacts. Redémarrez le navigateur : s’il les retrouve, elles reviendront ici.`,
    restore: (day: string) => `Voir la sauvegarde du ${day}`,
    accept: 'Repartir d’un carnet vide',
    unreadableTitle: 'Vos offres ne peuvent pas être lues',
    unreadable:
      'Le navigateur n’arrive pas à ouvrir le carnet où elles sont gardées. Rien n’a été effacé. Redémarrez le navigateur, et vérifiez la place libre sur le disque.',
    privateTitle: 'Fenêtre privée',
    private: 'Ici, le navigateur garde vos offres fermées. Elles sont intactes : une fenêtre ordinaire les montre.',
  },

  page: {
    title: 'Cette page',
    reading: 'Lecture de la page…',
    listCount: (count: number) => `${offers(count)} sur cette page`,
    flagged: (count: number) => `${offers(count)} en région`,
    wanted: (count: number) => (count === 0 ? 'aucune dans mes régions' : `${number(count)} dans mes régions`),
    others: (count: number) => `et ${number(count)} ${plural(count, 'autre', 'autres')} sur cette page`,
    openPanel: 'Voir dans le panneau',
    noRegion: 'Lieu non précisé',
    sites: 'Plusieurs lieux',
    country: 'France',
    remoteFrance: 'France, à distance',
    foreign: 'Hors de France',
    nothingTitle: 'Pas d’offre sur cette page',
    nothing: 'Ouvrez une annonce ou une liste d’offres : elle apparaîtra ici.',
    unreadableTitle: 'Page illisible',
    unreadable: 'Le navigateur ne laisse aucune extension lire cette page. Ouvrez une annonce dans un autre onglet.',
    failedTitle: 'Lecture interrompue',
    failed: 'La page n’a pas répondu. Rien n’est perdu. Rechargez-la, puis réessayez.',
    clickTitle: 'Un clic pour lire cette page',
    click: 'Cliquez sur l’icône de Cap Régions dans la barre d’outils : elle lit cette page, et elle seule.',
    changed: (board: string) =>
      `Cette page ${ofName(board)} devrait contenir des offres, mais aucune n’a pu être lue. ${board} a peut-être changé. Vos offres gardées sont intactes.`,
    discreet: (board: string) => `Discret sur ${board} : rien n’est écrit sur cette page.`,
    off: (board: string) => `${board} n’est pas activé : ses offres ne sont pas signalées pendant votre lecture.`,
    notGranted: (board: string) =>
      `Le navigateur n’autorise plus la lecture ${ofName(board)}. Il suffit de la permettre à nouveau.`,
    switchOn: (board: string) => `Activer ${board}`,
    allow: (board: string) => `Autoriser ${board}`,
    refused: (board: string) =>
      `Sans cette autorisation, ${board} reste désactivé. Un clic sur l’icône suffit toujours à lire une page.`,
  },

  report: {
    make: 'Préparer un rapport',
    lead: 'Ce rapport dit comment la page est faite : des noms de balises et des nombres, aucun texte, aucune adresse d’offre. Lisez-le, puis envoyez-le à qui entretient Cap Régions, si vous voulez.',
    label: 'Rapport sur la page',
    copy: 'Copier le rapport',
    copied: 'Le rapport est copié.',
  },

  list: {
    title: 'Mes offres',
    count: (count: number) =>
      count === 0 ? 'aucune offre gardée' : `${offers(count)} ${plural(count, 'gardée', 'gardées')}`,
    found: (count: number) =>
      count === 0 ? 'Aucune offre trouvée' : `${offers(count)} ${plural(count, 'trouvée', 'trouvées')}`,
    search: 'Chercher dans mes offres',
    region: 'Région',
    allRegions: 'Toutes les régions',
    elsewhere: 'Sans région',
    statusFilter: 'Étape',
    allStatuses: 'Toutes les étapes',
    more: 'Afficher la suite',
    emptyTitle: 'Vos offres gardées apparaîtront ici',
    empty: 'Ouvrez une annonce, puis choisissez Garder.',
    emptyAction: 'Choisir mes sites d’emploi',
    noneTitle: 'Rien ne correspond',
    none: 'Essayez un mot de moins, ou une autre région.',
    clear: 'Tout afficher',
  },

  footer: { workspace: 'Tout voir', panel: 'Panneau', settings: 'Réglages' },

  panel: {
    title: 'Offres de cette page',
    own: 'L’offre de cette page',
    count: (count: number, hasOwn: boolean) =>
      hasOwn
        ? `${number(count)} ${plural(count, 'autre offre', 'autres offres')} sur cette page`
        : `${offers(count)} sur cette page`,
    onlyMine: 'Mes régions seulement',
    noneMine: 'Aucune offre de cette page n’est dans vos régions.',
    text: 'Le texte de l’annonce',
  },

  welcome: {
    title: 'Bienvenue dans Cap Régions',
    lead: 'Les offres d’emploi situées dans les régions françaises sont signalées pendant que vous cherchez. Tout reste sur cet ordinateur.',
    skip: 'Rien n’est obligatoire. Vos choix sont enregistrés au fur et à mesure et se changent plus tard dans les réglages.',
    done: 'Terminer',
    doneNote: 'Cette page peut être fermée à tout moment.',
    finished: 'C’est prêt. Cherchez comme d’habitude : les offres en région seront signalées.',
  },

  boards: {
    title: 'Mes sites d’emploi',
    lead: 'Choisissez où Cap Régions lit les offres. Le navigateur demande votre accord pour chaque site.',
    all: 'Tout activer',
    allOf: 'Activer tout ce groupe',
    groups: { other: 'Autres sites d’emploi', employer: 'Pages de recrutement des employeurs' },
    groupState: (on: number, all: number) =>
      on === 0 ? `${all} sites` : on === 1 ? `${all} sites, 1 activé` : `${all} sites, ${on} activés`,
    on: 'Activé',
    off: 'Désactivé',
    switchOn: (board: string) => `Activer ${board}`,
    switchOff: (board: string) => `Désactiver ${board}`,
    mode: (board: string) => `Sur les pages ${ofName(board)}`,
    draw: 'Signaler sur la page',
    drawNote: 'Une pastille nomme la région, au bout de la ligne du lieu.',
    discreet: 'Rester discret',
    discreetNote: 'Rien n’est écrit sur la page : les offres se lisent dans le panneau latéral.',
    notice: {
      linkedin:
        'LinkedIn passe pour repérer les extensions qui écrivent dans ses pages, et pourrait remarquer les pastilles. En mode discret, il n’y a rien à voir. Sans choix de votre part, Cap Régions reste discret.',
    } as Readonly<Record<string, string>>,
    visit: (board: string) => `Ouvrir ${board}`,
    refused: (board: string) =>
      `L’accord n’a pas été donné : ${board} reste désactivé et Cap Régions n’y lit rien. Vous pouvez l’activer plus tard, ou lire une page à la fois d’un clic sur l’icône.`,
    refusedSome:
      'L’accord n’a pas été donné : ces sites restent désactivés et Cap Régions n’y lit rien. Vous pouvez les activer plus tard, un par un.',
  },

  home: {
    title: 'Où je vis aujourd’hui',
    lead: 'Pour situer les offres par rapport à chez vous.',
    commune: 'En France',
    abroad: 'À l’étranger',
    communeLabel: 'Commune',
    communeHint: 'Nom ou code postal',
    abroadLabel: 'Ville et pays',
    clear: 'Effacer',
    searching: 'Recherche…',
    none: 'Aucune commune de ce nom',
    results: (count: number) => `${number(count)} ${plural(count, 'commune proposée', 'communes proposées')}`,
    kept: (name: string) => `Enregistré : ${name}`,
  },

  regions: {
    title: 'Les régions où je pourrais vivre',
    lead: 'Leurs offres portent une pastille pleine. Les autres régions restent signalées, plus légèrement.',
    metropolitan: 'En métropole',
    overseas: 'Outre-mer',
    chosen: (count: number) =>
      count === 0 ? 'Aucune région choisie' : `${number(count)} ${plural(count, 'région choisie', 'régions choisies')}`,
  },

  languageChoice: { title: 'Langue', auto: 'Celle du navigateur', fr: 'Français', en: 'English' },

  workspace: {
    sections: {
      offers: 'Mes offres',
      compare: 'Comparer',
      guides: 'Guides',
      plan: 'Mon plan',
      profile: 'Mon profil',
      apply: 'Candidatures',
      trash: 'Corbeille',
      settings: 'Réglages',
      privacy: 'Mes données',
      method: 'Méthode',
      proof: 'Preuve de démarches',
    },
    navigation: 'Rubriques',
    moreSections: 'Plus',
    oneOffer: 'L’offre choisie',
    choose: 'Choisissez une offre pour la lire ici.',
    settingsLead: 'Chaque choix est enregistré aussitôt.',
    trashLead: (days: number) => `Une offre retirée reste ici ${days} jours, puis elle est effacée.`,
    trashEmptyTitle: 'La corbeille est vide',
    trashEmpty: 'Une offre retirée de la liste arrive ici, d’où elle peut être reprise.',
    erase: 'Effacer pour toujours',
    eraseOf: (title: string) => `Effacer pour toujours « ${title} »`,
    removedOn: (date: string) => `Retirée le ${date}`,
    keptUntil: (date: string) => `gardée jusqu’au ${date}`,
    missingTitle: 'Cette offre n’est plus là',
    missing: 'Elle a été effacée. Vos autres offres sont intactes.',
    inTrash: 'Cette offre est dans la corbeille.',
  },

  detail: {
    company: 'Entreprise',
    place: 'Lieu',
    asWritten: (text: string) => `« ${text} » dans l’annonce`,
    workplace: 'Présence',
    contract: 'Contrat',
    salary: 'Salaire',
    posted: 'Publiée le',
    kept: 'Gardée le',
    source: 'Adresse de l’annonce',
    history: 'Étapes',
    text: 'Texte de l’annonce',
    textKept: (date: string) => `Tel qu’il était le ${date}. Il reste ici même si l’annonce disparaît.`,
    noText: 'Le texte n’est pas encore gardé. Ouvrez l’annonce une fois : il le sera.',
    status: 'Étape',
    why: 'Pourquoi ce lieu',
  },

  privacy: {
    title: 'Mes données',
    lead: 'Tout reste dans ce navigateur, sur cet ordinateur. Cap Régions n’a pas de serveur. Rien ne part, sauf ce que vous envoyez vous-même à un portail que vous avez choisi, ou lui demandez.',
    what: [
      [
        'Offres gardées',
        'titre, entreprise, lieu, texte, étapes, notes, contacts et chaque correction : jusqu’à ce que vous les effaciez',
      ],
      ['Mon plan', 'date, situation, étapes cochées ou ajoutées : jusqu’à ce que vous l’abandonniez'],
      [
        'Mon profil',
        'ce que vous en avez dit, et votre fichier de CV si vous le gardez : jusqu’à ce que vous l’effaciez',
      ],
      [
        'Portails et dépôts',
        'portails choisis, leurs actualités, contenu envoyé, accord donné, clé de chaque dépôt : jusqu’à ce que vous les effaciez',
      ],
      ['Sauvegardes automatiques', 'tout cela dans ce navigateur, sans vos coordonnées ni les clés : un mois environ'],
      ['Annonces déjà vues', 'identifiant, intitulé, entreprise et lieu, et une date : 180 jours'],
      [
        'Réglages',
        'sites, lieu de vie, situation du foyer, villes comparées, réponses aux formulaires, régions et langue : jusqu’à ce que vous les effaciez',
      ],
      ['Autres pages', 'rien : une page n’est lue que sur un site activé, ou d’un clic sur l’icône'],
    ] as readonly (readonly [string, string])[],
    columns: ['Quoi', 'Ce qui est gardé, et jusqu’à quand'] as readonly [string, string],
    eraseTitle: 'Tout effacer',
    eraseLead:
      'Offres, textes, plan, annonces vues, réglages, profil et autorisations des sites. Cela ne peut pas être annulé. Ce qui est déposé auprès d’un portail y reste : retirez-le d’abord, dans Candidatures.',
    erase: 'Tout effacer…',
    confirm: (count: number) =>
      count === 0 ? 'Effacer toutes mes données ?' : `Effacer ${offers(count)} et tous mes réglages ?`,
    confirmYes: 'Oui, tout effacer',
    confirmNo: 'Ne rien effacer',
    erased: 'Tout est effacé.',
  },

  ...frCompare,
  ...frLiving,
  ...frPlan,
  ...frTransfer,
  ...frApply,
  ...frLetter,
  ...frNews,
  ...frBuying,
  ...frMethod,
  ...frAbroad,
  ...frGuides,
  ...frFigures,
  ...frColumns,
  ...frForms,
  ...frKeeping,
  ...frProfile,
  ...frSearch,
};

/** Both languages have this shape. */
export type PageStrings = typeof fr;
