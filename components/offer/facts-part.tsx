// What a posting says, as it stands or to be corrected, and every address it was met at.
import { useId, useState } from 'preact/hooks';
import { offerFactLabels, tellClosing, tellContract, tellRemoteShare, tellStart } from '@/utils/i18n/offer-facts';
import { longest, setOtherUrl } from '@/utils/offers/edits';
import type { SavedOffer } from '@/utils/offers/types';
import { formatDay } from '../dates';
import { Icon } from '../icon';
import { OutLink } from '../out-link';
import { useStrings } from '../strings';
import { begin, placeLine } from '../words';
import { type CorrectedFact, FactEditor } from './fact-editor';
import type { BlockProps } from './offer-keeping';

export interface FactsEditing {
  /** @param value the empty string for nothing */
  onCorrect: (fact: CorrectedFact, value: string) => void;
  /** Back to what the page said. */
  onRevert: (fact: CorrectedFact) => void;
  onEdit: BlockProps['onEdit'];
}

interface Props {
  offer: SavedOffer;
  /** Why the place was understood so, in words. */
  why: string;
  editing?: FactsEditing;
}

export function FactsPart({ offer, why, editing }: Props) {
  const { edit } = useStrings();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div class="part-head">
        <h3 id={id}>{edit.facts}</h3>
        {editing && (
          <button type="button" class="button small plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? edit.changeDone : edit.change}
          </button>
        )}
      </div>
      {isOpen && editing ? (
        <>
          <FactEditor offer={offer} onCorrect={editing.onCorrect} onRevert={editing.onRevert} />
          <OtherUrls offer={offer} onEdit={editing.onEdit} />
        </>
      ) : (
        <Facts offer={offer} why={why} />
      )}
    </section>
  );
}

function OtherUrls({ offer, onEdit }: BlockProps) {
  const { edit } = useStrings();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isRefused, setRefused] = useState(false);
  return (
    <div class="fact-editor">
      {offer.otherUrls.map((url) => (
        <div key={url} class="block-line">
          <span class="contact">{url}</span>
          <button
            type="button"
            class="icon-button"
            aria-label={edit.dropUrl(url)}
            onClick={() => onEdit(setOtherUrl(url, false))}
          >
            <Icon name="remove" />
          </button>
        </div>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const edits = setOtherUrl(typed.trim(), true);
          setRefused(edits.length === 0 && typed.trim() !== '');
          if (edits.length === 0) return;
          onEdit(edits);
          setTyped('');
        }}
      >
        <label class="field-label" for={id}>
          {edit.urlLabel}
        </label>
        <div class="block-line">
          <input
            id={id}
            class="field"
            type="text"
            inputMode="url"
            maxLength={longest.url}
            autocomplete="off"
            spellcheck={false}
            value={typed}
            aria-invalid={isRefused}
            aria-describedby={isRefused ? `${id}-why` : undefined}
            onInput={({ currentTarget: { value } }) => setTyped(value)}
          />
          <button type="submit" class="button small">
            {edit.addUrl}
          </button>
        </div>
        {isRefused && (
          <p id={`${id}-why`} class="field-note" role="alert">
            {edit.badUrl}
          </p>
        )}
      </form>
    </div>
  );
}

function Facts({ offer, why }: { offer: SavedOffer; why: string }) {
  const { detail, edit, workplace, language } = useStrings();
  const labels = offerFactLabels(language);
  const place = placeLine(offer, language);
  const contract = tellContract(offer, language);
  /** What the page wrote, where it says more: `CDD de 12 mois`. */
  const written = new Map([
    [detail.place, { told: place, said: offer.location }],
    [detail.contract, { told: contract, said: offer.contract }],
  ]);
  const said = (name: string) => {
    const { told, said: words } = written.get(name) ?? {};
    return words && words.toLowerCase() !== told?.toLowerCase() ? words : undefined;
  };
  const facts: readonly (readonly [string, string | undefined])[] = [
    [detail.place, place],
    [detail.workplace, offer.workplace && workplace[offer.workplace]],
    [labels.remote, tellRemoteShare(offer, language)],
    [detail.contract, contract && begin(contract)],
    [detail.salary, offer.salary],
    [labels.starts, tellStart(offer, language)],
    [labels.closes, tellClosing(offer, language)],
    [detail.posted, offer.postedOn && formatDay(offer.postedOn, language)],
    [detail.kept, formatDay(offer.savedAt, language)],
  ];
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {said(name) !== undefined && <span class="soft"> · {detail.asWritten(said(name) ?? '')}</span>}
            </dd>
          </div>
        ))}
      <div>
        <dt>{detail.why}</dt>
        <dd>{why}</dd>
      </div>
      {offer.applyUrl && (
        <div>
          <dt>{labels.apply}</dt>
          <dd>
            <OutLink address={offer.applyUrl}>{offer.applyUrl}</OutLink>
          </dd>
        </div>
      )}
      {offer.url !== '' && (
        <div>
          <dt>{detail.source}</dt>
          <dd>
            <OutLink address={offer.url}>{offer.url}</OutLink>
          </dd>
        </div>
      )}
      {offer.otherUrls.length > 0 && (
        <div>
          <dt>{edit.otherUrls}</dt>
          <dd>
            {offer.otherUrls.map((url) => (
              <div key={url}>
                <OutLink address={url}>{url}</OutLink>
              </div>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
