// Small guides for tests: one that compiles, in both languages, to be spoilt in one place at a time.

import type { World } from '@/scripts/guides/check-guide';
import { compileGuides } from '@/scripts/guides/compile';
import { regionName } from '@/utils/places/regions';

const towns = [
  { code: '35238', name: 'Rennes', population: 227_830, region: '53' },
  { code: '29019', name: 'Brest', population: 139_619, region: '53' },
  { code: '44109', name: 'Nantes', population: 325_070, region: '52' },
];

export const world: Omit<World, 'sources'> = {
  communeOf: (code) => towns.find((town) => town.code === code),
  regionName,
  fillDates: { towns: ['2026-01-01'], hiring: ['2026-04-21'], portal: [] },
  today: '2026-11-22',
};

export const french = `---
title: Bretagne
summary: Des villes moyennes, la mer jamais loin.
region: "53"
checkedOn: 2026-06
reviewedOn: null
changes:
  - { on: 2027-01-01, what: "Le **dispositif** change.[^rent-act]" }
---
Une région de villes moyennes. Rennes est à 1 h 25 de Paris.[^train]

## Les villes {#towns}
Voici quatre chiffres.

{towns: 35238 29019}

## Louer {#renting for=tenant,couple}
- Le préavis est d'un mois : parfois trois.
- Le dépôt est de 1 200 € au plus.[^rent-act]

| Ville | Délai |
|---|---|
| Rennes | 3 mois[^rent-act] |

Voir [le site](https://example.fr/louer).

{hiring: 53}

{portal: 53}
`;

export const english = `---
title: Brittany
summary: Middle-sized towns, and the sea never far.
region: "53"
checkedOn: 2026-06
reviewedOn: null
changes:
  - { on: 2027-01-01, what: "The scheme changes.[^rent-act]" }
---
A region of middle-sized towns. Rennes is 1 h 25 from Paris.[^train]

## The towns {#towns}
A few figures.

{towns: 35238 29019}

## Renting {#renting for=couple,tenant}
- The deposit is €1,200 at most, and a month's notice.[^rent-act]

{hiring: 53}

{portal: 53}
`;

export const sources = `rent-act:
  publisher: Légifrance
  title: Loi du 6 juillet 1989
  url: https://www.legifrance.gouv.fr/loda/id/LEGITEXT000006069108
  date: 2026-06-12
  mark: V
  lang: fr
train:
  publisher: Le journal
  title: Rennes à 1 h 25
  url: https://example.fr/train
  date: 2017
  mark: S
  lang: fr
`;

export const sampleFiles: Readonly<Record<string, string>> = {
  'fr/regions/bretagne.md': french,
  'en/regions/bretagne.md': english,
  'sources/regions.yaml': sources,
};

/** Compiles the sample with some of its files changed, left out (`undefined`) or added. */
export function compileSample(changed: Readonly<Record<string, string | undefined>> = {}) {
  const files = Object.entries({ ...sampleFiles, ...changed });
  return compileGuides(new Map(files.filter((file): file is [string, string] => file[1] !== undefined)), world);
}
