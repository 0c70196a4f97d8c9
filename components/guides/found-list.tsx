// What the search found: the section, its guide, and the words around.
import type { Found } from '@/utils/guides/search';
import type { Guide } from '@/utils/guides/types';
import { EmptyState } from '../empty-state';
import { useStrings } from '../strings';

interface Props {
  found: readonly Found[];
  guides: readonly Guide[];
  hrefOf: (guide: string, section?: string) => string;
}

export function FoundList({ found, guides, hrefOf }: Props) {
  const words = useStrings().guides;
  if (found.length === 0) {
    return (
      <EmptyState icon="search" title={words.found(0)}>
        {words.none}
      </EmptyState>
    );
  }
  return (
    <ol class="found-passages">
      {found.map(({ guide: id, section: part, excerpt }) => {
        const guide = guides.find((each) => each.id === id);
        const section = guide?.sections.find((each) => each.id === part);
        if (!guide) return null;
        return (
          <li key={`${id}/${part ?? ''}`}>
            <h3>
              <a href={hrefOf(id, part)}>{section?.title ?? guide.title}</a>
              {section && <span class="soft">{` · ${guide.title}`}</span>}
            </h3>
            <p>{excerpt.map(({ text, isHit }, at) => (isHit ? <mark key={at}>{text}</mark> : text))}</p>
          </li>
        );
      })}
    </ol>
  );
}
