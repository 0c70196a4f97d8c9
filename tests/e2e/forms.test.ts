// The form of a page is filled on the person's clicks, kept by the page's own script, and never sent.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationForm, type FormPage } from './application-form';
import { BROWSERS, type Page, type Routes, until } from './kit';
import { openSite, popupOver, type Site, setSettings } from './site';

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

  beforeAll(async () => {
    site = await openSite(browser);
    site.session.route({ [address]: applicationForm } satisfies Routes);
    await setSettings(site.session, { language: 'fr', formAnswers: answers });
  });

  afterAll(() => site?.close());

  it('is filled on a click, kept by the page’s script, never sent, and emptied on another', async () => {
    const page = await site.session.open(address);
    const before = await page.evaluate(() => document.body.outerHTML);
    const popup = await popupOver(site.session, page);
    await popup.click({ role: 'button', name: 'Remplir un formulaire' });
    await popup.click({ role: 'button', name: 'Remplir 9 champs' });
    await popup.find({ text: '9 champs remplis' });

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
});
