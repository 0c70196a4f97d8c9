// The words the background says: the context menu and the toolbar icon's tooltip.
import type { Language } from './language';
import { ofName } from './typography';

const nn = '\u202f';

const fr = {
  saveOffer: 'Garder cette offre dans Cap Régions',
  boardChanged: (board: string) =>
    `Cap Régions${nn}: aucune offre n’a pu être lue sur cette page ${ofName(board)}. Rien de ce qui est gardé n’est touché.`,
  anotherSite: 'un autre site',
  twinKept: (board: string) => `Vous gardez sans doute déjà cette offre, lue sur ${board}.`,
  twinSeen: (board: string) => `Vous avez sans doute déjà vu cette offre sur ${board}.`,
  dueTitle: (count: number) => (count === 1 ? 'À faire aujourd’hui' : `${count} choses à faire aujourd’hui`),
  due: {
    interview: (title: string) => `Entretien${nn}: ${title}`,
    answer: (title: string) => `Réponse attendue${nn}: ${title}`,
    'follow-up': (title: string) => `Sans nouvelles, un mot peut aider${nn}: ${title}`,
    plan: (title: string) => `Mon plan${nn}: ${title}`,
  },
  nudgeTitle: 'Un pas aujourd’hui',
  nudgeOffer: (title: string) => `Gardée depuis un moment${nn}: ${title}`,
};

export type BackgroundStrings = typeof fr;

const en: BackgroundStrings = {
  saveOffer: 'Save this offer in Cap Régions',
  boardChanged: (board) =>
    `Cap Régions: no offer could be read on this page of ${board}. Nothing you saved is affected.`,
  anotherSite: 'another site',
  twinKept: (board) => `You have probably saved this offer already, from ${board}.`,
  twinSeen: (board) => `You have probably seen this offer already, on ${board}.`,
  dueTitle: (count) => (count === 1 ? 'To do today' : `${count} things to do today`),
  due: {
    interview: (title) => `Interview: ${title}`,
    answer: (title) => `Answer expected: ${title}`,
    'follow-up': (title) => `No news yet, a word may help: ${title}`,
    plan: (title) => `My plan: ${title}`,
  },
  nudgeTitle: 'One step today',
  nudgeOffer: (title) => `Saved a while ago: ${title}`,
};

export function backgroundStrings(language: Language): BackgroundStrings {
  return language === 'fr' ? fr : en;
}
