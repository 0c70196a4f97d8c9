// A JSON Resume as a file: its size, its encoding and its syntax are not to be trusted.
import { ImportError, type Imported } from './imported';
import { readJsonResume } from './json-resume';

/** Bytes of the largest file read: a long CV is a tenth of it. */
export const largestJson = 2_000_000;

/** @throws ImportError `too-large`, `damaged` when it is no JSON in UTF-8, `no-resume` when it is no CV; nothing else. */
export function readJsonFile(bytes: Uint8Array): Imported {
  if (bytes.length > largestJson) throw new ImportError('too-large');
  return readJsonResume(parse(bytes));
}

function parse(bytes: Uint8Array): unknown {
  try {
    // The decoder takes a byte order mark away by itself.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new ImportError('damaged', undefined, { cause });
  }
}
