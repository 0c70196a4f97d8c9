// Draws a sheet as a fresh PDF: text only, without metadata, links, pictures or any trace of what it was made from.
import { PDFDocument, type PDFFont, PDFName, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';
import type { Sheet } from './sheet';

export interface MadePdf {
  bytes: Uint8Array<ArrayBuffer>;
  /** `profil-7F3K2Q.pdf`: random, so that it tells neither who nor when. */
  fileName: string;
  /** Every text that was drawn, as it was: what the file may say when it is read again. */
  drawn: string[];
  /** Characters that the standard fonts lack and that were written without their accent, or left out. */
  changed: string[];
}

/** A4 in points, and its margins. */
const page = { width: 595.28, height: 841.89, margin: 56, bottom: 60 };
const ink = rgb(0.086, 0.129, 0.11);
const soft = rgb(0.29, 0.341, 0.314);
const sea = rgb(0.043, 0.384, 0.447);

interface Pen {
  page: PDFPage;
  y: number;
}

/** Rejects only when the machine has no room for it. */
export async function makePdf(sheet: Sheet): Promise<MadePdf> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const plain = await pdf.embedFont(StandardFonts.Helvetica);
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold);
  const changed = new Set<string>();
  const drawn: string[] = [];
  const known = new Set(plain.getCharacterSet());
  const toFont = (text: string) => fitFont(text, known, changed);
  const pen: Pen = { page: pdf.addPage([page.width, page.height]), y: page.height - page.margin };

  const write = (text: string, font: PDFFont, size: number, colour = ink, indent = 0, after = 0) => {
    const written = toFont(text);
    drawn.push(written);
    for (const row of wrap(written, font, size, page.width - 2 * page.margin - indent)) {
      if (pen.y - size < page.bottom) {
        pen.page = pdf.addPage([page.width, page.height]);
        pen.y = page.height - page.margin;
      }
      pen.y -= size * 1.35;
      pen.page.drawText(row, { x: page.margin + indent, y: pen.y, size, font, color: colour });
    }
    pen.y -= after;
  };

  write(sheet.title, bold, 20, sea, 0, 4);
  for (const { text } of sheet.contact) write(text, plain, 10, soft);
  for (const { heading, lines } of sheet.sections) {
    pen.y -= 14;
    // A heading at the very foot of a page goes over with its lines.
    if (pen.y < page.bottom + 50) pen.y = 0;
    write(heading, bold, 12, sea, 0, 2);
    for (const { text, isStrong } of lines) {
      if (isStrong) pen.y -= 3;
      write(text, isStrong ? bold : plain, 10.5, ink, text.startsWith('– ') ? 10 : 0, 1);
    }
  }
  // The library gives every page an empty list of links.
  for (const { node } of pdf.getPages()) node.delete(PDFName.of('Annots'));
  const bytes = await pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
  return { bytes: new Uint8Array(bytes), fileName: `profil-${randomName()}.pdf`, drawn, changed: [...changed] };
}

/** Six capitals and digits, of those that nobody mistakes for one another. */
function randomName(): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => letters[byte % letters.length]).join('');
}

/** The standard fonts hold the letters of Western Europe; any other is written without its accent, or left out. */
function fitFont(text: string, known: ReadonlySet<number>, changed: Set<string>): string {
  const plain = text
    .replace(/[\u202f\u2009\u00a0\s]+/g, ' ')
    .replace(/\u2011/g, '-')
    .replace(/\u2212/g, '–');
  return Array.from(plain, (letter) => {
    if (known.has(letter.codePointAt(0) ?? 0)) return letter;
    changed.add(letter);
    const bare = letter.normalize('NFKD').replace(/\p{M}/gu, '');
    return Array.from(bare).every((one) => known.has(one.codePointAt(0) ?? 0)) ? bare : '';
  }).join('');
}

function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const rows: string[] = [];
  for (const word of text.split(' ').flatMap((one) => cutWord(one, font, size, width))) {
    const last = rows.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && font.widthOfTextAtSize(longer, size) <= width) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows;
}

/** A word wider than the page, such as a long address, in pieces that fit. */
function cutWord(word: string, font: PDFFont, size: number, width: number): string[] {
  if (font.widthOfTextAtSize(word, size) <= width) return [word];
  const half = Math.ceil(word.length / 2);
  return [word.slice(0, half), word.slice(half)].flatMap((part) => cutWord(part, font, size, width));
}
