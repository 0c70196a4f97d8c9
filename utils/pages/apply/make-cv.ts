// Makes a CV for ways other than a deposit: discreet, without the person's identity, or in full.
import type { Language } from '@/utils/i18n/language';
import { sheetWords } from '@/utils/i18n/sheet-words';
import type { MadePdf } from '@/utils/profile/make-pdf';
import { openSheet, type Sheet } from '@/utils/profile/sheet';
import { codeNames, loadProfileTables } from '../profile/tables';
import type { OwnProfile } from './own-profile';
import { prepare } from './prepare';

export const cvLevels = ['A2', 'A1', 'A0'] as const;
export type CvLevel = (typeof cvLevels)[number];

export interface Cv {
  sheet: Sheet;
  pdf: MadePdf;
  /** Lines that name the person where they must not be named: they are not in it. */
  leftOut: readonly string[];
  /** False when it may hold what its level leaves out: then it is not given. */
  isReady: boolean;
}

/** Rejects when the finished file cannot be read again. */
export async function makeCv(own: OwnProfile, level: CvLevel, language: Language): Promise<Cv> {
  const { version, sheet, pdf, isClean } = await prepare(own, language);
  const blocked = version.blocked.map(({ line }) => line.text);
  if (level === 'A2') return { sheet, pdf, leftOut: blocked, isReady: version.isReady && isClean };
  const words = sheetWords(language, codeNames(await loadProfileTables(), language));
  const open = openSheet(own.resume, level, own.takenOut, words, version.watch);
  const { makePdf } = await import('@/utils/profile/make-pdf');
  const made = await makePdf(open.sheet);
  return {
    sheet: open.sheet,
    pdf: level === 'A0' ? { ...made, fileName: fullName(own, made.fileName) } : made,
    leftOut: open.blocked.map(({ line }) => line.text),
    // Without a name nothing could be looked for.
    isReady: level === 'A0' || own.resume.basics.name !== undefined,
  };
}

/** `CV-Rozenn-Kerbrat.pdf`: a recruiter files it by its name. */
function fullName({ resume }: OwnProfile, otherwise: string): string {
  const words = (resume.basics.name ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .match(/[a-z]+/gi);
  return words ? `CV-${words.join('-')}.pdf` : otherwise;
}
