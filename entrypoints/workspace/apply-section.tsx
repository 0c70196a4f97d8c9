// Applying, in one place: deposits and what became of them, the profile they are made of, the portals that take them.
import { EmptyState } from '@/components/empty-state';
import { useStrings } from '@/components/strings';
import { useLive } from '@/utils/pages/use-live';
import { listDeposits, listPortals } from '@/utils/portals/outbox/store';
import { ApplyDeposits } from './apply-deposits';
import { ApplyPortals } from './apply-portals';
import { ApplyProfile } from './apply-profile';
import { ApplySeveral } from './apply-several';
import type { Route } from './route';

export function ApplySection({ route }: { route: Route }) {
  return route.applyTo ? <ApplySeveral keys={route.applyTo} /> : <Applications />;
}

function Applications() {
  const { apply, failure } = useStrings();
  const { value, isBroken } = useLive(async () => {
    const [deposits, portals] = await Promise.all([listDeposits(), listPortals()]);
    return { deposits, portals };
  }, []);
  if (isBroken) return <EmptyState title={apply.title}>{failure.store}</EmptyState>;
  if (!value) return null;
  return (
    <div class="column apply">
      <h1>{apply.title}</h1>
      <p class="soft">{apply.lead}</p>
      <ApplyDeposits {...value} />
      <ApplyProfile />
      <ApplyPortals portals={value.portals} />
    </div>
  );
}
