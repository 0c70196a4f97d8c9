// Writes a day the way a control wants it.
import { fold } from './fold';
import type { FormControl } from './types';

/** The ISO day for this control: ISO in a date box, else the order its example shows, else the page's language's. */
export function dateFor(day: string, control: FormControl, lang: string | undefined): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (control.kind === 'date') return day;
  const example = fold(`${control.placeholder ?? ''} ${control.mask ?? ''} ${control.label ?? ''}`);
  if (/\b(aaaa|yyyy) ?mm ?(jj|dd)\b/.test(example)) return day;
  if (/\bmm ?(dd|jj) ?(yyyy|aaaa|yy)\b/.test(example)) return `${month}/${date}/${year}`;
  if (/\b(jj|dd) ?mm ?(aaaa|yyyy|aa|yy)\b/.test(example) || (lang ?? '').toLowerCase().startsWith('fr'))
    return `${date}/${month}/${year}`;
  return day;
}
