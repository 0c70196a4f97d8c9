// What one does to the rows of the comparison: add a town, leave a row aside, undo it.
import { useState } from 'preact/hooks';
import type { ComparedRow } from '@/components/living/compared-rows';
import { type Compared, compared, readCompared, type TownRow } from '@/utils/settings/compared';

/** What one does to the rows; the last removal can be undone, a change that could not be written be tried again. */
export interface ComparedChanges {
  removed?: string;
  failure?: { retry: () => void };
  add: (town: Omit<TownRow, 'id'>) => void;
  leaveAside: (row: ComparedRow) => void;
  bringBack: () => void;
  undo: () => void;
  dismiss: () => void;
}

export function useComparedChanges(): ComparedChanges {
  const [before, setBefore] = useState<{ key: string; rows: Compared }>();
  const [failure, setFailure] = useState<ComparedChanges['failure']>();

  /** Reads what is stored now, not what was drawn: another window may have changed it. */
  async function change(make: (now: Compared) => Compared, removed?: string): Promise<void> {
    setFailure(undefined);
    try {
      const now = readCompared(await compared.getValue());
      await compared.setValue(make(now));
      setBefore(removed === undefined ? undefined : { key: removed, rows: now });
    } catch (error) {
      console.warn('The comparison could not be changed', error);
      setFailure({ retry: () => void change(make, removed) });
    }
  }

  return {
    removed: before?.key,
    failure,
    add: (town) => void change((now) => ({ ...now, towns: [{ ...town, id: crypto.randomUUID() }, ...now.towns] })),
    leaveAside: ({ key }) =>
      void change(
        ({ towns, leftAside }) => ({
          towns: towns.filter(({ id }) => `town:${id}` !== key),
          leftAside: key.startsWith('town:') ? leftAside : [...leftAside, key],
        }),
        key,
      ),
    bringBack: () => void change((now) => ({ ...now, leftAside: [] })),
    undo: () => {
      if (before) void change((now) => withRow(now, before.key, before.rows));
    },
    dismiss: () => {
      setBefore(undefined);
      setFailure(undefined);
    },
  };
}

/** Puts one row back where it stood, and leaves what was changed since as it is. */
function withRow(now: Compared, key: string, before: Compared): Compared {
  const at = before.towns.findIndex(({ id }) => `town:${id}` === key);
  const town = before.towns[at];
  if (!town) return { ...now, leftAside: now.leftAside.filter((each) => each !== key) };
  return { ...now, towns: now.towns.toSpliced(at, 0, town) };
}
