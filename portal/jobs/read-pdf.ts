// Hands PDFs to a thread that is stopped when one takes too long or too much memory.
import { Worker } from 'node:worker_threads';
import type { PdfReading } from './pdf-worker';

/** Milliseconds for one file. */
const patience = 10_000;

interface Waiting {
  resolve: (reading: PdfReading) => void;
  timer: NodeJS.Timeout;
}

const unreadable: PdfReading = { findings: ['unreadable'], text: '' };

let worker: Worker | undefined;
let nextId = 0;
const waiting = new Map<number, Waiting>();

/** What a PDF holds; one that breaks its reader is `unreadable`. Never throws. */
export function readPdf(content: Uint8Array): Promise<PdfReading> {
  return new Promise((resolve) => {
    const id = nextId++;
    const timer = setTimeout(stopWorker, patience);
    waiting.set(id, { resolve, timer });
    startWorker().postMessage({ id, bytes: new Uint8Array(content) });
  });
}

function startWorker(): Worker {
  if (worker) return worker;
  // The file holds types that can be stripped and imports packages only: Node runs it as it is.
  const started = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    execArgv: [],
    stderr: true,
    stdout: true,
  });
  started.on('message', ({ id, reading }: { id: number; reading: PdfReading }) => settle(id, reading));
  started.on('error', () => undefined);
  started.on('exit', () => {
    if (worker === started) stopWorker();
  });
  // Last: a listener would hold the process again.
  started.unref();
  worker = started;
  return started;
}

/** Whatever is waiting was in the hands of a reader that failed: one of them is to blame, and none was read. */
function stopWorker(): void {
  const stopped = worker;
  worker = undefined;
  for (const id of [...waiting.keys()]) settle(id, unreadable);
  void stopped?.terminate();
}

function settle(id: number, reading: PdfReading): void {
  const request = waiting.get(id);
  if (!request) return;
  waiting.delete(id);
  clearTimeout(request.timer);
  request.resolve(reading);
}
