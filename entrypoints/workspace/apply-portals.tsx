// The portals: those chosen, one to add by its address, and the register of the eighteen regions.
import { useState } from 'preact/hooks';
import { PortalProblem } from '@/components/apply/failure';
import { PortalSaid } from '@/components/apply/portal-said';
import { RegisterTable } from '@/components/apply/register-table';
import { FailureNotice } from '@/components/failure-notice';
import { Notice } from '@/components/notice';
import { Select } from '@/components/select';
import { SettingsSection } from '@/components/settings/section';
import { useStrings } from '@/components/strings';
import type { Language } from '@/utils/i18n/language';
import { typographic } from '@/utils/i18n/typography';
import { giveBackPortal, requestPortal } from '@/utils/pages/apply/portal-permission';
import { type Attempts, useAttempts } from '@/utils/pages/use-attempt';
import { regionName } from '@/utils/places/regions';
import { forgetFeed } from '@/utils/portals/feeds';
import { portalOrigin } from '@/utils/portals/origin';
import { clientOf } from '@/utils/portals/outbox/check';
import * as outbox from '@/utils/portals/outbox/store';
import { type CheckInterval, checkIntervals, type PortalRow } from '@/utils/portals/outbox/types';
import { PortalError } from '@/utils/portals/portal-error';
import { type Manifest, takesDeposits } from '@/utils/portals/protocol/manifest';
import { register } from '@/utils/portals/register';
import { PortalNewsSchedule } from './portal-news-schedule';

const isTrial = import.meta.env.MODE === 'e2e';
const nameOf = (code: string, language: Language) => typographic(regionName(code, language) ?? code);
const regionsOf = ({ regions }: Manifest, language: Language) =>
  regions.map((iso) => nameOf(register.find((row) => row.iso === iso)?.region ?? iso, language));

type Found = { kind: 'reading' | 'wrong' | 'denied' } | { kind: 'failed'; error: PortalError } | Read;
interface Read {
  kind: 'read';
  origin: string;
  manifest: Manifest;
}

export function ApplyPortals({ portals }: { portals: readonly PortalRow[] }) {
  const { apply } = useStrings();
  return (
    <>
      <SettingsSection title={apply.mine}>
        {portals.length === 0 && <p class="soft">{apply.noneMine}</p>}
        {portals.map((portal) => (
          <ChosenPortal key={portal.key} portal={portal} />
        ))}
        <AddPortal chosen={portals.map(({ key }) => key)} />
      </SettingsSection>
      <SettingsSection title={apply.register} lead={apply.registerLead}>
        <RegisterTable rows={register} />
      </SettingsSection>
    </>
  );
}

function ChosenPortal({ portal }: { portal: PortalRow }) {
  const { apply, language } = useStrings();
  const attempts = useAttempts();
  const [isRefused, setRefused] = useState(false);
  const { key, manifest, feedKey, checkEvery } = portal;
  const { name } = manifest.portal;
  return (
    <article class="portal" aria-label={name}>
      <h3>{name}</h3>
      <PortalSaid origin={key} manifest={manifest} regions={regionsOf(manifest, language)} />
      {feedKey !== undefined && manifest.feed && manifest.feed.ed25519 !== feedKey && (
        <Notice tone="doubt">{apply.keyChanged}</Notice>
      )}
      <PortalNewsSchedule portal={portal} />
      {isRefused && (
        <Notice tone="doubt" isAlert>
          {apply.cannotRemove}
        </Notice>
      )}
      <Unkept attempts={attempts} />
      <div class="actions">
        <span class="schedule">
          <span class="soft small" aria-hidden="true">
            {apply.schedule}
          </span>
          <Select
            label={apply.scheduleOf(name)}
            value={String(checkEvery)}
            options={checkIntervals.map((hours) => ({ value: String(hours), label: apply.intervals[hours] }))}
            onChange={(value) =>
              void attempts.attempt(async () => {
                await outbox.changePortal(key, { checkEvery: Number(value) as CheckInterval });
                return undefined;
              })
            }
          />
        </span>
        <button
          type="button"
          class="button small plain"
          aria-label={apply.removeOf(name)}
          onClick={() =>
            void attempts.attempt(async () => {
              const isGone = await outbox.forgetPortal(key);
              setRefused(!isGone);
              if (!isGone) return undefined;
              await forgetFeed(key);
              await giveBackPortal(key);
              return undefined;
            })
          }
        >
          {apply.remove}
        </button>
      </div>
    </article>
  );
}

