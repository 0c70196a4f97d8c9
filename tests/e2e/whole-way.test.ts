// The whole way in real browsers, against the project's own portal: from a badge on a job board to the recruiter who reads
// what the candidate chose to reveal; one recruiter sees nothing of it, and in the end nothing is left anywhere.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../portal/config';
import { fillWithExamples } from '../../portal/demo/fill';
import { publishItem } from '../../portal/protocol/feed';
import { type RunningPortal, startPortal } from '../../portal/start';
import { fr } from '../../utils/i18n/pages/fr';
import { panelStrings } from '../../utils/i18n/panel';
import type { OutboxRow } from '../../utils/portals/outbox/types';
import { readPdfDocument } from '../../utils/profile/readers/pdf-document';
import type { ProfileRow } from '../../utils/profile/row';
import { findViolations } from './axe';
import { BROWSERS, type Page, pass, until } from './kit';
import { fillField, makeProfile, storedProfile } from './own-profile';
import { findProfiles, type Recruiter, type SentMail, signInRecruiter } from './recruiter';
import { keep, openSite, pill, readStore, type Site, setSettings, storedOffers } from './site';

const shots = process.env.SHOTS;
const words = fr.apply;
const onBadge = panelStrings('fr');
const own = ['Rozenn', 'Kerbrat', 'courriel.example', 'Ferme des Monts'];

const pdfText = async (bytes: Uint8Array) => (await readPdfDocument(new Uint8Array(bytes))).pages.join('\n');

