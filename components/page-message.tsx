// Why nothing is said of the page in front, each reason in its own words.
import { EmptyState } from './empty-state';
import { Notice } from './notice';
import { useStrings } from './strings';

interface Props {
  kind: 'nothing' | 'changed' | 'closed' | 'unreadable' | 'failed';
  boardName?: string;
  onRetry: () => void;
}

export function PageMessage({ kind, boardName, onRetry }: Props) {
  const { page, act } = useStrings();
  const retry = (
    <button type="button" class="button small" onClick={onRetry}>
      {act.retry}
    </button>
  );
  switch (kind) {
    case 'changed':
      return (
        <Notice tone="doubt" actions={retry}>
          {page.changed(boardName ?? page.title)}
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="doubt" title={page.failedTitle} actions={retry}>
          {page.failed}
        </Notice>
      );
    case 'closed':
      return <EmptyState title={page.clickTitle}>{page.click}</EmptyState>;
    case 'unreadable':
      return <EmptyState title={page.unreadableTitle}>{page.unreadable}</EmptyState>;
    case 'nothing':
      return <EmptyState title={page.nothingTitle}>{page.nothing}</EmptyState>;
  }
}
