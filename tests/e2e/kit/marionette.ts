// Firefox's remote control, spoken raw: one TCP connection, one command after the other.
import { connect, type Socket } from 'node:net';
import { PATIENCE, within } from './wait';

type Failure = { error: string; message: string } | null;

export class Marionette {
  private pending = Promise.resolve<unknown>(undefined);
  private readonly waiting = new Map<number, (failure: Failure, result: unknown) => void>();
  private unread = Buffer.alloc(0);
  private last = 0;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (data) => this.read(data));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      for (const answer of this.waiting.values()) answer({ error: 'closed', message: 'Firefox is gone' }, undefined);
      this.waiting.clear();
    });
  }

  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return new Marionette(socket);
  }

  /** Sends one command and answers its `value`. */
  send<Answer = unknown>(command: string, parameters: object = {}): Promise<Answer> {
    this.last += 1;
    const id = this.last;
    const answered = new Promise<Answer>((resolve, reject) => {
      this.waiting.set(id, (failure, result) => {
        if (failure) reject(new Error(`${failure.error}: ${failure.message}`));
        else resolve(unwrap(result) as Answer);
      });
    });
    const message = Buffer.from(JSON.stringify([0, id, command, parameters]));
    if (this.socket.destroyed) return Promise.reject(new Error('Firefox is not running: restart() first'));
    this.socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]));
    // A command has its own time limit inside Firefox; this one is for a Firefox that no longer answers at all.
    return within(answered, `Firefox does not answer ${command}`, PATIENCE + 5_000);
  }

  /** Runs several commands with no other caller's in between. */
  alone<Answer>(task: () => Promise<Answer>): Promise<Answer> {
    const turn = this.pending.then(task, task);
    this.pending = turn.catch(() => undefined);
    return turn;
  }

  /**
   * Runs the body of an async function with the browser's own privileges, in its main process: `Services`, `gBrowser`
   * of the front window and `argument` are at hand.
   */
  runAsBrowser<Answer>(body: string, argument: unknown = null): Promise<Answer> {
    return this.alone(async () => {
      await this.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await this.send<Answer>('WebDriver:ExecuteScript', {
          script: `const [argument] = arguments; return (async () => { ${body} })();`,
          args: [argument],
        });
      } finally {
        await this.send('Marionette:SetContext', { value: 'content' });
      }
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private read(data: Buffer): void {
    this.unread = Buffer.concat([this.unread, data]);
    for (;;) {
      const colon = this.unread.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.unread.subarray(0, colon));
      if (this.unread.length < end) return;
      const message: unknown = JSON.parse(this.unread.subarray(colon + 1, end).toString());
      this.unread = this.unread.subarray(end);
      // What is not an answer is the greeting.
      if (!Array.isArray(message)) continue;
      const [, id, failure, result] = message as [number, number, Failure, unknown];
      this.waiting.get(id)?.(failure, result);
      this.waiting.delete(id);
    }
  }
}

function unwrap(result: unknown): unknown {
  return result && typeof result === 'object' && 'value' in result ? result.value : result;
}
