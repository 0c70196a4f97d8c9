// Pay read from any text: what never changes the answer, what no text may cost, what is never claimed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSalary } from '@/utils/posting/salary/find';
import { readSalary } from '@/utils/posting/salary/read';
import { startClock } from '../processor-clock';

const SPACES = [' ', '\u00a0', '\u202f', '\u2009', '\t', '\n', '  ', '\u200b', '\u3000'];
const CURRENCIES = ['€', 'EUR', 'euros', '£', '$', 'CHF'];
const PERIODS = ['', ' par an', '/an', ' par mois', ' /mois', ' per year', ' de l’heure', '/h', ' par jour', '/yr'];
const LEADS = ['', 'Salaire : ', 'Rémunération : de ', 'Entre ', 'À partir de ', "Jusqu'à ", 'TJM ', 'Up to '];
const JOINTS = [' - ', '-', ' à ', ' – ', ' to ', ' et '];

const grouped = (amount: number) => String(amount).replace(/\B(?=(\d{3})+$)/g, ' ');

/** A pay phrase as a board might write it, in parts. */
const phrase = fc
  .record({
    lead: fc.constantFrom(...LEADS),
    low: fc.integer({ min: 9, max: 90_000 }),
    high: fc.integer({ min: 9, max: 90_000 }),
    joint: fc.constantFrom(...JOINTS),
    kilo: fc.constantFrom('', 'k', ' k'),
    currency: fc.constantFrom(...CURRENCIES),
    period: fc.constantFrom(...PERIODS),
    isRange: fc.boolean(),
  })
  .map(({ lead, low, high, joint, kilo, currency, period, isRange }) => {
    const amounts = isRange ? grouped(low) + joint + grouped(high) : grouped(low);
    return `${lead}${amounts}${kilo} ${currency}${period}`;
  });

describe('readSalary', () => {
  it('gives the same answer whatever the spaces, the case and the spelling of accents', () => {
    const spaces = fc.array(fc.constantFrom(...SPACES), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(phrase, spaces, (text, kinds) => {
        let at = 0;
        const spaced = text.replace(/ /g, () => kinds[at++ % kinds.length] ?? ' ');
        const expected = readSalary(text);
        expect(readSalary(spaced)).toEqual(expected);
        expect(readSalary(` ${text}\n`)).toEqual(expected);
        expect(readSalary(text.toUpperCase())).toEqual(expected);
        expect(readSalary(text.toLowerCase())).toEqual(expected);
        expect(readSalary(text.normalize('NFD'))).toEqual(expected);
        expect(readSalary(text.normalize('NFD').replace(/\p{M}/gu, ''))).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps its bounds in order, positive and of the text, for any text', () => {
    const word = fc.constantFrom('k', '€', 'à', '-', '/an', 'brut', '12', '3 500', '45.000', 'prime', '%', 'max', ' ');
    const text = fc.oneof(
      phrase,
      fc.string({ unit: 'grapheme' }),
      fc.array(word).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const salary = readSalary(written);
        if (!salary) return;
        const { min, max } = salary;
        expect(min !== null || max !== null).toBe(true);
        expect(min ?? 1).toBeGreaterThan(0);
        if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max);
        expect(written).toMatch(/\p{N}/u);
      }),
      { numRuns: 3_000 },
    );
  });

  it('reads back what it would write', () => {
    const bounds = fc.tuple(fc.integer({ min: 15_000, max: 200_000 }), fc.integer({ min: 0, max: 60_000 }));
    fc.assert(
      fc.property(bounds, fc.constantFrom('EUR', 'CHF', 'GBP', 'USD'), ([min, more], currency) => {
        const max = min + more;
        const expected = { min, max, period: 'year', currency };
        expect(readSalary(`${min} - ${max} ${currency} / YEAR`)).toEqual(expected);
        expect(readSalary(`${grouped(min)} à ${grouped(max)} ${currency} par an`)).toEqual(expected);
        expect(readSalary(`${currency} ${min / 1_000}k - ${max / 1_000}k per year`)).toMatchObject({ period: 'year' });
      }),
    );
  });

  const hostile: [string, string][] = [
    ['digits', '9'.repeat(100_000)],
    ['groups', '1 000'.repeat(20_000)],
    ['spaced groups', ' 000'.repeat(25_000)],
    ['amounts', '45 k€ - '.repeat(12_500)],
    ['currencies', '€'.repeat(100_000)],
    ['commas', '1,000'.repeat(20_000)],
    ['fillers', `12 € ${'brut '.repeat(20_000)}`],
    ['parentheses', `12 €${'('.repeat(99_000)}`],
    ['spaces', `12${' '.repeat(99_000)}€`],
    ['leads', `${'à partir de '.repeat(8_000)}12 €`],
    ['expanding letters', '\ufdfa'.repeat(100_000)],
    ['marks', `1${'\u0301'.repeat(99_000)}`],
    ['perks', 'prime + salaire : '.repeat(6_000)],
  ];

  it.each(hostile)('answers 100 kB of %s at once', (_, text) => {
    const spent = startClock();
    readSalary(text);
    expect(spent()).toBeLessThan(100);
  });

  it('takes microseconds for a usual text', () => {
    const text = 'Mensuel de 2200.0 Euros à 2500.0 Euros sur 12.0 mois';
    for (let warm = 0; warm < 500; warm += 1) readSalary(text);
    const spent = startClock();
    for (let time = 0; time < 1_000; time += 1) readSalary(text);
    expect(spent() / 1_000).toBeLessThan(0.5); // ms each: far above what it takes, below what is felt
  });

  it('says nothing of nothing', () => {
    expect(readSalary(undefined)).toBeUndefined();
    expect(readSalary('')).toBeUndefined();
    expect(readSalary('$㍜')).toBeUndefined(); // the fourth hour, which would come apart into a 4
  });
});

