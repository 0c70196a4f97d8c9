// Reads a PDF in a process of its own, which can be stopped: what it holds beside text, and its text. Imports packages only.
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';

/** Keys of PDF dictionaries (ISO 32000-2) that act, carry other files or lead elsewhere. */
const activeKeys = [
  'JS',
  'JavaScript',
  'AA',
  'OpenAction',
  'Launch',
  'EmbeddedFiles',
  'EF',
  'XFA',
  'RichMediaContent',
  'URI',
  'AcroForm',
];
const activeValues: Record<string, readonly string[]> = {
  S: ['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE', 'URI', 'Movie', 'Sound', 'Rendition'],
  Subtype: ['Link', 'FileAttachment', 'RichMedia', 'Screen', 'Movie', 'Sound', '3D', 'Widget'],
};
/** What may be said of the document: the program and the moment, in the Info dictionary. */
const harmlessInfo = ['Producer', 'Creator', 'CreationDate', 'ModDate', 'Trapped'];
const pagesAtMost = 10;

export interface PdfReading {
  /** `unreadable`, `encrypted`, `active-content`, `metadata`, `image`, `earlier-version`, `no-text`, `too-many-pages`. */
  findings: string[];
  text: string;
}

async function read(bytes: Uint8Array): Promise<PdfReading> {
  const findings = new Set<string>();
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  // A file saved again keeps what was there before, under the new pages.
  if ((raw.match(/startxref/g)?.length ?? 0) > 1 && !/\/Linearized\b/.test(raw)) findings.add('earlier-version');
  let document: PDFDocument;
  try {
    document = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
  } catch {
    return { findings: ['unreadable'], text: '' };
  }
  if (document.isEncrypted) return { findings: ['encrypted'], text: '' };
  inspectObjects(document, findings);
  inspectInfo(document, findings);
  if (document.getPageCount() > pagesAtMost) return { findings: [...findings, 'too-many-pages'], text: '' };
  try {
    const proxy = await getDocumentProxy(await spread(document));
    const { text } = await extractText(proxy, { mergePages: true });
    await proxy.cleanup();
    if (text.trim() === '') findings.add('no-text');
    return { findings: [...findings], text: text.slice(0, 200_000) };
  } catch {
    return { findings: [...findings, 'unreadable'], text: '' };
  }
}

/** The same document on pages without edges: text is read only where a page shows it, and off the page it would hide. */
async function spread(document: PDFDocument): Promise<Uint8Array> {
  const far = 1e7;
  for (const page of document.getPages()) {
    page.setMediaBox(-far, -far, 2 * far, 2 * far);
    page.setCropBox(-far, -far, 2 * far, 2 * far);
  }
  return document.save({ useObjectStreams: false });
}

/** Looks at every object, also those no page refers to. */
function inspectObjects(document: PDFDocument, findings: Set<string>): void {
  const pending: unknown[] = document.context.enumerateIndirectObjects().map(([, object]) => object);
  for (let object = pending.pop(); object !== undefined; object = pending.pop()) {
    if (object instanceof PDFArray) pending.push(...object.asArray());
    const dict = object instanceof PDFDict ? object : object instanceof PDFStream ? object.dict : undefined;
    if (!dict) continue;
    for (const [key, value] of dict.entries()) {
      const name = key.decodeText();
      if (activeKeys.includes(name) && !isEmpty(value)) findings.add('active-content');
      if (value instanceof PDFName && activeValues[name]?.includes(value.decodeText())) findings.add('active-content');
      // A note beside the page is read by people, and by none of the readers of text.
      if (name === 'Annots' && !isEmpty(value)) findings.add('active-content');
      if (name === 'Metadata' || name === 'PieceInfo') findings.add('metadata');
      if (value instanceof PDFDict || value instanceof PDFArray) pending.push(value);
    }
    const subtype = dict.get(PDFName.of('Subtype'));
    if (object instanceof PDFRawStream && subtype === PDFName.of('Image')) findings.add('image');
    if (subtype === PDFName.of('XML')) findings.add('metadata');
  }
}

function isEmpty(value: unknown): boolean {
  return value instanceof PDFArray && value.size() === 0;
}

function inspectInfo(document: PDFDocument, findings: Set<string>): void {
  const info = document.context.lookup(document.context.trailerInfo.Info);
  if (!(info instanceof PDFDict)) return;
  for (const [key, value] of info.entries()) {
    const held = document.context.lookup(value);
    const isText = held instanceof PDFString || held instanceof PDFHexString;
    if (!harmlessInfo.includes(key.decodeText()) && !(isText && held.decodeText().trim() === ''))
      findings.add('metadata');
  }
}

process.on('message', async ({ id, bytes }: { id: number; bytes: Uint8Array }) => {
  process.send?.({ id, reading: await read(bytes) });
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
