// Putting right what a portal holds: today's profile, read and agreed to as the first time, in the place of the old one.
import { useStrings } from '@/components/strings';
import type { OutboxRow } from '@/utils/portals/outbox/types';
import { rectify } from './apply';
import type { OwnProfile } from './own-profile';
import { Problem, Review } from './review';
import { useApplying } from './use-applying';

export function RectifyDeposit({ row, own }: { row: OutboxRow; own: OwnProfile }) {
  const { apply, language } = useStrings();
  const applying = useApplying(
    {
      portal: row.portal,
      onAgreed: (ready, purposes) => rectify(row, ready, own, purposes, language).then(() => apply.replaced),
    },
    own,
  );
  const { ready, isBusy, problem, message, look } = applying;
  return (
    <>
      {problem && <Problem problem={problem} />}
      {ready ? (
        <Review own={own} offers={[row.title]} ready={ready} applying={applying} sendWord={apply.replace} />
      ) : (
        <div class="actions">
          <button type="button" class="button small" aria-disabled={isBusy} onClick={() => !isBusy && look()}>
            {isBusy ? apply.preparing : apply.rectify}
          </button>
        </div>
      )}
      <p role="status" class="small rectified">
        {message}
      </p>
    </>
  );
}
