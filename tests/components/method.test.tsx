// @vitest-environment jsdom
// The method's page shows the numbers the reckoning gives, opens the engine on demand only, and buying waits for a rate.
import { readFileSync } from 'node:fs';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Buying } from '@/components/living/buying';
import { FromAbroad } from '@/components/living/from-abroad';
import { ImpatriateSaving } from '@/components/living/impatriate';
import { MethodPage } from '@/components/living/method-page/method-page';
import { topicOf } from '@/components/living/method-page/topics';
import { WorkedExample } from '@/components/living/method-page/worked-example';
import { nameOfHere } from '@/components/living/name-of-here';
import { HouseholdForm } from '@/components/settings/household-form';
import { fr } from '@/utils/i18n/pages/fr';
import { householdOf } from '@/utils/living/answers';
import { buyingIn, type Loan } from '@/utils/living/buying';
import { CommuneTable } from '@/utils/living/commune-table';
import { compareLiving, prepareCandidate } from '@/utils/living/compare';
import { openComparison, workExample } from '@/utils/living/example';
import type { OfficialPay } from '@/utils/living/official-model';
import { listRates } from '@/utils/living/rates';
import { click, draw, find } from './draw';

const table = new CommuneTable(readFileSync('public/living-core.txt', 'utf8'));
const digits = (text: string | null | undefined) => Number(text?.replace(/[^\d,]/g, '').replace(',', '.'));
const nothing = () => undefined;

afterEach(() => document.body.replaceChildren());

describe('the page', () => {
  const example = workExample(table) ?? null;
  const show = (ask: () => Promise<readonly OfficialPay[]> = async () => []) =>
    draw(
      <MethodPage
        topic={undefined}
        example={example}
        names={{ here: 'Paris', there: 'Rennes' }}
        offers={[]}
        chosen={undefined}
        onChoose={nothing}
        ask={ask}
      />,
    );

  it('ends its example with the difference the engine gives', () => {
    const root = show();
    const last = [...root.querySelectorAll('#method-example .result')].at(-1);
    expect(last?.textContent).toContain(fr.method.step.difference);
    expect(digits(last?.querySelector('td')?.textContent)).toBe(Math.round(example?.comparison.difference?.low ?? 0));
  });

  it('shows every rate with an article that leads to its text', () => {
    const links = [...show().querySelectorAll('.rates td a')];
    expect(links).toHaveLength(listRates().length);
    for (const link of links) expect(link.getAttribute('href')).toMatch(/^https:/);
  });

  it('has each part it lists', () => {
    const root = show();
    const targets = [...root.querySelectorAll('.method-contents a')].map((link) => link.getAttribute('href'));
    for (const target of targets) find(root, `#${target?.slice(1).replace('=', '-')}`);
    expect(targets).toHaveLength(12);
  });

  it('asks the official engine only when told to, and shows both numbers', async () => {
    const ask = vi.fn(async () => [
      { netBeforeTax: 2946.55, incomeTax: 255.31, netAfterTax: 2691.24 },
      { netBeforeTax: 2600 },
    ]);
    const root = show(ask);
    expect(ask).not.toHaveBeenCalled();
    await click(find(root, '#method-official .button'));
    await act(async () => undefined);
    const tables = [...root.querySelectorAll('.official')];
    expect(tables).toHaveLength(2);
    expect(tables[0]?.textContent).toContain('2\u202f691,24');
    expect(tables[1]?.textContent).toContain(fr.method.official.unknown);
    expect(root.textContent).toContain(fr.method.official.small);
  });

  it('claims nothing of here for who lives abroad: no tax, not even none', () => {
    const household = householdOf(
      { country: 'US', netAbroad: { amount: 5000, currency: 'USD' }, homeCost: { amount: 2000, currency: 'USD' } },
      { kind: 'abroad' },
    );
    const candidate = prepareCandidate(table, household);
    const comparison = compareLiving(candidate, {
      place: { kind: 'commune', commune: '44109', confidence: 'sure', why: { code: 'commune' } },
      pay: { min: 20_000, max: 20_000, period: 'year', currency: 'EUR', basis: 'gross' },
    });
    const opened = openComparison(candidate, comparison, '44109');
    if (!opened) throw new Error('nothing to open');
    const root = draw(<WorkedExample example={opened} names={{ here: 'États-Unis', there: 'Nantes' }} />);
    const row = [...root.querySelectorAll('tr')].find(({ textContent }) => textContent?.includes(fr.method.step.tax));
    expect(row?.querySelector('td')?.textContent).toBe(fr.living.unknown);
  });

  it('says when the engine could not open', async () => {
    vi.spyOn(console, 'warn').mockImplementation(nothing);
    const root = show(() => Promise.reject(new Error('broken')));
    await click(find(root, '#method-official .button'));
    await act(async () => undefined);
    expect(root.textContent).toContain(fr.method.official.failed);
  });

  it('explains each row of an offer', () => {
    expect(topicOf('rent')).toBe('rent');
    expect(topicOf('left-here')).toBe('difference');
  });
});

