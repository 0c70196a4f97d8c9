// The few words that stand on other people's pages, in both languages: this file travels with the content script.
import type { Language } from './language';

const nn = '\u202f';

const fr = {
  mine: 'région souhaitée',
  workplace: { 'on-site': 'sur site', hybrid: 'hybride', remote: 'télétravail' },
  mark: {
    seen: 'vue',
    saved: 'gardée',
    applied: 'candidature envoyée',
    interview: 'entretien',
    offer: 'proposition reçue',
    refused: 'refusée',
    closed: 'close',
  },
  sites: 'Plusieurs lieux',
  remoteFrance: 'France, à distance',
  save: 'Garder cette offre',
  remove: 'Ne plus garder cette offre',
  undo: 'Annuler',
  removed: 'Offre retirée. Elle reste trente jours dans la corbeille.',
  details: 'Ce que Cap Régions a compris',
  why: 'Pourquoi ce lieu',
  close: 'Fermer',
  openApp: 'Voir dans Cap Régions',
  region: 'Région',
  place: 'Lieu',
  workplaceTitle: 'Présence',
  status: 'Où j’en suis',
  failed: {
    full: `L’offre n’a pas pu être gardée${nn}: le disque est plein. Rien de ce qui était gardé n’est perdu. Libérez de la place, puis réessayez.`,
    store: 'L’offre n’a pas pu être gardée. Rien de ce qui était gardé n’est perdu. Réessayez dans un instant.',
    invalid: 'Cette offre n’a pas pu être lue en entier. Ouvrez sa page, puis gardez-la depuis là.',
  },
};

export type OverlayStrings = typeof fr;

const en: OverlayStrings = {
  mine: 'a region you want',
  workplace: { 'on-site': 'on site', hybrid: 'hybrid', remote: 'remote' },
  mark: {
    seen: 'seen',
    saved: 'saved',
    applied: 'applied',
    interview: 'interview',
    offer: 'offer received',
    refused: 'turned down',
    closed: 'closed',
  },
  sites: 'Several places',
  remoteFrance: 'France, remote',
  save: 'Save this offer',
  remove: 'Remove this offer',
  undo: 'Undo',
  removed: 'Offer removed. It stays in the trash for thirty days.',
  details: 'What Cap Régions understood',
  why: 'Why this place',
  close: 'Close',
  openApp: 'See in Cap Régions',
  region: 'Region',
  place: 'Place',
  workplaceTitle: 'Presence',
  status: 'Where I stand',
  failed: {
    full: 'The offer could not be saved: the disk is full. Nothing saved before is lost. Make some room, then try again.',
    store: 'The offer could not be saved. Nothing saved before is lost. Try again in a moment.',
    invalid: 'This offer could not be read in full. Open its page, then save it from there.',
  },
};

export function overlayStrings(language: Language): OverlayStrings {
  return language === 'fr' ? fr : en;
}
