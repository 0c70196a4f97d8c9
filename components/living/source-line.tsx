// Where a figure comes from: the title in its publisher's language, with its meaning in the reader's, publisher and date.
import { isSourceId, type Line, type SourceId, sourceOf } from '@/utils/living/lines';
import { formatDay } from '../dates';
import { OutLink } from '../out-link';
import { useStrings } from '../strings';

export function SourceLine({ source }: { source: Line['source'] }) {
  const { living } = useStrings();
  return <p class="soft">{isSourceId(source) ? <SourceText source={source} /> : living.from[source]}</p>;
}

/** Several at once, folded: what they are about says their year beside its figure. */
export function FoldedSources({ sources }: { sources: readonly SourceId[] }) {
  const { living } = useStrings();
  return (
    <details class="conditions">
      <summary>{living.sources}</summary>
      <div class="folded">
        {sources.map((source) => (
          <SourceLine key={source} source={source} />
        ))}
      </div>
    </details>
  );
}

/** The same without its paragraph, for lists. */
export function SourceText({ source }: { source: SourceId }) {
  const { living, language } = useStrings();
  const { publisher, title, language: own, gloss, asOf, url, via } = sourceOf(source);
  return (
    <>
      <OutLink address={url}>
        <span lang={own}>{title}</span>
      </OutLink>
      {own !== language && ` (${gloss})`}. {publisher}, {formatDay(asOf, language)}.
      {via && ` ${living.via(via[language])}`}
    </>
  );
}
