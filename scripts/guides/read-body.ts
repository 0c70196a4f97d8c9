// Turns the Markdown of a guide into its opening and its sections.
import type { Heading, List, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { marksIn, plainText } from '../../utils/guides/text';
import { type Audience, audiences, type Block, type Fill, type Inline, type Section } from '../../utils/guides/types';
import { typographic } from '../../utils/i18n/typography';
import { type Context, readInline } from './read-inline';

export interface Body {
  intro: Block[];
  sections: Section[];
}

/** @param markdown the text after the head; lines are reported as they count in it */
export function readBody(markdown: string, context: Context): Body {
  const tree = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const body: { intro: Block[]; sections: (Section & { blocks: Block[] })[] } = { intro: [], sections: [] };
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) {
      const section = readSectionHeading(node, context);
      if (body.sections.some(({ id }) => id === section.id)) {
        context.report(`another section is called ${section.id}`, node.position?.start.line);
      }
      body.sections.push({ ...section, blocks: [] });
    } else {
      const block = readBlock(node, context);
      if (block) (body.sections.at(-1)?.blocks ?? body.intro).push(block);
    }
  }
  return body;
}

const headingEnd = /\s*\{#([a-z][a-z0-9-]*)(?:\s+for=([a-z,-]+))?\}$/;

function readSectionHeading(node: Heading, context: Context): Omit<Section, 'blocks'> {
  const line = node.position?.start.line;
  const last = node.children.at(-1);
  const end = last?.type === 'text' ? headingEnd.exec(last.value) : null;
  if (last?.type !== 'text' || !end) {
    context.report('a ## heading ends with {#its-id}, or {#its-id for=tenant,owner}', line);
    return { id: '', title: '', for: [] };
  }
  const [whole, id = '', tags = ''] = end;
  const words = { ...last, value: last.value.slice(0, -whole.length) };
  const title = plainText(readInline([...node.children.slice(0, -1), words], context));
  if (title.trim() === '') context.report('a heading has words', line);
  return { id, title, for: tags === '' ? [] : tags.split(',').flatMap((tag) => readAudience(tag, line, context)) };
}

function readAudience(tag: string, line: number | undefined, { report }: Context): Audience[] {
  const known = audiences.find((audience) => audience === tag);
  if (!known) report(`for=${tag}: nobody is called so; the tags are ${audiences.join(' ')}`, line);
  return known ? [known] : [];
}

function readBlock(node: RootContent, context: Context): Block | undefined {
  const line = node.position?.start.line;
  switch (node.type) {
    case 'paragraph': {
      const [only] = node.children;
      if (node.children.length === 1 && only?.type === 'text' && /^\{\w+:/.test(only.value)) {
        return readFill(only.value, line, context);
      }
      const children = readInline(node.children, context);
      requireSource(children, line, context);
      return { type: 'paragraph', children };
    }
    case 'heading':
      if (node.depth !== 3) context.report('headings are ## or ###', line);
      return { type: 'heading', children: readInline(node.children, context) };
    case 'list':
      return readList(node, context);
    case 'table':
      return readTable(node, context);
    default:
      context.report(`${node.type} is not among what a guide may hold`, line);
      return undefined;
  }
}

function readList(node: List, context: Context): Block {
  const items = node.children.map((item): Inline[] => {
    const [only] = item.children;
    const line = item.position?.start.line;
    if (item.children.length === 1 && only?.type === 'paragraph') {
      const inline = readInline(only.children, context);
      requireSource(inline, line, context);
      return inline;
    }
    context.report('an item of a list is one paragraph, without a list in it', line);
    return [];
  });
  return { type: 'list', isOrdered: node.ordered === true, items };
}

function readTable(node: Table, context: Context): Block {
  const [head = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => readInline(cell.children, context)),
  );
  if (rows.length === 0) context.report('a table has rows', node.position?.start.line);
  requireSource([head, ...rows].flat(2), node.position?.start.line, context);
  return { type: 'table', head, rows };
}

/** A figure says where it comes from: in its own paragraph, item or table, not somewhere near. */
function requireSource(inline: readonly Inline[], line: number | undefined, { report }: Context): void {
  const [figure] = /\d[\d\s]*/.exec(plainText(inline).replace(notFigures, '')) ?? [];
  if (figure && marksIn(inline).length === 0) report(`“${figure.trim()}” has no source: mark it with [^id]`, line);
}

/** Kinds of homes, `T2`, count nothing that could be wrong. */
const notFigures = /\bT[1-6]\b/g;

/** `{towns: 35238 29019}`, `{hiring: 53}`, `{portal: 53}`. */
function readFill(text: string, line: number | undefined, { report, communeOf }: Context): Fill | undefined {
  const [, kind = '', codes = ''] = /^\{(\w+):\s*([0-9AB ]+)\}$/.exec(text) ?? [];
  const list = codes.split(/ +/).filter(Boolean);
  if (kind === 'towns' && list.length > 0) {
    const communes = list.flatMap((code) => {
      const town = communeOf(code);
      if (!town) report(`{towns: ${code}}: no commune has this code`, line);
      return town ? [{ code, name: typographic(town.name), population: town.population }] : [];
    });
    return { type: 'towns', communes };
  }
  const [region] = list;
  if ((kind === 'hiring' || kind === 'portal') && list.length === 1 && region) return { type: kind, region };
  report('expected {towns: codes of communes}, {hiring: code of a region} or {portal: code of a region}', line);
  return undefined;
}
