// The one module that makes network requests: to the portal the person chose and granted, and nowhere else.
import type { z } from 'zod';
import { browser } from '@/utils/native-browser';
import { sha256Of } from './hash';
import { originPattern, portalOrigin } from './origin';
import { PortalError } from './portal-error';
import { type Feed, feedSchema } from './protocol/feed';
import { type Manifest, manifestSchema, offOriginUrls } from './protocol/manifest';
import {
  type Accepted,
  acceptedSchema,
  answeredSchema,
  type ContactAnswer,
  type ErasureReceipt,
  type Export,
  erasureReceiptSchema,
  exportSchema,
  type Status,
  statusSchema,
} from './protocol/status';
import { headers, limits, manifestPath } from './protocol/vocabulary';
import { parseAnswer, readBody, readRefusal } from './transport';
import { verifyFeed } from './verify-feed';

/** A deposit of the person's, as its receipt says: the token is all that opens it. */
export interface Held {
  statusUrl: string;
  token: string;
}

/** What is sent with a deposit, byte for byte the same each time it is. */
export interface Sending {
  /** Also its Idempotency-Key. */
  id: string;
  /** The part `deposit`. */
  json: string;
  cv?: { bytes: Uint8Array<ArrayBuffer>; fileName: string };
}

/** What the client asks of the world; tests put their own in its place. */
export interface Reach {
  /** The browser's own unless a test gives another. */
  send?: (url: string, init: RequestInit) => Promise<Response>;
  /** Whether the person has chosen this portal. */
  isChosen: (origin: string) => Promise<boolean>;
  isGranted?: (origin: string) => Promise<boolean>;
  now?: () => number;
  /** A build made to be tried out, on this machine. */
  isTrial?: boolean;
}

/** Milliseconds; and bytes of an answer. */
const waits = { manifest: 5_000, short: 20_000, long: 60_000 } as const;
const sizes = { small: 64 * 1024, notice: 512 * 1024, status: 512 * 1024, export: 16 * 1024 * 1024 } as const;

interface Exchange {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  headers?: Record<string, string>;
  body?: FormData | string;
  /** ms. */
  wait: number;
  /** Bytes. */
  max: number;
}

/** Whether the browser lets us reach a portal. */
export function isGranted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originPattern(origin)] });
}

const sendByBrowser = (url: string, init: RequestInit) => fetch(url, init);

