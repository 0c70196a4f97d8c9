// Opens a zip of unknown make: only the files asked for, each bounded by what its directory says, none beyond the limits.
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { ImportError } from './imported';

const mostFiles = 2_000;
/** Bytes of one file, and of all together, once unpacked. */
const largestFile = 10_000_000;
const largestTotal = 30_000_000;

/** Paths of all its files; nothing is unpacked. @throws ImportError `too-large`, `damaged` */
export function listArchive(bytes: Uint8Array): string[] {
  const paths: string[] = [];
  unpack(bytes, ({ name }) => {
    paths.push(name);
    if (paths.length > mostFiles) throw new ImportError('too-large');
    return false;
  });
  return paths;
}

/** Files by path. The unpacker writes no byte beyond the size that was announced. @throws ImportError `too-large`, `damaged` */
export function readArchive(bytes: Uint8Array, isWanted: (path: string) => boolean): Map<string, Uint8Array> {
  let total = 0;
  const files = unpack(bytes, ({ name, originalSize }) => {
    if (!isWanted(name)) return false;
    total += originalSize;
    if (originalSize > largestFile || total > largestTotal) throw new ImportError('too-large', name);
    return true;
  });
  return new Map(Object.entries(files));
}

function unpack(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    throw cause instanceof ImportError ? cause : new ImportError('damaged', undefined, { cause });
  }
}
