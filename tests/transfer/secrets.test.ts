// What is secret leaves only behind a passphrase; what comes back sends nothing, asks nothing and takes nobody's place.
import { beforeEach, describe, expect, it } from 'vitest';
import { CapRegionsDatabase } from '@/utils/database/database';
import { runChecks } from '@/utils/portals/outbox/check';
import { runOutbox } from '@/utils/portals/outbox/run';
import { addDrafts, changePortal, keepApproval, makeDraft } from '@/utils/portals/outbox/store';
import type { Resume } from '@/utils/profile/resume';
import { addProfile, changeProfile, lockProfile, readProfiles } from '@/utils/profile/store';
import { formAnswers } from '@/utils/settings/form-answers';
import { exportBackup } from '@/utils/transfer/export-backup';
import { importBackup } from '@/utils/transfer/import-backup';
import { ImportError } from '@/utils/transfer/problems';
import { freshDatabase } from '../database/store';
import { type FakePortal, makeFakePortal } from '../portals/fake-portal';
import { apply, mortalWorld, openPortal, revive } from '../portals/outbox/mortal';
import { sampleDeposit } from '../portals/sample-deposit';
import { backupOf, bringIn, look } from './search';

const resume: Resume = {
  basics: { name: 'Léa Quéméneur', email: 'lea@courriel.example', phone: '+33 6 98 76 54 32' },
  work: [{ position: 'Soudeuse', name: 'Chantiers du Ponant', startDate: '2019-04' }],
};
const now = Date.UTC(2026, 10, 20, 10);
const passphrase = 'quatre mots bien à moi';
const blank = '00000000-0000-4000-8000-000000000000';

let mine: CapRegionsDatabase;
let theirs: CapRegionsDatabase;
let portal: FakePortal;

const lockedBackup = () => exportBackup({ now, by: '0.1.0', passphrase }, mine);
const open = (file: Blob, typed: string, db = theirs) =>
  importBackup(file, { origin: 'own', hasSettings: true, passphrase: typed }, db);

/** A profile, a portal, a deposit left there, another on its way with a file, and a draft nobody approved. */
beforeEach(async () => {
  revive();
  mine = freshDatabase();
  theirs = new CapRegionsDatabase(`${mine.name}-theirs`);
  portal = makeFakePortal();
  await addProfile('Léa', resume, now, mine);
  await openPortal(mine, portal, now);
  await apply(mine, portal, ['linkedin:1'], now);
  await runOutbox(mortalWorld(mine, portal, { now: now + 60_000 }));
  await apply(mine, portal, ['linkedin:2'], now);
  await mine.outbox
    .where('step')
    .equals('approved')
    .modify({ cv: { fileName: 'profil-ABC234.pdf', bytes: new Uint8Array([37, 80, 68, 70, 255]) } });
  const { id: _id, createdAt: _at, offer: _offer, ...content } = sampleDeposit(blank, portal.manifest);
  const target = { portal: portal.origin, endpoint: `${portal.origin}/api/v1/deposits`, profile: blank };
  await addDrafts([makeDraft({ content }, { ...target, offer: { key: 'x:3', title: 'x' } }, now)], mine);
  await changePortal(portal.origin, { checkEvery: 6 }, mine);
  await keepApproval(portal.origin, blank, { content, at: now, revision: 0 }, mine);
  await formAnswers.setValue({ fullName: 'Léa Quéméneur', email: 'lea@courriel.example', phone: '0698765432' });
});

const tokens = async (db: CapRegionsDatabase) => (await db.outbox.toArray()).map(({ held }) => held?.token);

describe('a backup without a passphrase', () => {
  it('holds no way to reach the person, no content of a deposit and no key', async () => {
    const text = await (await backupOf(mine)).text();
    const [token] = (await tokens(mine)).filter(Boolean);
    expect(token).toBeTruthy();
    for (const secret of ['Quéméneur', 'courriel.example', '98 76', '0698765432', token, 'soudage TIG', 'pdf']) {
      expect(text).not.toContain(secret);
    }
    expect(text).toContain('Chantiers du Ponant');
  });

  it('brings the profile, the portal and what was left there; what was on its way stays', async () => {
    const file = await backupOf(mine);
    expect(await look(file, theirs)).toMatchObject({
      hasProfile: true,
      portals: 1,
      deposits: 1,
      isLocked: false,
      broken: 0,
    });
    await bringIn(file, theirs);
    expect(await readProfiles(theirs)).toMatchObject([{ label: 'Léa', resume: { ...resume, basics: {} } }]);
    expect(await theirs.outbox.toArray()).toMatchObject([{ offer: 'linkedin:1', step: 'sent', json: '' }]);
    expect(await theirs.portals.toArray()).toMatchObject([{ key: portal.origin, checkEvery: 0 }]);
  });

  it('leaves a contact block locked that was', async () => {
    const [row] = await readProfiles(mine);
    await lockProfile(row?.key ?? '', 'une autre phrase', now, mine);
    await bringIn(await backupOf(mine), theirs);
    expect((await readProfiles(theirs))[0]?.locked).toEqual((await readProfiles(mine))[0]?.locked);
  });
});

