/** @jsxImportSource @/components/overlay */
// The badge at the end of a card's location line: region, what is left, the person's own mark, and a button to keep the offer.
import type { OverlayStrings } from '@/utils/i18n/overlay';
import type { PostingView } from '@/utils/messaging/protocol';
import { Needle, Star } from './icons';

export interface BadgeProps {
  view: PostingView;
  strings: OverlayStrings;
}

/** What the pill says; undefined when there is nothing sure enough to say. */
export function badgeLabel(view: PostingView, strings: OverlayStrings): string | undefined {
  if (view.label) return view.label;
  if (view.kind === 'remote-fr') return strings.remoteFrance;
  return undefined;
}

/** Everything the pill says, in one sentence for screen readers and the tooltip. */
export function badgeSentence(view: PostingView, strings: OverlayStrings): string {
  const said = [badgeLabel(view, strings), view.place, view.isWanted ? strings.mine : undefined];
  if (view.workplace) said.push(strings.workplace[view.workplace]);
  if (view.mark) said.push(strings.mark[view.mark]);
  if (view.chip) said.push(view.chip.title);
  return said.filter((part, index) => part && said.indexOf(part) === index).join(' · ');
}

export function isKept(view: PostingView): boolean {
  return view.mark !== undefined && view.mark !== 'seen';
}

/** Its buttons are told apart by name: `open` and `keep`. */
export function Badge({ view, strings }: BadgeProps) {
  const kept = isKept(view);
  return (
    <div class="badge">
      <button
        type="button"
        class={view.isWanted ? 'pill wanted' : 'pill'}
        title={badgeSentence(view, strings)}
        aria-label={badgeSentence(view, strings)}
        aria-haspopup="dialog"
        name="open"
      >
        <Needle />
        <span class="label">{badgeLabel(view, strings)}</span>
        {view.workplace && view.workplace !== 'on-site' && (
          <span class="workplace">{strings.workplace[view.workplace]}</span>
        )}
      </button>
      {view.chip && (
        // The pill before it opens the same panel, and says the amount: one stop for the keyboard is enough.
        <button type="button" class={`chip ${view.chip.tone}`} title={view.chip.title} tabindex={-1} name="open">
          {view.chip.text}
        </button>
      )}
      {view.mark && <span class={`mark ${view.mark}`}>{strings.mark[view.mark]}</span>}
      <button
        type="button"
        class="keep"
        title={kept ? strings.remove : strings.save}
        aria-label={kept ? strings.remove : strings.save}
        aria-pressed={kept}
        name="keep"
      >
        <Star filled={kept} />
      </button>
    </div>
  );
}
