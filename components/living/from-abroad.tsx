// For who lives abroad: the income at a dated rate, what it would buy in France, and the rent there, apart.
import { typographic } from '@/utils/i18n/typography';
import type { Household } from '@/utils/living/household';
import { isSourceId, type Line, type LineLabel } from '@/utils/living/lines';
import { formatDay } from '../dates';
import { euros, money, toHundreds } from '../money';
import { useStrings } from '../strings';
import { FoldedSources } from './source-line';

interface Props {
  household: Household;
  lines: readonly Line[];
  /** The place of the offer. */
  place: string;
}

export function FromAbroad({ household: { pay }, lines, place }: Props) {
  const { abroad, language } = useStrings();
  const find = (label: LineLabel, side: Line['side']) =>
    lines.find((line) => line.label === label && line.side === side);
  const net = find('net-abroad', 'here');
  const rate = find('exchange-rate', 'here');
  const power = find('same-purchasing-power', 'here');
  const rent = find('rent', 'there');
  if (pay?.kind !== 'net-abroad' || !net) return null;
  const { amount, currency } = pay.perMonth;
  return (
    <div class="living-extra">
      <h4>{abroad.title}</h4>
      <dl class="abroad">
        {rate && currency !== 'EUR' && (
          <div>
            <dt>{abroad.converted}</dt>
            <dd>
              <strong>{abroad.convertedValue(money(amount, currency, language), euros(net.central, language))}</strong>
              <p class="soft">{abroad.convertedNote(formatDay(rate.asOf ?? '', language))}</p>
            </dd>
          </div>
        )}
        {power && (
          <div>
            <dt>{abroad.power}</dt>
            <dd>
              <strong>{abroad.powerValue(euros(toHundreds(power.central), language))}</strong>
              <p class="soft">{abroad.powerNote((power.asOf ?? '').slice(0, 4))}</p>
            </dd>
          </div>
        )}
        {power && rent && (
          <div>
            <dt>{abroad.rent(typographic(place))}</dt>
            <dd>
              <strong>{abroad.rentValue(euros(rent.central, language))}</strong>
              <p class="soft">{abroad.rentNote((rent.asOf ?? '').slice(0, 4))}</p>
            </dd>
          </div>
        )}
      </dl>
      <FoldedSources
        sources={[rate, power, rent].flatMap((line) => (line && isSourceId(line.source) ? [line.source] : []))}
      />
    </div>
  );
}
