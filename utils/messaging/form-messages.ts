// What our own pages and the script that fills forms tell each other; values cross only on the person's click, and one way.
import type { FillOrder, FillResult } from '@/utils/portals/forms/fill';

/** The CV on its way into a page: messages carry no file, so its bytes go as text. */
export interface CarriedFile {
  name: string;
  type: string;
  base64: string;
}

export interface FillReport {
  key: number;
  result: FillResult;
}

/** Messages to the script in the page, by name; believed only from our own pages. */
export interface FormMessages {
  fillForm: { ask: { orders: readonly FillOrder[]; resume?: CarriedFile }; answer: readonly FillReport[] };
  /** Empties again what `fillForm` filled last; answers how many. */
  emptyForm: { ask: Record<string, never>; answer: { emptied: number } };
}

/** Undefined for anything that is no message of this kind. */
export function asFormMessage(
  message: unknown,
): { [Name in keyof FormMessages]: { name: Name; data: FormMessages[Name]['ask'] } }[keyof FormMessages] | undefined {
  if (typeof message !== 'object' || message === null || !('name' in message) || !('data' in message)) return undefined;
  const { name, data } = message;
  if (name === 'fillForm') return { name, data: data as FormMessages['fillForm']['ask'] };
  return name === 'emptyForm' ? { name, data: {} } : undefined;
}
