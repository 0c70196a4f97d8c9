// Which addresses of a page may be kept and opened: https ones, as the URL parser writes them.

/** A longer address is not kept, in UTF-16 units. */
const MAX_URL = 2_000;

/** The absolute https URL (http on 127.0.0.1, for the practice board), or `undefined` for anything else. */
export function safeUrl(written: string | undefined, base?: URL): string | undefined {
  if (!written || written.length > MAX_URL || !URL.canParse(written, base?.href)) return undefined; // base: none for absolute URLs
  const url = new URL(written, base?.href);
  const isLocal = url.protocol === 'http:' && url.hostname === '127.0.0.1';
  if (url.protocol !== 'https:' && !isLocal) return undefined;
  url.username = '';
  url.password = '';
  return url.href;
}
