// A lock hides what deposits hold of a person wherever the store keeps it, and its passphrase gives back every row as it was.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CapRegionsDatabase } from '@/utils/database/database';
import { checkDeposit, runChecks } from '@/utils/portals/outbox/check';
import { rectifyDeposit } from '@/utils/portals/outbox/rectify';
import { runOutbox } from '@/utils/portals/outbox/run';
import * as outbox from '@/utils/portals/outbox/store';
import type { OutboxRow } from '@/utils/portals/outbox/types';
import { WrongPassphrase } from '@/utils/profile/lock';
import type { Resume } from '@/utils/profile/resume';
import { inTheClear, openDeposits, sealArrived } from '@/utils/profile/sealed-deposits';
import { addProfile, eraseProfile, lockProfile, unlockProfile } from '@/utils/profile/store';
import { exportBackup } from '@/utils/transfer/export-backup';
import { importBackup } from '@/utils/transfer/import-backup';
import { freshDatabase } from '../database/store';
import { type FakePortal, makeFakePortal } from '../portals/fake-portal';
import { apply, mortalWorld, openPortal, revive } from '../portals/outbox/mortal';
import { sampleDeposit } from '../portals/sample-deposit';

const now = Date.UTC(2026, 10, 20, 10);
const later = now + 3_600_000;
const passphrase = 'phare du bout du monde';
const blank = '00000000-0000-4000-8000-000000000000';
const contact = { name: 'Rozenn Kerbrat', email: 'rozenn@courriel.example', phone: '+33698765432' };
const resume: Resume = { basics: contact, skills: [{ name: 'Paie' }] };
const file = { fileName: 'profil-ABC234.pdf', bytes: new TextEncoder().encode(`%PDF-1.7 ${contact.name}`) };

let db: CapRegionsDatabase;
let portal: FakePortal;
let key: string;

/** As a deposit of the broad level has it. */
const withContact = (json: string) => JSON.stringify({ ...JSON.parse(json), contact });
const reach = () => ({ send: portal.send, isGranted: async () => true, isTrial: false });
const rows = () => db.outbox.toArray();
const stored = async (offer: string) => (await rows()).find((row) => row.offer === offer) as OutboxRow;

/** Everything the store keeps, as text; bytes as the letters they are and as Base64. */
async function dump(): Promise<string> {
  const bytes = (_: string, value: unknown) =>
    value instanceof Uint8Array
      ? [Buffer.from(value).toString('latin1'), Buffer.from(value).toString('base64')]
      : value;
  return JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())), bytes);
}

const secrets = (token: string | undefined) => [
  ...Object.values(contact),
  'Kerbrat',
  'soudage TIG',
  '%PDF',
  String(token),
];

beforeEach(async () => {
  revive();
  db = freshDatabase();
  portal = makeFakePortal();
  key = (await addProfile('', resume, now, db))?.key ?? '';
  await openPortal(db, portal, now);
  await apply(db, portal, ['linkedin:1'], now, key);
  await runOutbox(mortalWorld(db, portal, { now: now + 60_000 }));
  await db.outbox.toCollection().modify((row) => void Object.assign(row, { json: withContact(row.json), cv: file }));
  const { id: _id, createdAt: _at, offer: _offer, ...content } = sampleDeposit(blank, portal.manifest);
  const reached = { audience: 'operator-only', email: contact.email, tel: contact.phone } as const;
  const approved = { content: { ...content, contact: reached }, cv: file, at: now, revision: 0 };
  await outbox.keepApproval(portal.origin, key, approved, db);
  await outbox.changePortal(portal.origin, { checkEvery: 6 }, db);
});

/** The state with what the passphrase opens of it. */
async function opened(offer: string): Promise<OutboxRow> {
  return inTheClear(await stored(offer), await openDeposits(key, passphrase, db));
}

