// Applying without a deposit: the CV as a file, a message with it attached, texts to copy. The person sends it all.
import { useState } from 'preact/hooks';
import { LetterForm } from '@/components/apply/letter-form';
import { SheetParts } from '@/components/apply/sheet-parts';
import { Notice } from '@/components/notice';
import { OutLink } from '@/components/out-link';
import { Select } from '@/components/select';
import { useStrings } from '@/components/strings';
import { saveFile } from '@/utils/pages/save-file';
import { isMailAddress, writeEml } from '@/utils/portals/mail/eml';
import type { Manifest } from '@/utils/portals/protocol/manifest';
import { useOwnCv } from '../profile/use-own-cv';
import type { ApplyOffer } from './apply';
import { type CvLevel, cvLevels } from './make-cv';
import type { OwnProfile } from './own-profile';
import { useCv } from './use-cv';

interface Props {
  offer: ApplyOffer;
  own: OwnProfile;
  /** Portals of the region that take no deposit, and say how they take an application. */
  portals: readonly Manifest[];
}

export function OtherWays(props: Props) {
  const { letter } = useStrings();
  const [isOpen, setOpen] = useState(props.portals.length > 0);
  return (
    <details class="other-ways" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{letter.title}</summary>
      {isOpen && <ByHand {...props} />}
    </details>
  );
}

function ByHand({ offer, own, portals }: Props) {
  const { letter, forms } = useStrings();
  const [choice, setChoice] = useState<CvLevel | 'own'>('A2');
  const file = useOwnCv(own.key)?.file;
  const isOwn = choice === 'own' && file !== undefined;
  const level = choice === 'own' ? 'A2' : choice;
  const [texts, setTexts] = useState({
    to: mailOf(portals) ?? '',
    subject: letter.subjectFor(offer.title),
    text: letter.textFor(offer.title, offer.company),
  });
  const [isToWrong, setToWrong] = useState(false);
  const [message, setMessage] = useState('');
  const { cv, isFailed } = useCv(own, level);
  const isReady = isOwn || cv?.isReady === true;
  const made = cv && { bytes: cv.pdf.bytes, fileName: cv.pdf.fileName, type: 'application/pdf', address: cv.address };
  const attached = isOwn ? file : made;

  function copy(what: string, text: string): void {
    void navigator.clipboard.writeText(text).then(() => setMessage(letter.copied(what)));
  }
  function saveMail(): void {
    const to = texts.to.trim();
    const isWrong = to !== '' && !isMailAddress(to);
    setToWrong(isWrong);
    if (isWrong || !attached) return;
    const { bytes, fileName, type } = attached;
    const attachment = { bytes, fileName, type };
    const eml = writeEml({ ...texts, to: to || undefined, attachment });
    saveFile(`${letter.mailFile}.eml`, new Blob([eml], { type: 'message/rfc822' }));
  }

  return (
    <div class="by-hand">
      <p class="soft small">{letter.lead}</p>
      {portals.map((manifest) => (
        <Site key={manifest.portal.id} manifest={manifest} />
      ))}
      <Select
        label={letter.level}
        isLabelUnseen={false}
        value={choice}
        options={[
          ...cvLevels.map((value) => ({ value, label: letter.levels[value] })),
          ...(file ? [{ value: 'own', label: forms.ownCv(file.fileName) }] : []),
        ]}
        onChange={(value) => setChoice(cvLevels.find((one) => one === value) ?? 'own')}
      />
      {!isOwn && isFailed && <Notice tone="doubt">{letter.failed}</Notice>}
      {!isOwn && !cv && !isFailed && <p class="waiting">{letter.making}</p>}
      {!isOwn && cv && !cv.isReady && <Notice tone="doubt">{letter.notReady}</Notice>}
      {attached && isReady && (
        <>
          {!isOwn && cv && cv.leftOut.length > 0 && <p class="small">{letter.leftOut(cv.leftOut.length)}</p>}
          <div class="actions">
            <a class="button small" href={attached.address} target="_blank" rel="noreferrer noopener">
              {letter.openPdf}
            </a>
            <a class="button small plain" href={attached.address} download={attached.fileName}>
              {letter.savePdf}
            </a>
          </div>
        </>
      )}
      <LetterForm
        texts={texts}
        isToWrong={isToWrong}
        isReady={isReady}
        onChange={setTexts}
        onCopy={copy}
        onSave={saveMail}
      />
      {!isOwn && cv && isReady && <SheetParts sheet={cv.sheet} onCopy={copy} />}
      <p class="small" role="status">
        {message}
      </p>
    </div>
  );
}

const mailOf = (portals: readonly Manifest[]) =>
  portals.flatMap(({ methods }) => methods.flatMap((method) => (method.kind === 'mail' ? method.to : [])))[0];

/** The portal's own form or page, to be opened by the person. */
function Site({ manifest }: { manifest: Manifest }) {
  const { apply, letter } = useStrings();
  const [site] = manifest.methods.flatMap((one) => (one.kind === 'form' || one.kind === 'manual' ? one : []));
  return (
    site && (
      <p>
        <OutLink address={site.url}>{letter.siteOf(manifest.portal.name)}</OutLink>{' '}
        <span class="soft small">{apply.methods[site.kind]}</span>
      </p>
    )
  );
}
