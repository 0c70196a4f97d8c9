// The words of the plan in French. Spaces before : ; ! ? and inside « » are narrow no-break ones.

const plural = (count: number, one: string, many: string) => (Math.abs(count) < 2 ? one : many);

export const frPlan = {
  plan: {
    lead: 'Une date, votre situation : chaque démarche trouve son jour. Rien ne quitte ce navigateur.',
    startTitle: 'Quand partez-vous ?',
    startLead: 'Une date approximative suffit : tout se décale quand elle bouge, et rien de coché ne se perd.',
    target: 'Jour du déménagement',
    start: 'Faire mon plan',
    noDate: 'Choisissez d’abord une date.',

    situation: 'Ma situation',
    situationLead:
      'Elle choisit les étapes. Les situations cochées servent aussi aux guides ; le reste, changé ici, ne vaut que pour le plan.',
    situations: {
      'back-from-abroad': 'Je reviens de l’étranger',
      'from-outside-the-eu': 'J’arrive d’un pays hors de l’Union',
      'leaving-paris': 'Je quitte Paris ou sa région',
      'after-redundancy': 'Je sors d’un plan social',
      'the-partner-too': 'L’autre adulte cherche aussi',
      'new-graduate': 'Je viens d’obtenir un diplôme',
      'train-for-local-jobs': 'Je me forme pour un métier de là-bas',
      'start-or-take-over-a-business': 'Je crée ou reprends une entreprise',
      'founders-abroad-and-back': 'J’ai fondé à l’étranger, je rentre',
      'try-before-moving': 'J’essaie avant de m’installer',
    },
    origin: 'Je pars de',
    origins: { france: 'France', europe: 'Europe (EEE, Suisse)', elsewhere: 'Ailleurs dans le monde' },
    tenure: 'Je suis',
    tenures: { rent: 'Locataire', own: 'Propriétaire' },
    notice: 'Préavis de mon bail',
    notices: { unknown: 'Je ne sais pas', three: 'Trois mois', one: 'Un mois' },
    partner: 'Nous partons à deux',
    car: 'J’ai une voiture',
    children: 'Enfants qui viennent',

    anchors: {
      'contract-end': 'Fin de mon contrat',
      'csp-document': 'Remise du document sur le CSP',
      'dismissal-letter': 'Notification du licenciement',
      'job-start': 'Début du nouvel emploi',
      'business-start': 'Début de mon activité',
    },

    moveDay: 'Le déménagement',
    change: 'Date et situation',
    progress: (done: number, total: number) => `${done} ${plural(done, 'faite', 'faites')} sur ${total}`,
    late: 'En retard',
    lateLead: 'À reprendre d’abord, ou à redater.',
    undated: 'Sans date pour l’instant',
    undatedLead: 'Ces étapes se comptent depuis un jour que personne d’autre ne connaît.',
    hidden: (count: number) => `Étapes masquées (${count})`,
    gone: (count: number) => `Ne figurent plus dans la liste (${count})`,
    goneLead: 'Votre situation ou la liste a changé. Ce que vous aviez noté est gardé.',
    allDone: 'Tout est fait. Bienvenue chez vous.',

    done: (title: string) => `Fait : ${title}`,
    doneOn: (date: string) => `fait le ${date}`,
    open: (title: string) => `Voir l’étape « ${title} »`,
    advice: 'conseillé',
    limitDay: 'date limite',
    limit: (date: string) => `date limite ${date}`,
    lastDay: (date: string) => `Dernier jour : ${date}.`,
    lastWorkingDay: (date: string) => `Ce jour-là tout est fermé : faites-le le ${date} au plus tard.`,
    adviceNote: 'Date conseillée : aucun texte n’en fixe.',
    passed: 'La date limite est passée.',
    tooLate: 'Votre date est après la date limite.',
    own: 'Une étape à vous.',
    sources: 'Lu ici',
    undatedPage: 'page sans date',
    secondHand: 'source secondaire : vérifiez sur une page officielle',
    sheet: (number: string) => `service-public, fiche ${number}`,
    guide: 'Le guide en parle',
    myDate: 'Ma date',
    planDate: 'Revenir à la date du plan',
    hide: 'Masquer',
    hideOf: (title: string) => `Masquer l’étape « ${title} »`,
    show: 'Remettre',
    showOf: (title: string) => `Remettre l’étape « ${title} »`,
    remove: 'Supprimer',
    removeOf: (title: string) => `Supprimer l’étape « ${title} »`,
    forget: 'Oublier',
    forgetOf: (title: string) => `Oublier l’étape « ${title} »`,

    addTitle: 'Ajouter une étape à vous',
    addWhat: 'Que faut-il faire ?',
    addWhen: 'Quand ?',
    add: 'Ajouter',
    addHint: 'Dire au revoir aux voisins',

    calendar: 'Mettre dans mon agenda',
    calendarNote:
      'Un fichier .ics pour Apple, Google ou Outlook. Un agenda du travail montre ces dates à d’autres : choisissez le vôtre.',
    calendarName: 'Déménagement',
    calendarFile: 'demenagement',
    print: 'Imprimer',
    drop: 'Abandonner ce plan',

    toast: {
      hidden: 'Étape masquée.',
      removed: 'Étape supprimée.',
      dropped: 'Plan abandonné.',
    },
    failure: {
      full: 'Le disque est plein : ce changement n’a pas été enregistré. Votre plan d’avant est intact. Libérez un peu de place, puis réessayez.',
      store:
        'Le navigateur n’a pas pu écrire : ce changement n’a pas été enregistré. Votre plan d’avant est intact. Réessayez, ou redémarrez le navigateur.',
    },
    unreadable:
      'Le plan ne peut pas être lu pour l’instant. Rien n’a été effacé : fermez cette page, puis ouvrez-la de nouveau.',

    /** In the popup. */
    lineLate: (count: number) => `${count} ${plural(count, 'étape', 'étapes')} en retard`,
    lineNext: (when: string) => `Mon plan, ${when}`,
  },
};

/** Both languages have this shape. */
export type PlanStrings = typeof frPlan;
