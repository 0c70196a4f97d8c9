// Reads a file line by line, packed or not, never holding more than a line and a piece of it.
import { ImportError } from './problems';

/** A file that unpacks to more is not a search, in characters. */
const longestFile = 2_000_000_000;
/** Nor is one that unpacks to more than this, in characters, and to so many times its size: words do not pack so well. */
const unpacked = { most: 5_000_000, times: 500 };

export interface Reading {
  /** 0 to 1, by the bytes of the file. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

async function isPacked(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

/** The file's bytes, unpacked when they are packed by gzip. */
export async function openBytes(
  file: Blob,
  { onProgress, signal }: Reading = {},
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  let read = 0;
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, output) {
        signal?.throwIfAborted();
        read += piece.byteLength;
        onProgress?.(file.size === 0 ? 1 : read / file.size);
        output.enqueue(piece);
      },
    }),
  );
  return (await isPacked(file)) ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
}

/** UTF-8, or UTF-16 with its mark, as some editors save what they are given. */
export function decoderOf([first, second]: Uint8Array, isFatal = true): TextDecoder {
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return new TextDecoder(isUtf16 ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', { fatal: isFatal });
}

/**
 * The lines of a text that hold anything, without their ends.
 * @param longestLine in characters
 * @throws ImportError `too-big` on a longer line or an endless file, `not-text` on other bytes, `unreadable` when the
 * disk or the packing fails; whatever `signal` says when it is aborted
 */
export async function* readLines(file: Blob, longestLine: number, reading: Reading = {}): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let rest = '';
  let total = 0;
  const reader = (await openBytes(file, reading)).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        reading.signal?.throwIfAborted();
        throw new ImportError('unreadable', { cause });
      });
      decoder ??= decoderOf(value ?? new Uint8Array());
      const piece = decode(decoder, value, done);
      total += piece.length;
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      const isBomb = total > unpacked.most && total > file.size * unpacked.times;
      if (rest.length > longestLine || total > longestFile || isBomb) throw new ImportError('too-big');
      for (const line of lines) if (line !== '') yield line;
      if (done) break;
    }
    if (rest !== '') yield rest;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array<ArrayBuffer> | undefined, isLast: boolean): string {
  try {
    return decoder.decode(bytes, { stream: !isLast });
  } catch (cause) {
    throw new ImportError('not-text', { cause });
  }
}
