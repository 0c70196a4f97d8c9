// The words of what stands beside an offer: its trade, skills, and a portal's news, in French.

export const frNews = {
  news: {
    title: 'Autour de ce métier',
    trade: 'Métier reconnu',
    lacking: 'Nommé dans l’annonce, absent de votre profil',
    lackingNote: 'L’annonce nomme ces mots ; peut-être les dites-vous autrement.',
    ask: (portal: string) => `Voir ce que propose ${portal}`,
    askAgain: (portal: string) => `Demander à nouveau à ${portal}`,
    unsure: 'Le métier de cette offre n’est pas sûr : rien n’en est dit.',
    asking: 'Lecture des actualités du portail…',
    from: (portal: string, date: string) => `Publié par ${portal}, à jour au ${date}. Signature vérifiée.`,
    readOn: (date: string) => `Lu le ${date}.`,
    schedule: 'Lire ses actualités',
    scheduleOf: (portal: string) => `Lire les actualités : ${portal}`,
    intervals: { 0: 'quand je le demande', 24: 'une fois par jour', 168: 'une fois par semaine' },
    askedOn: (date: string) => `Demandées la dernière fois le ${date}.`,
    neverAsked: 'Ses actualités n’ont jamais été demandées.',
    ofTrade: 'Pour ce métier',
    ofAll: 'Pour tous les métiers',
    none: 'Rien pour ce métier en particulier.',
    kinds: {
      offer: 'Offre',
      testimony: 'Témoignage',
      event: 'Événement',
      training: 'Formation',
      mentor: 'Marraine ou parrain',
      contact: 'Contact',
    },
    when: (start: string, end: string | undefined) => (end && end !== start ? `du ${start} au ${end}` : `le ${start}`),
    more: 'En savoir plus',
  },
};

export type NewsStrings = typeof frNews;
