// The web as a test sees it: a proxy that answers for the real hosts from routes, cuts off the rest, and records both.
import { readFile } from 'node:fs/promises';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCertificate } from './certificate';

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Milliseconds before the answer. */
  delay?: number;
}

export interface RoutedRequest {
  method: string;
  url: URL;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/**
 * HTML, a file to send, a whole reply, `pass` (let it through: only to a server on this machine), or a function that
 * answers one of these, or nothing to cut the request off.
 */
export type Answer = string | URL | Reply | typeof pass;
export type Route = Answer | ((request: RoutedRequest) => Answer | undefined | Promise<Answer | undefined>);

/**
 * Keyed by `https://host/path`. The query counts only when the key has one; `*` stands for anything. When several keys
 * fit, the longest wins.
 */
export type Routes = Record<string, Route>;

/** Lets a request through to the server it names, which must be on 127.0.0.1. */
export const pass = Symbol('pass');

export interface RecordedRequest {
  method: string;
  url: string;
  /** False when no route took it and it was cut off. */
  served: boolean;
  body: string;
}

/** Where browsers ask their makers by themselves; kept apart so that tests can count our own requests. */
const BROWSER_CHATTER =
  /^(https?|wss?):\/\/([\w-]+\.)*(mozilla\.(com|net|org)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com|detectportal\.\w+)(:\d+)?\//;

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export class FixtureProxy {
  readonly recorded: RecordedRequest[] = [];
  private routes: [pattern: RegExp, length: number, route: Route][] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly plain: Server,
    private readonly secure: Server,
  ) {}

  static async start(routes: Routes = {}): Promise<FixtureProxy> {
    const plain = createServer();
    const secure = createSecureServer(makeCertificate());
    const proxy = new FixtureProxy(plain, secure);
    proxy.add(routes);
    plain.on('request', (incoming, outgoing) => proxy.handle(incoming, outgoing, 'http:'));
    secure.on('request', (incoming, outgoing) => proxy.handle(incoming, outgoing, 'https:'));
    for (const server of [plain, secure]) {
      server.on('upgrade', (incoming, socket) => {
        proxy.record(
          { method: 'UPGRADE', url: addressOf(incoming, 'https:'), served: false, body: '' },
          incoming.headers,
        );
        socket.destroy();
      });
      server.on('connection', (socket) => proxy.hold(socket));
    }
    plain.on('connect', (incoming, socket: Socket) => {
      proxy.hold(socket);
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      const isPlain = incoming.url?.endsWith(':80');
      (isPlain ? plain : secure).emit('connection', socket);
    });
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.plain.address() as AddressInfo).port;
  }

  add(routes: Routes): void {
    for (const [key, route] of Object.entries(routes)) {
      const literal = key.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
      const pattern = new RegExp(`^${literal.join('.*')}${key.includes('?') ? '' : '(\\?.*)?'}$`);
      this.routes = this.routes.filter(([known]) => known.source !== pattern.source);
      this.routes.push([pattern, key.length, route]);
    }
    this.routes.sort((a, b) => b[1] - a[1]);
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.secure.close();
    await new Promise((resolve) => this.plain.close(resolve));
  }

  private hold(socket: Socket): void {
    this.sockets.add(socket);
    // A browser that is killed resets its connections: that is no error of the test's.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.sockets.delete(socket));
  }

  private record(seen: RecordedRequest, headers: IncomingHttpHeaders): void {
    if (!BROWSER_CHATTER.test(seen.url) || isFromScript(headers)) this.recorded.push(seen);
  }

  private async handle(incoming: IncomingMessage, outgoing: ServerResponse, scheme: string): Promise<void> {
    const url = addressOf(incoming, scheme);
    const body = Buffer.concat(await Array.fromAsync(incoming));
    const asked: RoutedRequest = {
      method: incoming.method ?? 'GET',
      url: new URL(url),
      headers: incoming.headers,
      body,
    };
    const answer = await this.answerFor(asked);
    // Browsers ask for it by themselves on every site: neither the page nor the extension did.
    if (answer === undefined && asked.url.pathname === '/favicon.ico') return send({ status: 204 }, outgoing);
    this.record({ method: asked.method, url, served: answer !== undefined, body: body.toString() }, incoming.headers);
    if (answer === undefined) incoming.socket.destroy();
    else if (answer === pass) passOn(asked, outgoing);
    else await send(answer, outgoing);
  }

  private async answerFor(asked: RoutedRequest): Promise<Answer | undefined> {
    const address = asked.url.href.replace(/#.*$/, '');
    const route = this.routes.find(([pattern]) => pattern.test(address))?.[2];
    return typeof route === 'function' ? route(asked) : route;
  }
}

/** Pages and extensions are told by what both browsers add to each of their requests; a browser's own carry none of it. */
function isFromScript(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  return (site !== undefined && site !== 'none') || /^\w+-extension:/.test(headers.origin ?? '');
}

function addressOf(incoming: IncomingMessage, scheme: string): string {
  const target = incoming.url ?? '/';
  return target.startsWith('/') ? `${scheme}//${incoming.headers.host}${target}` : target;
}

async function send(answer: string | URL | Reply, outgoing: ServerResponse): Promise<void> {
  const reply = await replyFrom(answer);
  if (reply.delay) await new Promise((resolve) => setTimeout(resolve, reply.delay));
  outgoing.writeHead(reply.status ?? 200, {
    'content-type': CONTENT_TYPES['.html'],
    'cache-control': 'no-store',
    ...reply.headers,
  });
  outgoing.end(reply.body ?? '');
}

async function replyFrom(answer: string | URL | Reply): Promise<Reply> {
  if (typeof answer === 'string') return { body: answer };
  if (!(answer instanceof URL)) return answer;
  const type = CONTENT_TYPES[extname(answer.pathname)] ?? 'application/octet-stream';
  return { body: await readFile(fileURLToPath(answer)), headers: { 'content-type': type } };
}

function passOn(asked: RoutedRequest, outgoing: ServerResponse): void {
  if (asked.url.hostname !== '127.0.0.1')
    throw new Error(`A test may pass requests to 127.0.0.1 only, not ${asked.url}`);
  const onward = request(asked.url, { method: asked.method, headers: asked.headers }, (reply) => {
    outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  onward.end(asked.body);
}
