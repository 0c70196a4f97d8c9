// Beside an offer whose trade is sure: what it names that the profile lacks, and what the region's portals have for it.
import { useEffect, useState } from 'preact/hooks';
import { PortalProblem } from '@/components/apply/failure';
import { NewsItems } from '@/components/apply/news-items';
import { formatDay } from '@/components/dates';
import { Notice } from '@/components/notice';
import { useStrings } from '@/components/strings';
import { useLive } from '@/utils/pages/use-live';
import { newsForTrade } from '@/utils/portals/feed-for-trade';
import { clientOf } from '@/utils/portals/outbox/check';
import { listPortals } from '@/utils/portals/outbox/store';
import type { PortalRow } from '@/utils/portals/outbox/types';
import { PortalError } from '@/utils/portals/portal-error';
import type { Feed } from '@/utils/portals/protocol/feed';
import { registerRow } from '@/utils/portals/register';
import { skillTerms } from '@/utils/profile/skill-terms';
import { lackingSkills, namedSkills } from '@/utils/trades/named-skills';
import type { Trade } from '@/utils/trades/table';
import { loadProfileTables } from '../profile/tables';
import type { ApplyOffer } from './apply';
import { type OwnProfile, useOwnProfile } from './own-profile';
import { loadSkills } from './skills';

interface Props {
  offer: ApplyOffer;
  /** The offer's own words, where they were kept. */
  text?: string;
}

/** Nothing while the trade is unsure. */
export function BesideOffer({ offer, text }: Props) {
  const { news } = useStrings();
  const own = useOwnProfile();
  const [trade, setTrade] = useState<Trade>();
  const { value: portals = [] } = useLive(listPortals, []);
  useEffect(() => {
    void loadProfileTables().then(({ recognise }) => setTrade(recognise(offer.title)));
  }, [offer.title]);
  if (!trade) return null;
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
    void loadSkills().then((skills) => setLacking(lackingSkills(namedSkills(text, skills), skillTerms(own.resume))));
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

type Reading = { kind: 'asking' } | { kind: 'failed'; error: PortalError } | { kind: 'read'; feed: Feed; at: number };

/** Asked of the portal when the person asks, and never before. */
function PortalNews({ portal, trade }: { portal: PortalRow; trade: Trade }) {
  const { news } = useStrings();
  const [reading, setReading] = useState<Reading>();
  const { name } = portal.manifest.portal;

  async function read(): Promise<void> {
    const { manifest, feedKey } = portal;
    if (!manifest.feed || !feedKey) return;
    setReading({ kind: 'asking' });
    try {
      const feed = await clientOf(portal.key).readFeed(manifest.feed.url, feedKey);
      setReading({ kind: 'read', feed, at: Date.now() });
    } catch (error) {
      if (!(error instanceof PortalError)) throw error;
      setReading({ kind: 'failed', error });
    }
  }

  if (reading?.kind === 'read') return <Read {...reading} name={name} trade={trade} />;
  return (
    <>
      {reading?.kind === 'failed' && (
        <Notice tone="doubt" isAlert>
          <PortalProblem reason={reading.error.reason} refusal={reading.error.refusal} />
        </Notice>
      )}
      <div class="actions">
        <button
          type="button"
          class="button small"
          aria-disabled={reading?.kind === 'asking'}
          onClick={() => reading?.kind !== 'asking' && void read()}
        >
          {reading?.kind === 'asking' ? news.asking : news.ask(name)}
        </button>
      </div>
    </>
  );
}

function Read({ feed, at, name, trade }: { feed: Feed; at: number; name: string; trade: Trade }) {
  const { news, language } = useStrings();
  const { ofTrade, ofAll } = newsForTrade(feed, trade.code, at);
  return (
    <div class="portal-news">
      <p class="soft small" role="status">
        {news.from(name, formatDay(Date.parse(feed.publishedAt), language))}
      </p>
      {ofTrade.length === 0 && <p>{news.none}</p>}
      <NewsItems title={news.ofTrade} items={ofTrade} />
      <NewsItems title={news.ofAll} items={ofAll} />
    </div>
  );
}
