// Understands a place the person typed; the gazetteer is read from the package the first time.
import { browser } from 'wxt/browser';
import { gazetteerPath, loadPlaceResolver } from '@/utils/places/load';
import type { PlaceAnswer } from '@/utils/places/types';

export async function loadResolvePlace(): Promise<(location: string | undefined) => PlaceAnswer> {
  const places = await loadPlaceResolver(async () => (await fetch(browser.runtime.getURL(gazetteerPath))).text());
  return (location) => places.resolvePlace(location);
}
