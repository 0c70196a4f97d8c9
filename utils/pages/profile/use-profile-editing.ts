// Changes to a kept profile from its page: acknowledged once stored, a removal with its way back, a failure with a retry.
import { useState } from 'preact/hooks';
import type { Kept } from '@/components/profile/part';
import { type HeldProfile, type ListName, type ProfileEdit, removal } from '@/utils/profile/edits';
import { changeProfile, editProfile, type ProfileChange } from '@/utils/profile/store';
import { type Attempts, useAttempts } from '../use-attempt';

export interface ProfileEditing {
  /** Nothing was changed yet, a change is on its way, or all of them are stored. */
  state: 'idle' | 'saving' | 'saved';
  failure?: Attempts['failure'];
  /** Takes back the last removal. */
  undo?: () => void;
  edit: (edit: ProfileEdit) => Promise<Kept>;
  /** Changes what stands beside the profile: its level, its name, who must not see it. */
  change: (some: ProfileChange) => Promise<Kept>;
  remove: (held: HeldProfile, name: ListName, index: number) => void;
  dismiss: () => void;
}

export function useProfileEditing(key: string): ProfileEditing {
  const { failure, attempt, dismiss } = useAttempts();
  const [onTheWay, setOnTheWay] = useState(0);
  const [hasSaved, setSaved] = useState(false);
  const [undo, setUndo] = useState<() => void>();

  async function run(write: () => Promise<Kept | 'gone'>): Promise<Kept> {
    let kept: Kept = 'failed';
    setOnTheWay((count) => count + 1);
    await attempt(async () => {
      const outcome = await write();
      kept = outcome === 'gone' ? 'failed' : outcome;
      if (kept === 'stored') setSaved(true);
      return undefined;
    });
    setOnTheWay((count) => count - 1);
    return kept;
  }

  const edit = (change: ProfileEdit) => run(() => editProfile(key, change, Date.now()));

  async function remove(held: HeldProfile, name: ListName, index: number): Promise<void> {
    const { remove: take, undo: bringBack } = removal(held, name, index);
    if ((await edit(take)) !== 'stored') return;
    setUndo(() => () => {
      setUndo(undefined);
      void edit(bringBack);
    });
  }

  return {
    state: onTheWay > 0 ? 'saving' : hasSaved ? 'saved' : 'idle',
    failure,
    undo,
    edit,
    change: (some) => run(async () => ((await changeProfile(key, some, Date.now())) ? 'stored' : 'gone')),
    remove: (held, name, index) => void remove(held, name, index),
    dismiss: () => {
      setUndo(undefined);
      dismiss();
    },
  };
}
