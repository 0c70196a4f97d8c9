// Stands between a browser and a portal and loses some of what passes: half of it on the way there, half of the answers.
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LossyProxy {
  /** Without a trailing slash. */
  address: string;
  /** Where it leads; set once the portal is there. */
  target: string;
  /** Share of deposits' requests that are lost, one way or the other. */
  share: number;
  /** Milliseconds an answer is held back: time to be interrupted in. */
  delay: number;
  lost: { requests: number; answers: number };
  close: () => Promise<void>;
}

export async function openLossyProxy(random: () => number): Promise<LossyProxy> {
  const server = createServer((incoming, outgoing) => {
    const isDeposit = incoming.method === 'POST';
    const luck = isDeposit ? random() : 1;
    if (luck < proxy.share / 2) {
      proxy.lost.requests += 1;
      incoming.socket.destroy();
      return;
    }
    const { method, headers, url } = incoming;
    const forwarded = ask(new URL(url ?? '/', proxy.target), { method, headers }, (answer) => {
      if (luck < proxy.share) {
        proxy.lost.answers += 1;
        answer.resume().once('end', () => incoming.socket.destroy());
        return;
      }
      setTimeout(() => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      }, proxy.delay);
    });
    forwarded.once('error', () => incoming.socket.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: LossyProxy = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    target: '',
    share: 0,
    delay: 0,
    lost: { requests: 0, answers: 0 },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return proxy;
}
