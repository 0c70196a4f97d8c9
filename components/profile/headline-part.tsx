// The trades a person offers, in the words of the ROME, and how they present themselves.
import { setBasics, setWishes } from '@/utils/profile/edits';
import { Icon } from '../icon';
import { SettingsSection } from '../settings/section';
import { useStrings } from '../strings';
import type { PartProps } from './part';
import { TextField } from './text-field';
import { TradeField } from './trade-field';

/** The protocol takes five. */
const mostTrades = 5;

export function HeadlinePart({ held, tables, isLocked, onEdit }: PartProps) {
  const { profile } = useStrings();
  const { basics, meta } = held.resume;
  const trades = meta?.capRegions.trades ?? [];
  const recognised = basics.label === undefined ? undefined : tables.recognise(basics.label);
  return (
    <SettingsSection title={profile.trade} lead={profile.tradeLead}>
      <div class="profile-fields">
        {!isLocked && (
          <TextField
            label={profile.headline}
            value={basics.label}
            maxLength={200}
            hint={profile.headlineHint}
            note={trades.length === 0 && recognised ? profile.recognised(recognised.label) : profile.headlineNote}
            onSave={(label) => onEdit(setBasics({ label }))}
          />
        )}
        <div>
          <TradeField
            // A choice empties the field for the next one.
            key={trades.length}
            label={profile.trades}
            value=""
            tables={tables}
            onChoose={(trade) => {
              if (trades.length < mostTrades && !trades.some(({ code }) => code === trade.code))
                void onEdit(setWishes({ trades: [...trades, trade] }));
            }}
          />
          <ul class="terms">
            {trades.map(({ code, label }) => (
              <li key={code} class="tag">
                {label} <span class="soft">{code}</span>
                <button
                  type="button"
                  class="drop"
                  aria-label={profile.removeOf(label)}
                  onClick={() => void onEdit(setWishes({ trades: trades.filter((trade) => trade.code !== code) }))}
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
        </div>
        {!isLocked && (
          <div class="wide">
            <TextField
              label={profile.summary}
              value={basics.summary}
              maxLength={10_000}
              rows={4}
              note={profile.summaryNote}
              onSave={(summary) => onEdit(setBasics({ summary }))}
            />
          </div>
        )}
      </div>
    </SettingsSection>
  );
}
