// The words of the plan in English.
import type { PlanStrings } from './fr-plan';

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

export const enPlan: PlanStrings = {
  plan: {
    lead: 'One date, your situation: every errand finds its day. Nothing leaves this browser.',
    startTitle: 'When are you moving?',
    startLead: 'A rough date will do: everything shifts when it does, and nothing you ticked is lost.',
    target: 'Moving day',
    start: 'Make my plan',
    noDate: 'Choose a date first.',

    situation: 'My situation',
    situationLead:
      'It chooses the steps. The situations you tick also serve the guides; the rest, changed here, counts for the plan only.',
    situations: {
      'back-from-abroad': 'I am coming back from abroad',
      'from-outside-the-eu': 'I am arriving from outside the EU',
      'leaving-paris': 'I am leaving Paris or its region',
      'after-redundancy': 'I was made redundant',
      'the-partner-too': 'My partner is looking too',
      'new-graduate': 'I have just graduated',
      'train-for-local-jobs': 'I am training for a job there',
      'start-or-take-over-a-business': 'I am starting or taking over a business',
      'founders-abroad-and-back': 'I founded abroad and am coming back',
      'try-before-moving': 'I am trying before I settle',
    },
    origin: 'I am leaving from',
    origins: { france: 'France', europe: 'Europe (EEA, Switzerland)', elsewhere: 'Elsewhere in the world' },
    tenure: 'My home is',
    tenures: { rent: 'Rented', own: 'My own' },
    notice: 'Notice on my lease',
    notices: { unknown: 'I do not know', three: 'Three months', one: 'One month' },
    partner: 'Two of us are moving',
    car: 'I have a car',
    children: 'Children coming along',

    anchors: {
      'contract-end': 'End of my contract',
      'csp-document': 'Day the CSP document was handed over',
      'dismissal-letter': 'Notice of dismissal',
      'job-start': 'Start of the new job',
      'business-start': 'Start of my business',
    },

    moveDay: 'The move',
    change: 'Date and situation',
    progress: (done: number, total: number) => `${done} of ${total} done`,
    late: 'Late',
    lateLead: 'Take these up first, or give them another date.',
    undated: 'No date yet',
    undatedLead: 'These steps count from a day only you know.',
    hidden: (count: number) => `Hidden steps (${count})`,
    gone: (count: number) => `No longer in the list (${count})`,
    goneLead: 'Your situation or the list has changed. What you had noted is kept.',
    allDone: 'All done. Welcome home.',

    done: (title: string) => `Done: ${title}`,
    doneOn: (date: string) => `done on ${date}`,
    open: (title: string) => `See the step “${title}”`,
    advice: 'suggested',
    limitDay: 'deadline',
    limit: (date: string) => `deadline ${date}`,
    lastDay: (date: string) => `Last day: ${date}.`,
    lastWorkingDay: (date: string) => `Everything is closed that day: do it by ${date}.`,
    adviceNote: 'A suggested date: no rule sets one.',
    passed: 'The deadline has gone by.',
    tooLate: 'Your date is after the deadline.',
    own: 'A step of your own.',
    sources: 'Read here',
    undatedPage: 'undated page',
    secondHand: 'secondary source: check an official page',
    sheet: (number: string) => `service-public, page ${number} (in French)`,
    guide: 'More in the guide',
    myDate: 'My date',
    planDate: 'Back to the plan’s date',
    hide: 'Hide',
    hideOf: (title: string) => `Hide the step “${title}”`,
    show: 'Put back',
    showOf: (title: string) => `Put the step “${title}” back`,
    remove: 'Delete',
    removeOf: (title: string) => `Delete the step “${title}”`,
    forget: 'Forget',
    forgetOf: (title: string) => `Forget the step “${title}”`,

    addTitle: 'Add a step of your own',
    addWhat: 'What is to be done?',
    addWhen: 'When?',
    add: 'Add',
    addHint: 'Say goodbye to the neighbours',

    calendar: 'Put it in my calendar',
    calendarNote:
      'An .ics file for Apple, Google or Outlook. A calendar at work shows these dates to others: choose your own.',
    calendarName: 'Moving',
    calendarFile: 'moving',
    print: 'Print',
    drop: 'Give this plan up',

    toast: {
      hidden: 'Step hidden.',
      removed: 'Step deleted.',
      dropped: 'Plan given up.',
    },
    failure: {
      full: 'The disk is full: this change was not stored. Your plan is as it was before. Free some space, then try again.',
      store:
        'The browser could not write: this change was not stored. Your plan is as it was before. Try again, or restart the browser.',
    },
    unreadable: 'The plan cannot be read just now. Nothing was erased: close this page, then open it again.',

    lineLate: (count: number) => `${count} ${plural(count, 'step', 'steps')} late`,
    lineNext: (when: string) => `My plan, ${when}`,
  },
};
