// Applying in real browsers, against the project's own portal on this machine: profile, portal, review, sent, seen, erased.
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../portal/config';
import { type RunningPortal, startPortal } from '../../portal/start';
import { fr } from '../../utils/i18n/pages/fr';
import type { SavedOffer } from '../../utils/offers/types';
import type { OutboxRow } from '../../utils/portals/outbox/types';
import { readPdfDocument } from '../../utils/profile/readers/pdf-document';
import type { ProfileRow } from '../../utils/profile/row';
import { findViolations } from './axe';
import { BROWSERS, type Page, pass, type Query, until } from './kit';
import { fillField, makeProfile, storedProfile } from './own-profile';
import { putRows, removeRow } from './robustness/depositing';
import { openSite, readStore, type Site, setSettings, storedOffers } from './site';

const shots = process.env.SHOTS;
const words = fr.apply;
const { letter } = fr;

/** Types into the first match as a person's last word on it. */
const type = (page: Page, css: string, value: string) =>
  page.inspect(
    css,
    (element, typed) => {
      (element as HTMLInputElement).value = typed;
      element.dispatchEvent(new Event('input', { bubbles: true }));
    },
    value,
  );

/** The text of the file that a click saves. */
async function saved(page: Page, button: Query): Promise<string> {
  await page.evaluate(() => {
    const kept = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      void (blob as Blob).text().then((text) => {
        document.body.dataset.saved = text;
      });
      return kept(blob);
    };
  });
  await page.click(button);
  return until(
    () => page.evaluate(() => document.body.dataset.saved ?? ''),
    () => 'no file was made',
  );
}

async function picture(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot(`${shots}/${name}.png`, { full: true });
}

