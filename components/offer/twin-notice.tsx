// Another kept offer looks like this one: said, never merged unasked.
import { Notice } from '../notice';
import { useStrings } from '../strings';

interface Props {
  title: string;
  board: string;
  href: string;
  onMerge: () => void;
  onTwo: () => void;
}

export function TwinNotice({ title, board, href, onMerge, onTwo }: Props) {
  const { edit } = useStrings();
  return (
    <Notice
      tone="doubt"
      title={edit.twinTitle}
      actions={
        <>
          <button type="button" class="button small" onClick={onMerge}>
            {edit.merge}
          </button>
          <button type="button" class="button small" onClick={onTwo}>
            {edit.twins}
          </button>
          <a class="button small plain" href={href}>
            {edit.seeTwin}
          </a>
        </>
      }
    >
      {edit.twin(title, board)}
    </Notice>
  );
}
