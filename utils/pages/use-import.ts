// Takes a file in: reads it, says what it would do, and does it once the person agrees; at any moment it can be stopped.
import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { WriteError } from '@/utils/database/write';
import { gazetteerPath, loadPlaceResolver } from '@/utils/places/load';
import { importBackup, type Origin } from '@/utils/transfer/import-backup';
import { importTable, previewTable, readOffers, type TablePreview } from '@/utils/transfer/import-table';
import { type Preview, previewBackup } from '@/utils/transfer/preview-backup';
import { ImportError, type ImportProblem } from '@/utils/transfer/problems';
import { looksLikeBackup } from '@/utils/transfer/read-backup';
import { readBoard } from '@/utils/transfer/read-board';
import { guessMapping, type Mapping, readTable, type Table } from '@/utils/transfer/read-table';

export type Importing =
  | { kind: 'idle' }
  | { kind: 'working'; isWriting: boolean; share: number }
  | ({ kind: 'backup'; preview: Preview; isPassphraseWrong: boolean } & BackupFile)
  | { kind: 'table'; table: Table; mapping: Mapping; preview: TablePreview | ImportProblem }
  | { kind: 'done'; count: number }
  | { kind: 'stopped' }
  | { kind: 'failed'; reason: ImportProblem | WriteError['reason'] };

/** A backup, and how it is to be read. */
export interface BackupFile {
  file: Blob;
  origin: Origin;
  /** Opens what is locked in it. */
  passphrase?: string;
}

export interface Imports {
  state: Importing;
  read: (file: Blob, how?: Partial<Omit<BackupFile, 'file'>>) => void;
  setMapping: (mapping: Mapping) => void;
  go: (hasSettings: boolean) => void;
  /** Stops what is under way, or puts the file away. */
  leave: () => void;
}

export function useImport(): Imports {
  const [state, setState] = useState<Importing>({ kind: 'idle' });
  const control = useRef<AbortController | undefined>(undefined);
  /** Counts what was asked for: an answer to an earlier question is not waited for any more. */
  const asked = useRef(0);

  /** Shows a state for now, and the one that follows from it unless something else was asked for meanwhile. */
  async function follow(now: Importing, work: (show: (state: Importing) => void) => Promise<Importing>): Promise<void> {
    asked.current += 1;
    const mine = asked.current;
    const show = (state: Importing) => {
      if (mine === asked.current) setState(state);
    };
    show(now);
    show(await work(show));
  }

  /** Runs a step; what it cannot do is said. */
  function run(isWriting: boolean, step: (reading: Reading) => Promise<Importing>): Promise<void> {
    const stopping = new AbortController();
    control.current = stopping;
    return follow({ kind: 'working', isWriting, share: 0 }, (show) => {
      const onProgress = (share: number) => show({ kind: 'working', isWriting, share });
      return step({ signal: stopping.signal, onProgress }).catch((error: unknown): Importing => {
        if (stopping.signal.aborted) return { kind: 'stopped' };
        if (!(error instanceof ImportError)) console.warn('A file could not be brought in', error);
        return { kind: 'failed', reason: reasonOf(error) };
      });
    });
  }

  return {
    state,
    read: (file, how) => {
      // What is being written is not left half-way for another file.
      if (state.kind === 'working' && state.isWriting) return;
      void run(false, (reading) => look({ file, origin: 'own', ...how }, reading));
    },
    setMapping: (mapping) => {
      if (state.kind === 'table') void follow({ ...state, mapping }, () => weigh(state.table, mapping));
    },
    go: (hasSettings) => {
      const before = state;
      void run(true, (reading) => bringIn(before, hasSettings, reading));
    },
    leave: () => {
      control.current?.abort(new DOMException('Stopped by the person', 'AbortError'));
      if (state.kind === 'working') return;
      asked.current += 1;
      setState({ kind: 'idle' });
    },
  };
}

interface Reading {
  signal: AbortSignal;
  onProgress: (share: number) => void;
}

function reasonOf(error: unknown): ImportProblem | WriteError['reason'] {
  if (error instanceof ImportError) return error.problem;
  return error instanceof WriteError ? error.reason : 'store';
}

async function look(given: BackupFile, reading: Reading): Promise<Importing> {
  const { file } = given;
  if (file.size === 0) throw new ImportError('empty');
  if (!(await looksLikeBackup(file))) return lookAtTable(await readTable(file));
  try {
    return await lookAtBackup(given, reading);
  } catch (error) {
    if (!(error instanceof ImportError) || error.problem !== 'not-ours') throw error;
    return lookAtTable(await readBoard(file));
  }
}

const lookAtTable = (table: Table) => weigh(table, guessMapping(table.header));

/** A wrong passphrase is said beside what can be read without it. */
async function lookAtBackup(given: BackupFile, reading: Reading): Promise<Importing> {
  const { file, ...how } = given;
  try {
    const preview = await previewBackup(file, { ...how, ...reading });
    return { kind: 'backup', preview, isPassphraseWrong: false, ...given };
  } catch (error) {
    if (!(error instanceof ImportError) || error.problem !== 'wrong-passphrase') throw error;
    const preview = await previewBackup(file, { origin: how.origin, ...reading });
    return { kind: 'backup', preview, isPassphraseWrong: true, file, origin: how.origin };
  }
}

const resolver = () => loadPlaceResolver(async () => (await fetch(browser.runtime.getURL(gazetteerPath))).text());

async function readRows(table: Table, mapping: Mapping) {
  const { resolvePlace } = await resolver();
  return readOffers(table, mapping, resolvePlace, Date.now());
}

/** What a table would bring with its columns named so; a missing title can be put right, so it ends nothing. */
async function weigh(table: Table, mapping: Mapping): Promise<Importing> {
  try {
    return { kind: 'table', table, mapping, preview: await previewTable(await readRows(table, mapping)) };
  } catch (error) {
    if (!(error instanceof ImportError)) return { kind: 'failed', reason: reasonOf(error) };
    return { kind: 'table', table, mapping, preview: error.problem };
  }
}

async function bringIn(state: Importing, hasSettings: boolean, reading: Reading): Promise<Importing> {
  if (state.kind === 'backup') {
    const { file, origin, passphrase } = state;
    const how = { origin, hasSettings, passphrase, ...reading };
    return { kind: 'done', count: (await importBackup(file, how)).offers };
  }
  if (state.kind !== 'table') return state;
  const read = await readRows(state.table, state.mapping);
  return { kind: 'done', count: await importTable(read, reading) };
}
