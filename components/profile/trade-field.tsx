// A trade of the ROME, searched by the words of job titles.
import type { Trade } from '@/utils/trades/table';
import { Combobox, type Proposal } from '../combobox';
import { useStrings } from '../strings';
import type { ProfileTables } from './part';

interface Props {
  label: string;
  value: string;
  tables: ProfileTables;
  onChoose: (trade: Trade) => void;
}

export function TradeField({ label, value, tables, onChoose }: Props) {
  const { profile } = useStrings();
  const propose = async (typed: string): Promise<readonly Proposal[]> =>
    tables
      .searchTrades(typed)
      .map((trade) => ({ id: `${trade.code} ${trade.label}`, label: trade.label, note: trade.code }));
  return (
    <Combobox
      label={label}
      hint={profile.tradeHint}
      value={value}
      search={propose}
      onChoose={({ label: chosen, note = '' }) => onChoose({ code: note, label: chosen })}
      words={profile.tradeWords}
    />
  );
}
