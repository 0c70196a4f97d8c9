// What was deposited, followed live; the portal is asked when the person looks, and told when they decide.

import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { useState } from 'preact/hooks';
import { DepositCard, openRequests } from '@/components/apply/deposit-card';
import { PortalProblem } from '@/components/apply/failure';
import { EmptyState } from '@/components/empty-state';
import { Notice } from '@/components/notice';
import { SettingsSection } from '@/components/settings/section';
import { useStrings } from '@/components/strings';
import { ask } from '@/utils/messaging/send';
import { useOwnProfile } from '@/utils/pages/apply/own-profile';
import { RectifyDeposit } from '@/utils/pages/apply/rectify-deposit';
import { useCv } from '@/utils/pages/apply/use-cv';
import { writeAnswer } from '@/utils/pages/apply/write-answer';
import { saveFile } from '@/utils/pages/save-file';
import { splitName } from '@/utils/portals/forms/from-profile';
import { checkDeposit, clientOf } from '@/utils/portals/outbox/check';
import * as outbox from '@/utils/portals/outbox/store';
import type { OutboxRow, PortalRow } from '@/utils/portals/outbox/types';
import { PortalError } from '@/utils/portals/portal-error';
import type { Revealable } from '@/utils/portals/protocol/status';

interface Props {
  deposits: readonly OutboxRow[];
  portals: readonly PortalRow[];
}

export function ApplyDeposits({ deposits, portals }: Props) {
  const { apply } = useStrings();
  const own = useOwnProfile();
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState<PortalError>();
  const isCvAsked = deposits.some((row) => openRequests(row).some(({ asked }) => asked.includes('cv')));
  const { cv } = useCv(isCvAsked ? (own ?? undefined) : undefined, 'A0');
  const basics = own?.resume.basics;
  const phone = basics?.phone ? parsePhoneNumberFromString(basics.phone, 'FR') : undefined;
  const known: Partial<Record<Revealable, string>> = {
    ...splitName(basics?.name),
    ...(basics?.email ? { email: basics.email } : {}),
    ...(phone?.isValid() ? { phone: phone.number } : {}),
    ...(cv ? { cv: apply.cvMade } : {}),
  };

  /** One thing at a time; what a portal refuses is said, and nothing is changed here. */
  async function attempt(row: OutboxRow, work: () => Promise<void>): Promise<void> {
    if (busy !== undefined) return;
    setBusy(row.key);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof PortalError)) throw error;
      setProblem(error);
    } finally {
      setBusy(undefined);
    }
  }

  const held = ({ held: one }: OutboxRow) => {
    if (!one) throw new Error('This deposit has no receipt');
    return one;
  };

  const onWithdraw = (row: OutboxRow) =>
    attempt(row, async () => {
      await outbox.startErasing(row.key);
      await outbox.noteErased(row.key, await clientOf(row.portal).withdraw(held(row)));
    });

  return (
    <SettingsSection title={apply.deposits}>
      {problem && (
        <Notice tone="doubt" isAlert>
          <PortalProblem reason={problem.reason} refusal={problem.refusal} />
        </Notice>
      )}
      {deposits.length === 0 && <EmptyState title={apply.none} action={<a href="#offers">{apply.offers}</a>} />}
      <ul class="deposits">
        {deposits.map((one) => (
          <DepositCard
            key={one.key}
            row={one}
            portalName={portals.find(({ key }) => key === one.portal)?.manifest.portal.name ?? one.portal}
            known={known}
            cvAddress={cv?.address}
            isBusy={busy === one.key}
            rectifying={own && !own.locked && <RectifyDeposit row={one} own={own} />}
            onLook={(row) => void attempt(row, () => checkDeposit(row, Date.now()))}
            onResume={(row) =>
              void attempt(row, async () => {
                await outbox.resumeDeposit(row.key, Date.now());
                await ask('runOutbox', {});
              })
            }
            onCancel={(row) => void attempt(row, async () => void (await outbox.cancelDeposits([row.key])))}
            onWithdraw={(row) => void onWithdraw(row)}
            onExport={(row) =>
              void attempt(row, async () => {
                const all = await clientOf(row.portal).readExport(held(row));
                const blob = new Blob([JSON.stringify(all, null, 2)], { type: 'application/json' });
                saveFile(`${apply.exportFile}-${row.key.slice(0, 8)}.json`, blob);
              })
            }
            onAnswer={(row, request, answer, fields) =>
              void attempt(row, async () => {
                const file = fields.includes('cv') ? cv?.pdf : undefined;
                const said = await writeAnswer(answer, fields, known, file);
                await clientOf(row.portal).answerContact(held(row), request.id, said, file);
                await outbox.noteAnswer(row.key, request.id, { answer, fields, at: Date.now() });
              })
            }
          />
        ))}
      </ul>
    </SettingsSection>
  );
}
