// The talent portal of a region, as the register knows it; that none is known is said too.
import { portalOf } from '@/utils/portals/register';
import { formatPartialDate } from '../dates';
import { OutLink } from '../out-link';
import { useStrings } from '../strings';

export function PortalLine({ region }: { region: string }) {
  const { guides, language } = useStrings();
  const portal = portalOf(region);
  if (!portal) return <p class="soft">{guides.portal.none}</p>;
  const { source } = portal;
  const date = source.date === null ? guides.undated : formatPartialDate(source.date, language);
  return (
    <p>
      {guides.portal.known(portal.operator)}{' '}
      <OutLink address={portal.origin}>
        <strong>{portal.name}</strong>
      </OutLink>
      . {portal.note[language]}{' '}
      <span class="soft">
        <OutLink address={source.url}>{source.publisher}</OutLink>, {date}.
      </span>
    </p>
  );
}
