// Every page of ours at twice the letters and in the narrowest window: nothing is cut, covered, or scrolls two ways.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayAt } from '../../utils/plan/days';
import { findViolations } from './axe';
import { BROWSERS, type Page, type Viewport } from './kit';
import { findMisfits } from './misfits';
import { inventOffer, type Seed, seed, type Town } from './seeding';
import { openSite, type Site, setSettings } from './site';

const offerId = '4101';
const towns: readonly Town[] = [
  { name: 'Rennes', departement: '35', region: '53', commune: '35238' },
  { name: 'Vitré', departement: '35', region: '53', commune: '35360' },
  { name: 'Saint-Germain-en-Laye', departement: '78', region: '11', commune: '78551' },
  { name: 'Châlons-en-Champagne', departement: '51', region: '44', commune: '51108' },
  { name: 'Toulouse', departement: '31', region: '76', commune: '31555' },
];
const titles = [
  'Responsable de l’administration des ventes et de la relation clientèle internationale (F/H)',
  'Ingénieure qualité logiciel',
  'Développeuse',
  'Aide-soignante de nuit à domicile, temps partiel choisi',
  'Électromécanicien·ne de maintenance',
];
const statuses = ['saved', 'applied', 'interview', 'offer', 'refused', 'closed'] as const;
const day = 86_400_000;

const seeds = Array.from({ length: 12 }, (_, at): Seed => {
  const savedAt = Date.now() - (20 - at) * day;
  const status = statuses[at % statuses.length] ?? 'saved';
  const isLong = at === 0;
  return {
    text: 'Un texte d’annonce, avec une adresse https://emploi.example/annonces/2026/11/responsable-administration-des-ventes-et-de-la-relation-clientele. '.repeat(
      3,
    ),
    offer: inventOffer(at, titles[at % titles.length] ?? '', towns[at % towns.length] as Town, {
      company: isLong ? 'Société d’aménagement foncier et d’établissement rural' : 'Atelier Garonne',
      salary: '38 000 à 45 000 € brut par an',
      pay: { min: 38_000, max: 45_000, period: 'year', currency: 'EUR' },
      status,
      history: [{ status: 'saved', at: savedAt }, ...(status === 'saved' ? [] : [{ status, at: savedAt + day }])],
      savedAt,
      updatedAt: savedAt,
      trashedAt: at === 11 ? Date.now() - day : 0,
      whose: at % 3 === 1 ? 'partner' : 'mine',
      ...(isLong
        ? {
            tags: ['bord de mer', 'télétravail possible trois jours'],
            notes: [{ id: 'n', text: 'Rappeler la directrice lundi matin.', at: savedAt }],
            contacts: [
              {
                id: 'c',
                name: 'Anaïs Le Goff',
                email: 'anais.le-goff@recrutement.chantiers-navals.example',
                at: savedAt,
              },
            ],
            documents: [{ id: 'd', title: 'CV-2026-anais-legoff-version-longue.pdf', at: savedAt }],
            otherUrls: ['https://www.hellowork.com/fr-fr/emplois/123456789-responsable-administration-des-ventes.html'],
            dates: { interviewAt: Date.now() + 2 * day },
          }
        : {}),
    }),
  };
});

/** A page by its address, what it shows once ready, and what is done there first. */
interface Screen {
  name: string;
  path: string;
  ready: string;
  prepare?: (page: Page) => Promise<void>;
}

const press =
  (css: string, at = 0) =>
  async (page: Page) => {
    await page.evaluate(({ css, at }) => document.querySelectorAll<HTMLElement>(css)[at]?.click(), { css, at });
  };
