// Draws the text of a guide from its tree; a source mark opens a note under the line it stands in.

import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { marksIn } from '@/utils/guides/text';
import type { Block, Fill, Inline, Source, Table } from '@/utils/guides/types';
import { OutLink } from '../out-link';
import { useStrings } from '../strings';
import { SourceNote } from './source-note';

/** What marks refer to. */
export interface Citations {
  sources: Readonly<Record<string, Source>>;
  /** Ids in reading order: the number of a source is its place here, from 1. */
  order: readonly string[];
}

interface ProseProps {
  blocks: readonly Block[];
  citations: Citations;
  /** Draws what the text leaves to the project's tables. */
  fill: (fill: Fill) => ComponentChildren;
}

export function Prose({ blocks, citations, fill }: ProseProps) {
  return (
    <>
      {blocks.map((block, at) => (
        <DrawnBlock key={at} block={block} citations={citations} fill={fill} />
      ))}
    </>
  );
}

function DrawnBlock({ block, citations, fill }: Omit<ProseProps, 'blocks'> & { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return <Cited as="p" inline={block.children} citations={citations} />;
    case 'heading':
      return <h3>{block.children.map((each) => drawInline(each, () => null))}</h3>;
    case 'list': {
      const items = block.items.map((item, at) => (
        <li key={at}>
          <Cited as="span" inline={item} citations={citations} />
        </li>
      ));
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return <CitedTable table={block} citations={citations} />;
    default:
      return <>{fill(block)}</>;
  }
}

type DrawMark = (id: string) => ComponentChildren;

function drawInline(inline: Inline, mark: DrawMark, key?: number): ComponentChildren {
  if (typeof inline === 'string') return inline;
  const children = 'children' in inline ? inline.children.map((each, at) => drawInline(each, mark, at)) : null;
  switch (inline.type) {
    case 'strong':
      return <strong key={key}>{children}</strong>;
    case 'emphasis':
      return <em key={key}>{children}</em>;
    case 'link':
      return (
        <OutLink key={key} address={inline.url}>
          {children}
        </OutLink>
      );
    default:
      return mark(inline.id);
  }
}

/** Marks as small buttons, one note open at a time. */
function useMarks({ sources, order }: Citations) {
  const id = useId();
  const [open, setOpen] = useState<string>();
  const { guides } = useStrings();
  const mark: DrawMark = (source) => {
    const place = order.indexOf(source) + 1;
    return (
      <button
        key={source}
        type="button"
        class="source-mark"
        aria-label={guides.source(place)}
        aria-expanded={open === source}
        aria-controls={open === source ? id : undefined}
        onClick={() => setOpen(open === source ? undefined : source)}
      >
        {place}
      </button>
    );
  };
  const shown = open === undefined ? undefined : sources[open];
  const note = shown && <SourceNote id={id} source={shown} onClose={() => setOpen(undefined)} />;
  return { mark, note };
}

interface CitedProps {
  as: 'p' | 'span';
  inline: readonly Inline[];
  citations: Citations;
}

/** A line with its marks, and the note of the one that is open. */
export function Cited({ as: Tag, inline, citations }: CitedProps) {
  const { mark, note } = useMarks(citations);
  return (
    <>
      <Tag>{inline.map((each, at) => drawInline(each, mark, at))}</Tag>
      {note}
    </>
  );
}

function CitedTable({ table: { head, rows }, citations }: { table: Table; citations: Citations }) {
  const { mark, note } = useMarks(citations);
  const hasMarks = [head, ...rows].flat().some((cell) => marksIn(cell).length > 0);
  return (
    <>
      <table>
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th key={at} scope="col">
                {cell.map((each, inner) => drawInline(each, mark, inner))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, at) => (
                <td key={at}>{cell.map((each, inner) => drawInline(each, mark, inner))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {hasMarks && note}
    </>
  );
}
