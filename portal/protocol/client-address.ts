// Where a request comes from, as far as limits need to know it.
import { isIPv6 } from 'node:net';
import type { Context } from 'hono';
import type { Config } from '../config';

interface SocketLike {
  incoming?: { socket?: { remoteAddress?: string } };
}

/** The client's address; of an IPv6 one its network, since a household has the whole of it. `unknown` when there is none. */
export function clientAddress(c: Context, config: Config): string {
  const forwarded = config.trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const address = forwarded || (c.env as SocketLike | undefined)?.incoming?.socket?.remoteAddress || 'unknown';
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  return isIPv6(plain) ? networkOf(plain) : plain;
}

/** The first 64 bits, spelled one way. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const groups = head.split(':').filter(Boolean);
  if (tail !== undefined) {
    const rest = tail.split(':').filter(Boolean);
    groups.push(...Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0'), ...rest);
  }
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
