// An amount or a range with the words around it, up to its neighbours'.
import { afterPeriod } from './attached';
import type { Span } from './ranges';

/** A span of a plain text with the words on both sides, up to the neighbouring spans. */
export interface Phrase {
  span: Span;
  before: string;
  after: string;
}

/** How far the words around an amount are read, in characters. */
const REACH = 120;

/** `chiffre d'affaires 2023 : 4 200 000 €`: a year parts nothing. */
function isYear({ isBare, isRange, min }: Span): boolean {
  return isBare && !isRange && Number.isInteger(min) && min >= 1_990 && min <= 2_040;
}

/** Each span between its neighbours. */
export function phrasesOf(plain: string, spans: readonly Span[]): Phrase[] {
  return spans.map((span, index) => {
    const previous = spans.slice(0, index).findLast((span) => !isYear(span)); // none before the first
    const from = Math.max(previous?.end ?? 0, span.start - REACH); // the first one has no neighbour before it
    // Nor the last one after it; the neighbour's first character shows that a `+` adds to this amount.
    const to = Math.min(spans[index + 1]?.start ?? plain.length, span.end + REACH) + 1;
    const before = plain.slice(from, span.start);
    // `brut/heure` of the amount before is not said of this one.
    return { span, before: from === previous?.end ? afterPeriod(before) : before, after: plain.slice(span.end, to) };
  });
}
