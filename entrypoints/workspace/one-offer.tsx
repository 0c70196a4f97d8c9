// One kept offer in depth, followed live; and what to say when it is gone.
import { EmptyState } from '@/components/empty-state';
import { Icon } from '@/components/icon';
import { OfferLiving } from '@/components/living/offer-living';
import { Notice } from '@/components/notice';
import { OfferDetail } from '@/components/offer-detail';
import { useStrings } from '@/components/strings';
import { tellPlaceReason } from '@/utils/i18n/places';
import { getOffer, getText } from '@/utils/offers/offers';
import type { Keeping } from '@/utils/pages/use-keeping';
import { useLive } from '@/utils/pages/use-live';
import { useLiving } from '@/utils/pages/use-living';
import { useLoan } from '@/utils/pages/use-loan';
import { OfferGuide } from './offer-guide';
import { checkHash } from './route';

interface Props {
  offerKey: string;
  keeping: Keeping;
  wanted: readonly string[];
}

export function OneOffer({ offerKey, keeping, wanted }: Props) {
  const strings = useStrings();
  const { value } = useLive(async () => {
    const [offer, text] = await Promise.all([getOffer(offerKey), getText(offerKey)]);
    return { offer, text };
  }, [offerKey]);
  const living = useLiving(value?.offer);
  const loan = useLoan();
  if (!value) return null;
  const { offer, text } = value;
  return (
    <>
      <a class="back" href="#offers">
        <Icon name="back" />
        {strings.act.back}
      </a>
      {!offer && <EmptyState title={strings.workspace.missingTitle}>{strings.workspace.missing}</EmptyState>}
      {offer && offer.trashedAt !== 0 && (
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
          why={tellPlaceReason(offer.place.why, strings.language)}
          isWanted={wanted.includes(offer.region)}
          onStatus={(status) => keeping.setStatus(offer.key, status)}
          onRemove={() => keeping.remove(offer.key)}
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
          {offer.region !== '' && <OfferGuide offer={offer} />}
        </OfferDetail>
      )}
    </>
  );
}
