// Mail as jobs: queued with what it is about, sent later, gone from the queue when sent or when its owner is erased.
import { createTransport } from 'nodemailer';
import type { Config } from '../config';
import type { Mail, Portal } from '../context';
import type { Database, Tx } from '../db/tables';
import { addJob, type Job } from './queue';

/** Queues a mail; with a `key`, once. */
export async function queueMail(
  db: Database | Tx,
  mail: Mail,
  options: { subject?: string; key?: string; now: Date },
): Promise<void> {
  const { subject, key, now } = options;
  await addJob(db, { kind: 'send-mail', subject, key, payload: { ...mail }, runAt: now });
}

export async function sendQueuedMail(portal: Portal, { payload }: Job): Promise<undefined> {
  await portal.deliver({ to: String(payload.to), subject: String(payload.subject), text: String(payload.text) });
}

/** How mail leaves: by SMTP, or printed in the terminal when no server is configured. */
export function makeDelivery({ smtpUrl, mailFrom }: Config): (mail: Mail) => Promise<void> {
  if (smtpUrl === undefined) {
    return async ({ to, subject, text }) => {
      process.stdout.write(`\n— mail to ${to}: ${subject}\n${text}\n—\n`);
    };
  }
  const transport = createTransport(smtpUrl);
  return async (mail) => {
    await transport.sendMail({ from: mailFrom, ...mail });
  };
}
