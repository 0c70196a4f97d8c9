// The kept offers on the map and in charts, and those of two partners brought together by place.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { loadShapes } from '@/components/living/france-shapes';
import { OffersMap } from '@/components/search/offers-map';
import { Pairs } from '@/components/search/pairs';
import { SearchFigures } from '@/components/search/search-figures';
import { useStrings } from '@/components/strings';
import { pairNear } from '@/utils/offers/near-pairs';
import { pairOffers } from '@/utils/offers/pairs';
import type { SavedOffer } from '@/utils/offers/types';
import { usePoints } from '@/utils/pages/search/use-points';
import { useItem } from '@/utils/pages/use-item';
import { nearWithin } from '@/utils/settings/search';
import { nameOfBoard } from './offers-head';
import { offerHash } from './route';

interface Props {
  offers: readonly SavedOffer[];
}

export function OffersFigures({ offers }: Props) {
  const { narrow } = useStrings();
  return (
    <div class="figures-page">
      <OffersMap offers={offers} hrefOf={offerHash} />
      <SearchFigures offers={offers} nameOfBoard={(id) => nameOfBoard(id, narrow)} now={Date.now()} />
    </div>
  );
}

export function OffersForTwo({ offers }: Props) {
  const { language } = useStrings();
  const [departements, setDepartements] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    loadShapes(language).then(
      (shapes) => setDepartements(new Map(shapes.map(({ code, name }) => [code, name]))),
      (error: unknown) => console.warn('The names of départements could not be read', error),
    );
  }, [language]);
  const whereIs = usePoints();
  const [within, setWithin] = useItem(nearWithin);
  const near = useMemo(
    () => (whereIs && within !== undefined ? pairNear(offers, whereIs, within) : []),
    [offers, whereIs, within],
  );
  const pairs = useMemo(() => {
    const isNear = new Set(near.flatMap(({ mine, partner }) => [...mine, ...partner].map(({ offer }) => offer)));
    return pairOffers(offers.filter((offer) => !isNear.has(offer)));
  }, [offers, near]);
  const hasPartner = offers.some(({ whose }) => whose !== 'mine');
  if (whereIs === undefined || within === undefined) return null;
  return (
    <Pairs
      near={near}
      pairs={pairs}
      within={within}
      onWithin={(kilometres) => void setWithin(kilometres)}
      hasPartner={hasPartner}
      departements={departements}
      hrefOf={offerHash}
    />
  );
}
