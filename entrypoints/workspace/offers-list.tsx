// The kept offers as a list, of which only the rows in sight are drawn; several can be chosen and changed at once.
import { OfferRow } from '@/components/offer-row';
import { BulkBar } from '@/components/search/bulk-bar';
import { VirtualRows } from '@/components/search/virtual-rows';
import { useStrings } from '@/components/strings';
import type { SavedOffer } from '@/utils/offers/types';
import { applyHash } from '@/utils/pages/open';
import { useBulk } from '@/utils/pages/search/use-bulk';
import type { Editing } from '@/utils/pages/search/use-editing';
import type { Keeping } from '@/utils/pages/use-keeping';
import { offerHash, regionHash } from './route';

interface Props {
  offers: readonly SavedOffer[];
  /** Key of the offer shown in depth. */
  current?: string;
  wanted: readonly string[];
  keeping: Keeping;
  editing: Editing;
}

/** Height of most rows, in px. */
const usual = 104;

export function OffersList({ offers, current, wanted, keeping, editing }: Props) {
  const { bulk: words } = useStrings();
  const bulk = useBulk(offers, editing);
  return (
    <>
      {bulk.isOn ? (
        <BulkBar
          count={bulk.chosen.size}
          total={offers.length}
          onAll={bulk.chooseAll}
          onNone={bulk.chooseNone}
          onStatus={bulk.setStatus}
          onWhose={bulk.setWhose}
          onTag={bulk.addTag}
          onApply={() => location.assign(applyHash([...bulk.chosen]))}
          onRemove={bulk.remove}
          onStop={bulk.stop}
        />
      ) : (
        <p class="bulk-start">
          <button type="button" class="button small plain" onClick={bulk.start}>
            {words.start}
          </button>
        </p>
      )}
      <VirtualRows rows={offers} class="offers" estimate={usual}>
        {(offer) => (
          <OfferRow
            offer={offer}
            href={offerHash(offer.key)}
            isCurrent={offer.key === current}
            isWanted={wanted.includes(offer.region)}
            choosing={
              bulk.isOn ? { isChosen: bulk.chosen.has(offer.key), onToggle: () => bulk.toggle(offer.key) } : undefined
            }
            onStatus={(status) => keeping.setStatus(offer.key, status)}
            onRemove={() => keeping.remove(offer.key)}
            onGuide={offer.region === '' ? undefined : () => location.assign(regionHash(offer.region))}
          />
        )}
      </VirtualRows>
    </>
  );
}
