// What leaves, side by side: what a recruiter reads, what only the portal's operator sees, what stays here.
import { sheetWords } from '@/utils/i18n/sheet-words';
import type { Leaving, LeavingHeading, LeavingLine } from '@/utils/profile/leaving';
import { useStrings } from '../strings';

interface Props {
  leaving: Leaving;
  /** Ticks and unticks a line: unticked it stays here, and comes back with another tick. */
  onKeepOut: (id: string, isTakenOut: boolean) => void;
}

export function WhatLeaves({ leaving, onKeepOut }: Props) {
  const { profile } = useStrings();
  const { operator, stays, withheld } = leaving;
  return (
    <div class="what-leaves">
      <section aria-labelledby="leaving-recruiter">
        <h3 id="leaving-recruiter">{profile.leaving.recruiter}</h3>
        <p class="soft small">{profile.leaving.recruiterNote}</p>
        {leaving.recruiter.map((group) => (
          <LeavingGroup key={group.heading} {...group} onKeepOut={onKeepOut} />
        ))}
        {leaving.recruiter.length === 0 && <p class="soft">{profile.leaving.nothing}</p>}
      </section>
      <section aria-labelledby="leaving-operator">
        <h3 id="leaving-operator">{profile.leaving.operator}</h3>
        <p class="soft small">{profile.leaving.operatorNote}</p>
        <dl>
          {operator.email && (
            <div>
              <dt>{profile.email}</dt>
              <dd>{operator.email}</dd>
            </div>
          )}
          {operator.hideFrom.length > 0 && (
            <div>
              <dt>{profile.leaving.hiddenFrom}</dt>
              <dd>
                {operator.hideFrom.map(({ name, siren }) => [name, siren].filter(Boolean).join(', ')).join(' · ')}
              </dd>
            </div>
          )}
        </dl>
        {!operator.email && operator.hideFrom.length === 0 && <p class="soft">{profile.leaving.nothing}</p>}
      </section>
      <section aria-labelledby="leaving-stays">
        <h3 id="leaving-stays">{profile.leaving.stays}</h3>
        <p class="soft small">{profile.leaving.staysNote}</p>
        <dl>
          {stays.map(({ what, text }) => (
            <div key={what}>
              <dt>{profile.leaving.what[what]}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          {withheld.map(({ id, text, why }) => (
            <div key={id}>
              <dt>{text}</dt>
              <dd class="doubtful">{profile.leaving.why[why]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

interface GroupProps extends Pick<Props, 'onKeepOut'> {
  heading: LeavingHeading;
  lines: readonly LeavingLine[];
}

function LeavingGroup({ heading, lines, onKeepOut }: GroupProps) {
  const { profile, language } = useStrings();
  return (
    <fieldset>
      <legend class="field-label">
        {heading === 'trade' ? profile.trade : sheetWords(language).headings[heading]}
      </legend>
      {lines.map(({ id, text, isTakenOut, isDetail, hits }) => (
        <div key={id} class={isDetail ? 'leaving-line sub' : 'leaving-line'}>
          <label class="check">
            <input
              type="checkbox"
              checked={!isTakenOut}
              onChange={({ currentTarget }) => onKeepOut(id, !currentTarget.checked)}
            />
            <span>{isTakenOut ? <s>{text}</s> : text}</span>
          </label>
          {hits.length > 0 && (
            <p class="doubtful small">{profile.leaving.blocked(hits.map(({ found }) => found).join(', '))}</p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
