// One kept offer in depth, followed live; and what to say when it is gone.
import { EmptyState } from '@/components/empty-state';
import { Icon } from '@/components/icon';
import { OfferLiving } from '@/components/living/offer-living';
import { Notice } from '@/components/notice';
import type { CorrectedFact } from '@/components/offer/fact-editor';
import { type BlockProps, OfferKeeping } from '@/components/offer/offer-keeping';
import { TwinNotice } from '@/components/offer/twin-notice';
import { OfferDetail } from '@/components/offer-detail';
import { useStrings } from '@/components/strings';
import { tellPlaceReason } from '@/utils/i18n/places';
import { correctFact, revertFact } from '@/utils/offers/correct';
import { setNotTwin } from '@/utils/offers/edits';
import { mergeOffers, separateOffer } from '@/utils/offers/merge';
import { BesideOffer } from '@/utils/pages/apply/beside-offer';
import { saveOffersCalendar } from '@/utils/pages/save-calendar';
import { loadResolvePlace } from '@/utils/pages/search/resolve-place';
import type { Editing } from '@/utils/pages/search/use-editing';
import { useOffer } from '@/utils/pages/search/use-offer';
import type { Keeping } from '@/utils/pages/use-keeping';
import { useLiving } from '@/utils/pages/use-living';
import { useLoan } from '@/utils/pages/use-loan';
import { nameReason } from '@/utils/places/reasons';
import { OfferApply } from './offer-apply';
import { OfferGuide } from './offer-guide';
import { nameOfBoard } from './offers-head';
import { checkHash, offerHash } from './route';

interface Props {
  offerKey: string;
  keeping: Keeping;
  editing: Editing;
  wanted: readonly string[];
  /** Tags the kept offers bear. */
  tags: readonly string[];
}

/** Only a corrected place asks where it is. */
const unasked = () => {
  throw new Error('No place was corrected');
};

export function OneOffer({ offerKey, keeping, editing, wanted, tags }: Props) {
  const strings = useStrings();
  const value = useOffer(offerKey);
  const living = useLiving(value?.offer);
  const loan = useLoan();
  const separate = (key: string) =>
    editing.run(async () => {
      await separateOffer(key, Date.now());
      return { steps: [] };
    });
  async function correct(key: string, fact: CorrectedFact, words: string): Promise<void> {
    const resolvePlace = fact === 'location' ? await loadResolvePlace() : unasked;
    await editing.change([key], correctFact(fact, words, resolvePlace));
  }
  if (!value) return null;
  const { offer, text, twin } = value;
  const edit: BlockProps['onEdit'] = (edits, told) =>
    void editing.change([offerKey], edits, told === undefined ? undefined : () => told);
  return (
    <>
      <a class="back" href="#offers">
        <Icon name="back" />
        {strings.act.back}
      </a>
      {!offer && <EmptyState title={strings.workspace.missingTitle}>{strings.workspace.missing}</EmptyState>}
      {offer?.mergedInto && (
        <Notice
          tone="calm"
          actions={
            <>
              <a class="button small" href={offerHash(offer.mergedInto)}>
                {strings.edit.seeMerged}
              </a>
              <button type="button" class="button small plain" onClick={() => void separate(offer.key)}>
                {strings.edit.separate}
              </button>
            </>
          }
        >
          {strings.edit.mergedInto}
        </Notice>
      )}
      {offer && twin && (
        <TwinNotice
          title={twin.title}
          board={nameOfBoard(twin.board, strings.narrow)}
          href={offerHash(twin.key)}
          onMerge={() =>
            void editing.run(
              () => mergeOffers(offer.key, twin.key, Date.now()),
              () => strings.edit.merged,
            )
          }
          onTwo={() => edit(setNotTwin(twin.key, true), strings.edit.parted)}
        />
      )}
      {offer && offer.trashedAt > 0 && (
        <Notice
          tone="calm"
          icon="remove"
          actions={
            <button type="button" class="button small" onClick={() => keeping.restore(offer.key)}>
              {strings.act.restore}
            </button>
          }
        >
          {strings.workspace.inTrash}
        </Notice>
      )}
      {offer && (
        <OfferDetail
          offer={offer}
          text={text}
          why={tellPlaceReason(nameReason(offer.place, strings.language), strings.language)}
          isWanted={wanted.includes(offer.region)}
          onStatus={(status) => keeping.setStatus(offer.key, status)}
          onRemove={() => keeping.remove(offer.key)}
          editing={{
            onCorrect: (fact, words) => void correct(offer.key, fact, words),
            onRevert: (fact) => edit(revertFact(offer, fact)),
            onEdit: edit,
          }}
        >
          {living && (
            <OfferLiving
              living={living}
              onDescribe={() => {
                location.hash = '#settings';
              }}
              onMethod={(topic) => {
                location.hash = `#method=${topic}`;
              }}
              onCheck={() => {
                location.hash = checkHash(offer.key);
              }}
              {...loan}
            />
          )}
          {offer.trashedAt === 0 && <OfferApply offer={offer} />}
          {offer.trashedAt === 0 && <BesideOffer offer={offer} text={text?.text} />}
          {offer.trashedAt === 0 && (
            <OfferKeeping
              offer={offer}
              tags={tags}
              onEdit={edit}
              onCalendar={() => void saveOffersCalendar([offer], strings)}
            />
          )}
          {offer.region !== '' && <OfferGuide offer={offer} />}
        </OfferDetail>
      )}
    </>
  );
}
