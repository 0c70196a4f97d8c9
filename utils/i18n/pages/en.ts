// The words of the extension's own pages in English.

import { enAbroad } from './en-abroad';
import { enApply } from './en-apply';
import { enBuying } from './en-buying';
import { enColumns } from './en-columns';
import { enCompare } from './en-compare';
import { enFigures } from './en-figures';
import { enForms } from './en-forms';
import { enGuides } from './en-guides';
import { enKeeping } from './en-keeping';
import { enLetter } from './en-letter';
import { enLiving } from './en-living';
import { enMethod } from './en-method';
import { enNews } from './en-news';
import { enPlan } from './en-plan';
import { enProfile } from './en-profile';
import { enSearch } from './en-search';
import { enTransfer } from './en-transfer';
import type { PageStrings } from './fr';

const plural = (count: number, one: string, many: string) => (Math.abs(count) === 1 ? one : many);
const number = (value: number) => new Intl.NumberFormat('en').format(value);
const offers = (count: number) => `${number(count)} ${plural(count, 'offer', 'offers')}`;

export const en: PageStrings = {
  language: 'en',
  name: 'Cap Régions',

  status: {
    saved: 'Saved',
    applied: 'Applied',
    interview: 'Interview',
    offer: 'Offer received',
    refused: 'Turned down',
    closed: 'Closed',
  },
  seen: 'Seen before',
  workplace: { 'on-site': 'On site', hybrid: 'Hybrid', remote: 'Remote' },
  wantedRegion: 'one of my regions',

  act: {
    save: 'Save',
    saving: 'Saving…',
    remove: 'Remove',
    removeOf: (title) => `Remove “${title}”`,
    open: 'Open the posting',
    openOf: (title) => `Open the posting “${title}” in a new tab`,
    statusOf: (title) => `Where “${title}” stands`,
    saveOf: (title) => `Save “${title}”`,
    undo: 'Undo',
    close: 'Close',
    retry: 'Try again',
    restore: 'Bring back',
    restoreOf: (title) => `Bring back “${title}”`,
    why: 'Why this place?',
    back: 'Back to the list',
  },

  toast: {
    removed: 'Offer removed. It stays in the trash for thirty days.',
  },

  failure: {
    full: 'The disk is full: this change was not saved. The offers you already saved are safe. Free some space, then try again.',
    store:
      'The browser could not write: this change was not saved. The offers you already saved are safe. Try again, or restart the browser.',
    invalid: 'This posting could not be saved: its title or address is missing. Reload the page, then try again.',
    page: 'This window ran into an error. The offers you saved are safe. Close it, then open it again.',
  },

  store: {
    emptiedTitle: 'Your saved offers are missing',
    emptied: (count) =>
      `The browser opened an empty store, where ${offers(count)} used to be. Your settings are safe. Restart the browser: if it finds them, they will come back here.`,
    restore: (day) => `Look at the backup of ${day}`,
    accept: 'Start from an empty store',
    unreadableTitle: 'Your offers cannot be read',
    unreadable:
      'The browser cannot open the store where they are kept. Nothing was deleted. Restart the browser, and check the free space on the disk.',
    privateTitle: 'Private window',
    private: 'Here the browser keeps your saved offers closed. They are safe: an ordinary window shows them.',
  },

  page: {
    title: 'This page',
    reading: 'Reading the page…',
    listCount: (count) => `${offers(count)} on this page`,
    flagged: (count) => `${offers(count)} in French regions`,
    wanted: (count) => (count === 0 ? 'none in my regions' : `${number(count)} in my regions`),
    others: (count) => `and ${number(count)} ${plural(count, 'other', 'others')} on this page`,
    openPanel: 'See in the side panel',
    noRegion: 'Place not given',
    sites: 'Several places',
    country: 'France',
    remoteFrance: 'France, remote',
    foreign: 'Outside France',
    nothingTitle: 'No offer on this page',
    nothing: 'Open a posting or a list of offers: it will appear here.',
    unreadableTitle: 'This page cannot be read',
    unreadable: 'The browser lets no extension read this page. Open a posting in another tab.',
    failedTitle: 'Reading was cut short',
    failed: 'The page did not answer. Nothing is lost. Reload it, then try again.',
    clickTitle: 'One click to read this page',
    click: 'Click the Cap Régions icon in the toolbar: it reads this page, and only this one.',
    changed: (board) =>
      `This ${board} page should hold offers, but none could be read. ${board} may have changed. The offers you saved are safe.`,
    discreet: (board) => `Discreet on ${board}: nothing is written on this page.`,
    off: (board) => `${board} is not switched on: its offers are not flagged while you browse.`,
    notGranted: (board) => `The browser no longer lets ${board} be read. Allowing it again is enough.`,
    switchOn: (board) => `Switch on ${board}`,
    allow: (board) => `Allow ${board}`,
    refused: (board) =>
      `Without this permission, ${board} stays off. A click on the icon is still enough to read one page.`,
  },

  report: {
    make: 'Prepare a report',
    lead: 'This report tells how the page is built: names of tags and counts, no text, no offer’s address. Read it, then send it to those who maintain Cap Régions, if you like.',
    label: 'Report on the page',
    copy: 'Copy the report',
    copied: 'The report is copied.',
  },

  list: {
    title: 'My offers',
    count: (count) => (count === 0 ? 'no offers saved' : `${offers(count)} saved`),
    found: (count) => (count === 0 ? 'No offers found' : `${offers(count)} found`),
    search: 'Search my offers',
    region: 'Region',
    allRegions: 'All regions',
    elsewhere: 'No region',
    statusFilter: 'Stage',
    allStatuses: 'All stages',
    more: 'Show more',
    emptyTitle: 'The offers you save will appear here',
    empty: 'Open a posting, then choose Save.',
    emptyAction: 'Choose my job boards',
    noneTitle: 'Nothing matches',
    none: 'Try one word less, or another region.',
    clear: 'Show everything',
  },

  footer: { workspace: 'See all', panel: 'Side panel', settings: 'Settings' },

  panel: {
    title: 'Offers on this page',
    own: 'The offer of this page',
    count: (count, hasOwn) =>
      hasOwn
        ? `${number(count)} other ${plural(count, 'offer', 'offers')} on this page`
        : `${offers(count)} on this page`,
    onlyMine: 'My regions only',
    noneMine: 'No offer on this page is in your regions.',
    text: 'The posting’s text',
  },

  welcome: {
    title: 'Welcome to Cap Régions',
    lead: 'Job offers in the French regions are flagged while you search. Everything stays on this computer.',
    skip: 'Nothing here is required. Your choices are saved as you go, and can be changed later in the settings.',
    done: 'Finish',
    doneNote: 'You can close this page at any time.',
    finished: 'All set. Search as usual: offers in the regions will be flagged.',
  },

  boards: {
    title: 'My job boards',
    lead: 'Choose where Cap Régions reads offers. The browser asks for your consent, board by board.',
    all: 'Switch all on',
    allOf: 'Switch on this whole group',
    groups: { other: 'Other job boards', employer: 'Employers’ own recruiting pages' },
    groupState: (on, all) => (on === 0 ? `${all} sites` : `${all} sites, ${on} on`),
    on: 'On',
    off: 'Off',
    switchOn: (board) => `Switch on ${board}`,
    switchOff: (board) => `Switch off ${board}`,
    mode: (board) => `On ${board} pages`,
    draw: 'Flag on the page',
    drawNote: 'A small badge names the region, at the end of the location line.',
    discreet: 'Stay discreet',
    discreetNote: 'Nothing is written on the page: offers are read in the side panel.',
    notice: {
      linkedin:
        'LinkedIn is reported to look for extensions that write on its pages, and may notice the badges. In discreet mode there is nothing to see. Until you choose, Cap Régions stays discreet.',
    },
    visit: (board) => `Open ${board}`,
    refused: (board) =>
      `Consent was not given: ${board} stays off and Cap Régions reads nothing there. You can switch it on later, or read one page at a time with a click on the icon.`,
    refusedSome:
      'Consent was not given: these boards stay off and Cap Régions reads nothing there. You can switch them on later, one by one.',
  },

  home: {
    title: 'Where I live now',
    lead: 'To see where offers are from your place.',
    commune: 'In France',
    abroad: 'Abroad',
    communeLabel: 'Town',
    communeHint: 'Name or postcode',
    abroadLabel: 'City and country',
    clear: 'Clear',
    searching: 'Searching…',
    none: 'No town by that name',
    results: (count) => `${number(count)} ${plural(count, 'town suggested', 'towns suggested')}`,
    kept: (name) => `Saved: ${name}`,
  },

  regions: {
    title: 'Regions I would consider',
    lead: 'Their offers carry a full badge. Other regions are still flagged, more lightly.',
    metropolitan: 'Mainland France and Corsica',
    overseas: 'Overseas',
    chosen: (count) =>
      count === 0 ? 'No region chosen' : `${number(count)} ${plural(count, 'region', 'regions')} chosen`,
  },

  languageChoice: { title: 'Language', auto: 'Same as the browser', fr: 'Français', en: 'English' },

  workspace: {
    sections: {
      offers: 'My offers',
      compare: 'Compare',
      guides: 'Guides',
      plan: 'My plan',
      profile: 'My profile',
      apply: 'Applications',
      trash: 'Trash',
      settings: 'Settings',
      privacy: 'My data',
      method: 'Method',
      proof: 'Proof of steps',
    },
    navigation: 'Sections',
    moreSections: 'More',
    oneOffer: 'The chosen offer',
    choose: 'Choose an offer to read it here.',
    settingsLead: 'Every choice is saved at once.',
    trashLead: (days) => `A removed offer stays here for ${days} days, then it is erased.`,
    trashEmptyTitle: 'The trash is empty',
    trashEmpty: 'An offer removed from the list comes here, and can be brought back.',
    erase: 'Erase for good',
    eraseOf: (title) => `Erase for good “${title}”`,
    removedOn: (date) => `Removed on ${date}`,
    keptUntil: (date) => `kept until ${date}`,
    missingTitle: 'This offer is gone',
    missing: 'It was erased. Your other offers are safe.',
    inTrash: 'This offer is in the trash.',
  },

  detail: {
    company: 'Company',
    place: 'Place',
    asWritten: (text) => `“${text}” in the posting`,
    workplace: 'Workplace',
    contract: 'Contract',
    salary: 'Pay',
    posted: 'Posted on',
    kept: 'Saved on',
    source: 'Address of the posting',
    history: 'Stages',
    text: 'Text of the posting',
    textKept: (date) => `As it stood on ${date}. It stays here even if the posting disappears.`,
    noText: 'The text is not kept yet. Open the posting once: it will be.',
    status: 'Stage',
    why: 'Why this place',
  },

  privacy: {
    title: 'My data',
    lead: 'Everything stays in this browser, on this computer. Cap Régions has no server. Nothing leaves, save what you send yourself to a portal you chose, or ask of it.',
    what: [
      [
        'Saved offers',
        'title, company, place, text, stages, notes, contacts and each correction: until you erase them',
      ],
      ['My plan', 'date, situation, steps ticked or added: until you give it up'],
      ['My profile', 'what you said of yourself, and your CV file if you keep it: until you erase it'],
      [
        'Portals and deposits',
        'portals chosen, their news, what was sent, what was agreed to, the key of each deposit: until you erase them',
      ],
      ['Automatic backups', 'the same, in this browser, without your contact details nor the keys: about a month'],
      ['Postings seen before', 'identifier, title, company and place, and a date: 180 days'],
      [
        'Settings',
        'boards, home, household, towns compared, answers to forms, regions and language: until you erase them',
      ],
      ['Other pages', 'nothing: a page is read only on a board that is on, or on a click on the icon'],
    ],
    columns: ['What', 'What is kept, and until when'],
    eraseTitle: 'Erase everything',
    eraseLead:
      'Offers, texts, plan, postings seen, settings, profile and the boards’ permissions. This cannot be undone. What was left with a portal stays there: withdraw it first, under Applications.',
    erase: 'Erase everything…',
    confirm: (count) => (count === 0 ? 'Erase all my data?' : `Erase ${offers(count)} and all my settings?`),
    confirmYes: 'Yes, erase everything',
    confirmNo: 'Keep everything',
    erased: 'Everything is erased.',
  },

  ...enCompare,
  ...enLiving,
  ...enPlan,
  ...enTransfer,
  ...enApply,
  ...enLetter,
  ...enNews,
  ...enBuying,
  ...enMethod,
  ...enAbroad,
  ...enGuides,
  ...enFigures,
  ...enColumns,
  ...enForms,
  ...enKeeping,
  ...enProfile,
  ...enSearch,
};
