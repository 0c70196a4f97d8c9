// A small PDF as the extension would make one: text, no metadata, no link, no picture.
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

/**
 * A PDF with these lines, WinAnsi characters only.
 * @param padding bytes to add where they do no harm, for measures that need a size
 */
export async function makePdf(lines: readonly string[], padding = 0): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([595, 842]);
  for (const [index, line] of lines.entries()) page.drawText(line, { x: 60, y: 780 - index * 20, size: 12, font });
  if (padding > 0) document.context.register(document.context.stream(new Uint8Array(padding)));
  return Buffer.from(await document.save({ useObjectStreams: false }));
}
