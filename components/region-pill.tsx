// The pill that names an offer's region: full for a region the person wants, tinted for the others.
import { Icon } from './icon';
import { useStrings } from './strings';

interface Props {
  label: string;
  isWanted: boolean;
}

export function RegionPill({ label, isWanted }: Props) {
  const strings = useStrings();
  return (
    <span class={isWanted ? 'pill mine' : 'pill'} title={isWanted ? `${label} (${strings.wantedRegion})` : label}>
      <Icon name={isWanted ? 'mine' : 'mark'} />
      <span class="pill-label">{label}</span>
      {isWanted && <span class="unseen">, {strings.wantedRegion}</span>}
    </span>
  );
}
