// The words of the guides' pages in French. Spaces before : ; ! ? and inside « » are narrow no-break ones.

const plural = (count: number, one: string, many: string) => (Math.abs(count) < 2 ? one : many);
const number = (value: number) => new Intl.NumberFormat('fr').format(value);

export const frGuides = {
  guides: {
    lead: 'Ce qu’il faut savoir avant de partir, région par région et situation par situation. Chaque chiffre nomme sa source.',
    search: 'Chercher dans les guides',
    found: (count: number) =>
      count === 0 ? 'Aucun passage trouvé' : `${number(count)} ${plural(count, 'passage trouvé', 'passages trouvés')}`,
    none: 'Essayez un mot plus court, ou un autre mot pour la même chose.',
    onlyMine: 'Mes régions seulement',
    groups: {
      regions: 'Les régions',
      situations: 'Votre situation',
      craft: 'L’art de chercher un emploi',
    },
    groupLeads: {
      regions: 'Où vivre, ce qui embauche, comment s’y loger, qui vous accueille.',
      situations: 'Les droits, les délais et l’ordre des choses.',
      craft: 'CV, entretiens, salaire, moral : de courtes pages pratiques.',
    },
    all: 'Tous les guides',
    failed: 'Les guides n’ont pas pu être lus. Fermez cette page, puis ouvrez-la de nouveau.',
    missingTitle: 'Ce guide n’est pas là',
    missing: 'Il a changé de nom, ou n’est pas encore écrit. Les autres sont là.',
    forYou: 'pour vous',

    /** What concerns the person. */
    mine: {
      title: 'Ce qui vous concerne',
      lead: 'Cochez ce qui est vrai pour vous : les pages utiles passent devant, et rien ne quitte ce navigateur.',
      choose: 'Dire ma situation',
      known: (list: string) => `Déjà su par vos autres réponses : ${list}.`,
      change: 'Changer mes réponses',
      choices: {
        'from-abroad': 'Je reviens de l’étranger',
        'from-paris': 'Je quitte Paris ou sa région',
        redundancy: 'Je sors d’un plan social',
        'job-seeker': 'Je cherche un emploi',
        graduate: 'Je viens d’obtenir un diplôme',
        student: 'J’étudie',
        founder: 'Je crée ou reprends une entreprise',
        'founder-abroad': 'Je fonde à l’étranger, ou j’en reviens',
        training: 'Je me forme',
        trying: 'J’essaie avant de déménager',
        partner: 'L’autre adulte cherche aussi',
        remote: 'Je télétravaille',
        eu: 'J’arrive d’un pays de l’Union',
        'non-eu': 'J’arrive d’un pays hors de l’Union',
      },
    },

    /** Why something is proposed: “parce que…” is understood. */
    because: {
      tenant: 'vous êtes locataire',
      owner: 'vous êtes propriétaire',
      children: 'vous avez des enfants',
      couple: 'vous êtes deux',
      partner: 'vous partiriez à deux',
      'single-parent': 'un seul adulte pour les enfants',
      'from-abroad': 'vous vivez à l’étranger',
      'from-paris': 'vous vivez à Paris ou autour',
      redundancy: 'vous sortez d’un plan social',
      graduate: 'vous venez d’obtenir un diplôme',
      founder: 'vous créez ou reprenez une entreprise',
      'non-eu': 'vous arrivez d’un pays hors de l’Union',
      eu: 'vous arrivez d’un pays de l’Union',
      student: 'vous étudiez',
      remote: 'vous télétravaillerez',
      car: 'vous avez une voiture',
      cadre: 'vous êtes cadre',
      'job-seeker': 'vous cherchez un emploi',
      overseas: 'vous iriez outre-mer',
      training: 'vous vous formez',
      'founder-abroad': 'vous fondez à l’étranger, ou en revenez',
      trying: 'vous essayez avant de déménager',
    },

    /** On a guide's first screen. */
    here: {
      region: (name: string) => `${name} et vous`,
      situation: 'Et vous',
      offers: (count: number) => `${number(count)} de vos offres gardées ${plural(count, 'est', 'sont')} ici.`,
      noOffers: 'Aucune de vos offres gardées n’est ici pour l’instant.',
      moreOffers: (count: number) => `et ${number(count)} ${plural(count, 'autre', 'autres')}`,
      wanted: 'C’est une des régions où vous pourriez vivre.',
      left: 'Ce qui resterait chaque mois s’affiche offre par offre quand votre foyer est décrit.',
      describe: 'Décrire mon foyer',
      read: 'À lire d’abord',
      plan: 'Les démarches de cette situation, chacune à sa date :',
      planLink: 'mon plan',
      nothing: 'Dites votre situation : ce qui vous concerne passera devant.',
      more: (count: number) => `${number(count)} ${plural(count, 'autre passage', 'autres passages')} pour vous`,
    },

    contents: 'Dans ce guide',
    print: 'Imprimer',
    checkedOn: (date: string) => `Source la plus récente : ${date}.`,
    notReviewed: 'Pas encore relu par une personne : vérifiez avant de décider.',
    reviewedOn: (date: string) => `Relu par une personne le ${date}.`,
    old: 'Ce guide a plus de dix-huit mois : des règles et des montants ont pu changer. Vérifiez chaque point sur la page officielle.',
    changes: 'Ce qui change',
    changeOn: (date: string) => `Le ${date}`,
    changed: (date: string) => `Depuis le ${date}`,

    sources: 'Sources',
    source: (place: number) => `Voir la source ${place}`,
    undated: 'sans date',
    secondHand: 'lu de seconde main',
    closeSource: 'Fermer la source',

    towns: {
      caption: 'Loyers, prix et habitants',
      town: 'Ville',
      people: (count: string) => `${count} habitants`,
      small: 'T1-T2',
      large: 'T3 et plus',
      sale: 'Achat, le m²',
      home: (name: string) => `Chez vous, ${name}`,
      unknown: 'non connu',
      note: (small: number, large: number) =>
        `Loyers par mois des annonces d’appartements vides, charges comprises : ${small} m² pour un T1-T2, ${large} m² pour un T3 et plus. Achat : médiane des ventes de 2024, appartements et maisons ensemble.`,
      loading: 'Lecture des loyers…',
    },

    hiring: {
      caption: 'Embauches déclarées par les employeurs',
      total: (projects: string) => `Au moins ${projects} embauches déclarées pour 2026.`,
      difficult: (share: string) => `${share} sont jugées difficiles par l’employeur.`,
      family: 'Métiers',
      share: 'Part',
      hard: 'Jugées difficiles',
      families: {
        office: 'Administration',
        managers: 'Encadrement',
        industry: 'Ouvriers de l’industrie',
        construction: 'Bâtiment',
        'health-and-social': 'Santé et social',
        'other-technicians': 'Autres techniciens et employés',
        'sales-tourism-services': 'Vente, tourisme, services',
        'farming-and-other': 'Agriculture et autres métiers',
      },
      note: 'Ce sont des intentions déclarées, pas des offres ouvertes ; les petits nombres sont masqués, les sommes sont donc des minima.',
    },

    portal: {
      none: 'Nous ne connaissons pas de portail régional où déposer un profil ici. Il peut en exister un.',
      known: (operator: string) => `Le portail de la région, tenu par ${operator} :`,
    },

    /** From an offer. */
    open: 'Guide de la région',
    openOf: (name: string) => `Guide : ${name}`,
    openSaying: (name: string) => `Ouvrir le guide de la région ${name}`,
    fromOffer: 'Y vivre',
  },
};

/** Both languages have this shape. */
export type GuideStrings = typeof frGuides;
