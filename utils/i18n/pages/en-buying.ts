// The words of buying instead of renting, in English.
import type { BuyingStrings } from './fr-buying';

export const enBuying: BuyingStrings = {
  buying: {
    summary: (place) => `Buying in ${place}`,
    price: (perSquareMetre, area, price) =>
      `${perSquareMetre} per m²: about ${price} for ${area} m², notary fees aside.`,
    priceNote: 'Median of the sales of 2024, apartments and houses together: one home may be far from it.',
    missing: {
      'not-covered':
        'Not covered: sales in Alsace-Moselle and Mayotte are not in the public file of sales. No price is claimed.',
      'too-few-sales': 'Fewer than five sales in 2024: no price is claimed.',
      'rest-needed': 'The prices of this town could not be read.',
    },
    zone: {
      Abis: 'Zone A bis: the tightest, Paris and some communes around. Far more homes are wanted than there are.',
      A: 'Zone A: very tight. Many more homes are wanted than there are.',
      B1: 'Zone B1: tight. More homes are wanted than there are.',
      B2: 'Zone B2: little strain.',
      C: 'Zone C: no marked strain.',
    },
    zoneNote: (date) => `Zones as of ${date}: some communes may have changed since.`,
    loan: 'Your loan',
    rate: 'Rate a year, insurance aside',
    years: 'Length',
    yearsUnit: 'years',
    deposit: 'Deposit',
    insurance: 'Insurance a year',
    optional: 'optional',
    payment: (amount) => `${amount} a month`,
    detail: (borrowed, years) => `For ${borrowed} borrowed over ${years} years.`,
    insured: (amount) => `Of which ${amount} is insurance.`,
    credit: (amount) => `The loan would cost ${amount} in all, interest and insurance.`,
    against: (amount) => `Central rent of this home: ${amount}.`,
    noRate: 'Say the rate a bank offers you: none is assumed here.',
    nothingToBorrow: 'The deposit covers the price: nothing to borrow.',
    aside: 'Property tax, service charges, notary fees and repairs are not counted.',
  },
};
