// What leaves of a profile when nobody looks at it: for measuring. Every line that identity is found in is taken out.

import { sheetWords } from '../../utils/i18n/sheet-words';
import { checkPdf } from '../../utils/profile/check-pdf';
import { type DiscreetContext, discreetVersion } from '../../utils/profile/discreet';
import type { DiscreetProfile } from '../../utils/profile/discreet-profile';
import { makePdf } from '../../utils/profile/make-pdf';
import type { Resume } from '../../utils/profile/resume';
import { discreetSheet } from '../../utils/profile/sheet';

export interface Left {
  /** The `profile` of a deposit. */
  body: DiscreetProfile;
  /** Of the finished file, read again; A3 carries none. */
  pdfText: string;
  pdfMeta: Record<string, unknown>;
  fileName: string;
}

/** What leaves of a file that could not be read, or whose PDF may not be sent. */
export const nothing: Left = { body: { occupations: [] }, pdfText: '', pdfMeta: {}, fileName: '' };

export async function leave(resume: Resume, level: 'A2' | 'A3', context: DiscreetContext): Promise<Left> {
  const first = discreetVersion(resume, level, [], context);
  const takenOut = first.blocked.map(({ line }) => line.id);
  const version = discreetVersion(resume, level, takenOut, context);
  if (level === 'A3') return { ...nothing, body: version.profile };
  const sheet = discreetSheet(version, sheetWords('fr'));
  const pdf = await makePdf(sheet);
  const check = await checkPdf(pdf, sheet, version.watch);
  if (check.problems.length > 0) {
    console.error('A PDF that may not be sent:', JSON.stringify(check.problems).slice(0, 500));
    return nothing;
  }
  return { body: version.profile, pdfText: check.text, pdfMeta: check.meta, fileName: pdf.fileName };
}
