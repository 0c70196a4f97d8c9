// One portal's part of applying: read and agreed to the first time, one click and ten seconds after that.
import { tellState } from '@/components/apply/deposit-card';
import { PortalProblem } from '@/components/apply/failure';
import { LeavingBar } from '@/components/apply/leaving-bar';
import { formatDay } from '@/components/dates';
import { Notice } from '@/components/notice';
import { useStrings } from '@/components/strings';
import type { OutboxRow, PortalRow } from '@/utils/portals/outbox/types';
import { WorkspaceLink } from '../workspace-link';
import { type ApplyOffer, approveFirst, approveSame } from './apply';
import { LeavingFile } from './leaving-now';
import type { OwnProfile } from './own-profile';
import { Problem, Review } from './review';
import { type Applying, useApplying } from './use-applying';

interface Props {
  offers: readonly ApplyOffer[];
  portal: PortalRow;
  own: OwnProfile;
  /** Whose profile it is, where there are two. */
  person: string | undefined;
  /** Of these offers at this portal, newest first. */
  deposits: readonly OutboxRow[];
}

export function AtPortal({ offers, portal, own, person, deposits }: Props) {
  const { apply, language } = useStrings();
  const open = deposits.filter(({ step }) => step !== 'settled' && step !== 'draft');
  const leaving = open.filter(({ step }) => step === 'approved');
  const todo = offers.filter(({ key }) => open.every(({ offer }) => offer !== key));
  const target = { offers: todo, portal };
  const applying = useApplying(
    {
      portal: portal.key,
      onAgreed: (ready, purposes) => approveFirst(target, ready, own, purposes, language).then(() => undefined),
      onSame: (ready) => approveSame(target, ready, own),
    },
    own,
  );
  const { problem, ready } = applying;
  return (
    <div class="at-portal">
      {offers.length > 1 && <OfferStates offers={offers} deposits={deposits} />}
      {todo.map(({ key }) => {
        const failure = deposits.find(({ offer }) => offer === key)?.failure;
        return (
          failure && (
            <Notice key={key} tone="doubt">
              <PortalProblem {...failure} />
            </Notice>
          )
        );
      })}
      {problem && <Problem problem={problem} />}
      {leaving.length > 0 && (
        <LeavingBar
          title={apply.leavingBy(leaving.length, portal.manifest.portal.name)}
          moments={leaving.map(({ nextAt }) => nextAt)}
          onCancel={() => applying.cancel(leaving.map(({ key }) => key))}
          onLeave={applying.leave}
        >
          {leaving[0] && <LeavingFile row={leaving[0]} />}
        </LeavingBar>
      )}
      {offers.length === 1 && leaving.length === 0 && open[0] && (
        <p role="status">
          <strong>{tellState(open[0], apply)}</strong>, {apply.via(portal.manifest.portal.name)} ·{' '}
          <WorkspaceLink hash="#apply">{apply.deposits}</WorkspaceLink>
        </p>
      )}
      {todo.length > 0 && !ready && <Begin portal={portal} own={own} count={todo.length} applying={applying} />}
      {todo.length > 0 && ready && (
        <Review own={own} offers={todo.map(({ title }) => title)} person={person} ready={ready} applying={applying} />
      )}
      <p role="status" class="small">
        {applying.message}
      </p>
    </div>
  );
}

/** Each offer with where it stands at this portal. */
function OfferStates({ offers, deposits }: Pick<Props, 'offers' | 'deposits'>) {
  const { apply } = useStrings();
  return (
    <ul class="apply-offers">
      {offers.map(({ key, title }) => {
        const row = deposits.find(({ offer, step }) => offer === key && step !== 'draft');
        return (
          <li key={key}>
            <span>{title}</span>
            <span class={row ? 'apply-state' : 'soft'}>{row ? tellState(row, apply) : apply.steps.draft}</span>
          </li>
        );
      })}
    </ul>
  );
}

interface BeginProps {
  portal: PortalRow;
  own: OwnProfile;
  count: number;
  applying: Applying;
}

function Begin({ portal, own, count, applying }: BeginProps) {
  const { apply, language } = useStrings();
  const { approvals, manifest } = portal;
  const approval = approvals?.[own.key];
  const said = approval ? apply.oneClick(count) : apply.review;
  return (
    <div class="actions">
      <button
        type="button"
        class="button primary"
        aria-disabled={applying.isBusy}
        onClick={() => !applying.isBusy && applying.look()}
      >
        {applying.isBusy ? apply.preparing : said}
      </button>
      <span class="soft small">
        {apply.via(manifest.portal.name)}
        {approval && ` · ${apply.oneClickWhy(formatDay(approval.at, language))}`}
      </span>
    </div>
  );
}
