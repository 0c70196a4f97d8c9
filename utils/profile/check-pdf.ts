// Reads a finished PDF again, as a recruiter's program would, and says whether it holds anything but the sheet.
import { flatWords } from '@/utils/posting/fold';
import { detectIdentity, type Hit, type Watch } from './detect';
import type { MadePdf } from './make-pdf';
import { readPdfDocument } from './readers/pdf-document';
import type { Sheet } from './sheet';

export interface PdfCheck {
  text: string;
  /** Title, author, producer, dates: whatever the file says of itself. */
  meta: Record<string, unknown>;
  problems: PdfProblem[];
}

export type PdfProblem =
  | { kind: 'identity'; line: string; hits: Hit[] }
  | { kind: 'metadata' | 'link' | 'attachment' | 'picture' | 'other-text'; detail: string };

/** Marks of what a fresh text-only file never has; they stand uncompressed since the file is saved without object streams. */
const marks: readonly [Exclude<PdfProblem['kind'], 'identity'>, RegExp][] = [
  ['metadata', /\/(?:Info|Metadata|Producer|Creator|Author|CreationDate|ModDate|Title|Keywords)\b/],
  ['link', /\/(?:Annots|URI|GoToR|Launch|JavaScript|AA|OpenAction)\b/],
  ['attachment', /\/(?:EmbeddedFiles?|Filespec|AcroForm)\b/],
  ['picture', /\/Subtype\s*\/Image\b/],
];

/** An empty list of problems means that it may be sent. Rejects when the bytes cannot be read: then it may not. */
export async function checkPdf({ bytes, drawn }: MadePdf, sheet: Sheet, watch: Watch): Promise<PdfCheck> {
  const { pages, meta } = await readPdfDocument(bytes);
  const raw = new TextDecoder('latin1').decode(bytes);
  const headings = new Set(sheet.sections.map(({ heading }) => heading));
  const expected = squash(drawn.join(' '));
  const coded = asRow(
    sheet.sections.flatMap(({ lines }) => lines.flatMap(({ text, isCoded }) => (isCoded ? [text] : []))).join(' '),
  );
  const lines = pages.flatMap((page) => page.split('\n')).map((line) => line.trim());
  const problems: PdfProblem[] = [
    ...marks.flatMap(([kind, mark]): PdfProblem[] => {
      const found = mark.exec(raw);
      return found ? [{ kind, detail: found[0] }] : [];
    }),
    ...Object.entries(meta).flatMap(([name, value]): PdfProblem[] =>
      value ? [{ kind: 'metadata', detail: name }] : [],
    ),
    ...lines.flatMap((line): PdfProblem[] => {
      if (line === '' || headings.has(line)) return [];
      if (!expected.includes(squash(line))) return [{ kind: 'other-text', detail: line }];
      // Terms that stand side by side are read one by one, as they were checked before.
      const terms = line.split(/ · |, /).filter((term) => !coded.includes(asRow(term)));
      const hits = terms.flatMap((term) => detectIdentity(term, watch, 'term'));
      return hits.length > 0 ? [{ kind: 'identity', line, hits }] : [];
    }),
  ];
  return { text: pages.join('\n'), meta, problems };
}

/** Whole words one after another: a name of a list may go over two lines. */
function asRow(text: string): string {
  return ` ${flatWords(text).join(' ')} `;
}

/** Letters and digits alone: where a line breaks changes nothing. */
function squash(text: string): string {
  return (text.normalize('NFKD').match(/[\p{L}\p{N}]+/gu) ?? []).join('');
}
