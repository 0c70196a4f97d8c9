// The words of a move from abroad, in English: money converted, purchasing power, the impatriate regime.
import type { AbroadStrings } from './fr-abroad';

export const enAbroad: AbroadStrings = {
  abroad: {
    title: 'From abroad',
    converted: 'Your income in euros',
    convertedValue: (amount, euros) => `${amount} a month, which is ${euros}`,
    convertedNote: (date) => `At the rate of ${date}.`,
    power: 'What it buys',
    powerValue: (amount) => `= ${amount} net a year in France`,
    powerNote: (year) => `National average of ${year}, housing included.`,
    rent: (place) => `Rent in ${place}, apart`,
    rentValue: (amount) => `about ${amount} a month`,
    rentNote: (year) => `Adverts of ${year}. Not to be added to the line above, which already has a home in it.`,
  },
  impatriate: {
    saving: (amount, year, from) =>
      `Impatriate regime: about ${amount} less income tax a month, until 31 December ${year} for a post taken up in ${from}.`,
    none: 'Impatriate regime: this offer has no tax to reduce.',
    only: 'Only its tax part is counted (the flat 30% option): your social contributions do not change.',
    conditions: 'Its conditions',
    unchecked: 'None is checked here: your employer and the tax office decide.',
    until: (year, from) =>
      `It ends on 31 December of the eighth year after the post is taken up. In ${from}, that would be 31 December ${year}.`,
    condition: {
      'called-from-abroad':
        'To be called from abroad: by a company established outside France, or hired directly by one established in France. Any nationality.',
      'years-away':
        'Not to have been tax resident in France in the five calendar years before the one the post is taken up in.',
      resident: 'Then to be tax resident in France, each year the regime applies.',
      'comparable-pay':
        'What stays taxable must reach the pay of a comparable post in France: below it, the exemption is cut.',
      ceiling:
        'The exemption has a ceiling if days are worked abroad: 50% of net pay for the whole, or 20% for those days alone, as one chooses.',
      'yearly-return': 'To ask for it each year in the income tax return; nothing before.',
      'same-group': 'To stay with the company or its group: leaving it ends the regime.',
    },
  },
};
