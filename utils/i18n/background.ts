// The words the background says: the context menu and the toolbar icon's tooltip.
import type { Language } from './language';

const nn = '\u202f';

const fr = {
  saveOffer: 'Garder cette offre dans Cap Régions',
  boardChanged: (board: string) =>
    `Cap Régions${nn}: aucune offre n’a pu être lue sur cette page de ${board}. Rien de ce qui est gardé n’est touché.`,
};

export type BackgroundStrings = typeof fr;

const en: BackgroundStrings = {
  saveOffer: 'Save this offer in Cap Régions',
  boardChanged: (board) =>
    `Cap Régions: no offer could be read on this page of ${board}. Nothing you saved is affected.`,
};

export function backgroundStrings(language: Language): BackgroundStrings {
  return language === 'fr' ? fr : en;
}
