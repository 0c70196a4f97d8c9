// The words of the page, handed down to every component.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageStrings } from '@/utils/i18n/pages/load';

const Strings = createContext<PageStrings | undefined>(undefined);

export const StringsProvider = Strings.Provider;

export function useStrings(): PageStrings {
  const strings = useContext(Strings);
  if (!strings) throw new Error('A component stands outside of StringsProvider');
  return strings;
}
