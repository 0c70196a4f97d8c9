// Hands PDFs to a process that gives way to every other, can write nothing, and is stopped when one file takes too long.
import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { PdfReading } from './pdf-reader';

/** Milliseconds for one file, in a process that waits while requests are answered. */
const patience = 60_000;
/** Node runs the file as it is: it holds types that can be stripped and imports packages only. */
const readerPath = fileURLToPath(new URL('./pdf-reader.ts', import.meta.url));
const readerOptions = ['--max-old-space-size=256', '--permission', '--allow-fs-read=*'];

interface Waiting {
  resolve: (reading: PdfReading) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

interface Read {
  id: number;
  reading: PdfReading;
}

const unreadable: PdfReading = { findings: ['unreadable'], text: '' };

let reader: ChildProcess | undefined;
let isReady = false;
let nextId = 0;
const waiting = new Map<number, Waiting>();

/**
 * What a PDF holds; one that breaks its reader, or keeps it too long, is `unreadable`.
 * @throws when the reader does not start, which says nothing about the file
 */
export function readPdf(content: Uint8Array): Promise<PdfReading> {
  return new Promise((resolve, reject) => {
    const id = nextId++;
    const timer = setTimeout(stopReader, patience);
    waiting.set(id, { resolve, reject, timer });
    startReader().send({ id, bytes: content });
  });
}

function startReader(): ChildProcess {
  if (reader) return reader;
  const started = fork(readerPath, { execArgv: readerOptions, env: {}, serialization: 'advanced', stdio: 'ignore' });
  // Once it has started: until then somebody's file waits for all of it.
  isReady = false;
  started.once('message', () => {
    isReady = true;
    setPriority(Number(started.pid), constants.priority.PRIORITY_BELOW_NORMAL);
  });
  started.on('message', (message: 'ready' | Read) => {
    if (message !== 'ready') settle(message);
  });
  const end = () => {
    if (reader === started) stopReader();
  };
  started.on('error', end);
  started.on('exit', end);
  // Last: a listener would hold this process again.
  started.unref();
  started.channel?.unref();
  reader = started;
  return started;
}

/** Whatever is waiting was in the hands of a reader that failed: one of them is to blame, and none was read. */
function stopReader(): void {
  const stopped = reader;
  reader = undefined;
  for (const [id, { reject, timer }] of waiting) {
    if (isReady) settle({ id, reading: unreadable });
    else {
      clearTimeout(timer);
      reject(new Error('the PDF reader does not start'));
    }
  }
  waiting.clear();
  stopped?.kill('SIGKILL');
}

function settle({ id, reading }: Read): void {
  const request = waiting.get(id);
  if (!request) return;
  waiting.delete(id);
  clearTimeout(request.timer);
  request.resolve(reading);
}
