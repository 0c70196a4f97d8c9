// Profiles are kept: two people at most, every change counted, and a locked contact block that only its passphrase opens.
import { beforeEach, describe, expect, it } from 'vitest';
import type { CapRegionsDatabase } from '@/utils/database/database';
import { eraseKept } from '@/utils/offers/erase';
import { setBasics } from '@/utils/profile/edits';
import { lockText, unlockText, WrongPassphrase } from '@/utils/profile/lock';
import type { Resume } from '@/utils/profile/resume';
import {
  addProfile,
  changeProfile,
  editProfile,
  eraseProfile,
  lockProfile,
  openLocked,
  readProfiles,
  unlockProfile,
} from '@/utils/profile/store';
import { freshDatabase } from '../database/store';

const resume: Resume = { basics: { name: 'Léa Roy', email: 'lea@courriel.example' }, skills: [{ name: 'Paie' }] };
let db: CapRegionsDatabase;

beforeEach(() => {
  db = freshDatabase();
});

const first = async () => (await readProfiles(db))[0];

describe('a profile', () => {
  it('is kept, changed and erased', async () => {
    const row = await addProfile('Léa', resume, 1, db);
    expect(row).toMatchObject({ label: 'Léa', resume, level: 'A2', hideFrom: [], revision: 0 });
    await changeProfile(
      row?.key ?? '',
      { level: 'A3', takenOut: ['skills/paie'], hideFrom: [{ name: 'ACME' }] },
      2,
      db,
    );
    expect(await first()).toMatchObject({
      resume,
      level: 'A3',
      hideFrom: [{ name: 'ACME' }],
      revision: 1,
      updatedAt: 2,
    });
    await eraseProfile(row?.key ?? '', db);
    expect(await readProfiles(db)).toEqual([]);
    expect(await changeProfile(row?.key ?? '', { level: 'A2' }, 3, db)).toBe(false);
  });

  it('is edited from what it says at that moment, and never becomes what is no profile', async () => {
    const key = (await addProfile('Léa', resume, 1, db))?.key ?? '';
    const [one, two] = await Promise.all([
      editProfile(key, setBasics({ phone: '02 99 00 00 00' }), 2, db),
      editProfile(key, setBasics({ label: 'Soudeuse' }), 2, db),
    ]);
    expect([one, two]).toEqual(['stored', 'stored']);
    expect((await first())?.resume.basics).toMatchObject({ phone: '02 99 00 00 00', label: 'Soudeuse' });
    expect(await editProfile(key, setBasics({ email: 'nulle part' }), 3, db)).toBe('refused');
    expect(await first()).toMatchObject({ revision: 2, resume: { basics: { email: 'lea@courriel.example' } } });
    expect(await editProfile('autre', setBasics({}), 3, db)).toBe('gone');
  });

  it('keeps its contact block locked whatever is edited', async () => {
    const key = (await addProfile('Léa', resume, 1, db))?.key ?? '';
    await lockProfile(key, 'phare', 2, db);
    await editProfile(key, setBasics({ name: 'Noé' }), 3, db);
    expect((await first())?.resume.basics).toEqual({});
  });

  it('is one of two at most, in the order they were made', async () => {
    for (const [index, label] of ['Léa', 'Noé', 'Zoé'].entries()) await addProfile(label, resume, index, db);
    expect((await readProfiles(db)).map(({ label }) => label)).toEqual(['Léa', 'Noé']);
  });

  it('is refused whole when it is none, and the one before stays', async () => {
    const row = await addProfile('Léa', resume, 1, db);
    const wrong = { basics: { name: 'x', colour: 'blue' } } as unknown as Resume;
    await expect(changeProfile(row?.key ?? '', { resume: wrong }, 2, db)).rejects.toThrow();
    expect(await first()).toMatchObject({ resume, revision: 0 });
  });

  it('goes with everything else that is erased', async () => {
    await addProfile('Léa', resume, 1, db);
    await eraseKept(db);
    expect(await readProfiles(db)).toEqual([]);
  });
});

describe('a locked contact block', () => {
  it('is in the store no more, and opens by its passphrase alone', async () => {
    const row = await addProfile('Léa', resume, 1, db);
    expect(await lockProfile(row?.key ?? '', 'à bientôt', 2, db)).toBe(true);
    const locked = await first();
    expect(JSON.stringify(locked)).not.toMatch(/Roy|courriel/);
    if (!locked) throw new Error('gone');
    await expect(openLocked(locked, 'a bientot')).rejects.toBeInstanceOf(WrongPassphrase);
    expect(await openLocked(locked, 'à bientôt')).toEqual(resume);
    // A change made meanwhile does not bring it back in the clear.
    await changeProfile(locked.key, { resume: { ...resume, skills: [{ name: 'Excel' }] } }, 3, db);
    expect(JSON.stringify(await first())).not.toMatch(/Roy|courriel/);
    expect(await lockProfile(locked.key, 'autre', 4, db)).toBe(false);
    expect(await unlockProfile(locked.key, 'à bientôt', 5, db)).toBe(true);
    const open = await first();
    expect(open?.locked).toBeUndefined();
    expect(open?.resume).toEqual({ basics: resume.basics, skills: [{ name: 'Excel' }] });
  });

  it('comes over what is typed while its key is made, too', async () => {
    const key = (await addProfile('Léa', resume, 1, db))?.key ?? '';
    const locking = lockProfile(key, 'à bientôt', 3, db);
    await changeProfile(key, { resume: { ...resume, skills: [{ name: 'Excel' }] } }, 2, db);
    expect(await locking).toBe(true);
    const row = await db.profiles.get(key);
    expect(row?.locked).toBeDefined();
    expect(row?.resume).toEqual({ basics: {}, skills: [{ name: 'Excel' }] });
  });

  it('is refused once a byte of it was changed', async () => {
    const locked = await lockText('secret', 'passe');
    const data = `${locked.data.startsWith('A') ? 'B' : 'A'}${locked.data.slice(1)}`;
    await expect(unlockText({ ...locked, data }, 'passe')).rejects.toBeInstanceOf(WrongPassphrase);
    expect((await lockText('secret', 'passe')).data).not.toBe(locked.data);
    await expect(lockText('secret', '')).rejects.toBeInstanceOf(RangeError);
  });
});
