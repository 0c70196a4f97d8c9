// The form of a page is filled on the person's clicks, kept by the page's own script, and never sent.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fr } from '../../utils/i18n/pages/fr';
import type { ProfileRow } from '../../utils/profile/row';
import { applicationForm, cvForm, type FormPage } from './application-form';
import { findViolations } from './axe';
import { BROWSERS, type Page, type Routes, until } from './kit';
import { chooseFile, makeProfile } from './own-profile';
import { putRows, removeRow } from './robustness/depositing';
import { openSite, popupOver, readStore, type Site, setSettings } from './site';

const shots = process.env.SHOTS;
const address = 'https://emploi.example/postuler';
const answers = {
  givenName: 'Anaïs',
  familyName: 'Le Goff',
  email: 'anais.legoff@example.org',
  phone: '+33612345678',
  address: { street: '12 rue des Cordiers', postalCode: '29200', city: 'Brest', country: 'FR' },
  contractTypes: ['CDI'],
  links: { linkedin: 'https://www.linkedin.com/in/anais-invented' },
};

/** What stands in the page's controls, its open and same-origin insides included. */
const valuesOf = (page: Page): Promise<Record<string, string | boolean | undefined>> =>
  page.evaluate(() => {
    const at = (root: ParentNode | null | undefined, css: string) => root?.querySelector<HTMLInputElement>(css)?.value;
    const ids = ['first', 'last', 'mail', 'mobile', 'country', 'contract', 'nir', 'honeypot', 'letter', 'street'];
    return {
      ...Object.fromEntries(ids.map((id) => [id, at(document, `#${id}`)])),
      city: at(document.querySelector('#zone')?.shadowRoot, '#city'),
      linkedin: at(document.querySelector('iframe')?.contentDocument, '#linkedin'),
      terms: document.querySelector<HTMLInputElement>('#terms')?.checked,
    };
  });

const stateOf = (page: Page) => page.evaluate(() => (window as unknown as { page: FormPage }).page);

