// Opens a PDF's bytes: its text by page and line, what it says of itself, and the files inside it.
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { ImportError } from './imported';

export interface PdfDocument {
  /** Lines in reading order, by page. */
  pages: string[];
  meta: Record<string, unknown>;
  attachments: { name: string; bytes: Uint8Array }[];
}

const mostPages = 30;

/** A piece of text where it stands on the page: points from the left and from the foot. */
interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** @throws ImportError `encrypted` for a file with a password, `damaged` for one that is no PDF. */
export async function readPdfDocument(bytes: Uint8Array): Promise<PdfDocument> {
  const { PasswordException } = await getResolvedPDFJS();
  // A copy: the reader takes over the memory it is given.
  const opened = await getDocumentProxy(bytes.slice(), {
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  } as Parameters<typeof getDocumentProxy>[1]).catch((error: unknown) => {
    throw new ImportError(error instanceof PasswordException ? 'encrypted' : 'damaged', undefined, { cause: error });
  });
  try {
    const pages: string[] = [];
    for (let at = 1; at <= Math.min(opened.numPages, mostPages); at++) {
      const page = await opened.getPage(at);
      const { items } = await page.getTextContent();
      pages.push(toLines(items.flatMap((item) => ('str' in item ? [toPiece(item)] : []))));
    }
    const { info } = await opened.getMetadata().catch(() => ({ info: {} }));
    return { pages, meta: readMeta(info as Record<string, unknown>), attachments: await readAttachments(opened) };
  } finally {
    await opened.cleanup().catch(() => undefined);
  }
}

async function readAttachments(
  opened: Awaited<ReturnType<typeof getDocumentProxy>>,
): Promise<PdfDocument['attachments']> {
  const files = (await opened.getAttachments().catch(() => null)) ?? new Map<string, never>();
  const read = [...files].slice(0, 20).map(async ([id, { filename, content }]) => {
    const bytes = content ?? (await opened.getAttachmentContent(id).catch(() => null));
    return bytes ? [{ name: filename, bytes }] : [];
  });
  return (await Promise.all(read)).flat();
}

/** What a person or program wrote of the document; its version and traits are nobody's. */
function readMeta(info: Record<string, unknown>): Record<string, unknown> {
  const said = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'ModDate', 'Custom'];
  return Object.fromEntries(said.flatMap((name) => (info[name] ? [[name, info[name]]] : [])));
}

function toPiece(item: { str: string; transform: number[]; width: number; height: number }): Piece {
  const [, , , , x = 0, y = 0] = item.transform;
  return { text: item.str, x, y, width: item.width, height: item.height };
}

/** Pieces on one height make a line, from left to right; a gap wider than a letter is a space. */
function toLines(pieces: Piece[]): string {
  const lines: Piece[][] = [];
  for (const piece of pieces.filter(({ text }) => text.trim() !== '')) {
    const line = lines.find(([first]) => first && Math.abs(first.y - piece.y) < Math.max(2, piece.height / 2));
    if (line) line.push(piece);
    else lines.push([piece]);
  }
  return lines
    .sort(([a], [b]) => (b?.y ?? 0) - (a?.y ?? 0))
    .map((line) => {
      let [text, end] = ['', Number.NaN];
      for (const piece of line.sort((a, b) => a.x - b.x)) {
        const gap = piece.x - end;
        if (gap > piece.height * 2) text += '\n';
        else if (gap > piece.height * 0.12) text += ' ';
        text += piece.text;
        end = piece.x + piece.width;
      }
      return text;
    })
    .join('\n');
}
