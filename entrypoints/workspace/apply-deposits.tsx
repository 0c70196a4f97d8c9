// What was deposited, followed live, the newest first; a portal is asked when the person looks, and told when they decide.
import { useState } from 'preact/hooks';
import { EmptyState } from '@/components/empty-state';
import { SettingsSection } from '@/components/settings/section';
import { useStrings } from '@/components/strings';
import { WriteError } from '@/utils/database/write';
import { useOwnProfiles } from '@/utils/pages/apply/own-profile';
import { Problem } from '@/utils/pages/apply/review';
import { useOpenedDeposits } from '@/utils/pages/profile/opened';
import { isOf } from '@/utils/portals/outbox/store';
import type { OutboxRow, PortalRow } from '@/utils/portals/outbox/types';
import { PortalError } from '@/utils/portals/portal-error';
import { inTheClear } from '@/utils/profile/sealed-deposits';
import { ApplyDeposit } from './apply-deposit';
import { OpenSealed } from './open-sealed';

interface Props {
  deposits: readonly OutboxRow[];
  portals: readonly PortalRow[];
}

export function ApplyDeposits({ deposits, portals }: Props) {
  const { apply, failure } = useStrings();
  const profiles = useOwnProfiles();
  const opened = useOpenedDeposits();
  const rows = deposits.map((row) => inTheClear(row, opened));
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState<PortalError | string>();

  /** One thing at a time; what a portal refuses, or the browser could not write, is said. */
  async function attempt(row: OutboxRow, work: () => Promise<void>): Promise<void> {
    if (busy !== undefined) return;
    setBusy(row.key);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      console.warn('A deposit could not be changed', error);
      setProblem(error instanceof PortalError ? error : failure[error instanceof WriteError ? error.reason : 'store']);
    } finally {
      setBusy(undefined);
    }
  }

  return (
    <SettingsSection title={apply.deposits}>
      {problem && <Problem problem={problem} />}
      {deposits.length === 0 && <EmptyState title={apply.none} action={<a href="#offers">{apply.offers}</a>} />}
      {profiles && <OpenSealed rows={rows.filter(({ sealed }) => sealed)} profiles={profiles} />}
      <ul class="deposits">
        {rows.map((row) => (
          <ApplyDeposit
            key={row.key}
            row={row}
            portalName={portals.find(({ key }) => key === row.portal)?.manifest.portal.name ?? row.portal}
            own={profiles?.find(({ key }) => isOf(row, key))}
            isShared={(profiles?.length ?? 0) > 1}
            isBusy={busy === row.key}
            attempt={(work) => void attempt(row, work)}
          />
        ))}
      </ul>
    </SettingsSection>
  );
}
