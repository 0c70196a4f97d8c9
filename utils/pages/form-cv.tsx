// Which CV goes in a form's file box: the person's own file where they keep one, or one made from the profile.
import { useEffect, useState } from 'preact/hooks';
import { Select } from '@/components/select';
import { useStrings } from '@/components/strings';
import type { CarriedFile } from '@/utils/messaging/form-messages';
import { toBase64 } from '@/utils/profile/base64';
import { type CvLevel, cvLevels } from './apply/make-cv';
import type { OwnProfile } from './apply/own-profile';
import { useCv } from './apply/use-cv';
import { useOwnCv } from './profile/use-own-cv';

interface Props {
  own: OwnProfile;
  /** Undefined while none is ready. */
  onReady: (file: CarriedFile | undefined) => void;
}

export function FormCv({ own, onReady }: Props) {
  const { forms, letter } = useStrings();
  const kept = useOwnCv(own.key);
  const [chosen, setChosen] = useState<CvLevel | 'own'>();
  const file = kept?.file;
  // A form asks for the name anyway: the file the person made suits it, where they keep one.
  const choice = chosen ?? (file ? 'own' : 'A2');
  const isOwn = choice === 'own' && file !== undefined;
  const level = choice === 'own' ? 'A2' : choice;
  const { cv, isFailed } = useCv(isOwn || kept === undefined ? undefined : own, level);
  const made = cv?.isReady ? { ...cv.pdf, type: 'application/pdf', address: cv.address } : undefined;
  const ready = isOwn ? file : made;
  useEffect(() => {
    onReady(ready && { name: ready.fileName, type: ready.type, base64: toBase64(ready.bytes) });
    return () => onReady(undefined);
  }, [ready?.bytes]);
  return (
    <div class="form-cv">
      <Select
        label={forms.whichCv}
        value={choice}
        options={[
          ...(file ? [{ value: 'own', label: forms.ownCv(file.fileName) }] : []),
          ...cvLevels.map((value) => ({ value, label: letter.levels[value] })),
        ]}
        onChange={(value) => setChosen(value === 'own' ? 'own' : cvLevels.find((one) => one === value))}
      />
      {ready && (
        <a
          href={ready.address}
          target="_blank"
          rel="noreferrer noopener"
          download={ready.type === 'application/pdf' ? undefined : ready.fileName}
        >
          {forms.seeCv}
        </a>
      )}
      {!isOwn && !cv && !isFailed && <span class="soft small">{letter.making}</span>}
      {!isOwn && (isFailed || cv?.isReady === false) && <span class="small">{forms.noCv}</span>}
      {isOwn && <span class="soft small">{forms.ownCvNote}</span>}
      {kept && !file && <span class="soft small">{forms.ownCvLocked}</span>}
    </div>
  );
}
