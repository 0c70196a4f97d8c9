// Beside an offer whose trade is sure: what it names that the profile lacks, and what the region's portals have for it.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useStrings } from '@/components/strings';
import '@/components/apply/apply.css';
import { groupByPerson } from '@/utils/offers/by-person';
import { getOffer } from '@/utils/offers/offers';
import { useLive } from '@/utils/pages/use-live';
import { listPortals } from '@/utils/portals/outbox/store';
import { registerRow } from '@/utils/portals/register';
import { skillTerms } from '@/utils/profile/skill-terms';
import { lackingSkills, namedSkills } from '@/utils/trades/named-skills';
import type { Trade } from '@/utils/trades/table';
import { PortalNews } from '../portal-news';
import { loadProfileTables } from '../profile/tables';
import type { ApplyOffer } from './apply';
import { type OwnProfile, useOwnProfiles } from './own-profile';
import { loadSkills } from './skills';

interface Props {
  offer: Omit<ApplyOffer, 'whose'>;
  /** The offer's own words, where they were kept. */
  text?: string;
  /** Stands there while the trade is unsure; nothing does otherwise. */
  unsure?: ComponentChildren;
}

export function BesideOffer({ offer, text, unsure }: Props) {
  const { news } = useStrings();
  const profiles = useOwnProfiles();
  const { value: kept } = useLive(() => getOffer(offer.key), [offer.key]);
  const [trade, setTrade] = useState<Trade | 'unsure'>();
  const { value: portals = [] } = useLive(listPortals, []);
  useEffect(() => {
    loadProfileTables().then(
      ({ recognise }) => setTrade(recognise(offer.title) ?? 'unsure'),
      (error: unknown) => {
        console.warn('The trade of the offer could not be looked up', error);
        setTrade('unsure');
      },
    );
  }, [offer.title]);
  if (trade === undefined) return null;
  if (trade === 'unsure') return unsure ?? null;
  const own = profiles && groupByPerson([{ whose: kept?.whose ?? ('mine' as const) }], profiles, {})[0]?.own;
  const iso = registerRow(offer.region)?.iso;
  const here = portals.filter(
    ({ manifest, feedKey }) => manifest.feed && feedKey && iso && manifest.regions.includes(iso),
  );
  return (
    <section class="beside-offer" aria-labelledby="beside-title">
      <h3 id="beside-title">{news.title}</h3>
      <p>
        <span class="soft">{news.trade}</span> {[trade.label, `ROME ${trade.code}`].join(' · ')}
      </p>
      {own && text && <Lacking own={own} text={text} />}
      {here.map((portal) => (
        <PortalNews key={portal.key} portal={portal} trade={trade} />
      ))}
    </section>
  );
}

function Lacking({ own, text }: { own: OwnProfile; text: string }) {
  const { news } = useStrings();
  const [lacking, setLacking] = useState<readonly string[]>([]);
  useEffect(() => {
    loadSkills().then(
      (skills) => setLacking(lackingSkills(namedSkills(text, skills), skillTerms(own.resume))),
      (error: unknown) => console.warn('The skills the offer names could not be looked up', error),
    );
  }, [own, text]);
  if (lacking.length === 0) return null;
  return (
    <div>
      <h4>{news.lacking}</h4>
      <p>{lacking.join(' · ')}</p>
      <p class="soft small">{news.lackingNote}</p>
    </div>
  );
}
