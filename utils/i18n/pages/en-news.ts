// The words of what stands beside an offer: its trade, skills, and a portal's news, in English.
import type { NewsStrings } from './fr-news';

export const enNews: NewsStrings = {
  news: {
    title: 'Around this trade',
    trade: 'Trade recognised',
    lacking: 'Named in the offer, missing from your profile',
    lackingNote: 'The offer names these words; you may say them in another way.',
    ask: (portal) => `See what ${portal} has`,
    askAgain: (portal) => `Ask ${portal} again`,
    unsure: 'This offer’s trade is not sure: nothing is said of it.',
    asking: 'Reading the portal’s news…',
    from: (portal, date) => `Published by ${portal}, as of ${date}. Signature checked.`,
    readOn: (date) => `Read on ${date}.`,
    schedule: 'Read its news',
    scheduleOf: (portal) => `Read the news: ${portal}`,
    intervals: { 0: 'when I ask', 24: 'once a day', 168: 'once a week' },
    askedOn: (date) => `Last asked for on ${date}.`,
    neverAsked: 'Its news was never asked for.',
    ofTrade: 'For this trade',
    ofAll: 'For every trade',
    none: 'Nothing for this trade in particular.',
    kinds: {
      offer: 'Job offer',
      testimony: 'Testimony',
      event: 'Event',
      training: 'Training',
      mentor: 'Mentor',
      contact: 'Person to talk to',
    },
    when: (start, end) => (end && end !== start ? `from ${start} to ${end}` : `on ${start}`),
    more: 'Learn more',
  },
};
