// Plays a candidate from the manifest to the receipt, and stops at the first answer that is not as the protocol says.
import { createPublicKey, verify } from 'node:crypto';
import { feedSchema } from '@/utils/portals/protocol/feed';
import { headers } from '@/utils/portals/protocol/vocabulary';
import { makeClient, RefusedError, type Send, sealDeposit } from './protocol-client';
import { makeDeposit } from './sample-deposit';
import { makePdf } from './sample-pdf';

interface Play {
  send: Send;
  origin: string;
  now: () => Date;
  /** Told each step as it succeeds. */
  tell: (step: string) => void;
  /** Lets a recruiter ask, where whoever plays can be one as well; the candidate then answers. */
  recruit?: (deposit: string) => Promise<void>;
}

/** @throws what went otherwise than the protocol says */
export async function playCandidate({ send, origin, now, tell, recruit }: Play): Promise<void> {
  const client = makeClient(send);
  const manifest = await client.readManifest(origin);
  tell(`manifest: ${manifest.portal.name}, ${manifest.regions.join()}`);
  await verifyFeed(send, manifest.feed);
  tell('feed: digest and signature verified');
  const endpoint = manifest.methods.find((method) => method.kind === 'api')?.endpoint;
  if (endpoint === undefined) throw new Error('the portal takes no deposit through the protocol');

  const cv = await makePdf(['Technicienne de maintenance', 'GMAO, électrotechnique, hydraulique']);
  const deposit = sealDeposit(makeDeposit(manifest, now()), cv);
  const held = await client.deposit(endpoint, deposit, cv);
  tell('deposited: 202');
  const again = await client.deposit(endpoint, deposit, cv);
  same('a repeated deposit', again, held);
  tell('deposited again with the same key: the same answer');
  const other = sealDeposit({ ...deposit, profile: { ...deposit.profile, availability: 'now' } }, cv);
  await refused('idempotency-conflict', client.deposit(endpoint, other, cv));
  tell('another content under that key: refused');
  const wrongKey = { ...held, token: held.token.split('').reverse().join('') };
  await refused('about:blank', client.readStatus(wrongKey));
  tell('another token: nothing there');

  const { status, etag } = await client.waitForDecision(held);
  same('the state', status.state, 'published');
  tell('checked and published');
  await refused('about:blank', client.rectify(held, '"99"', other, cv));
  await client.rectify(held, etag, other, cv);
  same('the rectified state', (await client.waitForDecision(held)).status.state, 'published');
  tell('rectified, with If-Match, and published again');

  if (recruit) {
    await recruit(held.id);
    const { body } = await client.readStatus(held);
    const request = body.contactRequests?.[0];
    if (!request) throw new Error('the contact request is missing');
    same('the state', body.state, 'contact-requested');
    await refused(
      'invalid-field',
      client.answer(held, request.id, { answer: 'accept', reveal: { phone: '+33612345678' } }),
    );
    const answered = await client.answer(held, request.id, { answer: 'accept', reveal: { givenName: 'Camille' } });
    same('the answer', answered.state, 'accepted');
    tell('contact request answered field by field');
  }

  const held1 = await client.readExport(held);
  same('the exported profile', held1.deposit.profile, other.profile);
  same('the exported file', held1.attachments[0]?.base64, cv.toString('base64'));
  tell('exported');
  const receipt = await client.withdraw(held);
  same('a repeated withdrawal', await client.withdraw(held), receipt);
  same('the state', (await client.readStatus(held)).body.state, 'erased');
  await refused('duplicate-deposit', client.deposit(endpoint, deposit, cv));
  tell('withdrawn, with a receipt; asked again, the same; a late repetition brings nothing back');
}

function same(what: string, found: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: ${a} instead of ${b}`);
}

async function refused(type: string, request: Promise<unknown>): Promise<void> {
  const error = await request.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof RefusedError)) throw error ?? new Error(`not refused as ${type}`);
  if (!error.problem.type.endsWith(type)) throw error;
}

async function verifyFeed(send: Send, feed: { url: string; ed25519: string } | undefined): Promise<void> {
  if (!feed) return;
  const answer = await send(feed.url);
  const bytes = Buffer.from(await answer.arrayBuffer());
  feedSchema.parse(JSON.parse(bytes.toString()));
  const bytesOf = (header: string | null) => Buffer.from(header?.replace(/^.*?:|:$/g, '') ?? '', 'base64');
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes));
  same('the digest', bytesOf(answer.headers.get(headers.contentDigest)).toString('hex'), digest.toString('hex'));
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: feed.ed25519 }, format: 'jwk' });
  if (!verify(null, bytes, key, bytesOf(answer.headers.get(headers.feedSignature))))
    throw new Error('the signature is wrong');
}