describe('a lock', () => {
  it('leaves no contact detail, content, file or key of a deposit in the store, and opens to the very same rows', async () => {
    const before = await rows();
    const token = before[0]?.held?.token;
    for (const secret of secrets(token)) expect(await dump()).toContain(secret);
    expect(await lockProfile(key, passphrase, later, db)).toBe(true);
    const text = await dump();
    for (const secret of secrets(token)) expect(text).not.toContain(secret);
    expect((await db.portals.toArray())[0]?.approvals).toEqual({});
    expect(await rows()).toMatchObject([{ step: 'sent', json: '', title: 'Soudeuse' }]);
    expect(await opened('linkedin:1')).toEqual(before[0]);
    await unlockProfile(key, passphrase, later, db);
    expect(await rows()).toEqual(before);
  });

  it('changes nothing for another passphrase', async () => {
    await lockProfile(key, passphrase, later, db);
    const before = await dump();
    await expect(unlockProfile(key, 'phare du bout du quai', later, db)).rejects.toBeInstanceOf(WrongPassphrase);
    expect((await openDeposits(key, 'phare du bout du quai', db)).size).toBe(0);
    expect(await dump()).toBe(before);
  });

  it('makes one key for all deposits', async () => {
    await apply(db, portal, ['linkedin:2', 'linkedin:3'], now, key);
    await runOutbox(mortalWorld(db, portal, { now: now + 120_000 }));
    const derive = vi.spyOn(crypto.subtle, 'deriveKey');
    await lockProfile(key, passphrase, later, db);
    expect(derive).toHaveBeenCalledTimes(1);
    const all = (await rows()).map(({ sealed }) => sealed);
    expect(new Set(all.map((one) => one?.iv)).size).toBe(3);
    derive.mockClear();
    await unlockProfile(key, passphrase, later, db);
    expect(derive).toHaveBeenCalledTimes(1);
    derive.mockRestore();
  });

  it('loses no word of a deposit that changed while the key was made', async () => {
    let version = 0;
    const written = () => withContact(JSON.stringify({ skills: [`MIG ${version}`] }));
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    const slow = vi.spyOn(crypto.subtle, 'encrypt').mockImplementation(async (...given) => {
      version += 1;
      await db.outbox.toCollection().modify({ json: written() });
      return encrypt(...given);
    });
    expect(await lockProfile(key, passphrase, later, db)).toBe(true);
    slow.mockRestore();
    expect(await stored('linkedin:1')).toMatchObject({ json: written(), held: { token: expect.any(String) } });
    await sealArrived(key, passphrase, db);
    expect((await stored('linkedin:1')).json).toBe('');
    expect((await opened('linkedin:1')).json).toBe(written());
  });

  it('leaves what is on its way as it is, and hides it when the passphrase is next typed', async () => {
    await apply(db, portal, ['linkedin:2'], now, key);
    const waiting = await stored('linkedin:2');
    await lockProfile(key, passphrase, later, db);
    expect(await stored('linkedin:2')).toEqual(waiting);
    await runOutbox(mortalWorld(db, portal, { now: now + 60_000 }));
    const sent = await stored('linkedin:2');
    expect(sent.step).toBe('sent');
    await sealArrived(key, passphrase, db);
    expect(await dump()).not.toContain(sent.held?.token);
    expect(await opened('linkedin:2')).toEqual(sent);
    // Nor is an agreement kept beside a locked profile.
    const { id: _id, createdAt: _at, offer: _offer, ...content } = sampleDeposit(blank, portal.manifest);
    await outbox.keepApproval(portal.origin, key, { content, at: now, revision: 0 }, db);
    expect((await db.portals.toArray())[0]?.approvals).toEqual({});
  });

  it('hides what is this person’s, and what was left before there were two only while there is one', async () => {
    await apply(db, portal, ['linkedin:2', 'linkedin:3'], now, key);
    await runOutbox(mortalWorld(db, portal, { now: now + 120_000 }));
    const malo = (await addProfile('Malo', resume, later, db))?.key ?? '';
    await db.outbox.where('offer').equals('linkedin:2').modify({ profile: malo });
    const old = (row: OutboxRow) => void delete row.profile;
    await db.outbox.where('offer').equals('linkedin:3').modify(old);
    await lockProfile(key, passphrase, later, db);
    const isSealed = async () => (await rows()).sort((a, b) => (a.offer < b.offer ? -1 : 1)).map((row) => !!row.sealed);
    expect(await isSealed()).toEqual([true, false, false]);
    await eraseProfile(malo, db);
    await sealArrived(key, passphrase, db);
    expect(await isSealed()).toEqual([true, false, true]);
  });
});

describe('a locked deposit', () => {
  it('is asked nothing by a schedule, for want of its key', async () => {
    const asked = vi.spyOn(portal, 'send');
    await lockProfile(key, passphrase, later, db);
    expect(await runChecks(later, db, reach())).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
    await unlockProfile(key, passphrase, later, db);
    expect(await runChecks(later, db, reach())).toBeDefined();
    expect(asked).toHaveBeenCalled();
  });

  it('keeps what is locked while it is looked at and put right; the new version counts', async () => {
    await lockProfile(key, passphrase, later, db);
    const row = await opened('linkedin:1');
    await checkDeposit(row, later, db, reach());
    expect(await stored('linkedin:1')).toMatchObject({ seen: { at: later }, json: '' });
    const json = JSON.stringify({ ...JSON.parse(row.json), skills: ['MIG'] });
    await rectifyDeposit(row, { json, consent: row.consent }, later, db, reach());
    const { cv: _cv, ...rest } = await opened('linkedin:1');
    expect(rest).toMatchObject({ json, held: row.held });
    expect(await opened('linkedin:1')).not.toHaveProperty('cv');
    await sealArrived(key, passphrase, db);
    expect(await dump()).not.toContain('MIG');
    expect(await opened('linkedin:1')).toMatchObject({ json, held: row.held });
  });

  it('drops what is locked once it is erased there', async () => {
    await lockProfile(key, passphrase, later, db);
    const { key: id } = await stored('linkedin:1');
    await outbox.startErasing(id, db);
    expect((await opened('linkedin:1')).held?.token).toBeTruthy();
    await outbox.noteErased(id, { erasedAt: '2026-11-20T12:00:00Z', what: ['profile'], kept: [] }, db);
    expect(await stored('linkedin:1')).toMatchObject({ step: 'settled', json: '', receipt: { what: ['profile'] } });
    expect(await stored('linkedin:1')).not.toHaveProperty('sealed');
  });

  it('opens still once its profile was erased', async () => {
    const [before] = await rows();
    await lockProfile(key, passphrase, later, db);
    await eraseProfile(key, db);
    expect(await opened('linkedin:1')).toEqual(before);
  });

  it('goes with a backup as it is, and opens where it is brought back', async () => {
    const [before] = await rows();
    await lockProfile(key, passphrase, later, db);
    const backup = await exportBackup({ now: later, by: '0.1.0' }, db);
    const theirs = new CapRegionsDatabase(`${db.name}-theirs`);
    await importBackup(backup, { origin: 'own', hasSettings: true }, theirs);
    expect(await theirs.outbox.toArray()).toEqual(await rows());
    await unlockProfile(key, passphrase, later, theirs);
    expect(await theirs.outbox.toArray()).toEqual([before]);
  });

  it('opens no key for another address than its portal’s', async () => {
    await db.outbox.toCollection().modify({ held: { statusUrl: 'https://ailleurs.example/1', token: 'a'.repeat(40) } });
    await lockProfile(key, passphrase, later, db);
    expect((await openDeposits(key, passphrase, db)).size).toBe(0);
  });
});