describe('a backup with a passphrase', () => {
  it('says nothing of the profile and the deposits to who does not have it, and brings the rest', async () => {
    const file = await lockedBackup();
    const text = await file.text();
    for (const secret of ['Quéméneur', 'Chantiers du Ponant', 'soudage TIG', 'linkedin:1']) {
      expect(text).not.toContain(secret);
    }
    expect(await look(file, theirs)).toMatchObject({ hasProfile: false, portals: 1, deposits: 0, isLocked: true });
    await bringIn(file, theirs);
    expect([await theirs.profiles.count(), await theirs.outbox.count(), await theirs.portals.count()]).toEqual([
      0, 0, 1,
    ]);
  });

  it('brings everything but drafts, and what had not arrived waits for the person', async () => {
    const file = await lockedBackup();
    await formAnswers.setValue({});
    await open(file, passphrase);
    expect(await theirs.profiles.toArray()).toEqual(await mine.profiles.toArray());
    expect(await formAnswers.getValue()).toMatchObject({ phone: '0698765432' });
    const byOffer = (rows: { offer: string }[]) => rows.sort((a, b) => (a.offer < b.offer ? -1 : 1));
    const [sent, waiting] = byOffer(await mine.outbox.where('step').notEqual('draft').toArray());
    expect(byOffer(await theirs.outbox.toArray())).toEqual([sent, { ...waiting, isStopped: true }]);
    const asked = portal.keys.length;
    expect(await runOutbox(mortalWorld(theirs, portal, { now: now + 9e9 }))).toBeUndefined();
    expect(await runChecks(now + 9e9, theirs)).toBeUndefined();
    expect(portal.keys).toHaveLength(asked);
  });

  it('opened with another changes nothing and says so', async () => {
    const file = await lockedBackup();
    const failure = await open(file, 'pas la bonne').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ImportError);
    expect(failure).toMatchObject({ problem: 'wrong-passphrase' });
    const counts = [theirs.offers, theirs.profiles, theirs.portals, theirs.outbox].map((table) => table.count());
    expect(await Promise.all(counts)).toEqual([0, 0, 0, 0]);
  });

  it('whose lock was cut or changed is refused', async () => {
    const text = await (await lockedBackup()).text();
    const changed = text.replace(/"data":"..../, '"data":"AAAA');
    await expect(open(new Blob([changed]), passphrase)).rejects.toMatchObject({ problem: 'wrong-passphrase' });
    const endless = text.replace(/"iterations":\d+/, '"iterations":4000000000');
    await expect(open(new Blob([endless]), passphrase)).rejects.toMatchObject({ problem: 'damaged' });
  });
});

describe('beside what is there', () => {
  it('a profile keeps its contact block when the file has none, and takes what is newer', async () => {
    const file = await backupOf(mine);
    const [row] = await readProfiles(mine);
    await bringIn(file, mine);
    expect(await readProfiles(mine)).toEqual([row]);
    await bringIn(await lockedBackup(), theirs);
    await open(await lockedBackup(), passphrase);
    await changeProfile(row?.key ?? '', { label: 'Léa Q.' }, now + 1, mine);
    await bringIn(await backupOf(mine), theirs);
    expect(await readProfiles(theirs)).toMatchObject([{ label: 'Léa Q.', resume }]);
  });

  it('a third profile is not added', async () => {
    await addProfile('A', resume, 1, theirs);
    await addProfile('B', resume, 2, theirs);
    await bringIn(await backupOf(mine), theirs);
    expect((await readProfiles(theirs)).map(({ label }) => label)).toEqual(['A', 'B']);
  });

  it('a deposit that came without its key gets it from the same file opened later', async () => {
    await bringIn(await backupOf(mine), theirs);
    expect(await tokens(theirs)).toEqual([undefined]);
    await open(await lockedBackup(), passphrase);
    expect((await tokens(theirs)).filter(Boolean)).toEqual((await tokens(mine)).filter(Boolean));
  });

  it('a partner’s file brings none of it', async () => {
    await importBackup(await lockedBackup(), { origin: 'partner', hasSettings: true, passphrase }, theirs);
    expect([await theirs.profiles.count(), await theirs.outbox.count(), await theirs.portals.count()]).toEqual([
      0, 0, 0,
    ]);
  });
});

describe('rows that would deceive are left out', () => {
  const tampered = async (change: (row: Record<string, unknown>) => unknown, kind: string) => {
    const { rows, ...head } = JSON.parse(await (await backupOf(mine)).text()) as { rows: [string, never][] };
    const changed = rows.map(([each, row]) => (each === kind ? [each, change(row)] : [each, row]));
    return look(new Blob([JSON.stringify({ ...head, rows: changed })]), theirs);
  };

  it.each([
    ['a portal under another’s address', 'portals', { key: 'https://ailleurs.example' }],
    ['a portal without a secure address', 'portals', { key: 'http://portail.example' }],
    ['a deposit sent elsewhere', 'outbox', { endpoint: 'https://ailleurs.example/api' }],
    [
      'a deposit asked about elsewhere',
      'outbox',
      { held: { statusUrl: 'https://ailleurs.example/1', token: 'a'.repeat(40) } },
    ],
    ['a deposit ready to leave without content', 'outbox', { step: 'approved' }],
    ['a deposit ready to leave with another’s content', 'outbox', { step: 'approved', json: '{}' }],
    ['a draft', 'outbox', { step: 'draft' }],
    ['a profile of no shape', 'profiles', { resume: { basics: {}, isAdmin: true } }],
    ['a profile with an address that runs code', 'profiles', { resume: { basics: { url: 'javascript:alert(1)' } } }],
  ])('%s', async (_, kind, change) => {
    expect(await tampered((row) => ({ ...row, ...change }), kind)).toMatchObject({ broken: 1 });
  });
});
