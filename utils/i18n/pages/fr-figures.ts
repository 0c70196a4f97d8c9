// The words of the map and charts of the search, and of the view for two, in French.
import { ofName } from '../typography';

const number = (value: number) => new Intl.NumberFormat('fr').format(value);
const offers = (count: number) => `${number(count)} ${count < 2 ? 'offre' : 'offres'}`;

export const frFigures = {
  figures: {
    map: 'Où sont mes offres',
    mapLabel: 'Carte des départements selon le nombre d’offres gardées',
    mapTable: 'Les mêmes nombres en tableau',
    departement: 'Département',
    count: 'Offres',
    exactly: (count: number) => offers(count),
    noOffer: 'aucune offre',
    unplaced: (count: number) =>
      `${offers(count)} sans département certain ne ${count < 2 ? 'figure' : 'figurent'} pas sur la carte.`,
    here: (count: number) => `${offers(count)} ici`,
    legend: 'Offres par département',
    range: (low: number, high: number) => (low === high ? number(low) : `${number(low)} à ${number(high)}`),
    funnel: 'Jusqu’où vont mes candidatures',
    funnelLead: 'Chaque offre compte à toutes les étapes qu’elle a atteintes.',
    stage: 'Étape atteinte',
    stages: { kept: 'Gardées', applied: 'Candidatures', interview: 'Entretiens', offer: 'Propositions' },
    answers: 'Réponses reçues',
    answersLead: 'Une réponse est un entretien, une proposition ou un refus, après une candidature.',
    byBoard: 'Par site',
    byRegion: 'Par région',
    board: 'Site',
    region: 'Région',
    answered: 'Réponses',
    answeredOf: (answered: number, applied: number) => `${number(answered)} sur ${number(applied)}`,
    noAnswer: 'Aucune candidature pour l’instant.',
    weeks: 'Semaine après semaine',
    weeksLead: 'Les douze dernières semaines.',
    week: 'Semaine du',
    table: 'En tableau',
  },

  two: {
    lead: 'Les lieux où il y a des offres pour chacun de vous. Dites de chaque offre à qui elle est, ou chargez la recherche de l’autre depuis « Mes données ».',
    noneTitle: 'Aucune offre de l’autre pour l’instant',
    noCommon: 'Aucun lieu n’a d’offres pour vous deux.',
    within: 'À moins de',
    kilometres: (km: number) => `${number(km)} km`,
    around: (town: string, km: number) => `Autour ${ofName(town)}, à moins de ${number(km)} km`,
    asTheCrowFlies:
      'À vol d’oiseau, de commune à commune (coordonnées Insee, La Poste et IGN, 2024). Une offre n’est qu’autour d’une ville ; celles dont la commune n’est pas connue sont rapprochées par département, puis par région.',
    sameDepartement: (name: string) => `Dans le même département : ${name}`,
    sameRegion: (name: string) => `Dans la même région : ${name}`,
    mine: (count: number) => `À moi : ${offers(count)}`,
    partner: (count: number) => `À l’autre : ${offers(count)}`,
    more: (count: number) => `et ${number(count)} de plus`,
  },
};

export type FiguresStrings = typeof frFigures;
