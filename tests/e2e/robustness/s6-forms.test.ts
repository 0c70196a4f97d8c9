// S6 and S7: on every form of ours nothing that is never filled is, no form is sent by us, and hidden boxes stay empty.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Page, until } from '../kit';
import { openSite, type Site, setSettings } from '../site';
import { isFull, sample, tell, tries } from './figure';
import { hostileForms } from './hostile-forms';

const folder = fileURLToPath(new URL('../../accuracy/forms/', import.meta.url));
const own = readdirSync(folder).map((file) => ({ name: file, html: readFileSync(folder + file, 'utf8') }));
const forms = sample(own, tries(own.length, 8), 3);

/** Counts what a page sends, in its own world, before anything of ours runs. */
const counter = `<script>window.sent = 0; addEventListener('submit', (e) => { sent++; e.preventDefault(); }, true);
HTMLFormElement.prototype.submit = function () { window.sent++; };</script>`;

const answers = {
  ...{ givenName: 'Anaïs', familyName: 'Le Goff', email: 'anais@example.org', phone: '+33612345678' },
  address: { street: '12 rue des Cordiers', complement: 'B', postalCode: '29200', city: 'Brest', country: 'FR' },
  ...{ headline: 'Soudeuse', summary: 'Dix ans de métier.', skills: ['TIG'], languages: ['français'] },
  ...{
    employer: 'Atelier',
    jobTitle: 'Soudeuse',
    desiredJob: 'Soudeuse',
    yearsOfExperience: 4,
    mobility: ['Bretagne'],
  },
  links: { linkedin: 'https://www.linkedin.com/in/x', github: 'https://github.com/x', portfolio: 'https://x.example' },
  ...{ contractTypes: ['CDI'], availableFrom: '2027-02-01' },
};

describe.each(BROWSERS)('forms in %s', (browser) => {
  let site: Site;
  let page: Page;

  // On the practice board's host, which the trial build may read without a click.
  const addressOf = (name: string) => `${site.url}/formulaire/${encodeURIComponent(name)}`;

  beforeAll(async () => {
    site = await openSite(browser);
    const pages = [...forms, ...hostileForms];
    const routes = pages.map(
      ({ name, html }) => [addressOf(name), html.replace('<body>', `<body>${counter}`)] as const,
    );
    site.session.route(Object.fromEntries(routes));
    page = await site.session.open(`${site.url}/offres`);
    await setSettings(site.session, { language: 'fr', formAnswers: answers });
  });

  afterAll(() => site?.close());

  const fillAt = async (name: string) => {
    await page.goto(addressOf(name));
    const address = await page.url();
    const finder = await site.session.openExtensionPage('workspace.html');
    const tab = await finder.evaluate(
      async (wanted) => (await chrome.tabs.query({})).find(({ url }) => url === wanted)?.id,
      address,
    );
    await finder.close();
    const popup = await site.session.openExtensionPage(`popup.html?tab=${tab}`);
    await popup.click({ role: 'button', name: 'Remplir un formulaire' });
    await until(
      async () => (await popup.findAll('.form-filler .primary, .form-filler .empty-title')).length > 0,
      () => `${name} was not read`,
    );
    if ((await popup.findAll('.fill-lines')).length > 0) {
      await popup.click('.form-foot .primary');
      await popup.find('.fill-done');
    }
    await popup.close();
  };

  const filledAt = (css: string) =>
    page.evaluate(
      (wanted) =>
        [...document.querySelectorAll<HTMLInputElement & HTMLSelectElement>(wanted)].filter((one) =>
          /radio|checkbox/.test(one.type)
            ? one.checked
            : one.localName === 'select'
              ? one.selectedIndex > 0
              : one.value,
        ).length,
      css,
    );
  const sentAt = () => page.evaluate(() => (window as unknown as { sent: number }).sent);

  it('S6: nothing that is never filled is, and nothing is sent', { timeout: isFull ? 600_000 : 120_000 }, async () => {
    const found = { 'never-fields filled': 0, 'forms submitted': 0 };
    let filled = 0;
    for (const { name } of forms) {
      await fillAt(name);
      filled += await filledAt('[data-truth]');
      found['never-fields filled'] += await filledAt('[data-truth="never"]');
      found['forms submitted'] += await sentAt();
    }
    tell({ id: 'S6', browser, tried: `${forms.length} forms, ${filled} fields filled`, found });
    expect(filled).toBeGreaterThan(forms.length);
    expect(found).toEqual({ 'never-fields filled': 0, 'forms submitted': 0 });
  });

  it('S7: hidden boxes stay empty, seen ones are filled', { timeout: isFull ? 600_000 : 120_000 }, async () => {
    const tried = sample(hostileForms, tries(hostileForms.length, 6), 5);
    const wrong: string[] = [];
    let seen = 0;
    for (const { name } of tried) {
      await fillAt(name);
      if ((await filledAt('.hidden-box')) > 0) wrong.push(name);
      seen += await filledAt('[id^="seen-"]');
    }
    tell({ id: 'S7', browser, tried: `${tried.length} hostile forms`, found: { 'hidden boxes filled': wrong.length } });
    expect(wrong).toEqual([]);
    expect(seen).toBe(tried.length * 3);
  });
});
