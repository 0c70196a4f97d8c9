// The words of applying by mail or by hand, in English.
import type { LetterStrings } from './fr-letter';

export const enLetter: LetterStrings = {
  letter: {
    title: 'Another way: by e-mail or by hand',
    lead: 'Nothing leaves from here: you send it yourself.',
    siteOf: (name) => `Open ${name}`,
    level: 'CV to attach',
    levels: {
      A2: 'Discreet CV: no name, employers, schools or dates',
      A1: 'CV without identity: no name or contact details',
      A0: 'Full CV',
    },
    making: 'Preparing the CV…',
    failed: 'The CV could not be prepared.',
    notReady:
      'This CV is not ready: your name (to check for) or a recognised trade is missing, or a line points to you.',
    leftOut: (count) =>
      count === 1 ? '1 line names you: it is left out.' : `${count} lines name you: they are left out.`,
    openPdf: 'Open the PDF',
    savePdf: 'Download the PDF',
    to: 'Recipient',
    toWrong: 'This is not an e-mail address.',
    subject: 'Subject',
    text: 'Your message',
    copy: 'Copy',
    copyOf: (what) => `Copy: ${what}`,
    copied: (what) => `Copied: ${what}`,
    saveMail: 'Download the e-mail (.eml)',
    mailNote:
      'Your mail program opens it with the PDF attached. Your sender’s address says who you are: only the CV is discreet.',
    mailFile: 'application',
    parts: 'The CV’s texts, to copy into a form',
    subjectFor: (title) => `Application: ${title}`,
    textFor: (title, company) =>
      `Dear Sir or Madam,\n\nI am interested in your offer “${title}”${company ? ` (${company})` : ''}. My CV is attached.\n\nI will gladly answer your questions.\n\nYours faithfully,\n`,
  },
};
