// The offer's own text on LinkedIn, without the heading LinkedIn puts over it in the person's language.
import { one, text } from '@/utils/page/select';
import { plainText } from '../plain-text';

/** `undefined` while the box holds its heading and nothing else. */
export function textUnder(box: Element): string | undefined {
  const heading = text(one(box, 'h2')); // none on signed-out pages
  const whole = plainText(box);
  if (!heading || !whole?.startsWith(heading)) return whole; // an empty box
  return whole.slice(heading.length).trim() || undefined;
}
