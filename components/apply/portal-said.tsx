// What a portal says of itself, before anything is allowed and as long as it is chosen.
import type { Manifest } from '@/utils/portals/protocol/manifest';
import { OutLink } from '../out-link';
import { useStrings } from '../strings';

interface Props {
  origin: string;
  manifest: Manifest;
  /** Names of the regions it serves. */
  regions: readonly string[];
}

export function PortalSaid({ origin, manifest, regions }: Props) {
  const { apply } = useStrings();
  const { operator, privacy } = manifest;
  const rows: readonly (readonly [string, string])[] = [
    [apply.operator, operator.siren ? `${operator.name} (SIREN ${operator.siren})` : operator.name],
    [apply.regions, regions.join(', ')],
    [apply.recipients, privacy.recipients],
    [apply.retention, apply.days(privacy.retentionDays)],
    [apply.contact, operator.contact.replace(/^mailto:/, '')],
  ];
  return (
    <dl class="facts">
      <div>
        <dt>{apply.address}</dt>
        <dd>{origin}</dd>
      </div>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{apply.notice}</dt>
        <dd>
          <OutLink address={privacy.notice}>{privacy.notice}</OutLink>
        </dd>
      </div>
    </dl>
  );
}
