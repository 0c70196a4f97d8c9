// The words of the small panel that opens beside a badge, in both languages.
import type { Language } from './language';

const nn = '\u202f';

const fr = {
  sites: 'Plusieurs lieux',
  undo: 'Annuler',
  told: {
    removed: 'Offre retirée. Elle reste trente jours dans la corbeille.',
    leaving: `Candidature prête${nn}: elle part dix secondes après votre clic, telle que vous l’avez relue.`,
    cancelled: 'Annulé. Rien n’est parti.',
  },
  apply: 'Postuler',
  cancel: 'Annuler la candidature',
  details: 'Ce que Cap Régions a compris',
  why: 'Pourquoi ce lieu',
  basis: 'D’où vient ce chiffre',
  close: 'Fermer',
  openApp: 'Voir dans Cap Régions',
  guide: 'Guide de la région',
  place: 'Lieu',
  workplaceTitle: 'Présence',
  status: 'Étape',
  failed: {
    full: `L’offre n’a pas pu être gardée${nn}: le disque est plein. Rien de ce qui était gardé n’est perdu. Libérez de la place, puis réessayez.`,
    store:
      'Ce changement n’a pas pu être enregistré. Rien de ce qui était gardé n’est perdu. Réessayez dans un instant.',
    invalid: 'Cette offre n’a pas pu être lue en entier. Ouvrez sa page, puis gardez-la depuis là.',
  },
};

export type PanelStrings = typeof fr;

const en: PanelStrings = {
  sites: 'Several places',
  undo: 'Undo',
  told: {
    removed: 'Offer removed. It stays in the trash for thirty days.',
    leaving: 'Application ready: it leaves ten seconds after your click, as you read it.',
    cancelled: 'Cancelled. Nothing has left.',
  },
  apply: 'Apply',
  cancel: 'Cancel the application',
  details: 'What Cap Régions understood',
  why: 'Why this place',
  basis: 'Where this figure comes from',
  close: 'Close',
  openApp: 'See in Cap Régions',
  guide: 'Guide to the region',
  place: 'Place',
  workplaceTitle: 'Workplace',
  status: 'Stage',
  failed: {
    full: 'The offer could not be saved: the disk is full. Nothing saved before is lost. Make some room, then try again.',
    store: 'This change could not be stored. Nothing saved before is lost. Try again in a moment.',
    invalid: 'This offer could not be read in full. Open its page, then save it from there.',
  },
};

export function panelStrings(language: Language): PanelStrings {
  return language === 'fr' ? fr : en;
}
