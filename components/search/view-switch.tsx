// The ways to look at the kept offers, all in sight.
import { type OffersView, offersViews } from '@/utils/settings/search';
import { useStrings } from '../strings';

interface Props {
  view: OffersView;
  onChange: (view: OffersView) => void;
}

export function ViewSwitch({ view, onChange }: Props) {
  const { columns } = useStrings();
  return (
    <fieldset class="views" aria-label={columns.view}>
      {offersViews.map((each) => (
        <button key={each} type="button" aria-pressed={each === view} onClick={() => onChange(each)}>
          {columns.views[each]}
        </button>
      ))}
    </fieldset>
  );
}
