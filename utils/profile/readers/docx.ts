// The text of a Word document, from a copy that holds its text parts alone.
import { zipSync } from 'fflate';
import { readArchive } from './archive';
import { ImportError } from './imported';

export const isDocument = (path: string) => path === 'word/document.xml';

/** What the reader needs to find the text; pictures, macros and embedded files stay behind. */
const parts = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/[\w-]+\.xml|word\/_rels\/document\.xml\.rels)$/;

/** Paragraphs, one a line. @throws ImportError `too-large`, `damaged` */
export async function readDocxText(bytes: Uint8Array): Promise<string> {
  const files = readArchive(bytes, (path) => parts.test(path));
  // Nobody's document declares entities of its own.
  for (const [path, file] of files) {
    if (new TextDecoder().decode(file).includes('<!DOCTYPE')) throw new ImportError('damaged', path);
  }
  const copy = zipSync(Object.fromEntries(files), { level: 0 });
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.extractRawText({ arrayBuffer: copy.slice().buffer });
    return value;
  } catch (cause) {
    throw new ImportError('damaged', undefined, { cause });
  }
}
