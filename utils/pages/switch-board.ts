// Switches boards on and off: the wish in the settings, the permission in the browser.
import { type BoardSetting, boardSettings } from '@/utils/settings/items';
import { type BoardFacts, boardChoice } from './boards';
import { requestBoards } from './use-granted';

/** A board whose way was not chosen stays discreet. */
async function setBoards(boards: readonly BoardFacts[], change: (before: BoardSetting) => BoardSetting): Promise<void> {
  const all = await boardSettings.getValue();
  const changed = boards.map((board) => {
    const { isOn, mode = 'discreet' } = boardChoice(all, board);
    return [board.id, change({ isOn, mode })] as const;
  });
  await boardSettings.setValue({ ...all, ...Object.fromEntries(changed) });
}

/**
 * Asks for the boards and switches them on. The wish is written while the browser asks: Firefox may close the popup
 * under its own question. Answers false, and switches them off again, when the person refused.
 */
export async function switchOn(boards: readonly BoardFacts[]): Promise<boolean> {
  const asked = requestBoards(boards);
  await setBoards(boards, (before) => ({ ...before, isOn: true }));
  const isGranted = await asked.catch(() => false);
  if (!isGranted) await setBoards(boards, (before) => ({ ...before, isOn: false }));
  return isGranted;
}

export async function switchOff(board: BoardFacts): Promise<void> {
  await setBoards([board], (before) => ({ ...before, isOn: false }));
}

export async function setMode(board: BoardFacts, mode: BoardSetting['mode']): Promise<void> {
  await setBoards([board], (before) => ({ ...before, mode }));
}
