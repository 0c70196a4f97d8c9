/** @jsxImportSource @/components/overlay */
// The badge at the end of a card's location line: region, what is left, the person's own mark, the region's guide, and a
// button to keep the offer.
import type { BadgeWords, PostingView } from '@/utils/messaging/protocol';
import { Book, Needle, Star } from './icons';

export function isKept(view: PostingView): boolean {
  return view.mark !== undefined && view.mark !== 'seen';
}

/** Its buttons are told apart by name: `open`, `keep` and, where a region is claimed, `guide`. */
export function Badge({ view, words }: { view: PostingView; words: BadgeWords }) {
  const kept = isKept(view);
  return (
    <div class="badge">
      <button
        type="button"
        class={view.isWanted ? 'pill wanted' : 'pill'}
        title={words.sentence}
        aria-label={words.sentence}
        aria-haspopup="dialog"
        name="open"
      >
        <Needle />
        <span class="label">{words.pill}</span>
        {words.workplace && <span class="workplace">{words.workplace}</span>}
      </button>
      {view.chip && (
        // The pill before it opens the same panel, and says the amount: one stop for the keyboard is enough.
        <button type="button" class={`chip ${view.chip.tone}`} title={view.chip.title} tabindex={-1} name="open">
          {view.chip.text}
        </button>
      )}
      {words.mark && <span class={`mark ${view.mark}`}>{words.mark}</span>}
      <button
        type="button"
        class="tool keep"
        title={words.keep}
        aria-label={words.keep}
        aria-pressed={kept}
        name="keep"
      >
        <Star filled={kept} />
      </button>
      {words.guide && (
        // By keyboard it is in the panel: a list of offers has stops enough.
        <button
          type="button"
          class="tool guide"
          title={words.guide}
          aria-label={words.guide}
          tabindex={-1}
          name="guide"
        >
          <Book />
        </button>
      )}
    </div>
  );
}
