// What a file may not hold: each kind is put into a PDF and must be found, and a plain one must pass.
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it, vi } from 'vitest';
import { makePdf } from '@/portal/client/sample-pdf';
import { readPdf } from '@/portal/jobs/read-pdf';
import { findIdentity } from '@/portal/protocol/identity';

const lines = ['Technicienne de maintenance', '54 mois', 'GMAO, hydraulique'];

async function changed(change: (document: PDFDocument) => void | Promise<void>, isPacked = false): Promise<Buffer> {
  const document = await PDFDocument.load(await makePdf(lines), { updateMetadata: false });
  await change(document);
  return Buffer.from(await document.save({ useObjectStreams: isPacked }));
}
const action = (document: PDFDocument, entries: Record<string, PDFName | PDFString>) =>
  document.context.obj({ Type: 'Action', ...entries });

describe('a PDF', () => {
  it('passes when it is text alone, and its text is read', async () => {
    const { findings, text } = await readPdf(await makePdf(lines, 49_000));
    expect(findings).toEqual([]);
    for (const line of lines) expect(text).toContain(line);
  });

  it.each<[string, string, (document: PDFDocument) => void | Promise<void>]>([
    ['an author', 'metadata', (document) => document.setAuthor('Camille Durand')],
    ['a title', 'metadata', (document) => document.setTitle('CV Durand')],
    ['keywords', 'metadata', (document) => document.setKeywords(['Durand'])],
    [
      'an entry of its own',
      'metadata',
      (document) => {
        document.setProducer('');
        const info = document.context.lookup(document.context.trailerInfo.Info);
        Object(info).set(PDFName.of('Company'), PDFString.of('Ateliers du Sud'));
      },
    ],
    [
      'XMP',
      'metadata',
      (document) => {
        const stream = document.context.stream('<x:xmpmeta/>', { Type: 'Metadata', Subtype: 'XML' });
        document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
      },
    ],
    [
      'a script when opened',
      'active-content',
      (document) => {
        const script = action(document, { S: PDFName.of('JavaScript'), JS: PDFString.of('app.alert(1)') });
        document.catalog.set(PDFName.of('OpenAction'), script);
      },
    ],
    [
      'a script no page refers to',
      'active-content',
      (document) => {
        document.context.register(action(document, { S: PDFName.of('JavaScript'), JS: PDFString.of('1') }));
      },
    ],
    [
      'a link',
      'active-content',
      (document) => {
        const link = document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] });
        link.set(PDFName.of('A'), action(document, { S: PDFName.of('URI'), URI: PDFString.of('https://moi.example') }));
        document.getPage(0).node.addAnnot(document.context.register(link));
      },
    ],
    ['another file', 'active-content', (document) => document.attach(Buffer.from('Durand'), 'cv.txt')],
    ['a form', 'active-content', (document) => void document.getForm().createTextField('nom')],
    [
      'a photo',
      'image',
      async (document) => {
        const image = document.context.stream(deflateSync(Buffer.alloc(3)), {
          Type: 'XObject',
          Subtype: 'Image',
          Width: 1,
          Height: 1,
          ColorSpace: 'DeviceRGB',
          BitsPerComponent: 8,
          Filter: 'FlateDecode',
        });
        document.context.register(image);
      },
    ],
    [
      'eleven pages',
      'too-many-pages',
      (document) => {
        for (let page = 1; page < 11; page++) document.addPage();
      },
    ],
  ])('is refused with %s: %s', async (_, kind, change) => {
    expect((await readPdf(await changed(change))).findings).toContain(kind);
    // Packed into streams, nothing of it can be read in the file's bytes.
    expect((await readPdf(await changed(change, true))).findings).toContain(kind);
  });

  it('is refused when an earlier version is still in it', async () => {
    const pdf = (await makePdf(lines)).toString('latin1');
    const twice = Buffer.from(`${pdf}\nxref\n0 0\ntrailer\n<< >>\nstartxref\n0\n%%EOF`, 'latin1');
    expect((await readPdf(twice)).findings).toContain('earlier-version');
  });

  it('is refused when it has no text to read', async () => {
    const document = await PDFDocument.create({ updateMetadata: false });
    document.addPage();
    expect((await readPdf(await document.save())).findings).toEqual(['no-text']);
  });

  it('is refused when it cannot be read, and the next one is read', async () => {
    const broken = Buffer.from(`%PDF-1.7\n${'<<'.repeat(5_000)}\n%%EOF`);
    expect((await readPdf(broken)).findings.length).toBeGreaterThan(0);
    expect((await readPdf(await makePdf(lines))).findings).toEqual([]);
  });

  it('is not to blame when its reader does not start', async () => {
    vi.resetModules();
    vi.doMock('node:child_process', async (readActual) => {
      const actual = await readActual<typeof import('node:child_process')>();
      return { ...actual, fork: (_: string, options: object) => actual.fork('/nowhere.js', options) };
    });
    const { readPdf: readWithout } = await import('@/portal/jobs/read-pdf');
    vi.doUnmock('node:child_process');
    await expect(readWithout(await makePdf(lines))).rejects.toThrow('does not start');
  });

  it('gives away text that is drawn unseen and off the page', async () => {
    const document = await PDFDocument.create({ updateMetadata: false });
    const font = await document.embedFont(StandardFonts.Helvetica);
    document.addPage().drawText('camille@boite.example', { x: -500, y: -500, size: 1, opacity: 0, font });
    const { text } = await readPdf(await document.save());
    expect(findIdentity(text, { words: [], employers: [] })).toEqual(['email']);
  });
});
