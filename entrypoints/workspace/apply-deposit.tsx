// One deposit and what can be done of it, with the profile it was made of: what is revealed is that person's and no other's.
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { DepositCard, openRequests } from '@/components/apply/deposit-card';
import { useStrings } from '@/components/strings';
import { ask } from '@/utils/messaging/send';
import { nameOf, type OwnProfile } from '@/utils/pages/apply/own-profile';
import { RectifyDeposit } from '@/utils/pages/apply/rectify-deposit';
import { useCv } from '@/utils/pages/apply/use-cv';
import { writeAnswer } from '@/utils/pages/apply/write-answer';
import { OpenLock } from '@/utils/pages/profile/open-lock';
import { saveFile } from '@/utils/pages/save-file';
import { splitName } from '@/utils/portals/forms/from-profile';
import { checkDeposit, clientOf } from '@/utils/portals/outbox/check';
import * as outbox from '@/utils/portals/outbox/store';
import type { OutboxRow } from '@/utils/portals/outbox/types';
import type { Revealable } from '@/utils/portals/protocol/status';

interface Props {
  /** With what was opened of it. */
  row: OutboxRow;
  portalName: string;
  /** The profile it was made of; absent once that one is erased. */
  own: OwnProfile | undefined;
  /** Two people apply from this browser. */
  isShared: boolean;
  isBusy: boolean;
  /** Runs what may be refused. */
  attempt: (work: () => Promise<void>) => void;
}

export function ApplyDeposit({ row, portalName, own, isShared, isBusy, attempt }: Props) {
  const { apply, profile } = useStrings();
  const asked = openRequests(row).flatMap((request) => request.asked);
  const opened = own?.locked ? undefined : own;
  const { cv } = useCv(asked.includes('cv') ? opened : undefined, 'A0');
  const basics = opened?.resume.basics;
  const phone = basics?.phone ? parsePhoneNumberFromString(basics.phone, 'FR') : undefined;
  const known: Partial<Record<Revealable, string>> = {
    ...splitName(basics?.name),
    ...(basics?.email ? { email: basics.email } : {}),
    ...(phone?.isValid() ? { phone: phone.number } : {}),
    ...(cv ? { cv: apply.cvMade } : {}),
  };
  const held = () => {
    if (!row.held) throw new Error('This deposit has no receipt');
    return row.held;
  };
  return (
    <DepositCard
      row={row}
      portalName={portalName}
      person={isShared && own ? nameOf(own, profile.people) : undefined}
      known={known}
      cvAddress={cv?.address}
      isBusy={isBusy}
      lock={asked.length > 0 && !row.sealed && own?.locked ? <OpenLock row={own.locked} /> : undefined}
      rectifying={opened && <RectifyDeposit row={row} own={opened} />}
      onLook={() => attempt(() => checkDeposit(row, Date.now()))}
      onResume={() =>
        attempt(async () => {
          await outbox.resumeDeposit(row.key, Date.now());
          await ask('runOutbox', {});
        })
      }
      onCancel={() => attempt(async () => void (await outbox.cancelDeposits([row.key])))}
      onWithdraw={() =>
        attempt(async () => {
          await outbox.startErasing(row.key);
          await outbox.noteErased(row.key, await clientOf(row.portal).withdraw(held()));
        })
      }
      onExport={() =>
        attempt(async () => {
          const all = await clientOf(row.portal).readExport(held());
          const blob = new Blob([JSON.stringify(all, null, 2)], { type: 'application/json' });
          saveFile(`${apply.exportFile}-${row.key.slice(0, 8)}.json`, blob);
        })
      }
      onAnswer={(request, answer, fields) =>
        attempt(async () => {
          const file = fields.includes('cv') ? cv?.pdf : undefined;
          const said = await writeAnswer(answer, fields, known, file);
          await clientOf(row.portal).answerContact(held(), request.id, said, file);
          await outbox.noteAnswer(row.key, request.id, { answer, fields, at: Date.now() });
        })
      }
    />
  );
}
