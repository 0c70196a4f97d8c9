// The passphrase for what locked deposits hold: asked once for each person, above them all.
import { useState } from 'preact/hooks';
import { LockCard } from '@/components/profile/lock-card';
import { useStrings } from '@/components/strings';
import { nameOf, type OwnProfile } from '@/utils/pages/apply/own-profile';
import { OpenLock } from '@/utils/pages/profile/open-lock';
import { addOpenedDeposits } from '@/utils/pages/profile/opened';
import { isOf } from '@/utils/portals/outbox/store';
import type { OutboxRow } from '@/utils/portals/outbox/types';
import { makeOpener } from '@/utils/profile/lock';
import { openSecrets } from '@/utils/profile/sealed-deposits';

interface Props {
  /** Those not opened yet. */
  rows: readonly OutboxRow[];
  profiles: readonly OwnProfile[];
}

export function OpenSealed({ rows, profiles }: Props) {
  const ownerOf = (row: OutboxRow) => profiles.find(({ key }) => isOf(row, key));
  const { profile } = useStrings();
  const shut = profiles.filter((own) => own.locked && rows.some((row) => ownerOf(row) === own));
  const others = rows.filter((row) => !ownerOf(row)?.locked);
  return (
    <>
      {shut.map((own) => (
        <div key={own.key}>
          {profiles.length > 1 && <h3>{nameOf(own, profile.people)}</h3>}
          {own.locked && <OpenLock row={own.locked} />}
        </div>
      ))}
      {others.length > 0 && <OpenRows rows={others} />}
    </>
  );
}

/** Of a profile that was erased since, or locked with another passphrase than today's. */
function OpenRows({ rows }: Pick<Props, 'rows'>) {
  const { apply } = useStrings();
  const [isWrong, setWrong] = useState(false);
  const [isBusy, setBusy] = useState(false);

  async function open(passphrase: string): Promise<void> {
    setBusy(true);
    const opened = await openSecrets(rows, makeOpener(passphrase));
    addOpenedDeposits(opened);
    setWrong(opened.size === 0);
    setBusy(false);
  }

  return (
    <LockCard
      lead={apply.sealedLead}
      isLocked
      isOpened={false}
      isWrong={isWrong}
      isBusy={isBusy}
      onOpen={(passphrase) => void open(passphrase)}
    />
  );
}
