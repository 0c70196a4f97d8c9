// The level of a diploma from its name, after the national framework (France compétences, 2019): never above what it says.
import { flatten } from '@/utils/posting/fold';
import type { educationLevels } from './resume';

export type StudyLevel = (typeof educationLevels)[number];

const signs: readonly [StudyLevel, RegExp][] = [
  ['doctorate', /\b(doctorat|doctorate|doctoral|phd|ph\.? ?d|dphil|these)\b/],
  [
    'bac+5',
    /\b(master|masters|mastere|magistere|mba|msc|m\.? ?sc|m\.? ?s|meng|m2|dea|dess|ingenieur|grande ecole|bac ?\+ ?[5-7])\b/,
  ],
  [
    'bac+3',
    /\b(licence|bachelor|bachelors|bsc|b\.? ?sc|b\.? ?a|b\.? ?s|beng|b\.? ?eng|b\.? ?tech|but|maitrise|m1|bac ?\+ ?[34])\b/,
  ],
  ['bac+2', /\b(bts|btsa|dut|deug|deust|dpe?ct|associate|cpge|prepa|bac ?\+ ?2)\b/],
  ['cap-bep', /\b(cap|bep|bepa|capa|brevet professionnel|titre professionnel niveau 3)\b/],
  ['bac', /\b(bac|baccalaureat|bac pro|high school|a[ -]levels?|ged|abitur|secondary)\b/],
];

/** `undefined` when the name says no level. `Bac+4` is answered `bac+3`: the next one was not reached. */
export function studyLevel(...texts: (string | undefined)[]): StudyLevel | undefined {
  for (const text of texts) {
    const flat = flatten(text ?? '').replace(/[’']/g, '');
    const found = signs.find(([, sign]) => sign.test(flat));
    if (found) return found[0];
  }
  return undefined;
}
