// The words of what goes out of the extension and comes into it, of reminders and of the proof of steps, in French.
const number = (value: number) => new Intl.NumberFormat('fr').format(value);
const offers = (count: number) => `${number(count)} ${count < 2 ? 'offre' : 'offres'}`;

export const frTransfer = {
  transfer: {
    export: {
      title: 'Emporter',
      lead: 'Chaque fichier arrive dans vos téléchargements. Il n’est pas chiffré, sauf ce que vous verrouillez : gardez-le où vous gardez vos papiers.',
      backup: 'Tout sauvegarder',
      backupSays:
        'Offres, textes, notes, plan, profil, portails, dépôts, situation et réglages. Sans phrase secrète, restent ici : vos coordonnées, votre fichier de CV, vos réponses aux formulaires, le contenu des dépôts et les clés qui les retirent.',
      lock: 'Les emporter aussi, verrouillés avec mon profil par une phrase secrète',
      passphrase: 'Phrase secrète',
      passphraseAgain: 'La même encore',
      passphraseSays: (shortest: number) =>
        `Au moins ${shortest} caractères : quatre mots conviennent. Oubliée, elle ne se retrouve pas, et ce qu’elle verrouille est perdu dans ce fichier.`,
      passphraseDiffers: 'Les deux ne sont pas les mêmes.',
      table: 'Tableau pour Excel',
      tableSays:
        'Une ligne par offre, avec ses dates, ses notes et ses contacts. Les textes des annonces n’y sont pas.',
      calendar: 'Agenda de ma recherche',
      calendarSays:
        'Entretiens, réponses attendues, relances et derniers jours pour candidater, pour votre agenda (.ics). Repris plus tard, il change les événements au lieu de les doubler.',
      noDate: 'Aucune offre n’a encore de date.',
      partner: 'Pour l’autre adulte',
      partnerSays:
        'Vos offres, avec leurs notes et leurs textes, à réunir aux siennes dans son navigateur. Ni votre plan, ni votre situation.',
      save: (what: string) => `${what} : enregistrer le fichier`,
      button: 'Enregistrer',
      working: 'Écriture du fichier',
      done: 'Le fichier est dans vos téléchargements.',
    },
    import: {
      title: 'Apporter',
      lead: 'Une sauvegarde, la recherche de l’autre adulte, ou la liste d’un autre outil : tableau (CSV), cartes de Trello (JSON). Rien n’est changé avant votre accord, rien n’est remplacé : les deux sont réunis.',
      choose: 'Choisir un fichier',
      reading: 'Lecture du fichier',
      writing: 'Réunion des offres',
      cancel: 'Arrêter',
      cancelled: 'Arrêté. Tout est comme avant.',
      whose: 'C’est',
      own: 'Ma recherche',
      partner: 'Celle de l’autre adulte',
      madeOn: (day: string) => `Sauvegarde du ${day}`,
      tableOf: (rows: number) => `Tableau de ${number(rows)} ${rows < 2 ? 'ligne' : 'lignes'}`,
      added: (count: number): string => (count < 2 ? 'nouvelle' : 'nouvelles'),
      changed: (count: number): string => (count < 2 ? 'complétée' : 'complétées'),
      same: (_: number): string => 'déjà là',
      broken: (count: number): string => (count < 2 ? 'illisible' : 'illisibles'),
      brokenNote: 'Les lignes illisibles, ou présentes deux fois, sont laissées de côté.',
      undatedNote: (count: number) =>
        `${number(count)} ${count < 2 ? 'date peut se lire de deux façons (5 juin ou 6 mai), ou n’en est pas une : elle est laissée' : 'dates peuvent se lire de deux façons (5 juin ou 6 mai), ou n’en sont pas : elles sont laissées'} de côté.`,
      first: 'Par exemple',
      hasPlan: 'Son plan est repris si vous n’en avez pas.',
      hasProfile: 'Son profil est repris, s’il y a place pour lui à côté du vôtre.',
      portals: (count: number) =>
        count < 2
          ? `${number(count)} portail est repris ; rien ne lui est demandé sans vous.`
          : `${number(count)} portails sont repris ; rien ne leur est demandé sans vous.`,
      deposits: (count: number) =>
        count < 2
          ? `${number(count)} dépôt est repris ; rien n’est envoyé pour autant.`
          : `${number(count)} dépôts sont repris ; rien n’est envoyé pour autant.`,
      passphrase: 'Phrase secrète de ce fichier',
      open: 'Ouvrir',
      passphraseSays: 'Coordonnées, profil et dépôts y sont verrouillés. Sans la phrase, le reste vient seul.',
      passphraseWrong: 'Cette phrase n’ouvre pas le fichier.',
      settings: 'Reprendre aussi ses réglages, à la place des miens',
      columns: 'Colonnes du tableau',
      columnsLead: 'Vérifiez ce que dit chaque colonne. L’intitulé du poste est nécessaire.',
      noColumn: 'Aucune',
      column: {
        title: 'Poste',
        company: 'Entreprise',
        location: 'Lieu',
        url: 'Adresse',
        status: 'Étape',
        savedOn: 'Gardée le',
        appliedOn: 'Candidature le',
        interviewOn: 'Entretien le',
        salary: 'Salaire',
        contract: 'Contrat',
        tags: 'Étiquettes',
        contact: 'Contact',
        email: 'Courriel',
        notes: 'Notes',
        description: 'Texte de l’annonce',
      },
      go: (count: number) => (count === 0 ? 'Réunir' : `Apporter ${offers(count)}`),
      nothing: 'Tout ce que contient ce fichier est déjà là.',
      leave: 'Ne rien changer',
      done: (count: number) =>
        count === 0
          ? 'Tout était déjà là.'
          : `C’est fait : ${offers(count)} ${count < 2 ? 'ajoutée ou complétée' : 'ajoutées ou complétées'}.`,
      nothingChanged: 'Rien n’a été changé.',
      problem: {
        empty: 'Ce fichier est vide.',
        'too-big': 'Ce fichier est trop grand pour être une recherche d’emploi.',
        unreadable: 'Ce fichier ne peut pas être lu jusqu’au bout : il est abîmé, ou le disque ne répond pas.',
        'not-text':
          'Ce fichier n’est ni une sauvegarde ni un tableau en texte. Depuis Excel, choisissez « Enregistrer sous », puis « CSV ».',
        'not-ours': 'Ce fichier vient d’un autre programme : Cap Régions ne le connaît pas.',
        newer:
          'Cette sauvegarde vient d’une version plus récente de Cap Régions. Mettez l’extension à jour, puis recommencez.',
        truncated: 'Cette sauvegarde est coupée : il en manque la fin. Copiez le fichier à nouveau.',
        damaged: 'Cette sauvegarde a été modifiée ou abîmée : elle ne dit plus ce qu’elle contient.',
        'all-broken': 'Aucune ligne de ce fichier ne peut être lue.',
        'wrong-passphrase': 'Cette phrase n’ouvre pas le fichier.',
        'no-columns': 'Ce fichier n’a pas de ligne de titres : ce n’est pas un tableau d’offres.',
        'no-title': 'Aucune colonne ne dit le poste. Choisissez laquelle.',
        'no-rows': 'Ce tableau a des titres, et aucune ligne.',
      },
    },
    reminder: {
      never:
        'Vos offres n’existent que dans ce navigateur. Un fichier dans vos papiers les sauverait d’un ordinateur perdu.',
      since: (day: string) => `Quelque chose a changé depuis le fichier emporté le ${day}.`,
      take: 'Emporter un fichier',
      later: 'Plus tard',
    },
    backups: {
      title: 'Sauvegardes automatiques',
      lead: 'Une par jour où quelque chose a changé, dans ce navigateur : les trois dernières, et une par semaine sur un mois. Vos coordonnées et les clés des dépôts n’y sont pas. Elles n’aident pas si l’ordinateur est perdu : emportez un fichier de temps en temps. Une offre effacée pour toujours en sort d’elle-même avec la plus ancienne.',
      none: 'Aucune pour l’instant : la première viendra dans la journée.',
      last: (day: string) => `La dernière date du ${day}.`,
      make: 'En faire une maintenant',
      made: 'La sauvegarde est faite.',
      failed: 'Le navigateur n’a pas pu écrire la sauvegarde. Vos offres sont intactes.',
      restore: 'Reprendre',
      restoreOf: (day: string) => `Reprendre la sauvegarde du ${day}`,
      save: 'Enregistrer',
      saveOf: (day: string) => `Enregistrer le fichier de la sauvegarde du ${day}`,
      size: (kilobytes: number) => `${number(kilobytes)} ko`,
    },
    table: {
      columns: {
        title: 'Poste',
        company: 'Entreprise',
        location: 'Lieu',
        region: 'Région',
        status: 'Étape',
        savedOn: 'Gardée le',
        appliedOn: 'Candidature le',
        interviewOn: 'Entretien le',
        contract: 'Contrat',
        salary: 'Salaire',
        url: 'Adresse',
        tags: 'Étiquettes',
        contacts: 'Contacts',
        notes: 'Notes',
        whose: 'À qui',
      },
      whose: { mine: 'À moi', partner: 'À l’autre adulte', both: 'Aux deux' },
      file: 'offres-cap-regions',
    },
    backupFile: 'sauvegarde-cap-regions',
    partnerFile: 'recherche-cap-regions',
  },

  proof: {
    title: 'Preuve de démarches',
    lead: 'Candidatures, entretiens, contacts et documents envoyés entre deux dates, tels que vous les avez notés ici. Pour France Travail, ou la cellule d’accompagnement d’un licenciement.',
    open: 'Préparer le relevé',
    teaser: 'Vos candidatures et vos contacts entre deux dates, à imprimer ou en tableau.',
    from: 'Du',
    to: 'Au',
    period: (from: string, to: string) => `Du ${from} au ${to}`,
    count: (count: number) =>
      count === 0 ? 'Aucune démarche notée' : `${number(count)} ${count < 2 ? 'démarche' : 'démarches'}`,
    columns: {
      day: 'Date',
      kind: 'Démarche',
      title: 'Poste',
      company: 'Entreprise',
      place: 'Lieu',
      detail: 'Précision',
      url: 'Adresse',
    },
    kind: {
      application: 'Candidature',
      interview: 'Entretien',
      contact: 'Contact',
      document: 'Document envoyé',
    },
    empty: 'Faites passer une offre à « Candidature envoyée », ou notez un contact : la démarche apparaîtra ici.',
    print: 'Imprimer',
    save: 'Tableau pour Excel',
    file: 'demarches',
    back: 'Mes données',
    note: 'Relevé établi par la personne à partir de ses propres notes.',
  },

  today: {
    title: 'Aujourd’hui',
    kind: {
      interview: (when: string) => `Entretien ${when}`,
      answer: (when: string) => `Réponse attendue ${when}`,
      'follow-up': () => 'Sans nouvelles : un mot ?',
      plan: (when: string) => `Mon plan, ${when}`,
    },
    more: (count: number) => `et ${number(count)} de plus`,
    next: 'Un pas : candidater, ou la laisser',
    read: (title: string) => `À lire : ${title}`,
  },

  reminders: {
    title: 'Rappels',
    lead: 'Le nombre sur l’icône et la liste du jour viennent de vos dates. Le reste se choisit.',
    followUp: 'Relancer sans réponse après',
    days: 'jours',
    notify: 'Notifications',
    notifySays: 'Le système affiche le titre de l’offre : à laisser éteint sur un poste de travail partagé.',
    refused: 'Le navigateur n’a pas donné l’autorisation.',
    nudge: 'Un pas par jour',
    nudgeSays: 'Une démarche à faire et une page à lire, une fois par jour. Éteint tant que vous ne l’allumez pas.',
    on: 'Allumé',
    off: 'Éteint',
    pause: 'Faire une pause d’une semaine',
    pausedUntil: (day: string) => `En pause jusqu’au ${day}.`,
    resume: 'Reprendre les rappels',
  },
};

/** Both languages have this shape. */
export type TransferStrings = typeof frTransfer;
