// The settings of reminders, wired to what is stored and to what the browser allows.
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { formatDay } from '@/components/dates';
import { Notice } from '@/components/notice';
import { NumberField } from '@/components/settings/number-field';
import { SettingsSection } from '@/components/settings/section';
import { useStrings } from '@/components/strings';
import { Toggle } from '@/components/toggle';
import { addLocalDays } from '@/utils/offers/reminders';
import { reminders, type ReminderSettings as Settings } from '@/utils/settings/reminders';
import { useItem } from './use-item';

const usualDays = 7;

const wanted: Parameters<typeof browser.permissions.contains>[0] = { permissions: ['notifications'] };

/** Whether the browser lets us notify: it can be taken back in the browser's own settings, and no backup brings it along. */
function useMayNotify(): boolean {
  const [isGranted, setGranted] = useState(false);
  useEffect(() => {
    let isHere = true;
    const refresh = () =>
      void browser.permissions.contains(wanted).then(
        (answer) => isHere && setGranted(answer),
        () => undefined,
      );
    refresh();
    browser.permissions.onAdded.addListener(refresh);
    browser.permissions.onRemoved.addListener(refresh);
    return () => {
      isHere = false;
      browser.permissions.onAdded.removeListener(refresh);
      browser.permissions.onRemoved.removeListener(refresh);
    };
  }, []);
  return isGranted;
}

export function ReminderSettings() {
  const { reminders: words, language } = useStrings();
  const [settings, store] = useItem(reminders);
  const [isRefused, setRefused] = useState(false);
  const mayNotify = useMayNotify();
  if (!settings) return null;
  const change = (some: Partial<Settings>) => void store({ ...settings, ...some });

  // First thing in the click: browsers refuse it later.
  function allow(some: Partial<Settings>, isOn: boolean): void {
    if (!isOn) {
      change(some);
      return;
    }
    void browser.permissions
      .request(wanted)
      .catch(() => false)
      .then((isGranted) => {
        setRefused(!isGranted);
        if (isGranted) change(some);
      });
  }

  const isNotified = settings.isNotified && mayNotify;
  const isPaused = settings.pausedUntil > Date.now();
  const state = (isOn: boolean) => (isOn ? words.on : words.off);
  return (
    <SettingsSection title={words.title} lead={words.lead}>
      <NumberField
        label={words.followUp}
        value={settings.followUpDays}
        low={1}
        high={90}
        unit={words.days}
        onChange={(days) => change({ followUpDays: Math.round(days ?? usualDays) })}
      />
      <div class="reminder">
        <div>
          <p class="field-label">{words.notify}</p>
          <p class="soft small">{words.notifySays}</p>
        </div>
        <Toggle
          label={words.notify}
          isOn={isNotified}
          state={state(isNotified)}
          onChange={(isOn) => allow({ isNotified: isOn }, isOn)}
        />
      </div>
      <div class="reminder">
        <div>
          <p class="field-label">{words.nudge}</p>
          <p class="soft small">{words.nudgeSays}</p>
        </div>
        <Toggle
          label={words.nudge}
          isOn={settings.isNudged}
          state={state(settings.isNudged)}
          onChange={(isNudged) => change({ isNudged })}
        />
      </div>
      {isRefused && <Notice tone="doubt">{words.refused}</Notice>}
      <div class="actions">
        <button
          type="button"
          class="button small"
          onClick={() => change({ pausedUntil: isPaused ? 0 : addLocalDays(Date.now(), 7) })}
        >
          {isPaused ? words.resume : words.pause}
        </button>
        {isPaused && <span class="soft">{words.pausedUntil(formatDay(settings.pausedUntil, language))}</span>}
      </div>
    </SettingsSection>
  );
}
