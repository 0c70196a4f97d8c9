// What holds for every way of writing a place, tried on random communes.

import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regionName } from '@/utils/places/regions';
import { places } from './gazetteer-file';

interface Entry {
  nom: string;
  code: string;
  type: string;
  departement?: string;
  region?: string;
  zone?: string;
  codesPostaux?: string[];
}

const require = createRequire(import.meta.url);
const departements: Entry[] = require('@etalab/decoupage-administratif/data/departements.json');
const departementName = new Map(departements.map(({ code, nom }) => [code, nom]));
const communes = (require('@etalab/decoupage-administratif/data/communes.json') as Entry[]).filter(
  ({ type, departement = '', nom }) =>
    type === 'commune-actuelle' && departementName.has(departement) && !nom.includes('('),
);
const inRegion = communes.filter(({ region = '' }) => regionName(region, 'fr') !== undefined);

const commune = fc.constantFrom(...inRegion);
const runs = { numRuns: 400 };

/** What is claimed, not how it is explained. */
function claimOf(text: string) {
  const { kind, region, departement, commune: code, arrondissement, country } = places.resolvePlace(text);
  return { kind, region, departement, code, arrondissement, country };
}

const unaccented = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/Œ/g, 'OE');

/** The only commune that differs from a département by an accent alone; see `isToldByAccent`. */
const toldByAccent = ['Loiré'];

describe('case, accents, hyphens and spacing never change the answer', () => {
  const variants: [string, (text: string) => string][] = [
    ['upper case', (text) => text.toUpperCase()],
    ['lower case', (text) => text.toLowerCase()],
    ['no accents', unaccented],
    ['decomposed accents', (text) => text.normalize('NFD')],
    ['spaces for hyphens', (text) => text.replace(/(?<=\S)-(?=\S)/g, ' ')],
    ['no-break spaces', (text) => text.replace(/ /g, '\u00a0')],
    ['doubled spaces', (text) => `  ${text.replace(/ /g, '   ')} `],
    ['curly apostrophes', (text) => text.replace(/'/g, '’')],
    ['invisible marks', (text) => `\u200e${text}\u200b`],
    ['St for Saint', (text) => text.replace(/Saint(e?)(?=[- ])/g, 'St$1')],
  ];
  const forms = fc.constantFrom(
    ({ nom }: Entry) => nom,
    ({ nom, departement }: Entry) => `${nom} (${departement})`,
    ({ nom, departement }: Entry) => `${departement} - ${nom}`,
    ({ nom, region = '' }: Entry) => `${nom}, ${regionName(region, 'fr')}, France (Hybride)`,
  );

  test.each(variants)('%s', (_, vary) => {
    fc.assert(
      fc.property(commune, forms, (place, form) => {
        fc.pre(!toldByAccent.includes(place.nom));
        const text = form(place);
        expect(claimOf(vary(text)), vary(text)).toEqual(claimOf(text));
      }),
      runs,
    );
  });
});

test('adding the right département, region or country to an unambiguous place never changes it', () => {
  fc.assert(
    fc.property(commune, ({ nom, departement = '', region = '' }) => {
      const alone = claimOf(nom);
      fc.pre(alone.kind === 'commune');
      // The bare name may mean a far bigger namesake: then another place is added to.
      fc.pre(alone.departement === departement);
      for (const text of [
        `${nom}, France`,
        `${nom}, ${regionName(region, 'fr')}`,
        `${nom}, ${departementName.get(departement)}`,
        `${nom} (${departement})`,
        `${departement} - ${nom}`,
        `${nom}, ${departementName.get(departement)}, ${regionName(region, 'fr')}, France`,
      ]) {
        expect(claimOf(text), text).toEqual(alone);
      }
    }),
    runs,
  );
});

test.each(['Télétravail partiel à ', 'Télétravail à ', 'Hybrid work in ', 'Remote in '])(
  'what boards write before a place never changes it: %s',
  (lead) => {
    fc.assert(
      fc.property(commune, ({ nom, departement = '' }) => {
        const text = `${nom} (${departement})`;
        expect(claimOf(lead + text), lead + text).toEqual(claimOf(text));
      }),
      runs,
    );
  },
);

test('the number of a house before its street never changes the place of its postcode', () => {
  const lead = fc.constantFrom(
    'rue de la Mairie',
    'avenue Foch',
    'place Jean Jaurès',
    'VOIE GISELE HALIMI',
    'cours Gambetta',
  );
  const house = fc.constantFrom('%', '%,', '% bis', '% bis,', '%-120', '120 - %,');
  fc.assert(
    fc.property(commune, lead, house, fc.integer({ min: 1, max: 99 }), (place, street, form, number) => {
      const { nom, codesPostaux: [postcode] = [], region } = place;
      fc.pre(postcode !== undefined);
      const text = `${form.replace('%', String(number))} ${street} : ${postcode} ${nom}`;
      expect(claimOf(text), text).toEqual(claimOf(`${street} : ${postcode} ${nom}`));
      expect([region, undefined], text).toContain(claimOf(text).region);
    }),
    runs,
  );
});

test('before another country or its state no commune is claimed', () => {
  const abroad = fc.constantFrom('Belgique', 'Germany', 'Québec, Canada', 'United States', 'OH', 'TX', 'Vaud, Suisse');
  fc.assert(
    fc.property(commune, abroad, ({ nom }, country) => {
      expect(claimOf(`${nom}, ${country}`).region, `${nom}, ${country}`).toBeUndefined();
    }),
    runs,
  );
});

test('a number beside a city that is only abroad claims no département', () => {
  const city = fc.constantFrom(
    'Dublin',
    'Praha',
    'Wien',
    'Oran',
    'Zaventem',
    'Casablanca',
    'Madrid',
    'Genève',
    'München',
  );
  const form = fc.constantFrom('% *', '% *, Downtown', '* %', '% (*)', '% - *', '* - %', '%, *');
  fc.assert(
    fc.property(city, form, fc.integer({ min: 1, max: 95 }), (name, written, number) => {
      const text = written.replace('%', name).replace('*', String(number));
      expect(claimOf(text).region, text).toBeUndefined();
    }),
    runs,
  );
});

test('with its département every commune is found, or its département at least', () => {
  fc.assert(
    fc.property(commune, ({ nom, departement = '', region }) => {
      expect(claimOf(`${nom} (${departement})`)).toMatchObject({ region, departement });
    }),
    runs,
  );
});

test('a region is claimed or not, and is the region of what is claimed inside it', () => {
  const pieces = fc.oneof(
    commune.map(({ nom }) => nom),
    fc.constantFrom(...departements.map(({ nom }) => nom)),
    fc.constantFrom(
      'France',
      'Belgique',
      'Vienna',
      'TX',
      '75',
      '35000',
      'Remote',
      'Europe',
      'ou',
      'Bretagne',
      'PACA',
      'IDF',
    ),
    fc.string({ maxLength: 12 }),
  );
  const text = fc
    .tuple(fc.array(pieces, { maxLength: 6 }), fc.constantFrom(', ', ' / ', ' - ', ' ', ' ou ', ' (', '; '))
    .map(([parts, joint]) => parts.join(joint));
  fc.assert(
    fc.property(text, (written) => {
      const answer = places.resolvePlace(written);
      if (answer.kind === 'ambiguous' || answer.kind === 'foreign') expect(answer.region).toBeUndefined();
      if (answer.commune) {
        const found = places.communeByCode(answer.commune);
        expect(found?.departement.region).toBe(answer.region);
        if (answer.departement) expect(found?.departement.code).toBe(answer.departement);
      }
    }),
    { numRuns: 2_000 },
  );
});
