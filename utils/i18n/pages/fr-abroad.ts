// The words of a move from abroad, in French: money converted, purchasing power, the impatriate regime.
import { atTown } from '../typography';

const condition = {
  'called-from-abroad':
    'Être appelé de l’étranger : par une entreprise établie hors de France, ou recruté directement par une entreprise établie en France. Toute nationalité.',
  'years-away':
    'Ne pas avoir été domicilié fiscalement en France les cinq années civiles avant celle de la prise de poste.',
  resident: 'Avoir ensuite son domicile fiscal en France, chaque année où le régime s’applique.',
  'comparable-pay':
    'Ce qui reste imposable doit atteindre la paie d’un poste comparable en France : au-dessous, l’exonération est réduite.',
  ceiling:
    'L’exonération est plafonnée si des jours sont travaillés à l’étranger : 50 % du net pour l’ensemble, ou 20 % pour ces seuls jours, au choix.',
  'yearly-return': 'La demander chaque année dans la déclaration de revenus ; aucune demande avant.',
  'same-group': 'Rester dans l’entreprise ou son groupe : en changer y met fin.',
};

export const frAbroad = {
  abroad: {
    title: 'Depuis l’étranger',
    converted: 'Votre revenu en euros',
    convertedValue: (amount: string, euros: string) => `${amount} par mois, soit ${euros}`,
    convertedNote: (date: string) => `Au cours du ${date}.`,
    power: 'Ce qu’il achète',
    powerValue: (amount: string) => `= ${amount} nets par an en France`,
    powerNote: (year: string) => `Moyenne nationale de ${year}, logement compris.`,
    rent: (place: string) => `Le loyer ${atTown(place)}, à part`,
    rentValue: (amount: string) => `environ ${amount} par mois`,
    rentNote: (year: string) =>
      `Annonces de ${year}. Il ne s’ajoute pas à la ligne du dessus, qui compte déjà un logement.`,
  },
  impatriate: {
    saving: (amount: string, year: number, from: number) =>
      `Régime des impatriés : environ ${amount} d’impôt de moins par mois, jusqu’au 31 décembre ${year} pour un poste pris en ${from}.`,
    none: 'Régime des impatriés : pas d’impôt à réduire sur cette offre.',
    only: 'Seule sa part d’impôt est comptée (option forfaitaire de 30 %) : vos cotisations sociales ne changent pas.',
    conditions: 'Ses conditions',
    unchecked: 'Aucune n’est vérifiée ici : l’employeur et l’administration fiscale en jugent.',
    until: (year: number, from: number) =>
      `Fin : le 31 décembre de la huitième année après la prise de poste. En ${from}, ce serait le 31 décembre ${year}.`,
    condition,
  },
};

/** Both languages have this shape. */
export type AbroadStrings = typeof frAbroad;
