// The words of the search: filters, words, several offers at once, in English.
import type { SearchStrings } from './fr-search';

const number = (value: number) => new Intl.NumberFormat('en').format(value);
const offers = (count: number) => `${number(count)} ${count === 1 ? 'offer' : 'offers'}`;

export const enSearch: SearchStrings = {
  desk: {
    add: 'Add an offer',
    filters: 'Filters',
    filtersOn: (count) => `Filters (${count})`,
    hideFilters: 'Hide the filters',
    of: (count, all) => `${number(count)} of ${offers(all)}`,
    reading: (share) => `Texts are still being read (${share}): more may turn up.`,
    searchBroken: 'The texts could not be read: only the titles shown are searched. Reload the page.',
    readAs: (typed, read) => `Nothing for “${typed}”: here is ${read}.`,
    quote: (word) => `“${word}”`,
    results: 'The offers',
  },

  narrow: {
    title: 'Filters',
    region: 'Region',
    town: 'Town',
    townHint: 'Rennes, for one',
    pay: 'Pay from',
    payUnit: '€ gross/year',
    left: 'More left',
    leftUnit: '€/month or more',
    leftUnknown: 'For this filter, first describe your household and say where you live.',
    leftColumnUnknown: (column) =>
      `The “${column}” column fills in once you describe your household and say where you live.`,
    leftAction: 'Describe my household',
    contract: 'Contract',
    anyContract: 'Any contract',
    remote: 'Remote work',
    anyRemote: 'With or without',
    remotes: { some: 'Some at least', half: 'Half of the time at least', all: 'All the time' },
    board: 'Board',
    anyBoard: 'Any board',
    manual: 'Typed by hand',
    elsewhere: 'Another site',
    status: 'Stage',
    whose: 'Whose',
    anyone: 'Both',
    whoses: { mine: 'Mine', partner: 'My partner’s', both: 'For both of us' },
    tag: 'Tag',
    anyTag: 'Any tag',
    note: 'An offer that does not say its pay, contract or remote days is left out by those filters.',
    clear: 'Clear all',
    saved: 'Saved filters',
    name: 'Name of this filter',
    keep: 'Save this filter',
    drop: (name) => `Forget the filter “${name}”`,
  },

  bulk: {
    start: 'Choose several offers',
    stop: 'Done',
    choose: (title) => `Choose “${title}”`,
    count: (count) => (count === 0 ? 'No offer chosen' : `${offers(count)} chosen`),
    all: (count) => `Choose all ${number(count)}`,
    none: 'Choose none',
    status: 'Change the stage',
    whose: 'Say whose',
    tag: 'Add a tag',
    addTag: 'Add',
    remove: 'Remove',
    done: {
      status: (count, status) => `${offers(count)} now at “${status}”.`,
      whose: (count) => `${offers(count)} changed.`,
      tag: (count, tag) => `${offers(count)} tagged “${tag}”.`,
      remove: (count) =>
        `${offers(count)} removed. ${count === 1 ? 'It stays' : 'They stay'} in the trash for thirty days.`,
    },
  },
};