/** A table of another tracker, looked at before it comes in. */
const bringIn = async (page: Page) => {
  await page.inspect('.bring-in input[type=file]', (element) => {
    const data = new DataTransfer();
    data.items.add(
      new File(['Job Title,Company Name,Status,Date Applied\nLuthière,Atelier,Applied,05/06/2026'], 'a.csv'),
    );
    (element as HTMLInputElement).files = data.files;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.find('.column-mapping select');
};
const view = (at: number) => press('.views button', at);

const screens: readonly Screen[] = [
  { name: 'list', path: 'workspace.html#offers', ready: '.offers .offer' },
  { name: 'filters', path: 'workspace.html#offers', ready: '.offers .offer', prepare: press('.desk-search > button') },
  { name: 'bulk', path: 'workspace.html#offers', ready: '.offers .offer', prepare: press('.bulk-start button') },
  { name: 'manual', path: 'workspace.html#offers', ready: '.offers .offer', prepare: press('.desk-tools > button') },
  { name: 'table', path: 'workspace.html#offers', ready: '.offers .offer', prepare: view(1) },
  { name: 'columns', path: 'workspace.html#offers', ready: '.offers .offer', prepare: view(2) },
  { name: 'figures', path: 'workspace.html#offers', ready: '.offers .offer', prepare: view(3) },
  { name: 'two', path: 'workspace.html#offers', ready: '.offers .offer', prepare: view(4) },
  { name: 'offer', path: 'workspace.html#offer=apec%3A0', ready: '.detail h2' },
  {
    name: 'correcting',
    path: 'workspace.html#offer=apec%3A0',
    ready: '.detail h2',
    prepare: press('.part-head button'),
  },
  { name: 'compare', path: 'workspace.html#compare', ready: 'main h1' },
  { name: 'guides', path: 'workspace.html#guides', ready: 'main h1' },
  { name: 'guide', path: 'workspace.html#region=53', ready: '.guide-head h1' },
  { name: 'plan', path: 'workspace.html#plan', ready: '#step-meters' },
  { name: 'plan-step', path: 'workspace.html#plan=meters', ready: '#step-meters' },
  { name: 'profile', path: 'workspace.html#profile', ready: 'main h1' },
  { name: 'profile-import', path: 'workspace.html#profile=import', ready: 'main h1' },
  { name: 'profile-leaves', path: 'workspace.html#profile=leaves', ready: 'main h1' },
  { name: 'apply', path: 'workspace.html#apply', ready: 'main h1' },
  { name: 'trash', path: 'workspace.html#trash', ready: '.trash li' },
  { name: 'settings', path: 'workspace.html#settings', ready: '.board' },
  { name: 'privacy', path: 'workspace.html#privacy', ready: '.take-away .button' },
  { name: 'bringing-in', path: 'workspace.html#privacy', ready: '.bring-in .button', prepare: bringIn },
  { name: 'method', path: 'workspace.html#method', ready: 'main h1' },
  { name: 'proof', path: 'workspace.html#proof', ready: 'main h1' },
  { name: 'welcome', path: 'welcome.html', ready: '.board' },
  { name: 'popup-offer', path: 'popup.html?tab=OFFER', ready: '.posting.full' },
  { name: 'popup-list', path: 'popup.html?tab=LIST', ready: '.here-list' },
  { name: 'panel-offer', path: 'sidepanel.html?tab=OFFER', ready: '.posting.full' },
  { name: 'panel-list', path: 'sidepanel.html?tab=LIST', ready: '.postings .posting' },
];

type Windows = readonly [readonly [string, Viewport], ...(readonly [string, Viewport])[]];

/** A laptop's window at 200 %; a small one whose 320 px hold large letters. */
const windows: Windows = [
  ['200 %', { width: 1280, height: 800, zoom: 2 }],
  ['320 px', { width: 320, height: 560 }],
];

/** Where axe looks. */
const usual: Viewport = { width: 1400, height: 900 };

const popupWindow = { width: 760, height: 600, zoom: 2 };

/** No browser gives a popup more than 800 by 600 px, whatever the zoom. */
const windowsOf = ({ path }: Screen): Windows => (path.startsWith('popup') ? [['200 %', popupWindow]] : windows);

/** Where to put pictures of what is looked at, if anywhere: for a person's eyes. */
const pictures = process.env.ZOOM_PICTURES;

describe.each(BROWSERS)('with large letters in %s', (browser) => {
  let site: Site;
  const tabs = new Map<string, number>();

  beforeAll(async () => {
    site = await openSite(browser);
    await setSettings(site.session, {
      language: 'fr',
      wantedRegions: ['76', '53'],
      home: { kind: 'commune', code: '75111', name: 'Paris 11e Arrondissement' },
      household: { grossPerYear: 45_000 },
      reminders: { followUpDays: 7, isNotified: false, isNudged: true, pausedUntil: 0 },
    });
    const page = await site.session.openExtensionPage('workspace.html#plan');
    await seed(page, seeds);
    await page.inspect(
      '.plan-start input[type=date]',
      (element, value) => {
        (element as HTMLInputElement).value = value;
        element.dispatchEvent(new Event('change', { bubbles: true }));
      },
      addDays(dayAt(new Date()), 400),
    );
    await page.click('.plan-start .button');
    await page.find('#step-meters');
    await site.session.open(`${site.url}/offres`);
    await site.session.open(`${site.url}/offres/${offerId}`);
    for (const [word, end] of [
      ['LIST', '/offres'],
      ['OFFER', `/offres/${offerId}`],
    ] as const) {
      const ask = async (address: string) =>
        (await chrome.tabs.query({})).find(({ url }) => url?.endsWith(address))?.id;
      tabs.set(word, (await page.evaluate(ask, end)) ?? 0);
    }
    await page.close();
  });

  afterAll(() => site?.close());

  const open = async ({ path, ready, prepare }: Screen, viewport: Viewport) => {
    const address = path.replace(/OFFER|LIST/, (word) => String(tabs.get(word)));
    const page = await site.session.openExtensionPage(address);
    await page.setViewport(viewport);
    await page.find(ready);
    await prepare?.(page);
    return page;
  };
  /** The last rows, and what is read once the first are drawn. */
  const settled = () => new Promise((resolve) => setTimeout(resolve, 400));

  it.each(screens)('$name: nothing is cut, covered or scrolls two ways, and axe finds no fault', async (screen) => {
    const misfits: string[] = [];
    for (const language of ['fr', 'en'] as const) {
      const [[, first]] = windowsOf(screen);
      await setSettings(site.session, { language, offersView: 'list' });
      const page = await open(screen, first);
      await page.emulate({ dark: language === 'en' });
      for (const [size, viewport] of windowsOf(screen)) {
        if (viewport !== first) await page.setViewport(viewport);
        await settled();
        if (pictures)
          await page.screenshot(join(pictures, browser, `${screen.name}-${size.split(' ')[0]}-${language}.png`));
        misfits.push(...(await findMisfits(page)).map((misfit) => `${language}, ${size}: ${misfit}`));
      }
      // In a wide window: axe takes a link to another screen of ours that is out of sight for one that skips to it.
      await page.setViewport(usual);
      misfits.push(...(await findViolations(page)).map((fault) => `${language}: ${fault}`));
      await page.close();
    }
    expect(misfits).toEqual([]);
  });
});
