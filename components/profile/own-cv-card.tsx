// The person's own CV file: which one is kept, since when, and how to see it, change it and erase it.
import { useRef, useState } from 'preact/hooks';
import type { CvFileProblem } from '@/utils/profile/cv-file';
import type { CvFileRow } from '@/utils/profile/row';
import { formatDay } from '../dates';
import { Notice } from '../notice';
import { SettingsSection } from '../settings/section';
import { useStrings } from '../strings';

interface Props {
  row?: CvFileRow;
  /** Where it can be seen; absent while it is locked. */
  address?: string;
  isLocked: boolean;
  problem?: CvFileProblem;
  onChoose: (file: File) => void;
  onErase: () => void;
}

export function OwnCvCard({ row, address, isLocked, problem, onChoose, onErase }: Props) {
  const { profile, language } = useStrings();
  const { ownCv } = profile;
  const input = useRef<HTMLInputElement>(null);
  const [isErasing, setErasing] = useState(false);
  return (
    <SettingsSection title={ownCv.title} lead={ownCv.lead}>
      {row && (
        <p class="own-cv">
          <strong>{row.fileName}</strong>{' '}
          <span class="soft small">
            {[ownCv.size(String(Math.ceil(row.size / 1_000))), ownCv.since(formatDay(row.addedAt, language))].join(
              ' · ',
            )}
          </span>
        </p>
      )}
      {problem && (
        <Notice tone="doubt" isAlert>
          {ownCv.problems[problem]}
        </Notice>
      )}
      {isLocked && <p class="soft small">{row ? ownCv.locked : ownCv.lockedNone}</p>}
      <div class="actions">
        {address && row && (
          <a
            class="button"
            href={address}
            // A browser shows a PDF, and can only save a document of Word's.
            {...(row.type === 'application/pdf' ? { target: '_blank', rel: 'noreferrer noopener' } : {})}
            download={row.type === 'application/pdf' ? undefined : row.fileName}
          >
            {ownCv.see}
          </a>
        )}
        {!isLocked && (
          <button type="button" class="button" onClick={() => input.current?.click()}>
            {row ? ownCv.change : ownCv.choose}
          </button>
        )}
        {row && !isErasing && (
          <button type="button" class="button danger" onClick={() => setErasing(true)}>
            {ownCv.erase}
          </button>
        )}
        {row && isErasing && (
          <>
            <span>{ownCv.eraseSure}</span>
            <button
              type="button"
              class="button danger"
              onClick={() => {
                setErasing(false);
                onErase();
              }}
            >
              {profile.eraseYes}
            </button>
            <button type="button" class="button" onClick={() => setErasing(false)}>
              {profile.eraseNo}
            </button>
          </>
        )}
      </div>
      <input
        ref={input}
        class="unseen"
        type="file"
        tabIndex={-1}
        aria-label={ownCv.choose}
        accept=".pdf,.docx"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onChoose(file);
          currentTarget.value = '';
        }}
      />
      <p class="soft small">{ownCv.note}</p>
    </SettingsSection>
  );
}
