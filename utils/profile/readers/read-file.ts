// A CV as a file of whatever kind: told apart by its first bytes, never by its name, and read by the reader of its kind.
import { ImportError, type Imported } from './imported';

/** Bytes of the largest file read. */
export const largestFile = 10_000_000;

export type FileKind = 'json-resume' | 'europass' | 'linkedin' | 'pdf' | 'docx';

/** Europass is XML, which a worker cannot read: its text is handed on to the page. */
export type FileReading = { kind: FileKind; imported: Imported } | { kind: 'europass'; xml: string };

/** Runs in a worker. @throws ImportError, whatever the bytes are */
export async function readFile(bytes: Uint8Array): Promise<FileReading> {
  if (bytes.length > largestFile) throw new ImportError('too-large');
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
  if (start.includes('%PDF-')) return readPdf(bytes);
  if (start.startsWith('PK\u0003\u0004')) return readZip(bytes);
  const text = start.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (text.startsWith('<')) return { kind: 'europass', xml: decode(bytes) };
  if (text.startsWith('{') || text.startsWith('[')) {
    const { readJsonFile } = await import('./json-file');
    return { kind: 'json-resume', imported: readJsonFile(bytes) };
  }
  throw new ImportError('unknown-kind');
}

/** Europass puts the whole CV into its PDF as XML; of any other there is the text. */
async function readPdf(bytes: Uint8Array): Promise<FileReading> {
  const { readPdfDocument } = await import('./pdf-document');
  const { pages, attachments } = await readPdfDocument(bytes);
  const europass = attachments
    .filter(({ name }) => name.toLowerCase().endsWith('.xml'))
    .map((file) => new TextDecoder().decode(file.bytes))
    .find((xml) => /<([\w-]+:)?(Candidate|SkillsPassport)[\s>]/.test(xml));
  if (europass !== undefined) return { kind: 'europass', xml: europass };
  const { readTextCv } = await import('./text-cv');
  return { kind: 'pdf', imported: readTextCv(pages.join('\n')) };
}

async function readZip(bytes: Uint8Array): Promise<FileReading> {
  const [{ listArchive }, { isDocument, readDocxText }, { isLinkedinTable, readLinkedinExport }] = await Promise.all([
    import('./archive'),
    import('./docx'),
    import('./linkedin'),
  ]);
  const paths = listArchive(bytes);
  if (paths.some(isDocument)) {
    const { readTextCv } = await import('./text-cv');
    return { kind: 'docx', imported: readTextCv(await readDocxText(bytes)) };
  }
  if (paths.some(isLinkedinTable)) return { kind: 'linkedin', imported: readLinkedinExport(bytes) };
  throw new ImportError('unknown-kind');
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ImportError('damaged', undefined, { cause });
  }
}
