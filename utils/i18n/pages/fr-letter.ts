// The words of applying by mail or by hand, in French.

const plural = (count: number, one: string, many: string) => (count < 2 ? one : many);

export const frLetter = {
  letter: {
    title: 'Autrement : par courriel ou à la main',
    lead: 'Rien ne part d’ici : vous envoyez vous-même.',
    siteOf: (name: string) => `Ouvrir ${name}`,
    level: 'CV à joindre',
    levels: {
      A2: 'CV discret : ni nom, ni employeurs, ni écoles, ni dates',
      A1: 'CV sans identité : ni nom ni coordonnées',
      A0: 'CV complet',
    },
    making: 'Préparation du CV…',
    failed: 'Le CV n’a pas pu être préparé.',
    notReady:
      'Ce CV n’est pas prêt : il manque votre nom (à vérifier) ou un métier reconnu, ou une ligne vous désigne.',
    leftOut: (count: number) =>
      `${count} ${plural(count, 'ligne vous nomme : elle est laissée', 'lignes vous nomment : elles sont laissées')} de côté.`,
    openPdf: 'Ouvrir le PDF',
    savePdf: 'Télécharger le PDF',
    to: 'Destinataire',
    toWrong: 'Ce n’est pas une adresse de courriel.',
    subject: 'Objet',
    text: 'Message',
    copy: 'Copier',
    copyOf: (what: string) => `Copier : ${what}`,
    copied: (what: string) => `Copié : ${what}`,
    saveMail: 'Télécharger le courriel (.eml)',
    mailNote:
      'Votre programme de courriel l’ouvre avec le PDF joint. Votre adresse d’expéditeur dit qui vous êtes : seul le CV est discret.',
    mailFile: 'candidature',
    parts: 'Les textes du CV, à copier dans un formulaire',
    subjectFor: (title: string) => `Candidature : ${title}`,
    textFor: (title: string, company: string | undefined) =>
      `Madame, Monsieur,\n\nVotre offre « ${title} »${company ? ` (${company})` : ''} m’intéresse. Vous trouverez mon CV ci-joint.\n\nJe réponds volontiers à vos questions.\n\nCordialement,\n`,
  },
};

export type LetterStrings = typeof frLetter;
