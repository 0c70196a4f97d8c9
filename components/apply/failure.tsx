// What went wrong with a portal, in words: what happened, and the portal's own remark as text.
import type { PortalFailure, Refusal } from '@/utils/portals/portal-error';
import { useStrings } from '../strings';

/** One or two sentences. */
export function PortalProblem({ reason, refusal }: { reason: PortalFailure; refusal?: Refusal }) {
  const { apply } = useStrings();
  const said = refusal?.type ? apply.problems[refusal.type] : apply.failures[reason];
  return (
    <>
      {said}
      {refusal && !refusal.type && ` ${apply.status(refusal.status)}`}
      {refusal?.detail && ` ${apply.portalWords(refusal.detail)}`}
    </>
  );
}
