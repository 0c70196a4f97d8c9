// The words of a guide without their form: for searching, and for saying a line in plain text.
import type { Block, Inline } from './types';

/** The text alone, without source marks. */
export function plainText(inline: readonly Inline[]): string {
  return inline
    .map((each) => {
      if (typeof each === 'string') return each;
      return each.type === 'source' ? '' : plainText(each.children);
    })
    .join('');
}

/** Ids of the sources marked, in reading order, repeated as they are. */
export function marksIn(inline: readonly Inline[]): string[] {
  return inline.flatMap((each) => {
    if (typeof each === 'string') return [];
    return each.type === 'source' ? [each.id] : marksIn(each.children);
  });
}

/** Lines of text a block holds; one that the page fills holds none. */
export function linesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.children];
    case 'list':
      return block.items;
    case 'table':
      return [block.head, ...block.rows].flat();
    default:
      return [];
  }
}

/** What blocks say, as one text. A town's name counts: people look for it. */
export function textOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) =>
      block.type === 'towns' ? block.communes.map(({ name }) => name) : linesOf(block).map(plainText),
    )
    .join(' ');
}
