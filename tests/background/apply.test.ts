// One click applies only with what its person has read: whatever changed since then is read again, and nothing is on its way.
import { beforeEach, describe, expect, it } from 'vitest';
import { approveAgain } from '@/entrypoints/background/apply';
import type { CapRegionsDatabase } from '@/utils/database/database';
import type { Whose } from '@/utils/offers/types';
import * as outbox from '@/utils/portals/outbox/store';
import { addProfile, changeProfile, lockProfile } from '@/utils/profile/store';
import { freshDatabase } from '../database/store';
import { type FakePortal, makeFakePortal } from '../portals/fake-portal';
import { sampleDeposit } from '../portals/sample-deposit';

const now = Date.parse('2026-11-22T10:00:00Z');
const day = 86_400_000;

let db: CapRegionsDatabase;
let portal: FakePortal;
let profile: string;

const offer = (whose: Whose = 'mine', region = '76') => ({ key: 'linkedin:1', title: 'Soudeuse', region, whose });
const again = (one = offer(), at = now) =>
  approveAgain(one, at, db, {
    send: (url, init) => portal.send(url, init),
    isGranted: async () => true,
    isTrial: false,
  });

beforeEach(async () => {
  db = freshDatabase();
  portal = makeFakePortal();
  const row = await addProfile('Rozenn', { basics: { name: 'Rozenn Kerbrat' } }, now, db);
  profile = row?.key ?? '';
  await outbox.choosePortal(portal.origin, portal.manifest, now, db);
  const { id: _id, createdAt: _at, offer: _offer, ...content } = sampleDeposit(crypto.randomUUID(), portal.manifest);
  await outbox.keepApproval(portal.origin, profile, { content, at: now, revision: row?.revision ?? -1 }, db);
});

describe('one click to apply', () => {
  it('is on its way in ten seconds, of that person, with the offer’s title and no address of it', async () => {
    expect(await again()).toBe(true);
    const [row] = await db.outbox.toArray();
    expect(row).toMatchObject({ step: 'approved', nextAt: now + 10_000, profile, offer: 'linkedin:1' });
    expect(JSON.parse(row?.json ?? '').offer).toEqual({ title: 'Soudeuse' });
  });

  it.each<[string, () => Promise<unknown> | unknown, ReturnType<typeof offer>?, number?]>([
    ['the profile was changed', () => changeProfile(profile, { resume: { basics: { name: 'R. K.' } } }, now, db)],
    ['another level was chosen', () => changeProfile(profile, { level: 'A3' }, now, db)],
    ['a line was taken out', () => changeProfile(profile, { takenOut: ['skills.0'] }, now, db)],
    ['the contact block was locked', () => lockProfile(profile, 'phrase de passe longue', now, db)],
    ['the notice was changed', () => Object.assign(portal.manifest.privacy, { noticeSha256: '1'.repeat(64) })],
    [
      'the portal takes that level no longer',
      () => Object.assign(portal.manifest.methods[0] as object, { levels: ['A3'] }),
    ],
    ['the consent has ended', () => undefined, offer(), now + 800 * day],
    ['the offer is the other person’s', () => undefined, offer('partner')],
    ['no portal of the region is chosen', () => undefined, offer('mine', '53')],
    ['no region is claimed', () => undefined, offer('mine', '')],
    ['two portals of the region are chosen', () => outbox.choosePortal('https://b.example', portal.manifest, now, db)],
  ])('is not when %s', async (_, change, one = offer(), at = now) => {
    await change();
    expect(await again(one, at)).toBe(false);
    expect(await db.outbox.count()).toBe(0);
  });

  it('sends an offer that is on its way no second time', async () => {
    expect(await again()).toBe(true);
    expect(await again()).toBe(false);
    expect(await db.outbox.count()).toBe(1);
  });
});
