// Where a sentence comes from: publisher, title, date, and the page itself.
import type { Source } from '@/utils/guides/types';
import { formatPartialDate } from '../dates';
import { Icon } from '../icon';
import { OutLink } from '../out-link';
import { useStrings } from '../strings';

/** The note a mark opens. */
export function SourceNote({ id, source, onClose }: { id: string; source: Source; onClose: () => void }) {
  const { guides } = useStrings();
  return (
    <span id={id} class="source-note" role="note">
      <span>
        <SourceText source={source} />
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={guides.closeSource}
        title={guides.closeSource}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
    </span>
  );
}

/** One source in words; second hand is said. */
export function SourceText({ source: { publisher, title, url, date, mark, lang } }: { source: Source }) {
  const { guides, language } = useStrings();
  const facts = [
    publisher,
    date === null ? guides.undated : formatPartialDate(date, language),
    ...(mark === 'S' ? [guides.secondHand] : []),
  ];
  return (
    <>
      <OutLink address={url}>
        <span lang={lang}>{title}</span>
      </OutLink>{' '}
      <span class="soft">{facts.join(', ')}.</span>
    </>
  );
}
