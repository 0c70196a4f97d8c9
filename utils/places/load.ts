// Loads the gazetteer once and keeps the resolver, for as long as the page or worker lives.

import { createPlaceResolver, type PlaceResolver } from './resolve';

/** Path of the packaged gazetteer, for `browser.runtime.getURL`. */
export const gazetteerPath = '/gazetteer.txt';

let loading: Promise<PlaceResolver> | undefined;

/** The resolver; `readFile` is called the first time only, and again after a failure. Rejects when it cannot be read. */
export function loadPlaceResolver(readFile: () => Promise<ArrayBuffer | string>): Promise<PlaceResolver> {
  loading ??= readFile()
    .then(createPlaceResolver)
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
