// The words of the columns offers are moved between, in English.
import type { ColumnsStrings } from './fr-columns';

const number = (value: number) => new Intl.NumberFormat('en').format(value);
const offers = (count: number) => `${number(count)} ${count === 1 ? 'offer' : 'offers'}`;

export const enColumns: ColumnsStrings = {
  columns: {
    view: 'View',
    views: { list: 'List', table: 'Table', columns: 'Columns', figures: 'Map and figures', two: 'For two' },
    label: 'My offers by stage',
    column: (status, count) => `${status}, ${offers(count)}`,
    empty: 'Nothing at this stage',
    more: (count) => `Show more (${number(count)})`,
    move: (title) => `Move “${title}”`,
    help: 'Space picks an offer up, the left and right arrows move it, Space puts it down, Escape cancels. By mouse or finger, pull its handle.',
    lifted: (title, status) => `“${title}” picked up from ${status}.`,
    over: (status, place, count) => `${status}, stage ${place} of ${count}.`,
    dropped: (title, status) => `“${title}” put down at ${status}.`,
    cancelled: (title, status) => `Nothing changed: “${title}” stays at ${status}.`,
  },

  table: {
    caption: 'My offers, one line each',
    columns: {
      title: 'Offer',
      company: 'Company',
      place: 'Place',
      pay: 'Pay, gross/year',
      left: 'Left, month',
      contract: 'Contract',
      remote: 'Remote',
      board: 'Board',
      status: 'Stage',
      savedAt: 'Saved',
      appliedAt: 'Applied',
      interviewAt: 'Interview',
    },
  },
};
