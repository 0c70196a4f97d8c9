// The few words on badges and on the small panel beside them, in both languages.
import type { Language } from './language';

const nn = '\u202f';

const fr = {
  mine: 'une de mes régions',
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
  remoteFrance: 'France, à distance',
  save: 'Garder cette offre',
  remove: 'Ne plus garder cette offre',
  guideOf: (region: string) => `Guide${nn}: ${region}`,
};

export type OverlayStrings = typeof fr;

const en: OverlayStrings = {
  mine: 'one of my regions',
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
  remoteFrance: 'France, remote',
  save: 'Save this offer',
  remove: 'Remove this offer',
  guideOf: (region) => `Guide: ${region}`,
};

export function overlayStrings(language: Language): OverlayStrings {
  return language === 'fr' ? fr : en;
}