describe.each(BROWSERS)('an application form in %s', (browser) => {
  let site: Site;
  // Firefox shows a page no file that a script of ours drops.
  const takesDrops = browser !== 'firefox';

  beforeAll(async () => {
    site = await openSite(browser);
    site.session.route({ [address]: applicationForm, [`${address}/cv`]: cvForm } satisfies Routes);
    await setSettings(site.session, { language: 'fr', formAnswers: answers });
  });

  afterAll(() => site?.close());

  it('is filled on a click, kept by the page’s script, never sent, and emptied on another', async () => {
    const page = await site.session.open(address);
    const before = await page.evaluate(() => document.body.outerHTML);
    const popup = await popupOver(site.session, page);
    await popup.click({ role: 'button', name: 'Remplir un formulaire' });
    await popup.find({ role: 'button', name: 'Remplir 9 champs' });
    expect(await findViolations(popup)).toEqual([]);
    await popup.click({ role: 'button', name: 'Remplir 9 champs' });
    await popup.find({ text: '9 champs remplis' });
    expect(await findViolations(popup)).toEqual([]);

    const filled = {
      first: 'Anaïs',
      last: 'Le Goff',
      mail: 'anais.legoff@example.org',
      mobile: '06.12.34.56.78',
      country: 'France',
      contract: 'CDI',
      city: 'Brest',
      linkedin: 'https://www.linkedin.com/in/anais-invented',
      ...{ nir: '', honeypot: '', letter: '', street: '', terms: false },
    };
    expect(await valuesOf(page)).toEqual(filled);
    const { state, sent } = await stateOf(page);
    expect(state).toEqual({ first: filled.first, last: filled.last, mail: filled.mail, country: 'France' });
    expect(sent).toBe(0);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);

    await popup.click({ role: 'button', name: 'Tout vider' });
    await popup.find({ text: '9 champs vidés' });
    expect(await valuesOf(page)).toMatchObject({ first: '', last: '', mail: '', mobile: '', contract: '', city: '' });
    expect((await stateOf(page)).sent).toBe(0);
    await popup.close();
    await page.close();
  });

  it('a next step is filled once it is shown, and what stands already is kept', async () => {
    const page = await site.session.open(address);
    await page.click({ role: 'button', name: 'Suite' });
    await page.click('#first');
    await page.type('Maël');
    const popup = await popupOver(site.session, page);
    await popup.click({ role: 'button', name: 'Remplir un formulaire' });
    await popup.click({ role: 'button', name: 'Remplir 9 champs' });
    await until(
      async () => (await valuesOf(page)).street === '12 rue des Cordiers',
      () => 'the second step was not filled',
    );
    expect((await valuesOf(page)).first).toBe('Maël');
    await popup.close();
    await page.close();
  });

  it('the profile answers before what was typed once, and its discreet CV goes in the file box', async () => {
    await makeProfile(site.session, {
      basics: { name: 'Rozenn Kerbrat', label: 'Soudeuse' },
      skills: [{ name: 'soudage TIG' }],
    });

    const page = await site.session.open(address);
    const popup = await popupOver(site.session, page);
    await popup.click({ role: 'button', name: fr.forms.open });
    await popup.click({ role: 'button', name: fr.forms.fill(9) });
    await popup.find({ text: fr.forms.doneTitle(9) });
    // The name is the profile's; what it does not say is what was typed.
    expect(await valuesOf(page)).toMatchObject({ first: 'Rozenn', last: 'Kerbrat', city: 'Brest' });
    await popup.close();
    await page.close();

    const cvPage = await site.session.open(`${address}/cv`);
    const over = await popupOver(site.session, cvPage);
    await over.click({ role: 'button', name: fr.forms.open });
    await over.find({ css: '.form-cv a', text: fr.forms.seeCv });
    expect(await findViolations(over)).toEqual([]);
    if (shots) await over.screenshot(`${shots}/${browser}-form-cv.png`, { full: true });
    await over.click({ css: '.form-foot .primary' });
    await over.find('.fill-done');
    const got = await until(
      async () => (await cvPage.evaluate(() => (window as unknown as { got: string[] }).got))[0],
      () => 'no file was attached',
    );
    expect(got).toMatch(/: profil-[A-Z0-9]{6}\.pdf %PDF-1/);
    await over.close();
    await cvPage.close();
  });

  it('her own CV file, once she keeps one, is what a form is given, unless she takes another', async () => {
    const own = await site.session.openExtensionPage('workspace.html#profile');
    await chooseFile(own, new TextEncoder().encode('%PDF-1.7 le mien'));
    await own.find({ css: '.own-cv strong', text: 'cv.pdf' });
    await own.close();
    const page = await site.session.open(`${address}/cv`);
    const popup = await popupOver(site.session, page);
    await popup.click({ role: 'button', name: fr.forms.open });
    await popup.find({ css: '.form-cv .soft', text: fr.forms.ownCvNote });
    expect(await findViolations(popup)).toEqual([]);
    if (shots) await popup.screenshot(`${shots}/${browser}-form-own-cv.png`, { full: true });
    await popup.click({ css: '.form-foot .primary' });
    await popup.find('.fill-done');
    const got = await until(
      async () => (await page.evaluate(() => (window as unknown as { got: string[] }).got))[0],
      () => 'no file was attached',
    );
    expect(got).toBe('box: cv.pdf %PDF-1.7 le mien');
    await popup.close();
    await page.close();
  });

  it('of two people who share the browser, the one chosen is the one it is filled for', async () => {
    const own = await site.session.openExtensionPage('workspace.html#profile');
    const [rozenn] = await readStore<ProfileRow>(own, 'profiles');
    const malo = {
      ...(rozenn as ProfileRow),
      key: '22222222-2222-4222-8222-222222222222',
      label: 'Malo',
      resume: { basics: { name: 'Malo Tanguy', label: 'Boulanger' } },
      createdAt: Date.now(),
    };
    await own.evaluate(putRows, { profiles: [malo] });
    await own.close();
    const page = await site.session.open(address);
    const popup = await popupOver(site.session, page);
    await popup.click({ role: 'button', name: fr.forms.open });
    await popup.find({ css: '.fill-value', text: 'Kerbrat' });
    await popup.inspect(
      '.form-whose select',
      (element, key) => {
        (element as HTMLSelectElement).value = key;
        element.dispatchEvent(new Event('change', { bubbles: true }));
      },
      malo.key,
    );
    await popup.find({ css: '.fill-value', text: 'Tanguy' });
    expect(await findViolations(popup)).toEqual([]);
    if (shots) await popup.screenshot(`${shots}/${browser}-form-whose.png`, { full: true });
    await popup.click({ css: '.form-foot .primary' });
    await popup.find('.fill-done');
    // Nothing of hers completes his.
    expect(await valuesOf(page)).toMatchObject({ first: 'Malo', last: 'Tanguy', mail: '', mobile: '', city: '' });
    await popup.evaluate(removeRow, { table: 'profiles', key: malo.key });
    await popup.close();
    await page.close();
  });

  it('a CV is attached to a file box, and dropped on a zone where the browser lets it', async () => {
    const page = await site.session.open(`${address}/cv`);
    const popup = await popupOver(site.session, page);
    const results = await popup.evaluate(async () => {
      const tabId = Number(new URL(location.href).searchParams.get('tab'));
      const [frame] = await chrome.scripting.executeScript({ target: { tabId }, files: ['/form-filler.js'] });
      const { controls } = (frame?.result ?? { controls: [] }) as { controls: { key: number; kind: string }[] };
      const value = { kind: 'file', file: 'resume' };
      const orders = controls.filter(({ kind }) => kind === 'file').map(({ key, kind }) => ({ key, kind, value }));
      const resume = { name: 'cv.pdf', type: 'application/pdf', base64: btoa('%PDF-1.7 invented') };
      const reply = await chrome.tabs.sendMessage(tabId, { name: 'fillForm', data: { orders, resume } });
      return (reply.answer as { result: string }[]).map(({ result }) => result);
    });
    expect(results).toEqual(['filled', 'no-option', takesDrops ? 'filled' : 'refused']);
    const got = () => page.evaluate(() => (window as unknown as { got: string[] }).got.sort());
    await until(
      async () => (await got()).length === (takesDrops ? 2 : 1),
      async () => `the page got ${await got()}`,
    );
    expect(await got()).toEqual(
      ['box: cv.pdf %PDF-1.7 invented', 'zone: cv.pdf %PDF-1.7 invented'].slice(0, takesDrops ? 2 : 1),
    );
    await popup.close();
    await page.close();
  });
});