describe.each(BROWSERS)('the whole way in %s', (browser) => {
  let site: Site;
  let portal: RunningPortal;
  let offerPage: Page;
  let recruiter: Recruiter;
  let employer: Recruiter;
  /** The address of her profile at the portal's screens. */
  let profile = '';
  const mails: SentMail[] = [];

  beforeAll(async () => {
    const config = readConfig({ PORT: '0', PORTAL_DATA: 'memory', PORTAL_NAME: 'Talents Garonne' });
    portal = await startPortal(config, { log: () => undefined, deliver: async (mail) => void mails.push(mail) });
    await fillWithExamples(portal.portal);
    recruiter = await signInRecruiter(portal.address, 'camille@atelier-garonne.example', mails);
    employer = await signInRecruiter(portal.address, 'sacha@ferme-des-monts.example', mails);
    site = await openSite(browser, { routes: { [`${portal.address}/*`]: pass } });
    await setSettings(site.session, { language: 'fr' });
  }, 60_000);

  afterAll(async () => {
    await site?.close();
    await portal?.stop();
  });

  const open = async (path: string) => {
    const page = await site.session.openExtensionPage(path);
    await page.setViewport({ width: 1000, height: 1100 });
    return page;
  };
  const sidePanelOver = async (id: string) => {
    const finder = await open('welcome.html');
    const tab = await finder.evaluate(
      async (wanted) => (await chrome.tabs.query({})).find(({ url }) => url?.endsWith(`/offres/${wanted}`))?.id,
      id,
    );
    await finder.close();
    const panel = await site.session.openExtensionPage(`sidepanel.html?tab=${tab}`);
    await panel.setViewport({ width: 400, height: 1100 });
    return panel;
  };
  const picture = (page: Page, name: string) =>
    shots ? page.screenshot(`${shots}/${browser}-way-${name}.png`, { full: true }) : undefined;
  const deposit = async (page: Page) => (await readStore<OutboxRow>(page, 'outbox'))[0];
  /** Where the portal's screens show her deposit. */
  const publicId = async (key: string) => {
    const rows = portal.portal.db.selectFrom('search_profiles').where('deposit_id', '=', key).select('public_id');
    const shown = await rows.executeTakeFirst();
    return shown && `/recruteur/profils/${shown.public_id}`;
  };
  const foundBy = async (who: Recruiter) => (await findProfiles(who)).includes(profile);

  it('an offer is kept from its badge on the board', async () => {
    offerPage = await site.session.open(`${site.url}/offres/4101`);
    await offerPage.click(keep);
    await until(
      async () => (await storedOffers(site.session)).length === 1,
      () => 'the offer was not kept',
    );
  });

  it('a profile is made, which her employer must not see, and the region’s portal is chosen', async () => {
    await makeProfile(
      site.session,
      {
        basics: { name: 'Rozenn Kerbrat', label: 'Développeuse web', email: 'rozenn@courriel.example' },
        skills: [{ name: 'PostgreSQL' }, { name: 'Node' }],
        meta: { capRegions: { mobility: { departments: ['31', '32'] } } },
      },
      'Ferme des Monts',
    );
    const page = await open('workspace.html#apply');
    await page.inspect(
      '#portal-address',
      (element, typed) => {
        (element as HTMLInputElement).value = typed;
        element.dispatchEvent(new Event('input', { bubbles: true }));
      },
      portal.address,
    );
    await page.click({ css: '.address-line button', text: words.read });
    await page.click({ css: '.proposed button', text: words.allow });
    await page.find({ css: 'article.portal h3', text: 'Talents Garonne' });
    await page.close();
  });

  it('from the side panel: what leaves is read, agreed to and sent', async () => {
    const panel = await sidePanelOver('4101');
    await panel.click({ css: '.posting.full button', text: words.open });
    await panel.click({ css: '.at-portal button', text: words.review });
    const sheet = await panel.find('.review .sheet');
    for (const one of own) expect(sheet.text).not.toContain(one);
    expect(await findViolations(panel)).toEqual([]);
    await picture(panel, 'panel');
    await panel.click({ css: '.review .consent-tick', text: words.purposes.deposit });
    await panel.click({ css: '.review .consent-tick', text: words.purposes['offer-to-recruiters'] });
    await panel.click({ css: '.review button', text: words.send });
    await panel.find({ css: '.offer-apply [role=status]', text: words.steps.sent });
    await panel.close();
    expect((await storedOffers(site.session))[0]?.status).toBe('applied');
  });

  it('the next time: one click in the side panel or on a badge’s panel, and ten seconds to cancel', async () => {
    const page = await site.session.open(`${site.url}/offres/4155`);
    await page.click(keep);
    await page.find({ css: 'button.keep[aria-pressed="true"]' });
    const side = await sidePanelOver('4155');
    await side.click({ css: '.posting.full button', text: words.open });
    await side.find({ css: '.leaving a', text: words.seeLeaving });
    expect(await findViolations(side)).toEqual([]);
    await picture(side, 'panel-leaving');
    const steps = async () => (await readStore<OutboxRow>(side, 'outbox')).map(({ step }) => step).sort();
    expect(await steps()).toEqual(['approved', 'sent']);
    await side.click({ css: '.leaving button', text: words.cancel });
    await side.find({ css: '.leaving-said', text: words.cancelled });
    expect(await steps()).toEqual(['sent']);
    await page.click(pill);
    await page.click({ css: 'button.action', text: onBadge.apply });
    await page.find({ css: '.notice', text: onBadge.told.leaving });
    expect(await steps()).toEqual(['approved', 'sent']);
    await picture(page, 'badge-leaving');
    await page.click({ css: 'button.action', text: onBadge.cancel });
    await page.find({ css: '.notice', text: onBadge.told.cancelled });
    expect(await steps()).toEqual(['sent']);
    await side.close();
    await page.close();
  });

  it('beside an offer of a sure trade: what it names that she lacks, and the portal’s news once asked for', async () => {
    await publishItem(portal.portal, {
      id: 'mentor',
      kind: 'mentor',
      title: 'Une marraine pour arriver à Toulouse',
      text: 'Elle a fait le même chemin il y a deux ans.',
      rome: ['M1805'],
      source: 'Exemple inventé',
    });
    const page = await open('workspace.html#offers');
    await page.evaluate(() => {
      const posting = {
        board: 'linkedin',
        id: '77',
        url: 'https://www.linkedin.com/jobs/view/77/',
        title: 'Développeuse web',
        company: 'Atelier Garonne',
        location: 'Toulouse, Occitanie, France',
        description: 'PostgreSQL, Node, Docker et beaucoup de tests.',
      };
      return chrome.runtime.sendMessage({ name: 'savePosting', data: { posting } });
    });
    await page.goto(site.session.extensionUrl('workspace.html#offer=linkedin%3A77'));
    await page.reload();
    const beside = await page.find({ css: '.beside-offer', text: fr.news.lacking });
    expect(beside.text).toContain('Docker');
    expect(beside.text).not.toContain('PostgreSQL');
    const asked = () => site.session.requests().filter(({ url }) => url.includes('/feed.json')).length;
    expect(asked()).toBe(0);
    await page.click({ css: '.beside-offer button', text: fr.news.ask('Talents Garonne') });
    const news = await page.find('.portal-news');
    expect(news.text).toContain('Une marraine pour arriver à Toulouse');
    // Of another trade.
    expect(news.text).not.toContain('technicien de maintenance');
    expect(asked()).toBe(1);
    expect(await findViolations(page)).toEqual([]);
    await picture(page, 'beside');
    await page.close();
  });

  it('a recruiter finds the discreet profile, her employer does not', async () => {
    const page = await open('workspace.html#apply');
    const row = await deposit(page);
    await page.close();
    profile = await until(
      () => publicId(row?.key ?? ''),
      () => 'the profile was not published',
    );
    expect(await foundBy(recruiter)).toBe(true);
    const { text } = await recruiter.read(profile);
    expect(text).toContain('PostgreSQL');
    const cv = await pdfText((await recruiter.read(`${profile}/cv`)).bytes);
    expect(cv).toContain('PostgreSQL');
    for (const one of own) {
      expect(text).not.toContain(one);
      expect(cv).not.toContain(one);
    }
    const shownToEmployer = await findProfiles(employer);
    expect(shownToEmployer.length).toBeGreaterThan(40);
    expect(shownToEmployer).not.toContain(profile);
    for (const path of [profile, `${profile}/cv`]) expect((await employer.read(path)).status).toBe(404);
  });

  it('she puts it right though it changed meanwhile, and the recruiter finds the new version only', async () => {
    const before = profile;
    const editing = await open('workspace.html#profile');
    const [own] = await readStore<ProfileRow>(editing, 'profiles');
    await fillField(editing, fr.profile.skillsLabel, 'Docker');
    await editing.press('Enter');
    await storedProfile(editing, ({ resume }) => JSON.stringify(resume.skills).includes('Docker'));
    expect(JSON.stringify(own?.resume.skills)).not.toContain('Docker');
    await editing.close();
    const page = await open('workspace.html#apply');
    const key = (await deposit(page))?.key ?? '';
    let isFirst = true;
    site.session.route({
      [`${portal.address}/*`]: async ({ method }): Promise<typeof pass> => {
        // Between the look at its version and the new one, the deposit changes: the portal refuses (412).
        if (method === 'PUT' && isFirst) {
          isFirst = false;
          await portal.portal.db.updateTable('deposits').set({ version: 7 }).where('id', '=', key).execute();
        }
        return pass;
      },
    });
    await page.click({ css: '.deposit button', text: words.rectify });
    expect((await page.find('.review .sheet')).text).toContain('Docker');
    expect(await findViolations(page)).toEqual([]);
    await picture(page, 'rectify');
    await page.click({ css: '.review .consent-tick', text: words.purposes.deposit });
    await page.click({ css: '.review .consent-tick', text: words.purposes['offer-to-recruiters'] });
    await page.click({ css: '.review button', text: words.replace });
    await page.find({ css: '.deposit [role=status]', text: words.replaced });
    const row = await deposit(page);
    expect(row?.json).toContain('Docker');
    expect(row).toMatchObject({ key, earlierConsents: [{ locale: 'fr' }] });
    const puts = site.session.requests().filter(({ method }) => method === 'PUT');
    expect(puts).toHaveLength(2);
    await page.close();
    profile = await until(
      async () => {
        const shown = await publicId(key);
        return shown === before ? undefined : shown;
      },
      () => 'the new version was not published',
    );
    expect((await recruiter.read(profile)).text).toContain('Docker');
    expect((await recruiter.read(before)).status).toBe(404);
    expect((await employer.read(profile)).status).toBe(404);
  });

  it('the recruiter asks for contact; she sees who and why, and reveals what she ticks', async () => {
    const message = 'Votre parcours nous intéresse pour notre atelier de Toulouse.';
    const asked = ['givenName', 'familyName', 'email', 'phone', 'cv'];
    expect(await recruiter.send(`${profile}/contact`, { message, asked })).toBe(303);
    const page = await open('workspace.html#apply');
    await page.click({ css: '.deposit button', text: words.look });
    await page.find({ css: '.contact-message', text: message });
    await page.find({ css: '.contact-request a', text: words.seeCv });
    expect(await findViolations(page)).toEqual([]);
    await picture(page, 'contact');
    for (const field of ['givenName', 'cv'] as const) {
      await page.click({ css: '.contact-request .consent-tick', text: words.fields[field] });
    }
    await page.click({ css: '.contact-request button', text: words.reveal });
    await page.find({ css: '.deposit', text: words.answered.accept });
    await page.close();

    const { text } = await recruiter.read('/recruteur/demandes');
    expect(text).toContain('Rozenn');
    // What was asked and not ticked was not told.
    for (const one of own.slice(1)) expect(text).not.toContain(one);
    const file = text.match(/href="(\/recruteur\/demandes\/[\w-]+\/cv)"/)?.[1] ?? '';
    expect(await pdfText((await recruiter.read(file)).bytes)).toContain('Rozenn Kerbrat');
    expect((await employer.read('/recruteur/demandes')).text).not.toContain('Rozenn');
    expect((await employer.read(file)).status).toBe(404);
  });

  it('withdrawn, nothing of it is left: not for the recruiter, not at the portal, not here', async () => {
    const page = await open('workspace.html#apply');
    await page.click({ css: '.deposit button', text: words.withdraw });
    await page.click({ css: '.deposit button', text: words.withdrawYes });
    await page.find('.deposit .receipt');
    const row = await deposit(page);
    expect(row).toMatchObject({ step: 'settled', outcome: 'erased', json: '' });
    expect(row).not.toHaveProperty('held');
    expect(row).not.toHaveProperty('cv');
    await page.close();
    expect(await foundBy(recruiter)).toBe(false);
    expect((await recruiter.read(profile)).status).toBe(404);
    expect((await recruiter.read('/recruteur/demandes')).text).not.toContain('Rozenn');
    const { db } = portal.portal;
    for (const table of [
      'deposits',
      'contacts',
      'contact_requests',
      'hidden_organisations',
      'search_profiles',
    ] as const) {
      const rows = JSON.stringify(await db.selectFrom(table).selectAll().execute());
      for (const one of own.slice(0, 3)) expect(rows, table).not.toContain(one);
    }
  });
});
