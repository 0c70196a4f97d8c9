// What would leave of a profile on its page: worked out again at each change, and its PDF made and read again.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Language } from '@/utils/i18n/language';
import { sheetWords } from '@/utils/i18n/sheet-words';
import { discreetVersion } from '@/utils/profile/discreet';
import { type Leaving, whatLeaves } from '@/utils/profile/leaving';
import type { Resume } from '@/utils/profile/resume';
import type { ProfileRow } from '@/utils/profile/row';
import { hiddenNames } from '../apply/own-profile';
import { type Prepared, prepare } from '../apply/prepare';
import { codeNames, type LoadedTables } from './tables';

/** Undefined while it is being made. */
export type LeavingPdf = { kind: 'made'; prepared: Prepared } | { kind: 'failed' } | undefined;

/** @param resume the whole profile, its contact block open */
export function useLeaving(row: ProfileRow, resume: Resume, tables: LoadedTables, language: Language) {
  const { key, level, takenOut, hideFrom, revision } = row;
  const [pdf, setPdf] = useState<LeavingPdf>();
  const leaving = useMemo((): Leaving => {
    const context = { ...tables, now: new Date(), hideFrom: hiddenNames(row) };
    const version = discreetVersion(resume, level, takenOut, context);
    return whatLeaves(resume, version, hideFrom, sheetWords(language, codeNames(tables, language)));
  }, [revision, resume.basics, tables, language]);

  useEffect(() => {
    let isCurrent = true;
    const settle = (next: LeavingPdf) => {
      if (isCurrent) setPdf(next);
    };
    settle(undefined);
    prepare({ key, resume, level, takenOut, hideFrom }, language)
      .then((prepared) => settle({ kind: 'made', prepared }))
      .catch((error: unknown) => {
        console.warn('The discreet CV could not be made', error);
        settle({ kind: 'failed' });
      });
    return () => {
      isCurrent = false;
    };
  }, [revision, resume.basics, language]);

  return { leaving, pdf };
}
