// Proposes communes for what is typed; the gazetteer is fetched from the package at the first letter.
import { browser } from 'wxt/browser';
import type { Proposal } from '@/components/combobox';
import { gazetteerPath, loadPlaceResolver } from '@/utils/places/load';

/** Proposals shown at once. */
const longest = 8;

export async function proposeCommunes(typed: string): Promise<readonly Proposal[]> {
  const places = await loadPlaceResolver(async () => (await fetch(browser.runtime.getURL(gazetteerPath))).text());
  return places.searchCommunes(typed, longest).map(({ code, name, departement }) => ({
    id: code,
    label: name,
    note: `${departement.name} (${departement.code})`,
  }));
}
