// A CV file on its way in: read, corrected as a draft that nothing keeps yet, then kept or left.
import { useState } from 'preact/hooks';
import type { Kept, PartProps } from '@/components/profile/part';
import { type HeldProfile, type ProfileEdit, removal, tidy } from '@/utils/profile/edits';
import type { LeftOut } from '@/utils/profile/open-object';
import { ImportError, type ImportProblem } from '@/utils/profile/readers/imported';
import type { FileKind } from '@/utils/profile/readers/read-file';
import { resumeSchema } from '@/utils/profile/resume';
import { readCv } from './read-cv';

export type CvImport =
  | { kind: 'none' }
  | { kind: 'reading' }
  | { kind: 'failed'; problem: ImportProblem }
  | { kind: 'draft'; file: FileKind; source: File; held: HeldProfile; leftOut: readonly LeftOut[]; undo?: ProfileEdit };

export interface CvImporting extends Pick<PartProps, 'onEdit' | 'onRemove'> {
  state: CvImport;
  read: (file: File) => void;
  /** Takes back the last removal from the draft. */
  undo: () => void;
  dismiss: () => void;
  leave: () => void;
}

export function useCvImport(): CvImporting {
  const [state, setState] = useState<CvImport>({ kind: 'none' });

  async function read(file: File): Promise<void> {
    setState({ kind: 'reading' });
    try {
      const { kind, resume, leftOut } = await readCv(file);
      setState({ kind: 'draft', file: kind, source: file, held: { resume, takenOut: [] }, leftOut });
    } catch (error) {
      console.warn('The CV could not be read', error);
      setState({ kind: 'failed', problem: error instanceof ImportError ? error.problem : 'damaged' });
    }
  }

  /** Two answers may come one right after the other: each starts from what the draft is at that moment. */
  async function edit(change: ProfileEdit, undo?: ProfileEdit): Promise<Kept> {
    return new Promise((resolve) => {
      setState((now) => {
        if (now.kind !== 'draft') return now;
        const next = change(now.held);
        const parsed = resumeSchema.safeParse(tidy(next.resume));
        resolve(parsed.success ? 'stored' : 'refused');
        return parsed.success ? { ...now, held: { ...next, resume: parsed.data }, undo } : now;
      });
    });
  }

  return {
    state,
    read: (file) => void read(file),
    onEdit: (change) => edit(change),
    onRemove: (name, index) => {
      if (state.kind !== 'draft') return;
      const { remove, undo } = removal(state.held, name, index);
      void edit(remove, undo);
    },
    undo: () => {
      if (state.kind === 'draft' && state.undo) void edit(state.undo);
    },
    dismiss: () => {
      if (state.kind === 'draft') setState({ ...state, undo: undefined });
    },
    leave: () => setState({ kind: 'none' }),
  };
}
