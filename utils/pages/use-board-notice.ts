// Tells how the extension stands on the board of the page in front, and switches it on from there.
import { useState } from 'preact/hooks';
import { boardSetting, boardSettings } from '@/utils/settings/items';
import type { BoardFacts } from './boards';
import { switchOn } from './switch-board';
import { keepSetting } from './unkept';
import { useGranted } from './use-granted';
import { useItem } from './use-item';

type Kind = 'off' | 'not-granted' | 'discreet' | 'refused';

/** Undefined when there is nothing to say: no board, or one that is on, allowed and drawing. */
export function useBoardNotice(
  board: BoardFacts | undefined,
  onChange: () => void,
): { kind: Kind; onSwitchOn: () => void } | undefined {
  const [all] = useItem(boardSettings);
  const granted = useGranted();
  const [refused, setRefused] = useState<string>();
  if (!board || !all || !granted) return undefined;
  const onSwitchOn = () => {
    void keepSetting(async () => {
      const isGranted = await switchOn([board]);
      setRefused(isGranted ? undefined : board.id);
      if (isGranted) onChange();
    });
  };
  const { isOn, mode } = boardSetting(all, board.id);
  if (isOn && granted.has(board.id)) return mode === 'discreet' ? { kind: 'discreet', onSwitchOn } : undefined;
  if (refused === board.id) return { kind: 'refused', onSwitchOn };
  return { kind: isOn ? 'not-granted' : 'off', onSwitchOn };
}
