// Hands a PDF over as a file to keep: it is opened outside this site, and never by it.
import type { ScreenContext } from './visit';

export function answerPdf(c: ScreenContext, content: Buffer, name: string): Response {
  return c.body(new Uint8Array(content), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `attachment; filename="${name}"`,
  });
}