describe('buying', () => {
  const show = (commune: string, loan: Loan, onLoan = vi.fn()) => ({
    onLoan,
    root: draw(
      <Buying
        buying={buyingIn(table, commune, { kind: 'apartment', rooms: 3 })}
        place="Nantes"
        isOwner
        loan={loan}
        onLoan={onLoan}
        rent={900}
      />,
    ),
  });

  it('claims no payment before a rate is typed', () => {
    const { root } = show('44109', {});
    expect(root.querySelector('.loan-payment')).toBeNull();
    expect(find(root, '.loan-result').textContent).toContain(fr.buying.noRate);
    const rate = find(root, '.loan input') as HTMLInputElement;
    expect([rate.value, rate.placeholder]).toEqual(['', '']);
  });

  it('keeps the rate that is typed and shows the payment at it', async () => {
    const { root, onLoan } = show('44109', { ratePercent: 3.5, years: 20 });
    const price = buyingIn(table, '44109', { kind: 'apartment', rooms: 3 }).price ?? 0;
    expect(digits(find(root, '.loan-payment').textContent)).toBe(Math.round((price * 1159.919) / 200_000));
    const rate = find(root, '.loan input') as HTMLInputElement;
    rate.value = '4,1';
    await act(() => {
      rate.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onLoan).toHaveBeenCalledWith({ ratePercent: 4.1, years: 20 });
  });

  it('in Strasbourg is not covered: no price, no loan, yet the zone', () => {
    const { root } = show('67482', { ratePercent: 3.5 });
    expect(find(root, '.living-why').textContent).toBe(fr.buying.missing['not-covered']);
    expect(root.querySelector('.loan')).toBeNull();
    expect(root.textContent).toContain(fr.buying.zone.A);
  });
});

describe('from abroad', () => {
  const abroad = { kind: 'abroad' } as const;
  const answers = { country: 'GB', netAbroad: { amount: 3000, currency: 'GBP' }, isImpatriate: true };
  const household = householdOf(answers, abroad);
  const { lines } = compareLiving(prepareCandidate(table, household), {
    place: { kind: 'commune', commune: '44109', confidence: 'sure', why: { code: 'commune' } },
    pay: { min: 60_000, max: 60_000, period: 'year', currency: 'EUR', basis: 'gross' },
  });

  it('the income is in dated euros, what it buys is a national average, and the rent stands apart', () => {
    const root = draw(<FromAbroad household={household} lines={lines} place="Nantes" />);
    const said = [...root.querySelectorAll('dd')].map((each) => each.textContent ?? '');
    expect(said).toHaveLength(3);
    expect(said[0]).toContain('29 septembre 2026');
    expect(said[1]).toContain(fr.abroad.powerNote('2025'));
    expect(said[2]).toContain(fr.abroad.rentNote('2025'));
  });

  it('here is called by the country that was said, never by the default town', () => {
    const name = (country?: string) => nameOfHere(householdOf({ country }, abroad), undefined, fr);
    expect(name('GB')).toBe('Royaume-Uni');
    expect(name()).toBe(fr.living.abroad);
    expect(nameOfHere(householdOf({}, null), undefined, fr)).toBe(fr.living.default);
  });

  it('the impatriate option says what it saves, until when, and that nothing is checked', () => {
    const saving = lines.find(({ label }) => label === 'impatriate-saving');
    if (!saving) throw new Error('no saving');
    const root = draw(<ImpatriateSaving saving={saving} startYear={2027} />);
    expect(root.textContent).toContain('31\u202fdécembre 2035');
    expect(root.textContent).toContain(fr.impatriate.unchecked);
    expect(root.querySelectorAll('li')).toHaveLength(7);
  });

  it('the option is offered to who lives abroad, unticked, with its conditions', () => {
    const label = fr.household.impatriate;
    const box = (isAbroad: boolean) =>
      [...draw(<HouseholdForm answers={{}} isAbroad={isAbroad} onChange={nothing} />).querySelectorAll('label')]
        .find(({ textContent }) => textContent === label)
        ?.querySelector('input');
    expect(box(false)).toBeUndefined();
    expect(box(true)?.checked).toBe(false);
    expect(document.querySelector('.conditions')).not.toBeNull();
  });
});