/** That a change could not be written. */
function Unkept({ attempts: { failure, dismiss } }: { attempts: Attempts }) {
  const { failure: words } = useStrings();
  return (
    failure && (
      <FailureNotice onRetry={failure.retry} onClose={dismiss}>
        {words[failure.reason]}
      </FailureNotice>
    )
  );
}

function AddPortal({ chosen }: { chosen: readonly string[] }) {
  const { apply } = useStrings();
  const [address, setAddress] = useState('');
  const [found, setFound] = useState<Found>();

  async function read(): Promise<void> {
    const origin = portalOrigin(address, isTrial);
    if (origin === undefined) return setFound({ kind: 'wrong' });
    const permission = requestPortal(origin);
    setFound({ kind: 'reading' });
    if (!(await permission.catch(() => false))) return setFound({ kind: 'denied' });
    try {
      setFound({ kind: 'read', origin, manifest: await clientOf(origin).readManifest() });
    } catch (error) {
      if (!chosen.includes(origin)) await giveBackPortal(origin);
      if (!(error instanceof PortalError)) throw error;
      setFound({ kind: 'failed', error });
    }
  }

  return (
    <form
      class="apply-form"
      aria-label={apply.addTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void read();
      }}
    >
      <div>
        <label class="field-label" for="portal-address">
          {apply.addTitle}
        </label>
        <div class="address-line">
          <input
            id="portal-address"
            class="field"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://"
            aria-describedby="portal-address-note"
            value={address}
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
          <button type="submit" class="button">
            {found?.kind === 'reading' ? apply.reading : apply.read}
          </button>
        </div>
        <p class="field-note" id="portal-address-note">
          {apply.addressNote}
        </p>
      </div>
      {found && found.kind !== 'reading' && found.kind !== 'read' && (
        <Notice tone="doubt" isAlert>
          {found.kind === 'wrong' && apply.addressWrong}
          {found.kind === 'denied' && apply.refusedPermission}
          {found.kind === 'failed' && <PortalProblem reason={found.error.reason} refusal={found.error.refusal} />}
        </Notice>
      )}
      {found?.kind === 'read' && <Proposed {...found} chosen={chosen} onDone={() => setFound(undefined)} />}
    </form>
  );
}

function Proposed({ origin, manifest, chosen, onDone }: Read & { chosen: readonly string[]; onDone: () => void }) {
  const { apply, language } = useStrings();
  const attempts = useAttempts();
  const leave = async () => {
    if (!chosen.includes(origin)) await giveBackPortal(origin);
    onDone();
  };
  return (
    <section class="portal proposed" aria-labelledby="proposed-title">
      <p class="soft small">{apply.says}</p>
      <h3 id="proposed-title">{manifest.portal.name}</h3>
      <PortalSaid origin={origin} manifest={manifest} regions={regionsOf(manifest, language)} />
      {!takesDeposits(manifest) && <Notice tone="calm">{apply.noDirect}</Notice>}
      <Unkept attempts={attempts} />
      <div class="actions">
        <button
          type="button"
          class="button primary"
          onClick={() =>
            void attempts.attempt(async () => {
              await outbox.choosePortal(origin, manifest, Date.now());
              onDone();
              return undefined;
            })
          }
        >
          {apply.allow}
        </button>
        <button type="button" class="button" onClick={() => void leave()}>
          {apply.giveUp}
        </button>
      </div>
    </section>
  );
}
