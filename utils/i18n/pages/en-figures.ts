// The words of the map and charts of the search, and of the view for two, in English.
import type { FiguresStrings } from './fr-figures';

const number = (value: number) => new Intl.NumberFormat('en').format(value);
const offers = (count: number) => `${number(count)} ${count === 1 ? 'offer' : 'offers'}`;

export const enFigures: FiguresStrings = {
  figures: {
    map: 'Where my offers are',
    mapLabel: 'Map of the départements by number of saved offers',
    mapTable: 'The same numbers as a table',
    departement: 'Département',
    count: 'Offers',
    exactly: (count) => offers(count),
    noOffer: 'no offer',
    unplaced: (count) => `${offers(count)} without a sure département ${count === 1 ? 'is' : 'are'} not on the map.`,
    here: (count) => `${offers(count)} here`,
    legend: 'Offers by département',
    range: (low, high) => (low === high ? number(low) : `${number(low)} to ${number(high)}`),
    funnel: 'How far my applications go',
    funnelLead: 'Each offer counts at every stage it has reached.',
    stage: 'Stage reached',
    stages: { kept: 'Saved', applied: 'Applications', interview: 'Interviews', offer: 'Job offers' },
    answers: 'Answers received',
    answersLead: 'An answer is an interview, a job offer or a refusal, after an application.',
    byBoard: 'By board',
    byRegion: 'By region',
    board: 'Board',
    region: 'Region',
    answered: 'Answers',
    answeredOf: (answered, applied) => `${number(answered)} of ${number(applied)}`,
    noAnswer: 'No application yet.',
    weeks: 'Week after week',
    weeksLead: 'The last twelve weeks.',
    week: 'Week of',
    table: 'As a table',
  },

  two: {
    lead: 'The places where there are offers for each of you. Say of each offer whose it is, or load your partner’s search from “My data”.',
    noneTitle: 'No offer of your partner’s yet',
    noCommon: 'No place has offers for both of you.',
    within: 'Within',
    kilometres: (km) => `${number(km)} km`,
    around: (town, km) => `Around ${town}, within ${number(km)} km`,
    asTheCrowFlies:
      'As the crow flies, from commune to commune (coordinates of INSEE, La Poste and IGN, 2024). An offer stands around one town only; those whose town is not known are brought together by département, then by region.',
    sameDepartement: (name) => `In the same département: ${name}`,
    sameRegion: (name) => `In the same region: ${name}`,
    mine: (count) => `Mine: ${offers(count)}`,
    partner: (count) => `My partner’s: ${offers(count)}`,
    more: (count) => `and ${number(count)} more`,
  },
};
