// Which CV goes in a form's file box, made from the profile, with a look at it first.
import { useEffect, useState } from 'preact/hooks';
import { Select } from '@/components/select';
import { useStrings } from '@/components/strings';
import type { CarriedFile } from '@/utils/messaging/form-messages';
import { type CvLevel, cvLevels } from './apply/make-cv';
import type { OwnProfile } from './apply/own-profile';
import { useCv } from './apply/use-cv';

interface Props {
  own: OwnProfile;
  /** Undefined while none is ready. */
  onReady: (file: CarriedFile | undefined) => void;
}

export function FormCv({ own, onReady }: Props) {
  const { forms, letter } = useStrings();
  const [level, setLevel] = useState<CvLevel>('A2');
  const { cv, isFailed } = useCv(own, level);
  const ready = cv?.isReady ? cv : undefined;
  useEffect(() => {
    onReady(ready && carry(ready.pdf.fileName, ready.pdf.bytes));
    return () => onReady(undefined);
  }, [ready]);
  return (
    <div class="form-cv">
      <Select
        label={forms.whichCv}
        value={level}
        options={cvLevels.map((value) => ({ value, label: letter.levels[value] }))}
        onChange={(chosen) => setLevel(cvLevels.find((one) => one === chosen) ?? level)}
      />
      {ready && (
        <a href={ready.address} target="_blank" rel="noreferrer noopener">
          {forms.seeCv}
        </a>
      )}
      {!cv && !isFailed && <span class="soft small">{letter.making}</span>}
      {(isFailed || cv?.isReady === false) && <span class="small">{forms.noCv}</span>}
    </div>
  );
}

function carry(name: string, bytes: Uint8Array): CarriedFile {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return { name, type: 'application/pdf', base64: btoa(letters) };
}
