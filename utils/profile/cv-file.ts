// Keeps the person's own CV beside their profile: the file they made, for forms and mails, locked with the contact block.
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import { write } from '@/utils/database/write';
import { lockBytes, unlockBytes } from './lock';
import type { CvFileRow } from './row';

/** Bytes; what most forms take, and portals too. */
export const largestCvFile = 3_000_000;

/** Why a file is not kept as a CV. */
export type CvFileProblem = 'too-large' | 'not-a-cv' | 'locked' | 'gone';

/** A file in the clear, as it is attached. */
export interface OpenCvFile {
  fileName: string;
  type: CvFileRow['type'];
  bytes: Uint8Array<ArrayBuffer>;
}

export async function readCvFile(profile: string, db: CapRegionsDatabase = database()): Promise<CvFileRow | undefined> {
  return db.cvFiles.get(profile);
}

/**
 * Keeps the file in the place of the one before. What it is is told by its first bytes, never by its name.
 * @throws WriteError when it could not be stored
 */
export async function keepCvFile(
  profile: string,
  { name, bytes }: { name: string; bytes: Uint8Array<ArrayBuffer> },
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<CvFileProblem | undefined> {
  const type = typeOf(bytes);
  if (!type) return 'not-a-cv';
  if (bytes.length > largestCvFile) return 'too-large';
  return write(db, [db.profiles, db.cvFiles], async () => {
    const row = await db.profiles.get(profile);
    if (!row) return 'gone';
    if (row.locked) return 'locked';
    await db.cvFiles.put({
      key: profile,
      fileName: tidyName(name, type),
      type,
      bytes,
      size: bytes.length,
      addedAt: now,
    });
    return undefined;
  });
}

/** Erases the file for good; the profile stays. */
export async function eraseCvFile(profile: string, db: CapRegionsDatabase = database()): Promise<void> {
  await write(db, [db.cvFiles], () => db.cvFiles.delete(profile));
}

/** The row with its bytes behind the passphrase. */
export async function lockCvFile(row: CvFileRow, passphrase: string): Promise<CvFileRow> {
  const { bytes, ...rest } = row;
  return bytes ? { ...rest, locked: await lockBytes(bytes, passphrase) } : row;
}

/** The row in the clear. @throws WrongPassphrase */
export async function unlockCvFile(row: CvFileRow, passphrase: string): Promise<CvFileRow> {
  const { locked, ...rest } = row;
  return locked ? { ...rest, bytes: await unlockBytes(locked, passphrase) } : row;
}

const pdf = 'application/pdf';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function typeOf(bytes: Uint8Array): CvFileRow['type'] | undefined {
  const text = (from: number, to?: number) => new TextDecoder('latin1').decode(bytes.subarray(from, to));
  if (text(0, 1_024).includes('%PDF-')) return pdf;
  // A Word document is an archive whose directory, at its end, names this part.
  const isArchive = text(0, 4) === 'PK\u0003\u0004';
  return isArchive && text(Math.max(0, bytes.length - 65_536)).includes('word/document.xml') ? docx : undefined;
}

/** As the person named it, without what a file's name cannot hold; its ending says what it is. */
function tidyName(name: string, type: CvFileRow['type']): string {
  const ending = type === pdf ? '.pdf' : '.docx';
  const bare = name
    .normalize('NFC')
    .replace(/\.(?:pdf|docx)$/i, '')
    .replace(/[\p{C}/\\:*?"<>|]+/gu, ' ')
    .trim()
    .slice(0, 80);
  return `${bare || 'CV'}${ending}`;
}
