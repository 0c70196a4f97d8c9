// Makes one text of two copies of an offer's: the longest is shown, and the others are kept with it.
import type { OfferText } from './types';

type Read = Pick<OfferText, 'text' | 'readAt'>;

function versions({ text, readAt, others = [] }: OfferText): Read[] {
  return [{ text, readAt }, ...others];
}

/** The order does not matter, nor how often it is done. Of the same words read twice, the first reading counts. */
export function mergeTexts(one: OfferText, other: OfferText): OfferText {
  const byText = new Map<string, number>();
  for (const { text, readAt } of [...versions(one), ...versions(other)]) {
    byText.set(text, Math.min(readAt, byText.get(text) ?? readAt));
  }
  const [first, ...others] = [...byText]
    .map(([text, readAt]) => ({ text, readAt }))
    .sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
  return {
    key: one.key,
    text: first?.text ?? '',
    readAt: first?.readAt ?? 0,
    ...(others.length > 0 ? { others } : {}),
  };
}
