// The CV file of a profile, on its page: kept, changed and erased.
import { useState } from 'preact/hooks';
import { FailureNotice } from '@/components/failure-notice';
import { OwnCvCard } from '@/components/profile/own-cv-card';
import { useStrings } from '@/components/strings';
import { useOwnCv } from '@/utils/pages/profile/use-own-cv';
import { useAttempts } from '@/utils/pages/use-attempt';
import { type CvFileProblem, eraseCvFile, keepCvFile, largestCvFile } from '@/utils/profile/cv-file';
import type { ProfileRow } from '@/utils/profile/row';

export function OwnCv({ row }: { row: ProfileRow }) {
  const { failure: failures } = useStrings();
  const own = useOwnCv(row.key);
  const { failure, attempt, dismiss } = useAttempts();
  const [problem, setProblem] = useState<CvFileProblem>();

  const choose = (file: File) =>
    void attempt(async () => {
      setProblem(undefined);
      // Not read at all when it is too large to keep.
      if (file.size > largestCvFile) setProblem('too-large');
      else setProblem(await keepCvFile(row.key, { name: file.name, bytes: await bytesOf(file) }, Date.now()));
      return undefined;
    });
  const erase = () =>
    void attempt(async () => {
      setProblem(undefined);
      await eraseCvFile(row.key);
      return undefined;
    });

  if (own === undefined) return null;
  return (
    <>
      <OwnCvCard
        row={own?.row}
        address={own?.file?.address}
        isLocked={row.locked !== undefined}
        problem={problem}
        onChoose={choose}
        onErase={erase}
      />
      {failure && (
        <FailureNotice onRetry={failure.retry} onClose={dismiss}>
          {failures[failure.reason]}
        </FailureNotice>
      )}
    </>
  );
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}
