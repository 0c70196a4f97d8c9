// A CV file the person chose, read without holding up the page; nothing is kept of it here.
import { ImportError, type Imported } from '@/utils/profile/readers/imported';
import { type FileKind, type FileReading, largestFile } from '@/utils/profile/readers/read-file';
import type { WorkerAnswer, WorkerQuestion } from './cv-worker';

export interface ReadCv extends Imported {
  kind: FileKind;
}

/** In ms; a long CV takes one or two seconds. */
const patience = 30_000;

/** @throws ImportError */
export async function readCv(file: File): Promise<ReadCv> {
  if (file.size > largestFile) throw new ImportError('too-large');
  const reading = await readInWorker(new Uint8Array(await file.arrayBuffer()));
  if ('imported' in reading) return { kind: reading.kind, ...reading.imported };
  const { readEuropass } = await import('@/utils/profile/readers/europass');
  return { kind: reading.kind, ...readEuropass(reading.xml) };
}

async function readInWorker(bytes: Uint8Array<ArrayBuffer>): Promise<FileReading> {
  const worker = new Worker(new URL('./cv-worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<WorkerAnswer>((resolve) => {
      setTimeout(() => resolve({ problem: 'too-slow' }), patience);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => resolve(data);
      worker.onerror = () => resolve({ problem: 'damaged' });
      worker.postMessage({ bytes, port: port2 } satisfies WorkerQuestion, [bytes.buffer, port2]);
    });
    if ('problem' in answer) throw new ImportError(answer.problem);
    return answer.reading;
  } finally {
    worker.terminate();
  }
}
