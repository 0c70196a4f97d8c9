// The gazetteer, read from the package once per life of the background.
import { browser } from 'wxt/browser';
import { gazetteerPath, loadPlaceResolver } from '@/utils/places/load';

/** The place resolver, loaded on first use. */
export function placeResolver() {
  return loadPlaceResolver(async () => (await fetch(browser.runtime.getURL(gazetteerPath))).text());
}
