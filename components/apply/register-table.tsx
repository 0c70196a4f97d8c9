// The register of the eighteen regions: which talent portal each has, how one applies there, or that none is known.
import { typographic } from '@/utils/i18n/typography';
import { listRegions } from '@/utils/places/regions';
import type { RegisterRow } from '@/utils/portals/register-schema';
import { formatDay } from '../dates';
import { OutLink } from '../out-link';
import { useStrings } from '../strings';

interface Props {
  rows: readonly RegisterRow[];
}

export function RegisterTable({ rows }: Props) {
  const { apply, language } = useStrings();
  const byRegion = new Map(rows.map((row) => [row.region, row]));
  const named = listRegions(language).flatMap(({ code, name }) => {
    const row = byRegion.get(code);
    return row ? [{ row, name }] : [];
  });
  return (
    <ul class="register">
      {named.map(({ row, name }) => (
        <li key={row.region}>
          <span class="register-region">{typographic(name)}</span>
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
