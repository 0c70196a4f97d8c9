/** @jsxImportSource @/components/overlay */
// The small panel beside a badge: what was understood of one offer, why, and what one can do with it.
import type { OverlayStrings } from '@/utils/i18n/overlay';
import type { PanelStrings } from '@/utils/i18n/panel';
import type { PostingView, SaveAnswer } from '@/utils/messaging/protocol';
import { isKept } from './badge';
import { Cross, Needle } from './icons';

/** What the last click came to, said in the panel. */
export type PanelNotice = 'removed' | 'leaving' | 'cancelled' | Extract<SaveAnswer, { ok: false }>['reason'];

export interface OfferPanelProps {
  title: string;
  company?: string;
  view: PostingView;
  notice?: PanelNotice;
  strings: OverlayStrings & PanelStrings;
}

/**
 * Its buttons are told apart by name: `close`, `keep`, `app`; where a region is claimed `guide`, and once the offer is kept
 * `apply`; `cancel` while an application waits its ten seconds.
 */
export function OfferPanel({ title, company, view, notice, strings }: OfferPanelProps) {
  const kept = isKept(view);
  const label = view.badge?.pill;
  return (
    <div class="panel" role="dialog" aria-label={strings.details} tabindex={-1}>
      <header>
        <div>
          <h2>{title}</h2>
          {company && <p class="soft">{company}</p>}
        </div>
        <button type="button" class="close" title={strings.close} aria-label={strings.close} name="close">
          <Cross />
        </button>
      </header>
      {label && (
        <p class="line">
          <span class={view.isWanted ? 'pill wanted' : 'pill'}>
            <Needle />
            <span class="label">{label}</span>
          </span>
          {view.isWanted && <span class="soft">{strings.mine}</span>}
        </p>
      )}
      {view.chip && (
        <p class="line">
          <span class={`chip ${view.chip.tone}`}>{view.chip.text}</span>
        </p>
      )}
      {view.chip && <p class="soft">{view.chip.title}</p>}
      {view.chip?.basis && (
        <details>
          <summary>{strings.basis}</summary>
          <p class="soft">{view.chip.basis}</p>
        </details>
      )}
      <dl>
        {view.place && view.place !== view.label && (
          <>
            <dt>{strings.place}</dt>
            <dd>{view.place}</dd>
          </>
        )}
        {view.sites && view.sites.length > 0 && (
          <>
            <dt>{strings.sites}</dt>
            <dd>{view.sites.join(' · ')}</dd>
          </>
        )}
        {view.workplace && (
          <>
            <dt>{strings.workplaceTitle}</dt>
            <dd>{strings.workplace[view.workplace]}</dd>
          </>
        )}
        {view.mark && (
          <>
            <dt>{strings.status}</dt>
            <dd>{strings.mark[view.mark]}</dd>
          </>
        )}
      </dl>
      {view.twin && <p class="notice">{view.twin}</p>}
      <details>
        <summary>{strings.why}</summary>
        <p class="soft">{view.why}</p>
      </details>
      <div role="status">
        {notice && (
          <p class={notice in strings.told ? 'notice' : 'notice failed'}>
            {notice in strings.told
              ? strings.told[notice as keyof typeof strings.told]
              : strings.failed[notice as keyof typeof strings.failed]}
          </p>
        )}
      </div>
      <div class="actions">
        {notice === 'leaving' && (
          <button type="button" class="action primary" name="cancel">
            {strings.cancel}
          </button>
        )}
        {view.region && view.mark === 'saved' && notice !== 'leaving' && (
          <button type="button" class="action primary" name="apply">
            {strings.apply}
          </button>
        )}
        <button type="button" class={kept ? 'action' : 'action primary'} name="keep">
          {kept ? strings.remove : notice === 'removed' ? strings.undo : strings.save}
        </button>
        <button type="button" class="action" name="app">
          {strings.openApp}
        </button>
        {view.region && (
          <button type="button" class="action" name="guide">
            {strings.guide}
          </button>
        )}
      </div>
    </div>
  );
}
