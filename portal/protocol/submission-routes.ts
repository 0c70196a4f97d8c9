// The routes of testimonies and dossiers, which share everything but what they say.
import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Portal } from '../context';
import { clientAddress } from './client-address';
import { readId } from './deposit-routes';
import { parse } from './problem';
import { spend } from './rate-limit';
import { etagOf, readIdempotencyKey, readJsonBody, readToken, requireVersion } from './request';
import {
  acceptSubmission,
  findOwnedSubmission,
  type Kind,
  kinds,
  readSubmission,
  rectifySubmission,
  withdrawSubmission,
} from './submissions';

export function submissionRoutes(portal: Portal, kind: Kind): Hono {
  const app = new Hono();
  const { rates } = portal.config;
  const { schema, maySpeakAgain } = kinds[kind];
  const readBody = async (c: Context) => {
    const { json, hash } = await readJsonBody(c);
    return { body: parse(schema as z.ZodType<z.infer<typeof schema>>, json), hash };
  };
  const owned = (c: Context) => findOwnedSubmission(portal, kind, readId(c.req.param('id')), readToken(c));

  app.post('/', async (c) => {
    await spend(portal, clientAddress(c, portal.config), [
      { name: `${kind}-per-minute`, count: rates.depositsPerMinute, period: 60 },
      { name: `${kind}-per-day`, count: rates.depositsPerDay, period: 86_400 },
    ]);
    const key = readIdempotencyKey(c);
    const accepted = await acceptSubmission(portal, kind, { key, ...(await readBody(c)) });
    c.header('Location', accepted.statusUrl);
    return c.json(accepted, 202);
  });

  app.get('/:id', async (c) => {
    const submission = await owned(c);
    c.header('ETag', etagOf(submission.version));
    return c.json(await readSubmission(portal, submission));
  });

  app.get('/:id/export', async (c) => c.json(await readSubmission(portal, await owned(c))));

  if (maySpeakAgain) {
    app.put('/:id', async (c) => {
      const submission = await owned(c);
      requireVersion(c, submission.version);
      const changed = await rectifySubmission(portal, submission, (await readBody(c)).body);
      c.header('ETag', etagOf(changed.version));
      return c.json(await readSubmission(portal, changed));
    });
  }

  app.delete('/:id', async (c) => c.json(await withdrawSubmission(portal, await owned(c))));

  return app;
}
