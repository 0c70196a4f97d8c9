// The routes of deposits: each reads its request, calls one function, and answers.
import { Hono } from 'hono';
import type { Portal } from '../context';
import { acceptDeposit, depositFiles } from './accept-deposit';
import { clientAddress } from './client-address';
import { answerContactRequest } from './contact-requests';
import { exportDeposit, findOwned, readStatus, rectifyDeposit, withdrawDeposit } from './deposit-owner';
import { refuseStatus } from './problem';
import { spend } from './rate-limit';
import { etagOf, readIdempotencyKey, readJsonBody, readParts, readToken, requireVersion } from './request';

/** Seconds after which looking again makes sense: while a job is at it, and otherwise. */
const retryAfter = { soon: '5', later: '3600' };
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id as the database spells it. @throws 404 for what is none */
export function readId(text: string | undefined): string {
  if (text === undefined || !uuid.test(text)) throw refuseStatus(404);
  return text.toLowerCase();
}

export function depositRoutes(portal: Portal): Hono {
  const app = new Hono();
  const { rates } = portal.config;

  app.post('/', async (c) => {
    await spend(portal, clientAddress(c, portal.config), [
      { name: 'deposits-per-minute', count: rates.depositsPerMinute, period: 60 },
      { name: 'deposits-per-day', count: rates.depositsPerDay, period: 86_400 },
    ]);
    const key = readIdempotencyKey(c);
    const accepted = await acceptDeposit(portal, key, await readParts(c, 'deposit', depositFiles));
    c.header('Location', accepted.statusUrl);
    return c.json(accepted, 202);
  });

  const owned = (id: string | undefined, token: string) => findOwned(portal, readId(id), token);

  app.get('/:id', async (c) => {
    const deposit = await owned(c.req.param('id'), readToken(c));
    const status = await readStatus(portal, deposit);
    const isAtWork = status.state === 'received' || status.state === 'screening';
    c.header('Retry-After', isAtWork ? retryAfter.soon : retryAfter.later);
    c.header('ETag', etagOf(deposit.version));
    return c.json(status);
  });

  app.put('/:id', async (c) => {
    const deposit = await owned(c.req.param('id'), readToken(c));
    requireVersion(c, deposit.version);
    const changed = await rectifyDeposit(portal, deposit, await readParts(c, 'deposit', depositFiles));
    c.header('ETag', etagOf(changed.version));
    return c.json(await readStatus(portal, changed));
  });

  app.delete('/:id', async (c) => {
    return c.json(await withdrawDeposit(portal, await owned(c.req.param('id'), readToken(c))));
  });

  app.get('/:id/export', async (c) => {
    return c.json(await exportDeposit(portal, await owned(c.req.param('id'), readToken(c))));
  });

  app.post('/:id/contact-requests/:request', async (c) => {
    const deposit = await owned(c.req.param('id'), readToken(c));
    const requestId = readId(c.req.param('request'));
    const isMultipart = /^multipart\//i.test(c.req.header('content-type') ?? '');
    const parts = isMultipart ? await readParts(c, 'answer', ['cv']) : { ...(await readJsonBody(c)), files: undefined };
    const answer = { depositId: deposit.id, requestId, json: parts.json, cv: parts.files?.get('cv') };
    return c.json(await answerContactRequest(portal, answer));
  });

  return app;
}
