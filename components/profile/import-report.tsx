// What a reader left out of a CV file, grouped by why.
import type { LeftOut } from '@/utils/profile/open-object';
import { useStrings } from '../strings';

const reasons = ['not-placed', 'not-understood', 'too-long', 'too-many', 'not-kept'] as const;

export function ImportReport({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const { profile } = useStrings();
  if (leftOut.length === 0) return <p class="soft">{profile.bring.nothingLeft}</p>;
  return (
    <details class="import-report" open={leftOut.length <= 12}>
      <summary>{profile.bring.leftOut(leftOut.length)}</summary>
      {reasons.map((reason) => {
        const paths = [...new Set(leftOut.flatMap(({ path, why }) => (why === reason ? [path] : [])))];
        return (
          paths.length > 0 && (
            <div key={reason}>
              <h3>{profile.bring.reasons[reason]}</h3>
              <ul>
                {paths.map((path) => (
                  <li key={path}>{path}</li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </details>
  );
}