/** What the extension may ask of the portal at `origin`; every function throws PortalError. */
export function makeClient(origin: string, reach: Reach) {
  const { isTrial = import.meta.env.MODE === 'e2e', now = Date.now, send = sendByBrowser } = reach;

  /** Every request passes here. */
  async function exchange(url: string, { wait, max, ...init }: Exchange, isFirstLook = false) {
    if (portalOrigin(origin, isTrial) !== origin || !URL.canParse(url) || new URL(url).origin !== origin) {
      throw new PortalError('elsewhere');
    }
    // The manifest alone is read before a portal is chosen: on the click that looks at it.
    if (!isFirstLook && !(await reach.isChosen(origin))) throw new PortalError('not-chosen');
    if (!(await (reach.isGranted ?? isGranted)(origin))) throw new PortalError('not-granted');
    const signal = AbortSignal.timeout(wait);
    try {
      const answer = await send(url, {
        ...init,
        signal,
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        // In Firefox the `Origin` of any other mode is this installation's own, the same at every portal; of this one it is
        // `null`. Both browsers let us reach a host that was granted.
        mode: 'same-origin',
        // Not followed, and told apart from a broken connection.
        redirect: 'manual',
      });
      if (answer.type === 'opaqueredirect' || (answer.status >= 300 && answer.status < 400)) {
        throw new PortalError('redirect');
      }
      if (!answer.ok) throw new PortalError('refused', await readRefusal(answer, now()));
      return { answer, bytes: await readBody(answer, max) };
    } catch (error) {
      if (error instanceof PortalError) throw error;
      throw new PortalError(signal.aborted ? 'timeout' : 'network');
    }
  }

  async function ask<T>(schema: z.ZodType<T>, url: string, request: Exchange) {
    const { answer, bytes } = await exchange(url, request);
    return { said: parseAnswer(bytes, schema), etag: answer.headers.get('etag') };
  }

  const bearer = ({ token }: Held) => ({ Authorization: `Bearer ${token}` });

  return {
    /** What the portal says of itself, on the person's click; any address off its origin refuses the whole. */
    async readManifest(): Promise<Manifest> {
      const request = { wait: waits.manifest, max: limits.manifestBytes };
      const { bytes } = await exchange(`${origin}${manifestPath}`, request, true);
      const manifest = parseAnswer(bytes, manifestSchema);
      if (offOriginUrls(manifest, origin).length > 0) throw new PortalError('elsewhere');
      return manifest;
    },

    /** The notice's bytes as text, once they are those the manifest names. It is a page, and is shown as plain text only. */
    async readNotice({ privacy }: Manifest): Promise<string> {
      const { bytes } = await exchange(privacy.notice, { wait: waits.short, max: sizes.notice });
      if ((await sha256Of(bytes)) !== privacy.noticeSha256) throw new PortalError('notice-mismatch');
      return new TextDecoder().decode(bytes);
    },

    /** The same `sending` any number of times makes one deposit. */
    async deposit(endpoint: string, sending: Sending): Promise<Accepted> {
      const { said } = await ask(acceptedSchema, endpoint, {
        method: 'POST',
        headers: { [headers.idempotencyKey]: `"${sending.id}"` },
        body: writeParts('deposit', sending.json, sending.cv),
        wait: waits.long,
        max: sizes.small,
      });
      const isOurs = said.id.toLowerCase() === sending.id.toLowerCase() && new URL(said.statusUrl).origin === origin;
      if (!isOurs) throw new PortalError('not-protocol');
      return said;
    },

    /** @returns the state, and the version a correction must name */
    async readStatus(held: Held): Promise<{ status: Status; etag: string | null }> {
      const request = { headers: bearer(held), wait: waits.short, max: sizes.status };
      const { said, etag } = await ask(statusSchema, held.statusUrl, request);
      return { status: said, etag };
    },

    async rectify(held: Held, etag: string, sending: Sending): Promise<Status> {
      const { said } = await ask(statusSchema, held.statusUrl, {
        method: 'PUT',
        headers: { ...bearer(held), 'If-Match': etag },
        body: writeParts('deposit', sending.json, sending.cv),
        wait: waits.long,
        max: sizes.status,
      });
      return said;
    },

    /** Erases it there. Asked again, the same receipt. */
    async withdraw(held: Held): Promise<ErasureReceipt> {
      const request = { method: 'DELETE', headers: bearer(held), wait: waits.short, max: sizes.small } as const;
      return (await ask(erasureReceiptSchema, held.statusUrl, request)).said;
    },

    async readExport(held: Held): Promise<Export> {
      const request = { headers: bearer(held), wait: waits.long, max: sizes.export };
      return (await ask(exportSchema, `${held.statusUrl}/export`, request)).said;
    },

    async answerContact(held: Held, requestId: string, answer: ContactAnswer, cv?: Sending['cv']) {
      const json = JSON.stringify(answer);
      const { said } = await ask(
        answeredSchema,
        `${held.statusUrl}/contact-requests/${encodeURIComponent(requestId)}`,
        {
          method: 'POST',
          headers: cv ? bearer(held) : { ...bearer(held), 'Content-Type': 'application/json' },
          body: cv ? writeParts('answer', json, cv) : json,
          wait: waits.long,
          max: sizes.small,
        },
      );
      return said;
    },

    /** @param pinnedKey the key of the first use, whatever the manifest says since */
    async readFeed(url: string, pinnedKey: string): Promise<Feed> {
      const { answer, bytes } = await exchange(url, { wait: waits.short, max: limits.feedBytes });
      const digest = answer.headers.get(headers.contentDigest);
      await verifyFeed({ bytes, digest, signature: answer.headers.get(headers.feedSignature) }, pinnedKey);
      return parseAnswer(bytes, feedSchema);
    },
  };
}

function writeParts(name: string, json: string, cv: Sending['cv']): FormData {
  const form = new FormData();
  form.set(name, new Blob([json], { type: 'application/json' }));
  if (cv) form.set('cv', new File([cv.bytes], cv.fileName, { type: 'application/pdf' }));
  return form;
}
