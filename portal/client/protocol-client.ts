// The protocol as a client speaks it, one function a request; every answer is read with the wire schema.
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Deposit } from '@/utils/portals/protocol/deposit';
import { type Manifest, manifestSchema, offOriginUrls } from '@/utils/portals/protocol/manifest';
import { canonicalJson, previewOf } from '@/utils/portals/protocol/preview';
import { type Problem, problemSchema } from '@/utils/portals/protocol/problem';
import {
  acceptedSchema,
  answeredSchema,
  type ContactAnswer,
  erasureReceiptSchema,
  exportSchema,
  statusSchema,
} from '@/utils/portals/protocol/status';
import { headers, manifestPath } from '@/utils/portals/protocol/vocabulary';

/** Sends a request; the global `fetch`, or an application without a socket. */
export type Send = (url: string, init?: RequestInit) => Promise<Response>;

/** A portal's refusal. */
export class RefusedError extends Error {
  constructor(
    readonly problem: Problem,
    readonly retryAfter: number | undefined,
  ) {
    super(`${problem.status} ${problem.type} ${problem.detail ?? ''} ${JSON.stringify(problem.errors ?? [])}`);
  }
}

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** What the person holds after a deposit. */
export interface Held {
  statusUrl: string;
  token: string;
}

export function makeClient(send: Send) {
  async function ask<T>(schema: z.ZodType<T>, url: string, init?: RequestInit) {
    const answer = await send(url, init);
    if (!answer.ok) {
      const retryAfter = answer.headers.get('retry-after');
      throw new RefusedError(
        problemSchema.parse(await answer.json()),
        retryAfter === null ? undefined : Number(retryAfter),
      );
    }
    return { body: schema.parse(await answer.json()), etag: answer.headers.get('etag') ?? '' };
  }
  const bearer = ({ token }: Held) => ({ Authorization: `Bearer ${token}` });

  return {
    async readManifest(origin: string): Promise<Manifest> {
      const { body } = await ask(manifestSchema, `${origin}${manifestPath}`);
      const elsewhere = offOriginUrls(body, origin);
      if (elsewhere.length > 0) throw new Error(`the manifest leads elsewhere: ${elsewhere.join(', ')}`);
      return body;
    },

    async deposit(endpoint: string, deposit: Deposit, cv?: Uint8Array, key = deposit.id) {
      const init = {
        method: 'POST',
        body: multipartOf(deposit, cv),
        headers: { [headers.idempotencyKey]: `"${key}"` },
      };
      return (await ask(acceptedSchema, endpoint, init)).body;
    },

    readStatus: (held: Held) => ask(statusSchema, held.statusUrl, { headers: bearer(held) }),

    async rectify(held: Held, etag: string, deposit: Deposit, cv?: Uint8Array) {
      const init = { method: 'PUT', body: multipartOf(deposit, cv), headers: { ...bearer(held), 'If-Match': etag } };
      return (await ask(statusSchema, held.statusUrl, init)).body;
    },

    readExport: async (held: Held) =>
      (await ask(exportSchema, `${held.statusUrl}/export`, { headers: bearer(held) })).body,

    async withdraw(held: Held) {
      return (await ask(erasureReceiptSchema, held.statusUrl, { method: 'DELETE', headers: bearer(held) })).body;
    },

    async answer(held: Held, request: string, answer: ContactAnswer, cv?: Uint8Array) {
      const form = new FormData();
      form.set('answer', new Blob([JSON.stringify(answer)], { type: 'application/json' }));
      if (cv) form.set('cv', new File([new Uint8Array(cv)], 'cv.pdf', { type: 'application/pdf' }));
      const init = { method: 'POST', body: form, headers: bearer(held) };
      return (await ask(answeredSchema, `${held.statusUrl}/contact-requests/${request}`, init)).body;
    },

    /** Looks until the portal has decided about a deposit. @throws when it has not within `patience` milliseconds */
    async waitForDecision(held: Held, patience = 20_000) {
      const until = Date.now() + patience;
      for (;;) {
        const { body, etag } = await ask(statusSchema, held.statusUrl, { headers: bearer(held) });
        if (body.state !== 'received' && body.state !== 'screening') return { status: body, etag };
        if (Date.now() > until) throw new Error(`still ${body.state} after ${patience} ms`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
}

/** A deposit whose file and preview say what they hash to. */
export function sealDeposit(deposit: Deposit, cv?: Uint8Array): Deposit {
  const file = cv && {
    part: 'cv' as const,
    name: 'profil-7F3K2Q.pdf',
    type: 'application/pdf' as const,
    bytes: cv.length,
    sha256: hashOf(cv),
    level: deposit.level,
  };
  const { attachments: _, ...rest } = deposit;
  const sealed: Deposit = file ? { ...rest, attachments: [file] } : rest;
  return { ...sealed, consent: { ...sealed.consent, shown: hashOf(canonicalJson(previewOf(sealed))) } };
}

function multipartOf(deposit: Deposit, cv: Uint8Array | undefined): FormData {
  const form = new FormData();
  form.set('deposit', new Blob([JSON.stringify(deposit)], { type: 'application/json' }));
  if (cv) form.set('cv', new File([new Uint8Array(cv)], 'profil-7F3K2Q.pdf', { type: 'application/pdf' }));
  return form;
}
