// What the place where the person lives is called: its name, abroad the country's, and said to be Paris while nothing is.
import type { PageStrings } from '@/utils/i18n/pages/load';
import type { Household } from '@/utils/living/household';

export function nameOfHere({ here }: Household, name: string | undefined, { living, language }: PageStrings): string {
  if (here.commune !== undefined) return name ?? living.default;
  // 'ZZ' is a country that was not said.
  const country =
    here.country === 'ZZ' ? undefined : new Intl.DisplayNames(language, { type: 'region' }).of(here.country);
  return name ?? country ?? living.abroad;
}
