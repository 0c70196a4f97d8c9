// Turns a line of Markdown into the few pieces of text a guide may hold, and reports all others.
import type { PhrasingContent } from 'mdast';
import type { GuideLanguage, Inline, Town } from '../../utils/guides/types';
import type { Report } from './problems';
import { typeset } from './typeset';

export interface Context {
  language: GuideLanguage;
  report: Report;
  /** By INSEE code; undefined for no commune of today. */
  communeOf: (code: string) => Town | undefined;
}

/** What a writer may have meant, by the Markdown that is refused. */
const refused: Readonly<Record<string, string>> = {
  html: 'no HTML: write Markdown',
  image: 'no images',
  imageReference: 'no images',
  inlineCode: 'no code',
  break: 'no line breaks inside a paragraph: begin another one',
};

const sourceMark = /\[\^([a-z0-9-]+)\]/;

export function readInline(nodes: readonly PhrasingContent[], context: Context): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    const line = node.position?.start.line;
    switch (node.type) {
      case 'text':
        return readText(node.value, line, context);
      case 'strong':
        return [{ type: 'strong', children: readInline(node.children, context) }];
      case 'emphasis':
        return [{ type: 'emphasis', children: readInline(node.children, context) }];
      case 'link':
        if (!isHttps(node.url)) context.report(`a link is an https address: ${node.url}`, line);
        if (node.children.length === 0) context.report('a link has words', line);
        return [{ type: 'link', url: node.url, children: readInline(node.children, context) }];
      default:
        context.report(refused[node.type] ?? `${node.type} is not among what a guide may hold`, line);
        return [];
    }
  });
}

/** Text with `[^id]` marks in it: every other piece of the split is an id. */
function readText(text: string, line: number | undefined, { language, report }: Context): Inline[] {
  return text.split(sourceMark).flatMap((piece, at): Inline[] => {
    if (at % 2 === 1) return [{ type: 'source', id: piece }];
    if (piece.includes('[^')) report('a source mark is [^id], the id in lower case with hyphens', line);
    if (/[{}]/.test(piece)) report('{…} stands at the end of a ## heading, or alone on its line', line);
    if (/https?:/.test(piece)) report('an address is written as a link: [words](https://…)', line);
    const set = typeset(piece.replace(/\s*\n\s*/g, ' '), language);
    return set === '' ? [] : [set];
  });
}

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}
