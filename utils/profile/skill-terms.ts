// The skills of a profile as the terms that leave: short, each once, and as many as the protocol holds.
import { flatten } from '@/utils/posting/fold';
import type { Resume } from './resume';

/** Limits of the wire: characters of a skill, and number of skills. */
export const longestTerm = 60;
export const mostTerms = 40;

/** Every skill and keyword, cut where commas and the like part it when it is too long; a term stands once. */
export function skillTerms(resume: Resume): string[] {
  const all = (resume.skills ?? []).flatMap(({ name, keywords = [] }) => [name, ...keywords]);
  const seen = new Set<string>();
  return all.flatMap(shorten).filter((term) => {
    const key = flatten(term);
    return !seen.has(key) && seen.add(key);
  });
}

function shorten(term: string): string[] {
  const clean = term.replace(/\s+/g, ' ').trim();
  if (clean === '' || clean.length <= longestTerm) return clean === '' ? [] : [clean];
  const parts = clean.split(/\s*[,;•|]\s*|\s+[-–—:]\s+|:\s+|\s*[()]\s*|\.\s+/).filter((part) => part !== '');
  return parts.length > 1 ? parts.flatMap(shorten) : wrap(clean);
}

/** A sentence without a place to part it: by its words, so that none is lost. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const cut = word.slice(0, longestTerm);
    if (last !== undefined && last.length + 1 + cut.length <= longestTerm) lines[lines.length - 1] = `${last} ${cut}`;
    else lines.push(cut);
  }
  return lines;
}

/**
 * The terms as lines of the wire. More terms than it holds share lines with their neighbours; `left` are those that find
 * no room even so.
 */
export function packTerms(terms: readonly string[]): { lines: string[]; left: string[] } {
  if (terms.length <= mostTerms) return { lines: [...terms], left: [] };
  const lines: string[] = [];
  const left: string[] = [];
  for (const term of terms) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 2 + term.length <= longestTerm)
      lines[lines.length - 1] = `${last}, ${term}`;
    else if (lines.length < mostTerms) lines.push(term);
    else left.push(term);
  }
  return { lines, left };
}
