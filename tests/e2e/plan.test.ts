// The plan of the move in real browsers: made, ticked, kept, moved, saved as a calendar, and told of in the popup.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fr } from '../../utils/i18n/pages/fr';
import { addDays, dayAt } from '../../utils/plan/days';
import type { StepMark } from '../../utils/plan/types';
import { findViolations } from './axe';
import { BROWSERS, type Page, until } from './kit';
import { openSite, readStore, type Site, setSettings } from './site';

const today = dayAt(new Date());
/** Far enough for every step to lie ahead. */
const far = addDays(today, 400);
/** So near that the notice on the lease is late. */
const near = addDays(today, 40);

/** Writes a date as its field would. */
const setDate = (page: Page, query: string, day: string) =>
  page.inspect(
    query,
    (element, value) => {
      const input = element as HTMLInputElement;
      input.value = value;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    day,
  );

const marks = (page: Page) => readStore<StepMark>(page, 'planSteps');

describe.each(BROWSERS)('the plan in %s', (browser) => {
  let site: Site;
  const open = async (hash = '#plan') => {
    const page = await site.session.openExtensionPage(`workspace.html${hash}`);
    await page.setViewport({ width: 900, height: 900 });
    return page;
  };

  beforeAll(async () => {
    site = await openSite(browser);
    await setSettings(site.session, { language: 'fr', situations: ['from-paris', 'redundancy'] });
  });

  afterAll(() => site?.close());

  it('is made from a date, ticked, and still there when the page is opened again', async () => {
    const page = await open();
    await page.click({ css: '.plan-start .button', text: fr.plan.start });
    await page.find({ css: '[role=alert]', text: fr.plan.noDate });
    await setDate(page, '.plan-start input[type=date]', far);
    await page.click({ css: '.plan-start .button', text: fr.plan.start });
    await page.click('#step-meters .tick');
    await page.find('#step-meters.done');
    await page.inspect('.own-step input[type=text]', (element) => {
      const input = element as HTMLInputElement;
      input.value = 'Dire au revoir';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.click({ css: '.own-step .button', text: fr.plan.add });
    await page.find({ css: '.step-title', text: 'Dire au revoir' });
    await until(
      async () => (await marks(page)).length === 2,
      async () => `kept ${JSON.stringify(await marks(page))}`,
    );
    await page.reload();
    await page.find('#step-meters.done .tick:checked');
    await page.find({ css: '.step-title', text: 'Dire au revoir' });
    await page.close();
  });

  it('opens each step on its reason and where it was read, hides it, and takes that back', async () => {
    const page = await open('#plan=lease-notice-three');
    expect((await page.find('#step-lease-notice-three .step-sources li')).text).toMatch(
      /LegalPlace, page sans date \(source secondaire/,
    );
    await page.click({ css: '#step-lease-notice-three .step-tools button', text: fr.plan.hide });
    await page.gone('#step-lease-notice-three');
    await page.press('Enter'); // the focus is on undoing
    await page.find('#step-lease-notice-three');
    await page.close();
  });

  it('moved nearer keeps every tick, says what is late, also in the popup, and asks for the days it counts from', async () => {
    const page = await open();
    await page.click({ css: 'summary', text: fr.plan.change });
    await setDate(page, '.plan-answers input[type=date]', near);
    await page.find('.step-group.late #step-lease-notice-three');
    await page.find('#step-meters.done');
    expect((await page.findAll('#step-csp-answer .step-day')).length).toBe(0);
    await setDate(page, '.anchors .date-field:nth-child(2) input', today);
    await page.find('#step-csp-answer .step-day');
    await page.close();
    const popup = await site.session.openExtensionPage('popup.html');
    const line = await popup.find('.plan-line.late');
    expect(line.text).toContain(fr.plan.lineLate(1));
    expect(await popup.evaluate(() => document.querySelector('.popup')?.clientHeight ?? 0)).toBeLessThanOrEqual(560);
    await popup.close();
  });

  it('is saved as a calendar file with the steps still to be done', async () => {
    const page = await open();
    await page.find('#step-meters');
    await page.evaluate(() => {
      const kept = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        void (blob as Blob).text().then((text) => {
          document.body.dataset.calendar = text;
        });
        return kept(blob);
      };
    });
    await page.click({ css: '.plan-head .button', text: fr.plan.calendar });
    const text = await until(
      () => page.evaluate(() => document.body.dataset.calendar ?? ''),
      () => 'no file was made',
    );
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toContain(`DTSTART;VALUE=DATE:${near.replaceAll('-', '')}`);
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(15);
    expect(text).not.toContain('SUMMARY:Relever les compteurs');
    await page.close();
  });

  it.each([360, 900])('has no fault for axe at %i px, light and dark, and scrolls one way only', async (width) => {
    const page = await open('#plan=lease-notice-three');
    await page.setViewport({ width, height: 900 });
    await page.find('.step-sources');
    await page.inspect('.answers', (element) => {
      (element as HTMLDetailsElement).open = true;
    });
    for (const dark of [false, true]) {
      await page.emulate({ dark });
      expect(await findViolations(page), dark ? 'dark' : 'light').toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });
});
