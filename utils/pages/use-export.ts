// Makes the files a person takes away, with how far it is and a way to stop.
import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageStrings } from '@/utils/i18n/pages/load';
import { typographic } from '@/utils/i18n/typography';
import { readAllOffers } from '@/utils/offers/search';
import { regionName } from '@/utils/places/regions';
import { dayAt } from '@/utils/plan/days';
import { sentinel } from '@/utils/settings/items';
import { lastTaken } from '@/utils/settings/taken';
import { exportBackup, sharedTables } from '@/utils/transfer/export-backup';
import { saveOffersCalendar } from './save-calendar';
import { saveFile } from './save-file';

export const exportKinds = ['backup', 'table', 'calendar', 'partner'] as const;
export type ExportKind = (typeof exportKinds)[number];

export type Exporting =
  | { kind: 'idle' }
  | { kind: 'working'; what: ExportKind; share: number }
  | { kind: 'done' }
  /** There is nothing to put in it. */
  | { kind: 'empty' }
  | { kind: 'failed' };

export interface Exports {
  state: Exporting;
  /** @param passphrase locks a backup's secrets, which otherwise stay here */
  take: (what: ExportKind, passphrase?: string) => void;
  stop: () => void;
}

export function useExport(strings: PageStrings): Exports {
  const [state, setState] = useState<Exporting>({ kind: 'idle' });
  const stopping = useRef<AbortController | undefined>(undefined);

  async function take(what: ExportKind, passphrase?: string): Promise<void> {
    const control = new AbortController();
    stopping.current = control;
    setState({ kind: 'working', what, share: 0 });
    try {
      const isWritten = await write(what, strings, {
        passphrase,
        signal: control.signal,
        onProgress: (share) => setState({ kind: 'working', what, share }),
      });
      setState({ kind: isWritten ? 'done' : 'empty' });
    } catch (error) {
      if (!control.signal.aborted) console.warn('The file could not be made', error);
      setState(control.signal.aborted ? { kind: 'idle' } : { kind: 'failed' });
    }
  }

  return { state, take: (what, passphrase) => void take(what, passphrase), stop: () => stopping.current?.abort() };
}

interface How {
  passphrase?: string;
  signal: AbortSignal;
  onProgress: (share: number) => void;
}

/** Answers false when there is nothing to write. */
async function write(what: ExportKind, strings: PageStrings, how: How): Promise<boolean> {
  if (what === 'table') return writeTable(strings, how);
  if (what === 'calendar') return saveOffersCalendar(await readAllOffers(), strings);
  return writeRows(what, strings, how);
}

async function writeTable({ transfer, status, language }: PageStrings, { signal }: How): Promise<boolean> {
  const { writeOfferTable } = await import('@/utils/transfer/write-csv');
  const region = (code: string) => typographic(regionName(code, language) ?? '');
  const text = writeOfferTable(await readAllOffers(), { ...transfer.table, status, region });
  signal.throwIfAborted();
  const name = `${transfer.table.file}-${dayAt(new Date())}.csv`;
  saveFile(name, new Blob([text], { type: 'text/csv;charset=utf-8' }));
  return true;
}

async function writeRows(what: 'backup' | 'partner', { transfer }: PageStrings, how: How): Promise<boolean> {
  const now = Date.now();
  const today = dayAt(new Date(now));
  const by = browser.runtime.getManifest().version;
  const isWhole = what === 'backup';
  const holds = isWhole ? {} : { tables: sharedTables, hasSettings: false };
  const { revision = 0 } = (await sentinel.getValue()) ?? {};
  const file = await exportBackup({ now, by, ...how, ...holds });
  saveFile(`${isWhole ? transfer.backupFile : transfer.partnerFile}-${today}.json`, file);
  if (isWhole) await lastTaken.setValue({ at: now, revision });
  return true;
}
