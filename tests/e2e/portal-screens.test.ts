// The portal's screens in real browsers: accessible and in the width of a telephone, in both languages, light and dark.
import { rm } from 'node:fs/promises';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../portal/config';
import { fillWithExamples } from '../../portal/demo/fill';
import { screenRoutes } from '../../portal/screens/routes';
import { type RunningPortal, startPortal } from '../../portal/start';
import { findViolations } from './axe';
import { BROWSERS, launch, type Page, pass, type Session, until } from './kit';
import { writeToyExtension } from './kit/toy-extension';
import type { SentMail } from './recruiter';

const recruiter = 'camille@atelier-garonne.example';
/** `:profile`, `:dossier` and `:notice` are those the portal holds. */
const screens = {
  nobody: [
    ...['/', '/connexion', '/connexion/lien?jeton=x', '/alertes/arret?compte=x&jeton=y'],
    ...['/confidentialite', '/confidentialite/:notice', '/nulle-part'],
  ],
  recruiter: [
    ...['/recruteur', '/recruteur?text=introuvable', '/recruteur?rome=x', '/recruteur/profils/:profile'],
    ...['/recruteur/recherches?text=cuisine', '/recruteur/demandes', '/recruteur/dossiers'],
    ...['/recruteur/dossiers/:dossier', '/agence'],
  ],
  agency: [
    ...['/agence', '/agence/moderation', '/agence/dossiers', '/agence/dossiers/:dossier', '/agence/recruteurs'],
    ...['/agence/actualites', '/agence/journal'],
  ],
};
/** Each screen is read in both, which between them are both languages, light and dark, wide and narrow. */
const looks = [
  { language: 'fr', dark: false, width: 1200 },
  { language: 'en', dark: true, width: 390 },
] as const;

