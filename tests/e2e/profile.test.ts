// The profile's page in real browsers: answers kept by themselves, entries moved and brought back, the lock.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fr } from '../../utils/i18n/pages/fr';
import type { CvFileRow, ProfileRow } from '../../utils/profile/row';
import { docx, europass, linkedinFiles, pdf, slowPdf, zip } from '../profile/cv-files';
import { findViolations } from './axe';
import { BROWSERS, type Page, until } from './kit';
import { chooseFile, fillField, storedProfile } from './own-profile';
import { openSite, readStore, type Site, setSettings } from './site';

const shots = process.env.SHOTS;
const words = fr.profile;
const cv = [
  'Rozenn Kerbrat',
  'Expérience',
  '04/2019 – 03/2021 : Soudeuse, Métal Armor',
  'Loisirs',
  'Voile en équipage',
];

async function picture(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot(`${shots}/${name}.png`, { full: true });
}

/** The CV file as it is stored, without its bytes. */
async function storedFile(page: Page) {
  const [row] = await readStore<CvFileRow>(page, 'cvFiles');
  return row && { ...row, bytes: undefined, isLocked: row.locked !== undefined, hasBytes: row.bytes !== undefined };
}

describe.each(BROWSERS)('the profile in %s', (browser) => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await openSite(browser);
    await setSettings(site.session, { language: 'fr' });
    page = await site.session.openExtensionPage('workspace.html#profile');
    await page.setViewport({ width: 1000, height: 900 });
  });
  afterAll(() => site?.close());

  it('keeps each answer by itself, and says when one cannot be kept', async () => {
    await page.click({ css: '.empty button', text: words.start });
    await fillField(page, words.name, 'Rozenn Kerbrat');
    await fillField(page, words.email, 'rozenn chez courriel');
    await page.find({ css: '[role=alert]', text: words.emailRefused });
    await fillField(page, words.email, 'rozenn@courriel.example');
    await fillField(page, words.headline, 'Soudeuse');
    await storedProfile(page, ({ resume: { basics } }) => basics.label === 'Soudeuse' && basics.email !== undefined);
    await page.find({ css: '.saved-state', text: words.states.saved });
    await page.find({ css: '.field-note', text: words.recognised('Soudeur / Soudeuse') });
    expect(await findViolations(page)).toEqual([]);
  });

  it('proposes trades and départements by their names', async () => {
    await fillField(page, words.trades, 'chef soud');
    await page.click({ css: '.proposal', text: 'Chef soudeur / soudeuse' });
    await fillField(page, words.departments, 'bretagne');
    await page.click({ css: '.proposal', text: 'Bretagne' });
    const { resume } = await storedProfile(page, (row) => row.resume.meta?.capRegions.mobility !== undefined);
    expect(resume.meta?.capRegions.mobility?.departments?.toSorted()).toEqual(['22', '29', '35', '56']);
    expect(resume.meta?.capRegions.trades).toMatchObject([{ code: 'H2913' }]);
  });

  it('keeps entries in their order, and brings one back', async () => {
    for (const [index, position] of ['Soudeuse', 'Chaudronnière'].entries()) {
      await page.click({ css: 'button', text: words.addJob });
      await page.find(`.entry:nth-child(${index + 1}) .entry-fields`);
      await fillField(page, words.position, position);
      await storedProfile(page, ({ resume }) => resume.work?.some((job) => job.position === position) === true);
    }
    await fillField(page, words.startDate, 'avril 2019');
    await fillField(page, words.employer, 'Chantiers du Ponant');
    await storedProfile(page, ({ resume }) => resume.work?.[1]?.name === 'Chantiers du Ponant');
    expect(await findViolations(page)).toEqual([]);
    await picture(page, `${browser}-profile`);
    await page.click(`[aria-label="${words.upOf('Chaudronnière')}"]`);
    const moved = await storedProfile(page, ({ resume }) => resume.work?.[0]?.position === 'Chaudronnière');
    expect(moved.resume.work?.[0]).toMatchObject({ startDate: '2019-04', name: 'Chantiers du Ponant' });
    await page.click(`[aria-label="${words.removeOf('Chaudronnière')}"]`);
    await storedProfile(page, ({ resume }) => resume.work?.length === 1);
    await page.click({ css: '.toast button', text: fr.act.undo });
    const back = await storedProfile(page, ({ resume }) => resume.work?.length === 2);
    expect(back.resume.work?.map(({ position }) => position)).toEqual(['Chaudronnière', 'Soudeuse']);
  });

  it('shows what leaves, line by line, and keeps here what she says', async () => {
    await page.click({ css: '.profile-views a', text: words.views.leaves });
    await page.find({ css: '.leaving-line', text: 'Chaudronnier / Chaudronnière' });
    await page.find({ css: '.leaving-line', text: 'Finistère' });
    expect(await page.findAll({ css: '.what-leaves section:first-child', text: 'Ponant' })).toEqual([]);
    await page.find({ css: '.what-leaves dd', text: 'Chantiers du Ponant' });
    await page.find({ css: '.sheet p', text: 'Ille-et-Vilaine' });
    await page.click({ css: '.leaving-line label', text: 'Finistère' });
    await storedProfile(page, ({ takenOut }) => takenOut.includes('mobility/29'));
    await page.find({ css: '.sheet p', text: 'Côtes-d’Armor, Ille-et-Vilaine, Morbihan' });
    await page.click({ css: '.hide-from button', text: words.leaving.hideEmployer('Chantiers du Ponant') });
    await storedProfile(page, ({ hideFrom }) => hideFrom[0]?.name === 'Chantiers du Ponant');
    expect(await findViolations(page)).toEqual([]);
    await picture(page, `${browser}-leaves`);
    await page.emulate({ dark: true });
    expect(await findViolations(page)).toEqual([]);
    await page.setViewport({ width: 400, height: 900 });
    await picture(page, `${browser}-leaves-narrow-dark`);
    await page.emulate({ dark: false });
    await page.setViewport({ width: 1000, height: 900 });
    await page.click({ css: '.choice', text: words.leaving.levels.A3 });
    await storedProfile(page, ({ level }) => level === 'A3');
    await page.gone('.leaving-line.sub');
    await page.click({ css: '.profile-views a', text: words.views.fill });
  });

  it.each([
    ['a Word document', () => docx(cv), words.bring.files.docx],
    ['a PDF', () => pdf(cv), words.bring.files.pdf],
    ['a Europass PDF', () => pdf(['CV'], { name: 'attachment.xml', text: europass }), words.bring.files.europass],
    ['a LinkedIn archive', () => zip(linkedinFiles), words.bring.files.linkedin],
  ])('shows what it understood of %s, and keeps nothing yet', async (_name, make, kind) => {
    const before = await readStore<ProfileRow>(page, 'profiles');
    await page.click({ css: '.profile-views a', text: words.views.import });
    await chooseFile(page, await make());
    await page.find({ css: '.settings-head .soft', text: words.bring.checkLead(kind) });
    await page.find({ css: '.entry-title', text: 'Soudeuse' });
    expect(await findViolations(page)).toEqual([]);
    await picture(page, `${browser}-import`);
    await page.click({ css: '.keep-bar button', text: words.bring.leave });
    await page.gone('.keep-bar');
    expect(await readStore<ProfileRow>(page, 'profiles')).toEqual(before);
  });

  it('keeps her own CV, as she made it, and shows it', async () => {
    await page.click({ css: '.profile-views a', text: words.views.fill });
    await chooseFile(page, new TextEncoder().encode('Bonjour'));
    await page.find({ css: '[role=alert]', text: words.ownCv.problems['not-a-cv'] });
    const file = await pdf(cv);
    await chooseFile(page, file);
    await page.find({ css: '.own-cv strong', text: 'cv.pdf' });
    expect(await storedFile(page)).toMatchObject({ fileName: 'cv.pdf', size: file.length, isLocked: false });
    await page.find({ css: '.actions a[href^="blob:"]', text: words.ownCv.see });
    expect(await findViolations(page)).toEqual([]);
    await picture(page, `${browser}-own-cv`);
    await page.emulate({ dark: true });
    await page.setViewport({ width: 400, height: 900 });
    expect(await findViolations(page)).toEqual([]);
    await picture(page, `${browser}-own-cv-narrow-dark`);
    await page.emulate({ dark: false });
    await page.setViewport({ width: 1000, height: 900 });
    await page.click({ css: '.profile-views a', text: words.views.import });
  });

  it.each([
    ['takes minutes to read', () => slowPdf(), words.bring.problems['too-slow']],
    [
      'unfolds into sixty megabytes',
      () => docx([], { 'word/document.xml': new Uint8Array(60_000_000).fill(32) }),
      words.bring.problems['too-large'],
    ],
  ])('is not held up by a file that %s: says so, and changes nothing', { timeout: 90_000 }, async (_, make, said) => {
    const before = await readStore<ProfileRow>(page, 'profiles');
    await chooseFile(page, await make());
    // The page answers meanwhile.
    expect(await page.evaluate(() => document.querySelectorAll('.keep-bar').length)).toBe(0);
    await until(
      async () => (await page.findAll({ css: '[role=alert]', text: said })).length > 0,
      () => `it is not said that « ${said} »`,
      60_000,
    );
    expect(await readStore<ProfileRow>(page, 'profiles')).toEqual(before);
    await picture(page, `${browser}-import-failed`);
  });

  it('keeps an imported CV once it was corrected, and brings the former one back', async () => {
    await chooseFile(page, new TextEncoder().encode('Bonjour'));
    await page.find({ css: '[role=alert]', text: words.bring.problems['unknown-kind'] });
    await chooseFile(page, await docx(cv));
    await page.find({ css: '.import-report li', text: 'Voile en équipage' });
    await fillField(page, words.headline, 'Chaudronnière');
    await page.find({ css: '.field-note', text: words.recognised('Chaudronnier / Chaudronnière') });
    await page.click({ css: '.keep-bar button', text: words.bring.replace('Moi') });
    const kept = await storedProfile(page, ({ resume }) => resume.basics.label === 'Chaudronnière');
    await page.find({ css: '.own-cv strong', text: 'cv.docx' });
    expect(kept.resume.work).toMatchObject([{ position: 'Soudeuse', name: 'Métal Armor' }]);
    await page.click({ css: '.toast button', text: fr.act.undo });
    const back = await storedProfile(page, ({ resume }) => resume.basics.label === 'Soudeuse');
    expect(back.resume.work).toHaveLength(2);
    await page.find({ css: '.own-cv strong', text: 'cv.pdf' });
  });

  it('locks name and contact, and opens them with the passphrase alone', async () => {
    await fillField(page, words.passphrase, 'phare du bout du monde');
    await fillField(page, words.passphraseAgain, 'phare du bout du monde');
    await page.click({ css: 'button', text: words.lock });
    const locked = await storedProfile(page, (row) => row.locked !== undefined);
    expect(JSON.stringify(locked)).not.toMatch(/Rozenn|Kerbrat|courriel/);
    await page.find({ css: '.soft', text: words.lockedContact });
    await page.find({ css: '.soft', text: words.ownCv.locked });
    expect(await storedFile(page)).toMatchObject({ isLocked: true, hasBytes: false });
    expect(await findViolations(page)).toEqual([]);
    await page.click({ css: '.profile-views a', text: words.views.leaves });
    await page.find({ css: '.settings-head .soft', text: words.lockedLead });
    await fillField(page, words.passphrase, 'phare du bout du monde');
    await page.click({ css: 'button', text: words.openLock });
    await page.find({ css: '.what-leaves dd', text: 'Rozenn Kerbrat' });
    expect((await storedProfile(page, () => true)).locked).toBeDefined();
    await page.click({ css: '.profile-views a', text: words.views.fill });
    await page.find({ css: '.settings-head .soft', text: 'Rozenn Kerbrat' });
    await fillField(page, words.passphrase, 'une autre phrase');
    await page.click({ css: 'button', text: words.unlock });
    await page.find({ css: '[role=status]', text: words.passphraseWrong });
    await fillField(page, words.passphrase, 'phare du bout du monde');
    await page.click({ css: 'button', text: words.unlock });
    const open = await storedProfile(page, (row) => row.locked === undefined);
    expect(open.resume.basics.name).toBe('Rozenn Kerbrat');
    expect(await storedFile(page)).toMatchObject({ isLocked: false, hasBytes: true });
  });
});
