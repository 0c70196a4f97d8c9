// The profile's page in real browsers: answers kept by themselves, entries moved and brought back, the lock.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fr } from '../../utils/i18n/pages/fr';
import type { ProfileRow } from '../../utils/profile/row';
import { docx, europass, linkedinFiles, pdf, zip } from '../profile/cv-files';
import { findViolations } from './axe';
import { BROWSERS, type Page, until } from './kit';
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

/** Types into the field of this label as a person does, and leaves it. */
async function fill(page: Page, label: string, value: string): Promise<void> {
  await page.inspect(
    { css: 'label', text: label },
    (element, typed) => {
      const { control } = element as HTMLLabelElement;
      const field = control as HTMLInputElement;
      field.focus();
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    value,
  );
}

/** Chooses a file as a person does, in the field of the page. */
async function choose(page: Page, file: Uint8Array): Promise<void> {
  await page.inspect(
    'input[type=file]',
    (element, bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'cv'));
      (element as HTMLInputElement).files = data.files;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [...file],
  );
}

/** The row as it is stored, once it is as wanted. */
function stored(page: Page, isWanted: (row: ProfileRow) => boolean): Promise<ProfileRow> {
  return until(
    async () => (await readStore<ProfileRow>(page, 'profiles')).find(isWanted),
    async () => `the profile is ${JSON.stringify(await readStore(page, 'profiles'))}`,
  );
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
    await fill(page, words.name, 'Rozenn Kerbrat');
    await fill(page, words.email, 'rozenn chez courriel');
    await page.find({ css: '[role=alert]', text: words.emailRefused });
    await fill(page, words.email, 'rozenn@courriel.example');
    await fill(page, words.headline, 'Soudeuse');
    await stored(page, ({ resume: { basics } }) => basics.label === 'Soudeuse' && basics.email !== undefined);
    await page.find({ css: '.saved-state', text: words.states.saved });
    await page.find({ css: '.field-note', text: words.recognised('Soudeur / Soudeuse') });
    expect(await findViolations(page)).toEqual([]);
  });

  it('proposes trades and départements by their names', async () => {
    await fill(page, words.trades, 'chef soud');
    await page.click({ css: '.proposal', text: 'Chef soudeur / soudeuse' });
    await fill(page, words.departments, 'bretagne');
    await page.click({ css: '.proposal', text: 'Bretagne' });
    const { resume } = await stored(page, (row) => row.resume.meta?.capRegions.mobility !== undefined);
    expect(resume.meta?.capRegions.mobility?.departments?.toSorted()).toEqual(['22', '29', '35', '56']);
    expect(resume.meta?.capRegions.trades).toMatchObject([{ code: 'H2913' }]);
  });

  it('keeps entries in their order, and brings one back', async () => {
    for (const [index, position] of ['Soudeuse', 'Chaudronnière'].entries()) {
      await page.click({ css: 'button', text: words.addJob });
      await page.find(`.entry:nth-child(${index + 1}) .entry-fields`);
      await fill(page, words.position, position);
      await stored(page, ({ resume }) => resume.work?.some((job) => job.position === position) === true);
    }
    await fill(page, words.startDate, 'avril 2019');
    await fill(page, words.employer, 'Chantiers du Ponant');
    await stored(page, ({ resume }) => resume.work?.[1]?.name === 'Chantiers du Ponant');
    expect(await findViolations(page)).toEqual([]);
    await picture(page, `${browser}-profile`);
    await page.click(`[aria-label="${words.upOf('Chaudronnière')}"]`);
    const moved = await stored(page, ({ resume }) => resume.work?.[0]?.position === 'Chaudronnière');
    expect(moved.resume.work?.[0]).toMatchObject({ startDate: '2019-04', name: 'Chantiers du Ponant' });
    await page.click(`[aria-label="${words.removeOf('Chaudronnière')}"]`);
    await stored(page, ({ resume }) => resume.work?.length === 1);
    await page.click({ css: '.toast button', text: fr.act.undo });
    const back = await stored(page, ({ resume }) => resume.work?.length === 2);
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
    await stored(page, ({ takenOut }) => takenOut.includes('mobility/29'));
    await page.find({ css: '.sheet p', text: 'Côtes-d’Armor, Ille-et-Vilaine, Morbihan' });
    await page.click({ css: '.hide-from button', text: words.leaving.hideEmployer('Chantiers du Ponant') });
    await stored(page, ({ hideFrom }) => hideFrom[0]?.name === 'Chantiers du Ponant');
    expect(await findViolations(page)).toEqual([]);
    await picture(page, `${browser}-leaves`);
    await page.emulate({ dark: true });
    expect(await findViolations(page)).toEqual([]);
    await page.setViewport({ width: 400, height: 900 });
    await picture(page, `${browser}-leaves-narrow-dark`);
    await page.emulate({ dark: false });
    await page.setViewport({ width: 1000, height: 900 });
    await page.click({ css: '.choice', text: words.leaving.levels.A3 });
    await stored(page, ({ level }) => level === 'A3');
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
    await choose(page, await make());
    await page.find({ css: '.settings-head .soft', text: words.bring.checkLead(kind) });
    await page.find({ css: '.entry-title', text: 'Soudeuse' });
    expect(await findViolations(page)).toEqual([]);
    await picture(page, `${browser}-import`);
    await page.click({ css: '.keep-bar button', text: words.bring.leave });
    await page.gone('.keep-bar');
    expect(await readStore<ProfileRow>(page, 'profiles')).toEqual(before);
  });

  it('keeps an imported CV once it was corrected, and brings the former one back', async () => {
    await choose(page, new TextEncoder().encode('Bonjour'));
    await page.find({ css: '[role=alert]', text: words.bring.problems['unknown-kind'] });
    await choose(page, await docx(cv));
    await page.find({ css: '.import-report li', text: 'Voile en équipage' });
    await fill(page, words.headline, 'Chaudronnière');
    await page.find({ css: '.field-note', text: words.recognised('Chaudronnier / Chaudronnière') });
    await page.click({ css: '.keep-bar button', text: words.bring.replace('Moi') });
    const kept = await stored(page, ({ resume }) => resume.basics.label === 'Chaudronnière');
    expect(kept.resume.work).toMatchObject([{ position: 'Soudeuse', name: 'Métal Armor' }]);
    await page.click({ css: '.toast button', text: fr.act.undo });
    const back = await stored(page, ({ resume }) => resume.basics.label === 'Soudeuse');
    expect(back.resume.work).toHaveLength(2);
  });

  it('locks name and contact, and opens them with the passphrase alone', async () => {
    await fill(page, words.passphrase, 'phare du bout du monde');
    await fill(page, words.passphraseAgain, 'phare du bout du monde');
    await page.click({ css: 'button', text: words.lock });
    const locked = await stored(page, (row) => row.locked !== undefined);
    expect(JSON.stringify(locked)).not.toMatch(/Rozenn|Kerbrat|courriel/);
    await page.find({ css: '.soft', text: words.lockedContact });
    expect(await findViolations(page)).toEqual([]);
    await fill(page, words.passphrase, 'une autre phrase');
    await page.click({ css: 'button', text: words.unlock });
    await page.find({ css: '[role=status]', text: words.passphraseWrong });
    await fill(page, words.passphrase, 'phare du bout du monde');
    await page.click({ css: 'button', text: words.unlock });
    const open = await stored(page, (row) => row.locked === undefined);
    expect(open.resume.basics.name).toBe('Rozenn Kerbrat');
  });
});