describe.each(BROWSERS)('the portal’s screens in %s', (browser) => {
  let portal: RunningPortal;
  let extension: string;
  let session: Session;
  let page: Page;
  const mails: SentMail[] = [];
  const seen = new Set<string>();

  beforeAll(async () => {
    const config = { ...readConfig({ PORT: '0', PORTAL_DATA: 'memory' }), isDemo: true };
    config.rates.requestsPerMinute = 1e6;
    config.rates.searchFactor = 1e6;
    portal = await startPortal(config, { log: () => undefined, deliver: async (mail) => void mails.push(mail) });
    await fillWithExamples(portal.portal);
    await letOneWait();
    extension = await writeToyExtension();
    session = await launch(browser, { extension, routes: { [`${portal.address}/*`]: pass } });
    page = await session.open(portal.address);
  }, 120_000);
  afterAll(async () => {
    await session?.close();
    await portal?.stop();
    if (extension) await rm(extension, { recursive: true, force: true });
  });

  const goto = (path: string) => page.goto(`${portal.address}${path}`);
  const shows = (path: string) =>
    until(
      async () => new URL(await page.url()).pathname === path,
      async () => `${await page.url()} is not ${path}`,
    );

  /** A profile for the agency to look at: the oldest, which no exchange of the demonstration is about. */
  async function letOneWait(): Promise<void> {
    const { db, now } = portal.portal;
    const { id } = await db.selectFrom('deposits').orderBy('received_at').select('id').executeTakeFirstOrThrow();
    await db.deleteFrom('search_profiles').where('deposit_id', '=', id).execute();
    await db.updateTable('deposits').set({ state: 'screening', checked_at: now() }).where('id', '=', id).execute();
  }

  async function askForLink(email: string): Promise<string> {
    const before = mails.length;
    await goto('/connexion');
    await page.click('#email');
    await page.type(email);
    await page.press('Enter');
    return until(
      async () =>
        mails
          .slice(before)
          .find(({ to }) => to === email)
          ?.text.match(/http\S+/)?.[0],
      () => `no link was mailed to ${email}`,
    );
  }

  async function signIn(email: string, room: string): Promise<void> {
    await page.goto(await askForLink(email));
    await page.click('main button');
    await shows(room);
  }

  async function giveCode(): Promise<void> {
    await goto('/connexion/code');
    const { text } = await page.find('code');
    await page.click('#code');
    await page.type(new TOTP({ secret: text.replaceAll(/\s/g, '') }).generate());
    await page.press('Enter');
    await shows('/agence');
  }

  async function fill(path: string): Promise<string> {
    const { db } = portal.portal;
    const profile = await db.selectFrom('search_profiles').select('public_id').executeTakeFirstOrThrow();
    const dossiers = db.selectFrom('submissions').where('kind', '=', 'dossier');
    const dossier = await dossiers.select('id').executeTakeFirstOrThrow();
    const notice = await db.selectFrom('notices').select('version').executeTakeFirstOrThrow();
    return path
      .replace(':profile', profile.public_id)
      .replace(':dossier', dossier.id)
      .replace(':notice', notice.version);
  }

  /** What is wrong with the page as it stands, in this look. */
  async function inspect({ language, dark, width }: (typeof looks)[number]): Promise<string[]> {
    await page.setViewport({ width, height: 900 });
    await page.emulate({ dark });
    const { pathname } = new URL(await page.url());
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    const wrong = [...(await findViolations(page)), ...(isWide ? ['wider than the window'] : [])];
    return wrong.map((what) => `${pathname} ${language} ${width}: ${what}`);
  }

  async function inspectAll(paths: readonly string[]): Promise<void> {
    const found: string[] = [];
    for (const path of await Promise.all(paths.map(fill))) {
      seen.add(path.split('?')[0] ?? '');
      for (const look of looks) {
        await goto(`${path}${path.includes('?') ? '&' : '?'}langue=${look.language}`);
        found.push(...(await inspect(look)));
      }
    }
    expect(found).toEqual([]);
  }

  /** A page that only pressing a button leads to, in the look of the last one. */
  async function inspectAnswer(words: RegExp): Promise<void> {
    await until(
      async () => words.test((await page.find('h1')).text),
      async () => `${await page.url()} does not say ${words}`,
    );
    expect(await inspect(looks[1])).toEqual([]);
  }

  it('are right for anybody, also what a form answers', async () => {
    await inspectAll(screens.nobody);
    await goto('/alertes/arret?compte=x&jeton=y');
    await page.click('main button');
    await inspectAnswer(/nothing here|rien ici/i);
    const link = await askForLink(recruiter);
    await inspectAnswer(/your mail|vos messages/i);
    for (const _ of ['once', 'again']) {
      await page.goto(link);
      await page.click('main button');
      await until(
        async () => (await page.url()) !== link,
        () => 'the link opens nothing',
      );
    }
    await inspectAnswer(/no longer works|ne sert plus/i);
    await leave();
  }, 120_000);

  async function leave(): Promise<void> {
    await goto('/recruteur');
    await page.click('.aside form button');
    await shows('/');
  }

  it('are right for a recruiter, also when the subscription is over', async () => {
    await signIn(recruiter, '/recruteur');
    await inspectAll(screens.recruiter);
    await goto('/recruteur/recherches?text=cuisine');
    await page.click('#name');
    await page.type('Cuisine');
    await page.press('Enter');
    await inspectAnswer(/searches|recherches/i);
    const { db } = portal.portal;
    await db.updateTable('organisations').set({ ends_on: '2020-12-31', starts_on: '2020-01-01' }).execute();
    await inspectAll(['/recruteur']);
    await leave();
  }, 180_000);

  it('are right for the agency, which gives a code first', async () => {
    const { contact } = portal.portal.config.operator;
    await signIn(contact, '/connexion/code');
    await inspectAll(['/connexion/code']);
    await page.click('#code');
    await page.type('000000');
    await page.press('Enter');
    await inspectAnswer(/protect|protéger/i);
    await giveCode();
    await inspectAll(screens.agency);
  }, 180_000);

  it('are all among these', () => {
    const isSeen = (path: string) => {
      const pattern = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);
      return [...seen].some((address) => pattern.test(address));
    };
    // A file is no screen.
    const shown = screenRoutes(portal.portal).routes.filter(
      ({ method, path }) => method === 'GET' && !/\/cv$|\.css$/.test(path),
    );
    expect(shown.length).toBeGreaterThan(15);
    expect(shown.map(({ path }) => path).filter((path) => !isSeen(path))).toEqual([]);
  });
});
