// Decides which addresses read from a page may become links.

/** The address, when it is https (or the practice board's, in trial builds); undefined for anything else. */
export function safeUrl(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isPractice = import.meta.env.MODE !== 'production' && url.protocol === 'http:' && url.hostname === '127.0.0.1';
  return (url.protocol === 'https:' || isPractice) && url.username === '' && url.password === '' ? url.href : undefined;
}
