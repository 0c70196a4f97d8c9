// Applying to the offers that were chosen elsewhere: one, from the popup, or several, from the list.
import { EmptyState } from '@/components/empty-state';
import { useStrings } from '@/components/strings';
import { getOffer } from '@/utils/offers/offers';
import { ApplyTo } from '@/utils/pages/apply/apply-to';
import { useLive } from '@/utils/pages/use-live';

export function ApplySeveral({ keys }: { keys: readonly string[] }) {
  const { apply, failure, workspace } = useStrings();
  const { value: offers, isBroken } = useLive(async () => {
    const kept = await Promise.all(keys.map((key) => getOffer(key)));
    return kept.flatMap((offer) => (offer?.trashedAt === 0 ? offer : []));
  }, [keys.join()]);
  if (isBroken) return <EmptyState title={apply.title}>{failure.store}</EmptyState>;
  if (!offers) return null;
  return (
    <div class="column apply">
      <h1>{apply.to(offers.length)}</h1>
      {offers.length === 1 && offers[0] && (
        <p class="soft">{[offers[0].title, offers[0].company].filter(Boolean).join(' · ')}</p>
      )}
      {offers.length === 0 ? (
        <EmptyState title={workspace.missingTitle}>{workspace.missing}</EmptyState>
      ) : (
        <>
          <h2 class="unseen">{apply.block}</h2>
          <ApplyTo offers={offers} />
        </>
      )}
    </div>
  );
}