describe('few thousands', () => {
  it.each([
    'NBA 2K5',
    'Windows 2k3 Server',
    '1k5 appels par jour',
    '2k5 salariés',
    'une résistance de 4k7 ohms',
    'TV 4K 60 Hz',
    '5K run',
    '10k requêtes/jour',
    '30k membres',
    'budget de 2k5',
    'quota annuel de 600k€',
    'budget annuel formation 1 500 €',
    'loyer mensuel 450 €',
    'student loan repayment up to $10,000',
  ])('%s is no pay', (text) => {
    expect(readSalary(text)).toBeUndefined();
  });

  it.each(['2K5', '2k5 net', 'salaire 2k5', '2k5 €', '2k5/mois'])('%s is pay', (text) => {
    expect(readSalary(text)).toMatchObject({ min: 2500, max: 2500 });
  });
});

it.each([
  ['£30-35k DOE', 30_000, 35_000],
  ['$150-180K OTE', 150_000, 180_000],
  ['32k à 36k cadre', 32_000, 36_000],
  ['£2k-3k DOE', 2_000, 3_000],
  ['45k confirmé', 45_000, 45_000],
  ['up to 45k basic', undefined, 45_000],
  ['2 500 € brut mensuel avant cotisations', 2_500, 2_500],
])('what follows takes nothing from the pay: %s', (text, min, max) => {
  expect(readSalary(text)).toMatchObject({ min: min ?? null, max });
});

describe('an amount of something else', () => {
  it.each([
    'une garantie de 40 000 €',
    'deals of $50k-$100k',
    'des chantiers de 100 000 à 500 000 euros',
    '200 € de bons d’achat',
    'SMIC + 150 €',
    'Rémunération selon profil + voiture 5 places + carte essence 200 €',
    'vendre des solutions entre 20 et 100 k€',
    'Competitive salary and £1,000 joining bonus',
    'Chiffre d’affaires 2023 : 4 200 000 €',
    '020 7946 0958',
    '9 am to 5 pm',
    'Salaire : selon profil ; intéressement : 2 300 € en 2024',
  ])('%s is no pay', (text) => {
    expect(readSalary(text)).toBeUndefined();
  });

  it.each([
    ['Un poste de 45 k€', 45_000, 45_000],
    ['Conducteur de travaux de 40 à 50 k€', 40_000, 50_000],
    ['à hauteur de 2 200 euros brut', 2_200, 2_200],
    ['45 k€ de fixe', 45_000, 45_000],
    ['Conseiller crédit 28 k€', 28_000, 28_000],
    ['Aide-soignant 1 900 €', 1_900, 1_900],
    ['Femme de chambre 1 850 € brut', 1_850, 1_850],
    ['Salaire fixe + variable : 45 k€', 45_000, 45_000],
    ['Salaire : + de 45 k€', 45_000, null],
    ['Salaire, bac+5 : 45 k€', 45_000, 45_000],
    ['1 867 € brut - 35h - mutuelle', 1_867, 1_867],
  ])('yet %s is', (text, min, max) => {
    expect(readSalary(text)).toMatchObject({ min, max });
  });
});

it.each([
  ['between 30 and 35k', 30_000, 35_000],
  ['zwischen 60.000 und 75.000 €', 60_000, 75_000],
  ['EUR 28000.00-32000.00 YEAR', 28_000, 32_000],
  ['Band 6 £37,338 - £44,962', 37_338, 44_962],
  ["CHF 4'800.- à 5'600.-", 4_800, 5_600],
  ['60-70 T€', 60_000, 70_000],
  ['Entre 35K? et 43K?', 35_000, 43_000],
])('is a range: %s', (text, min, max) => {
  expect(readSalary(text)).toMatchObject({ min, max });
});

describe('findSalary', () => {
  it.each([
    ['Le poste\nRémunération : 36 à 41 k€ brut annuel\nTickets restaurant de 9 €', { min: 36000, max: 41000 }],
    ['Ce que nous offrons\nVotre rémunération\n36 000 € - 41 000 € par an', { min: 36000, max: 41000 }],
    ['Nous réalisons 40 M€ de chiffre d’affaires. Le salaire proposé est de 2 300 € brut mensuel.', { min: 2300 }],
    ['Salary range: €50,000 - €60,000. The salary range €50,000 - €60,000 is gross.', { min: 50000, max: 60000 }],
    ['TJM : 450 €', { min: 450, period: 'day' }],
  ])('%s', (description, salary) => {
    expect(findSalary(description)).toMatchObject(salary);
  });

  it.each([
    'Nous levons 20 M€ et comptons 300 salariés. Salaire selon profil.',
    'Salaire junior : 30 k€.\nSalaire senior : 50 k€.',
    'Un budget de 300 000 € à gérer',
    'Package de 12 librairies, salaire sur 13 mois',
    'Rémunération attractive\n5 semaines de congés, 10 RTT',
    'Rémunération : prime de 500 € par mois',
    '',
    undefined,
  ])('claims nothing of %s', (description) => {
    expect(findSalary(description)).toBeUndefined();
  });

  it('reads 200 kB of announcements without being felt', () => {
    const spent = startClock();
    findSalary('Salaire : 1 prime de 3 € ! '.repeat(8_000));
    findSalary('Salaire\n9\n'.repeat(20_000));
    findSalary(`Salaire ${'-'.repeat(200_000)}`);
    findSalary('.   '.repeat(50_000));
    expect(spent()).toBeLessThan(300);
  });
});
