// The words of buying instead of renting, in French.
import { atTown } from '../typography';

const zone = {
  Abis: 'Zone A bis : la plus tendue, Paris et des communes proches. La demande de logements y dépasse de loin l’offre.',
  A: 'Zone A : très tendue. La demande de logements y dépasse nettement l’offre.',
  B1: 'Zone B1 : tendue. La demande de logements y dépasse l’offre.',
  B2: 'Zone B2 : peu tendue.',
  C: 'Zone C : sans tension marquée.',
};

export const frBuying = {
  buying: {
    summary: (place: string) => `Acheter ${atTown(place)}`,
    price: (perSquareMetre: string, area: string, price: string) =>
      `${perSquareMetre} le m², soit environ ${price} pour ${area} m², hors frais de notaire.`,
    priceNote: 'Médiane des ventes de 2024, appartements et maisons ensemble : un bien peut s’en écarter beaucoup.',
    missing: {
      'not-covered':
        'Non couvert : les ventes d’Alsace-Moselle et de Mayotte ne sont pas dans le fichier des transactions. Aucun prix n’est annoncé.',
      'too-few-sales': 'Moins de cinq ventes en 2024 : aucun prix n’est annoncé.',
      'rest-needed': 'Les prix de cette commune n’ont pas pu être lus.',
    },
    zone,
    zoneNote: (date: string) => `Zonage au ${date} : des communes ont pu changer de zone depuis.`,
    loan: 'Votre crédit',
    rate: 'Taux par an, sans assurance',
    years: 'Durée',
    yearsUnit: 'ans',
    deposit: 'Apport',
    insurance: 'Assurance par an',
    optional: 'facultatif',
    payment: (amount: string) => `${amount} par mois`,
    detail: (borrowed: string, years: number) => `Pour ${borrowed} empruntés sur ${years} ans.`,
    insured: (amount: string) => `Dont ${amount} d’assurance.`,
    credit: (amount: string) => `Le crédit coûterait ${amount} en tout, intérêts et assurance.`,
    against: (amount: string) => `Le loyer central de ce logement : ${amount}.`,
    noRate: 'Dites le taux qu’une banque vous propose : aucun n’est supposé ici.',
    nothingToBorrow: 'L’apport couvre le prix : rien à emprunter.',
    aside: 'Ni taxe foncière, ni charges, ni frais de notaire, ni travaux n’y sont comptés.',
  },
};

/** Both languages have this shape. */
export type BuyingStrings = typeof frBuying;
