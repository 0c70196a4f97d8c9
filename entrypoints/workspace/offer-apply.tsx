// Applying to one kept offer: read and agreed to the first time at a portal, one click and ten seconds after that.
import { useEffect, useState } from 'preact/hooks';
import { tellState } from '@/components/apply/deposit-card';
import { PortalProblem } from '@/components/apply/failure';
import { LeavingBar } from '@/components/apply/leaving-bar';
import { ReviewDeposit } from '@/components/apply/review';
import { formatDay } from '@/components/dates';
import { Notice } from '@/components/notice';
import { useStrings } from '@/components/strings';
import { ask } from '@/utils/messaging/send';
import type { SavedOffer } from '@/utils/offers/types';
import { type ApplyTarget, approveFirst, approveSame, type Ready, readyAt } from '@/utils/pages/apply/apply';
import { hiddenNames, type OwnProfile, useOwnProfile } from '@/utils/pages/apply/own-profile';
import { requestDataCollection } from '@/utils/pages/apply/portal-permission';
import { useLive } from '@/utils/pages/use-live';
import * as outbox from '@/utils/portals/outbox/store';
import type { OutboxRow, PortalRow } from '@/utils/portals/outbox/types';
import { PortalError } from '@/utils/portals/portal-error';
import { registerRow } from '@/utils/portals/register';

/** Nothing for offers of no region: a portal belongs to one. */
export function OfferApply({ offer }: { offer: SavedOffer }) {
  const { apply } = useStrings();
  const [own] = useOwnProfile();
  const iso = registerRow(offer.region)?.iso;
  const { value } = useLive(async () => {
    const [portals, deposits] = await Promise.all([outbox.listPortals(), outbox.listDeposits()]);
    return { portals, deposits: deposits.filter((row) => row.offer === offer.key) };
  }, [offer.key]);
  if (!value || own === undefined || iso === undefined) return null;
  const here = value.portals.filter(({ manifest }) => manifest.regions.includes(iso));
  return (
    <section class="offer-apply" aria-labelledby="offer-apply-title">
      <h3 id="offer-apply-title">{apply.block}</h3>
      {here.length === 0 && (
        <p>
          {apply.noPortal} <a href="#apply">{apply.choosePortal}</a>
        </p>
      )}
      {here.length > 0 && own === null && (
        <p>
          {apply.noProfile} <a href="#apply">{apply.toProfile}</a>
        </p>
      )}
      {own !== null &&
        here.map((portal) => (
          <AtPortal
            key={portal.key}
            offer={offer}
            portal={portal}
            own={own}
            deposit={value.deposits.find((row) => row.portal === portal.key && row.step !== 'draft')}
          />
        ))}
    </section>
  );
}

interface Props {
  offer: SavedOffer;
  portal: PortalRow;
  own: OwnProfile;
  deposit?: OutboxRow;
}

function AtPortal({ offer, portal, own, deposit }: Props) {
  const { apply, language } = useStrings();
  const [, setOwn] = useOwnProfile();
  const [ready, setReady] = useState<Ready>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<PortalError | string>();
  const [message, setMessage] = useState('');
  const isOpen = ready !== undefined;
  const target: ApplyTarget = { offer: { key: offer.key, title: offer.title }, portal };

  async function attempt(work: () => Promise<void>, otherwise: string): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    setMessage('');
    try {
      await work();
    } catch (error) {
      console.warn('An application could not be made', error);
      setProblem(error instanceof PortalError ? error : otherwise);
    } finally {
      setBusy(false);
    }
  }
  const leave = () => void ask('runOutbox', {});
  /** What leaves is shown, unless the very same was approved before: then it is on its way, with ten seconds to cancel. */
  const look = () =>
    attempt(async () => {
      const next = await readyAt(portal.key, own, language);
      if (!next.approval) return setReady(next);
      URL.revokeObjectURL(next.pdfAddress);
      await approveSame(target, next);
      leave();
    }, apply.failedPrepare);

  // A line was taken out: what leaves is made anew.
  useEffect(() => {
    if (isOpen) void look();
  }, [own]);
  useEffect(() => () => ready && URL.revokeObjectURL(ready.pdfAddress), [ready]);

  if (deposit && deposit.step !== 'settled') {
    if (deposit.step === 'approved')
      return (
        <LeavingBar
          title={apply.via(portal.manifest.portal.name)}
          leavesAt={deposit.nextAt}
          onCancel={() =>
            void attempt(async () => {
              const gone = await outbox.cancelDeposits([deposit.key]);
              if (gone > 0) setMessage(apply.cancelled);
            }, apply.storeFailed)
          }
          onLeave={leave}
        />
      );
    return (
      <p role="status">
        <strong>{tellState(deposit, apply)}</strong>, {apply.via(portal.manifest.portal.name)} ·{' '}
        <a href="#apply">{apply.deposits}</a>
      </p>
    );
  }
  return (
    <div class="at-portal">
      {deposit?.failure && (
        <Notice tone="doubt">
          <PortalProblem {...deposit.failure} />
        </Notice>
      )}
      {problem && (
        <Notice tone="doubt" isAlert>
          {typeof problem === 'string' ? problem : <PortalProblem reason={problem.reason} refusal={problem.refusal} />}
        </Notice>
      )}
      {!ready && (
        <div class="actions">
          <button type="button" class="button primary" aria-disabled={isBusy} onClick={() => !isBusy && void look()}>
            {isBusy ? apply.preparing : portal.approval ? apply.oneClick : apply.review}
          </button>
          <span class="soft small">
            {apply.via(portal.manifest.portal.name)}
            {portal.approval && ` · ${apply.oneClickWhy(formatDay(portal.approval.at, language))}`}
          </span>
        </div>
      )}
      {ready && (
        <ReviewDeposit
          portalName={portal.manifest.portal.name}
          sheet={ready.prepared.sheet}
          blocked={ready.prepared.version.blocked.map(({ line }) => line)}
          isReady={ready.prepared.version.isReady}
          isClean={ready.prepared.isClean}
          operatorOnly={{ email: own.resume.basics.email, hideFrom: hiddenNames(own) }}
          notice={{
            url: ready.manifest.privacy.notice,
            version: ready.manifest.privacy.noticeVersion,
            text: ready.noticeText,
          }}
          purposes={ready.manifest.privacy.purposes ?? ['deposit']}
          until={ready.until}
          pdfAddress={ready.pdfAddress}
          isBusy={isBusy}
          onTakeOut={(id) => void setOwn({ ...own, takenOut: [...own.takenOut, id] })}
          onSend={(purposes) => {
            const permission = requestDataCollection();
            void attempt(async () => {
              if (!(await permission)) return setProblem(apply.refusedPermission);
              await approveFirst(target, ready, own, purposes, language);
              setReady(undefined);
              leave();
            }, apply.storeFailed);
          }}
          onClose={() => setReady(undefined)}
        />
      )}
      <p role="status" class="small">
        {message}
      </p>
    </div>
  );
}
