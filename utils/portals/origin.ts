// Which addresses may be a portal at all: an exact HTTPS origin; this machine's own only in trial builds.

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/** The origin of what a person typed or a register says; `undefined` when it can be no portal's. */
export function portalOrigin(address: string, isTrial: boolean): string | undefined {
  const text = address.trim();
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return undefined;
  const { protocol, hostname, origin, username, password } = new URL(full);
  if (username !== '' || password !== '') return undefined;
  if (protocol === 'https:') return hostname.includes('.') ? origin : undefined;
  return isTrial && protocol === 'http:' && loopback.includes(hostname) ? origin : undefined;
}

/** The pattern to ask the browser for: patterns know no port. */
export function originPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