describe.each(BROWSERS)('applying in %s', (browser) => {
  let site: Site;
  let portal: RunningPortal;
  let offers: readonly string[];
  /** What the portal could tell one installation of the extension from another by. */
  const origins = new Set<unknown>();

  beforeAll(async () => {
    const config = readConfig({
      PORT: '0',
      PORTAL_DATA: 'memory',
      PORTAL_REGION: 'FR-BRE',
      PORTAL_NAME: 'Talents Ponant',
    });
    portal = await startPortal(config, { log: () => undefined });
    site = await openSite(browser, {
      routes: {
        [`${portal.address}/*`]: ({ headers }) => {
          origins.add(headers.origin);
          return pass;
        },
      },
    });
    await setSettings(site.session, { language: 'fr' });
    const page = await site.session.openExtensionPage('workspace.html');
    for (const id of ['1', '2', '3', '4']) {
      await page.evaluate((one) => {
        const posting = {
          board: 'linkedin',
          id: one,
          url: `https://www.linkedin.com/jobs/view/${one}/`,
          title: `Soudeuse navale ${one}`,
          company: 'Chantiers du Ponant',
          location: 'Rennes, Bretagne, France',
        };
        return chrome.runtime.sendMessage({ name: 'savePosting', data: { posting } });
      }, id);
    }
    await page.close();
    offers = (await storedOffers(site.session)).map(({ key }) => key).sort();
  });

  afterAll(async () => {
    await site?.close();
    await portal?.stop();
  });

  const open = async (hash: string) => {
    const page = await site.session.openExtensionPage(`workspace.html${hash}`);
    await page.setViewport({ width: 1000, height: 1100 });
    return page;
  };
  const deposits = (page: Page) => readStore<OutboxRow>(page, 'outbox');
  const held = async () =>
    (await portal.portal.db.selectFrom('deposits').selectAll().execute()) as unknown as { id: string; state: string }[];

  const phrase = 'phare du bout du monde';

  /** Locks the profile on its page. @returns the keys of what portals held before */
  async function lock(): Promise<(string | undefined)[]> {
    const page = await open('#profile');
    const tokens = (await deposits(page)).flatMap(({ held: given }) => given?.token ?? []);
    await picture(page, `${browser}-profile-lock`);
    await fillField(page, fr.profile.passphrase, phrase);
    await fillField(page, fr.profile.passphraseAgain, phrase);
    await page.click({ css: 'button', text: fr.profile.lock });
    await storedProfile(page, ({ locked }) => locked !== undefined);
    await page.close();
    return tokens;
  }

  it('keeps a profile, and a portal only once it was read and chosen', async () => {
    await makeProfile(
      site.session,
      {
        basics: { name: 'Rozenn Kerbrat', label: 'Soudeuse', email: 'rozenn@courriel.example' },
        skills: [{ name: 'soudage TIG' }, { name: 'lecture de plans' }],
        languages: [{ language: 'anglais', fluency: 'B1' }],
        meta: { capRegions: { mobility: { departments: ['35', '56'] } } },
      },
      'Chaudronnerie Lorient',
    );
    const page = await open('#apply');
    await page.find({ css: '.own-profile', text: 'Soudeuse' });
    await type(page, '#portal-address', portal.address);
    await page.click({ css: '.address-line button', text: words.read });
    await page.find({ css: '.proposed h3', text: 'Talents Ponant' });
    expect(await readStore(page, 'portals')).toEqual([]);
    await picture(page, `${browser}-portal`);
    await page.click({ css: '.proposed button', text: words.allow });
    await page.find({ css: 'article.portal h3', text: 'Talents Ponant' });
    expect(await findViolations(page)).toEqual([]);
    await page.close();
  });

  it('opens from a row of the popup where it is read, the first time', async () => {
    const popup = await site.session.openExtensionPage('popup.html');
    await popup.setViewport({ width: 380, height: 560 });
    await picture(popup, `${browser}-popup`);
    await popup.click({ role: 'button', name: words.openOf('Soudeuse navale 2') });
    const page = await site.session.page('workspace.html#apply=');
    await page.find({ css: '.at-portal button', text: words.review });
    expect(await deposits(page)).toEqual([]);
    await page.close();
  });

  it('shows what leaves, sends it after ten seconds with one key, and the portal has no name of hers', async () => {
    const page = await open(`#offer=${encodeURIComponent(offers[0] ?? '')}`);
    await page.click({ css: '.at-portal button', text: words.review });
    await page.find({ css: '.review-head', text: words.leavesFor('Talents Ponant') });
    await page.find({ css: '.review p', text: words.withOffer(1, 'Soudeuse navale 1') });
    await page.find('.review .sheet');
    expect(await findViolations(page)).toEqual([]);
    await picture(page, `${browser}-review`);
    await page.click({ css: '.review .consent-tick', text: words.purposes.deposit });
    await page.click({ css: '.review .consent-tick', text: words.purposes['offer-to-recruiters'] });
    await page.click({ css: '.review button', text: words.send });
    await page.find('.leaving');
    await picture(page, `${browser}-leaving`);
    expect(await held()).toEqual([]);
    await page.find({ css: '.offer-apply [role=status]', text: words.steps.sent });
    const [row] = await deposits(page);
    expect((await held()).map(({ id }) => id)).toEqual([row?.key]);
    const sent = JSON.parse(row?.json ?? '{}') as { offer?: object };
    expect(sent.offer).toEqual({ title: 'Soudeuse navale 1' });
    const everything = JSON.stringify(await portal.portal.db.selectFrom('deposits').selectAll().execute());
    for (const own of ['Rozenn', 'Kerbrat', 'courriel.example', 'Chaudronnerie']) expect(everything).not.toContain(own);
    await page.close();
    expect((await storedOffers(site.session)).find(({ key }) => key === offers[0])?.status).toBe('applied');
  });

  it('takes one click for the next offer, which can be cancelled', async () => {
    const page = await open(`#offer=${encodeURIComponent(offers[1] ?? '')}`);
    await page.click({ css: '.at-portal button', text: words.oneClick(1) });
    await page.click({ css: '.leaving button', text: words.cancel });
    await page.find({ css: '.at-portal button', text: words.oneClick(1) });
    expect(await deposits(page)).toHaveLength(1);
    await page.close();
  });

  it('takes one click for several offers of the list, told apart, and one to cancel them all', async () => {
    const page = await open('#offers');
    await page.click({ css: '.bulk-start button' });
    await page.click({ css: '.bulk button', text: fr.bulk.all(4) });
    await page.click({ css: '.bulk button', text: words.to(4) });
    await page.find({ css: 'h1', text: words.to(4) });
    // Nothing was wasted on the one that was sent.
    await page.click({ css: '.at-portal button', text: words.oneClick(3) });
    await page.find('.leaving');
    expect(await findViolations(page)).toEqual([]);
    await picture(page, `${browser}-several`);
    const steps = (await deposits(page)).map(({ step }) => step).sort();
    expect(steps).toEqual(['approved', 'approved', 'approved', 'sent']);
    await page.click({ css: '.leaving button', text: words.cancel });
    await page.find({ css: '.at-portal button', text: words.oneClick(3) });
    expect(await deposits(page)).toHaveLength(1);
    await page.close();
  });

  it('goes with the profile of the person an offer is of, two people’s offers apart', async () => {
    const page = await open('#offers');
    const [rozenn] = await readStore<ProfileRow>(page, 'profiles');
    const malo = {
      ...(rozenn as ProfileRow),
      key: '22222222-2222-4222-8222-222222222222',
      label: 'Malo',
      resume: { basics: { name: 'Malo Tanguy', label: 'Boulanger' }, skills: [{ name: 'tourage' }] },
      hideFrom: [],
      createdAt: Date.now(),
    };
    const kept = await readStore<SavedOffer>(page, 'offers');
    const partners = kept.filter(({ key }) => key === offers[3]).map((one) => ({ ...one, whose: 'partner' }));
    await page.evaluate(putRows, { profiles: [malo], offers: partners });
    await page.close();
    const several = await open(`#apply=${[offers[1], offers[3]].map((key) => encodeURIComponent(key ?? '')).join()}`);
    const of = (place: number, css: string) => `.apply-person:nth-of-type(${place}) ${css}`;
    await several.find({ css: of(1, 'button'), text: words.oneClick(1) });
    await several.click({ css: of(2, 'button'), text: words.review });
    const head = await several.find(of(2, '.review-head'));
    expect(head.text).toContain('Malo');
    const sheet = await several.find(of(2, '.sheet'));
    expect(sheet.text).toContain('tourage');
    expect(sheet.text).not.toContain('soudage');
    expect(sheet.text).not.toContain('Tanguy');
    expect(await findViolations(several)).toEqual([]);
    await picture(several, `${browser}-two-people`);
    // What Rozenn agreed to is not Malo's agreement.
    await several.inspect(
      of(1, 'select'),
      (element, key) => {
        (element as HTMLSelectElement).value = key;
        element.dispatchEvent(new Event('change', { bubbles: true }));
      },
      malo.key,
    );
    await several.find({ css: of(1, 'button'), text: words.review });
    expect(await deposits(several)).toHaveLength(1);
    await several.evaluate(removeRow, { table: 'profiles', key: malo.key });
    await several.close();
    const alone = await open(`#offer=${encodeURIComponent(offers[3] ?? '')}`);
    await alone.find({ css: '.offer-apply', text: words.otherHasNone(1) });
    expect(await alone.findAll({ css: '.offer-apply .at-portal' })).toEqual([]);
    await alone.click({ css: '.offer-apply button', text: words.useInstead(fr.profile.people[0] ?? '') });
    await alone.find({ css: '.offer-apply .at-portal button', text: words.oneClick(1) });
    await alone.close();
  });

  it('goes from a row of the popup in one click, can be cancelled there, and leaves though the popup is closed', async () => {
    const row = { role: 'button', name: words.openOf('Soudeuse navale 2') } as const;
    const popup = await site.session.openExtensionPage('popup.html');
    await popup.setViewport({ width: 380, height: 560 });
    await popup.click(row);
    await popup.find({ css: '.leaving a', text: words.seeLeaving });
    expect(await findViolations(popup)).toEqual([]);
    await picture(popup, `${browser}-popup-leaving`);
    await popup.click({ css: '.leaving button', text: words.cancel });
    await popup.find({ css: '.leaving-said', text: words.cancelled });
    expect(await deposits(popup)).toHaveLength(1);
    await popup.click(row);
    await popup.find('.leaving');
    await popup.close();
    expect(await held()).toHaveLength(1);
    await until(
      async () => (await held()).length === 2,
      async () => `the portal holds ${JSON.stringify(await held())}`,
    );
    const page = await open('#apply');
    expect((await deposits(page)).map(({ step, offer }) => [step, offer]).sort()).toEqual(
      [offers[0], offers[1]].map((offer) => ['sent', offer]).sort(),
    );
    await page.close();
  });

  it('locks applications with the contact block: asks for the passphrase, and what leaves next is read anew', async () => {
    const tokens = await lock();
    expect(tokens).toHaveLength(2);
    const page = await open(`#offer=${encodeURIComponent(offers[2] ?? '')}`);
    await page.find({ css: '.offer-apply .soft', text: fr.profile.lockedLead });
    expect(await page.findAll('.offer-apply .at-portal')).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
    await picture(page, `${browser}-locked`);
    await fillField(page, fr.profile.passphrase, phrase);
    await page.click({ css: '.offer-apply button', text: fr.profile.openLock });
    await page.find({ css: '.at-portal button', text: words.review });
    const everything = JSON.stringify([await deposits(page), await readStore(page, 'portals')]);
    for (const own of [...tokens, 'rozenn@courriel', 'soudage TIG']) expect(everything).not.toContain(own);
    await page.close();
    const again = await open('#profile');
    await fillField(again, fr.profile.passphrase, phrase);
    await again.click({ css: 'button', text: fr.profile.unlock });
    await storedProfile(again, ({ locked, label }) => locked === undefined && label === '');
    expect((await deposits(again)).map(({ held: given }) => given?.token)).toEqual(tokens);
    await again.close();
  });

  it('makes an e-mail with the discreet CV in it, a full CV on demand, and texts to copy; nothing is sent', async () => {
    const page = await open(`#offer=${encodeURIComponent(offers[2] ?? '')}`);
    const before = site.session.requests().length;
    const since = () => site.session.requests().slice(before);
    await page.click({ css: '.other-ways > summary' });
    await page.find({ css: '.by-hand a', text: letter.openPdf });
    await type(page, '.letter [inputmode=email]', 'Rozenn <rozenn');
    await page.click({ css: '.letter button', text: letter.saveMail });
    await page.find({ css: '.letter [role=alert]', text: letter.toWrong });
    await type(page, '.letter [inputmode=email]', 'rh@chantiers.example');
    const discreet = await PostalMime.parse(await saved(page, { css: '.letter button', text: letter.saveMail }));
    expect(discreet.to).toEqual([{ address: 'rh@chantiers.example', name: '' }]);
    expect(discreet.subject).toBe(letter.subjectFor('Soudeuse navale 3'));
    expect(discreet.text).toContain('Chantiers du Ponant');
    const [file] = discreet.attachments;
    expect(file?.filename).toMatch(/^profil-[A-Z0-9]{6}\.pdf$/);
    const text = (await readPdfDocument(new Uint8Array(file?.content as ArrayBuffer))).pages.join('\n');
    expect(text).toContain('soudage TIG');
    for (const own of ['Rozenn', 'Kerbrat', 'courriel.example']) expect(text).not.toContain(own);
    await page.inspect('.sheet-parts', (element) => {
      (element as HTMLDetailsElement).open = true;
    });
    expect(await findViolations(page)).toEqual([]);
    await picture(page, `${browser}-by-hand`);
    await page.inspect('.by-hand select', (element) => {
      (element as HTMLSelectElement).value = 'A0';
      element.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.find({ css: '.by-hand a[download="CV-Rozenn-Kerbrat.pdf"]' });
    expect(since()).toEqual([]);
    await page.close();
  });

  it('says where it stands when she looks, and erases it there with a receipt', async () => {
    const page = await open('#apply');
    await until(
      async () => {
        await page.click({ css: '.deposit button', text: words.look });
        return (await page.findAll({ css: '.deposit-state', text: words.states.published })).length > 0;
      },
      async () => `the deposit is ${JSON.stringify((await held())[0])}`,
    );
    await picture(page, `${browser}-deposits`);
    await page.emulate({ dark: true });
    expect(await findViolations(page)).toEqual([]);
    await picture(page, `${browser}-deposits-dark`);
    await page.click({ css: '.deposit button', text: words.withdraw });
    await page.click({ css: '.deposit button', text: words.withdrawYes });
    await page.find('.deposit .receipt');
    const stored = await deposits(page);
    const gone = stored.find(({ outcome }) => outcome === 'erased');
    const states = new Map((await held()).map(({ id, state }) => [id, state]));
    expect(states.get(gone?.key ?? '')).toBe('erased');
    expect([...states.values()].filter((state) => state === 'erased')).toHaveLength(1);
    // Chromium's id is the same for everyone; Firefox's is made for this person's browser and must not leave it.
    const own = browser === 'firefox' ? 'null' : site.session.extensionUrl('').replace(/\/$/, '');
    expect([...origins].filter(Boolean)).toEqual([own]);
    expect(gone).toMatchObject({ step: 'settled', outcome: 'erased', json: '' });
    await page.close();
  });

  it('locks what was applied for: the last state is shown, and the passphrase opens the rest, to withdraw it', async () => {
    const [token] = await lock();
    expect(token).toBeTruthy();
    const page = await open('#apply');
    await page.find({ css: '.deposit', text: words.sealed });
    await page.find({ css: '.deposit-state', text: words.steps.sent });
    expect(await page.findAll({ css: '.deposit button' })).toEqual([]);
    expect(JSON.stringify(await deposits(page))).not.toContain(token);
    expect(await findViolations(page)).toEqual([]);
    await picture(page, `${browser}-sealed`);
    await page.emulate({ dark: true });
    await picture(page, `${browser}-sealed-dark`);
    await fillField(page, fr.profile.passphrase, phrase);
    await page.click({ css: '.apply button', text: fr.profile.openLock });
    await page.find({ css: '.deposit button', text: words.look });
    await picture(page, `${browser}-sealed-opened`);
    await page.click({ css: '.deposit button', text: words.withdraw });
    await page.click({ css: '.deposit button', text: words.withdrawYes });
    await until(
      async () => (await page.findAll('.deposit .receipt')).length === 2,
      async () => `the deposits are ${JSON.stringify(await held())}`,
    );
    expect((await held()).map(({ state }) => state)).toEqual(['erased', 'erased']);
    expect((await deposits(page)).every((row) => row.outcome === 'erased' && row.sealed === undefined)).toBe(true);
    await page.close();
  });
});
