// Compiles INSEE's price levels of 2022: there are none by region, and none is invented.

import { readJson } from './read-table';

interface Facts {
  insee_ecsp_2022: {
    verifie_page_insee: { hors_loyers: number; corse_hors_loyers_vs_province: number };
    dom_vs_metropole_2022: Record<string, number | string>;
  };
}

/** Départements of the inner ring, wholly inside the urban unit of Paris. */
const innerRing = ['75', '92', '93', '94'];
/** Those of the outer ring, partly inside. */
const outerRing = ['77', '78', '91', '95'];

/** Levels, province = 1, and the départements each covers. */
export function compilePrices(facts: URL) {
  const { insee_ecsp_2022: survey } = readJson<Facts>(new URL('price-levels/facts.json', facts));
  const { hors_loyers: paris, corse_hors_loyers_vs_province: corsica } = survey.verifie_page_insee;
  const overseas = (name: string) => factor(Number(survey.dom_vs_metropole_2022[name]));
  return {
    source: 'prices-2022',
    unit: 'price level, province = 1',
    province: 1,
    parisUrbanUnit: { level: factor(paris), whole: innerRing, partly: outerRing },
    corsica: { level: factor(corsica), departements: ['2A', '2B'] },
    // Against the mainland as a whole; rents are in all but Mayotte's.
    overseas: {
      '971': { level: overseas('Guadeloupe'), withRents: true },
      '972': { level: overseas('Martinique'), withRents: true },
      '973': { level: overseas('Guyane'), withRents: true },
      '974': { level: overseas('La Réunion'), withRents: true },
      '976': { level: overseas('Mayotte_hors_loyers'), withRents: false },
    },
  };
}

function factor(percent: number): number {
  if (!(percent > 0 && percent < 50)) throw new Error(`no price level in ${percent}`);
  return Math.round(1000 + percent * 10) / 1000;
}
