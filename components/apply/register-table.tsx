// The register of the eighteen regions: which talent portal each has, how one applies there, or that none is known.
import type { RegisterRow } from '@/utils/portals/register-schema';
import { formatDay } from '../dates';
import { OutLink } from '../out-link';
import { useStrings } from '../strings';

interface Props {
  rows: readonly RegisterRow[];
  regionName: (code: string) => string;
}

export function RegisterTable({ rows, regionName }: Props) {
  const { apply, language } = useStrings();
  return (
    <ul class="register">
      {rows.map((row) => (
        <li key={row.region}>
          <span class="register-region">{regionName(row.region)}</span>
          <span>
            {row.name === null ? (
              <span class="soft">{apply.noneKnown}</span>
            ) : (
              <>
                <OutLink address={row.origin}>{row.name}</OutLink>
                <span class="soft small">
                  {' '}
                  {row.operator} · {apply.methods[row.method]}
                </span>
              </>
            )}
          </span>
          <span class="soft small">{apply.lookedForOn(formatDay(row.lastChecked, language))}</span>
          {row.name !== null && <span class="register-note small">{row.note[language]}</span>}
        </li>
      ))}
    </ul>
  );
}
