// What to read first, each with its reason.
import type { Choice } from '@/utils/guides/relevance';
import type { Audience, Guide } from '@/utils/guides/types';
import { useStrings } from '../strings';

interface Props {
  choices: readonly Choice[];
  guides: readonly Guide[];
  /** Address of a guide, or of its section. */
  hrefOf: (guide: string, section?: string) => string;
  /** The guide being read: no need to name it on its own page. */
  current?: string;
  /** Rows drawn; the others are counted, and shown on demand. */
  limit?: number;
}

export function ReadingList({ choices, guides, hrefOf, current, limit = choices.length }: Props) {
  const words = useStrings().guides;
  const rows = choices.flatMap((choice) => {
    const guide = guides.find(({ id }) => id === choice.guide);
    if (!guide) return [];
    const section = guide.sections.find(({ id }) => id === choice.section);
    if (section) return [{ choice, title: section.title, within: guide.id === current ? undefined : guide.title }];
    return [
      { choice, title: choice.because.length === 0 ? words.openOf(guide.title) : guide.title, within: undefined },
    ];
  });
  const row = ({ choice, title, within }: (typeof rows)[number]) => (
    <li key={`${choice.guide}/${choice.section ?? ''}`}>
      <a href={hrefOf(choice.guide, choice.section)}>{title}</a>
      <span class="soft">
        {[within, ...(choice.because.length > 0 ? [because(choice.because, words.because)] : [])]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
  const rest = rows.slice(limit);
  return (
    <>
      <ul class="reading">{rows.slice(0, limit).map(row)}</ul>
      {rest.length > 0 && (
        <details class="reading-more">
          <summary>{words.here.more(rest.length)}</summary>
          <ul class="reading">{rest.map(row)}</ul>
        </details>
      )}
    </>
  );
}

/** Two reasons are enough to understand. */
export function because(tags: readonly Audience[], words: Readonly<Record<Audience, string>>): string {
  return tags
    .slice(0, 2)
    .map((tag) => words[tag])
    .join(', ');
}
