// The person's own CV is kept beside the profile: locked and erased with it, carried by a backup only behind a passphrase.
import { beforeEach, describe, expect, it } from 'vitest';
import type { CapRegionsDatabase } from '@/utils/database/database';
import { eraseKept } from '@/utils/offers/erase';
import { eraseCvFile, keepCvFile, largestCvFile, readCvFile, unlockCvFile } from '@/utils/profile/cv-file';
import { WrongPassphrase } from '@/utils/profile/lock';
import { addProfile, eraseProfile, lockProfile, readProfiles, unlockProfile } from '@/utils/profile/store';
import { exportBackup } from '@/utils/transfer/export-backup';
import { importBackup } from '@/utils/transfer/import-backup';
import { freshDatabase } from '../database/store';
import { docx, pdf, zip } from './cv-files';

let db: CapRegionsDatabase;
let key: string;
let file: Uint8Array<ArrayBuffer>;

beforeEach(async () => {
  db = freshDatabase();
  key = (await addProfile('Léa', { basics: { name: 'Léa Roy' } }, 1, db))?.key ?? '';
  file = new Uint8Array(await pdf(['Léa Roy', 'Comptable']));
});

const keep = (bytes = file, name = 'CV Léa Roy.pdf') => keepCvFile(key, { name, bytes }, 5, db);
const bytesOf = (row: { bytes?: Uint8Array } | undefined) => row?.bytes && [...row.bytes];

describe('a file', () => {
  it('is kept as it is, under its own name, and the next takes its place', async () => {
    expect(await keep()).toBeUndefined();
    expect(await readCvFile(key, db)).toMatchObject({
      fileName: 'CV Léa Roy.pdf',
      type: 'application/pdf',
      addedAt: 5,
    });
    expect(bytesOf(await readCvFile(key, db))).toEqual([...file]);
    await keep(new Uint8Array(await docx(['Léa Roy'])), 'mon cv.PDF');
    expect(await readCvFile(key, db)).toMatchObject({ fileName: 'mon cv.docx' });
    expect(await db.cvFiles.count()).toBe(1);
  });

  it.each([
    ['../..\\CV:Léa?.pdf', '.. .. CV Léa.pdf'],
    ['\u202Efdp.exe', 'fdp.exe.pdf'],
    ['', 'CV.pdf'],
    ['x'.repeat(300), `${'x'.repeat(80)}.pdf`],
  ])('named %j is called %j', async (name, expected) => {
    await keep(file, name);
    expect((await readCvFile(key, db))?.fileName).toBe(expected);
  });

  it.each([
    ['a text', async () => new TextEncoder().encode('Léa Roy, comptable')],
    ['an archive', () => zip({ 'Profile.csv': 'x' })],
    ['nothing', async () => new Uint8Array()],
  ])('that is %s is refused, whatever its name, and the one before stays', async (_, make) => {
    await keep();
    expect(await keep(new Uint8Array(await make()), 'CV.pdf')).toBe('not-a-cv');
    expect(bytesOf(await readCvFile(key, db))).toEqual([...file]);
  });

  it('that is too large is refused', async () => {
    const large = new Uint8Array(largestCvFile + 1);
    large.set(new TextEncoder().encode('%PDF-1.7'));
    expect(await keep(large)).toBe('too-large');
    expect(await readCvFile(key, db)).toBeUndefined();
  });

  it('is erased alone, with its profile, and with everything', async () => {
    await keep();
    await eraseCvFile(key, db);
    expect([await db.cvFiles.count(), await db.profiles.count()]).toEqual([0, 1]);
    await keep();
    await eraseProfile(key, db);
    expect(await db.cvFiles.count()).toBe(0);
    expect(await keep()).toBe('gone');
    const other = await addProfile('', { basics: {} }, 1, db);
    await keepCvFile(other?.key ?? '', { name: 'cv.pdf', bytes: file }, 5, db);
    await eraseKept(db);
    expect(await db.cvFiles.count()).toBe(0);
  });
});

describe('the lock of the contact block', () => {
  it('locks the file too, and only its passphrase opens it', async () => {
    await keep();
    await lockProfile(key, 'une longue phrase', 6, db);
    const row = await readCvFile(key, db);
    expect(row).not.toHaveProperty('bytes');
    expect(JSON.stringify(row)).not.toContain(btoa('%PDF-').slice(0, 6));
    if (!row) return;
    await expect(unlockCvFile(row, 'une autre')).rejects.toThrow(WrongPassphrase);
    expect(bytesOf(await unlockCvFile(row, 'une longue phrase'))).toEqual([...file]);
    expect(await keep()).toBe('locked');
    await unlockProfile(key, 'une longue phrase', 7, db);
    expect(bytesOf(await readCvFile(key, db))).toEqual([...file]);
  });
});

describe('a backup', () => {
  const backup = (passphrase?: string) => exportBackup({ now: 9, by: '1', ...(passphrase ? { passphrase } : {}) }, db);
  const bringIn = async (blob: Blob, passphrase?: string) => {
    const theirs = freshDatabase();
    await importBackup(blob, { origin: 'own', hasSettings: false, ...(passphrase ? { passphrase } : {}) }, theirs);
    return theirs;
  };

  it('in the open has no word of it', async () => {
    await keep();
    const blob = await backup();
    expect(await blob.text()).not.toContain('CV Léa Roy');
    expect(await (await bringIn(blob)).cvFiles.count()).toBe(0);
  });

  it('behind a passphrase brings it back byte for byte, and never over one that is there', {
    timeout: 30_000,
  }, async () => {
    const large = new Uint8Array(largestCvFile).fill(7);
    large.set(new TextEncoder().encode('%PDF-1.7'));
    expect(await keep(large)).toBeUndefined();
    const blob = await backup('la phrase de la sauvegarde');
    expect(await blob.text()).not.toContain('CV Léa Roy');
    const theirs = await bringIn(blob, 'la phrase de la sauvegarde');
    const back = await readCvFile(key, theirs);
    expect(back).toMatchObject({ fileName: 'CV Léa Roy.pdf', size: largestCvFile });
    expect(back?.bytes && Buffer.from(back.bytes).equals(Buffer.from(large))).toBe(true);
    await keepCvFile(key, { name: 'nouveau.pdf', bytes: file }, 99, theirs);
    await importBackup(blob, { origin: 'own', hasSettings: false, passphrase: 'la phrase de la sauvegarde' }, theirs);
    expect((await readCvFile(key, theirs))?.fileName).toBe('nouveau.pdf');
  });

  it('keeps the lock it has, with its profile', async () => {
    await keep();
    await lockProfile(key, 'une longue phrase', 6, db);
    const theirs = await bringIn(await backup());
    expect((await readProfiles(theirs))[0]?.locked).toBeDefined();
    const row = await readCvFile(key, theirs);
    expect(row && bytesOf(await unlockCvFile(row, 'une longue phrase'))).toEqual([...file]);
  });
});
