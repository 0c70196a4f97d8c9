// Reads a CV file in a thread of its own, which can be stopped.
import { ImportError, type ImportProblem } from '@/utils/profile/readers/imported';
import { type FileReading, readFile } from '@/utils/profile/readers/read-file';

/** Answered on a port of its own: pdf.js, once it runs in a worker, speaks on the worker's. */
export interface WorkerQuestion {
  bytes: Uint8Array<ArrayBuffer>;
  port: MessagePort;
}

export type WorkerAnswer = { reading: FileReading } | { problem: ImportProblem };

async function answer(bytes: Uint8Array): Promise<WorkerAnswer> {
  try {
    return { reading: await readFile(bytes) };
  } catch (error) {
    // A reader that breaks over a file says the same of it as one that refuses it.
    return { problem: error instanceof ImportError ? error.problem : 'damaged' };
  }
}

addEventListener(
  'message',
  async ({ data: { bytes, port } }: MessageEvent<WorkerQuestion>) => port.postMessage(await answer(bytes)),
  { once: true },
);
