// How the extension stands on the board of the page in front: off, not allowed, or discreet.
import { Notice } from './notice';
import { useStrings } from './strings';

export interface BoardNoticeProps {
  kind: 'off' | 'not-granted' | 'discreet' | 'refused';
  boardName: string;
  onSwitchOn: () => void;
}

export function BoardNotice({ kind, boardName, onSwitchOn }: BoardNoticeProps) {
  const { page } = useStrings();
  if (kind === 'discreet') {
    return (
      <Notice tone="calm" icon="quiet">
        {page.discreet(boardName)}
      </Notice>
    );
  }
  const words = { off: page.off, 'not-granted': page.notGranted, refused: page.refused }[kind];
  return (
    <Notice
      tone={kind === 'off' ? 'calm' : 'doubt'}
      actions={
        <button type="button" class="button small" onClick={onSwitchOn}>
          {kind === 'not-granted' ? page.allow(boardName) : page.switchOn(boardName)}
        </button>
      }
    >
      {words(boardName)}
    </Notice>
  );
}
