// Adds up what employers declared they would hire in 2026 (France Travail, BMO), by region and family of jobs.
import { readJson, readTable } from '../living/read-table';

/** Columns of the table of départements, and what the families are called here. */
const families = {
  administration: 'office',
  cadres: 'managers',
  ouvriers_industrie: 'industry',
  construction: 'construction',
  social_sante: 'health-and-social',
  techniciens: 'other-technicians',
  vente_tourisme_services: 'sales-tourism-services',
  autres_dont_agricole: 'farming-and-other',
} as const;

/** Recruitments declared, and how many of them the employer expects to be difficult. */
interface Projects {
  projects: number;
  difficult: number;
}

interface RegionHiring extends Projects {
  families: Record<string, Projects>;
}

/** @param facts folder of the facts beside the project */
export function compileHiring(facts: URL) {
  const departements = readJson<{ code: string; region: string }[]>(new URL('communes/departements.json', facts));
  const regionOf = new Map(departements.map(({ code, region }) => [code, region]));
  const regions: Record<string, RegionHiring> = {};
  for (const row of readTable(new URL('labour/bmo-2026-departements.csv', facts))) {
    const code = regionOf.get(row.departement ?? '');
    if (!code) throw new Error(`${row.departement}: no département has this code`);
    regions[code] ??= { projects: 0, difficult: 0, families: {} };
    const region = regions[code];
    for (const [column, name] of Object.entries(families)) {
      const projects = Number(row[`${column}_projets`]);
      const difficult = Number(row[`${column}_difficiles`]);
      // A masked cell is empty: it counts nothing, and the sums are minima.
      if (!(difficult <= projects)) throw new Error(`${row.departement}, ${column}: ${difficult} of ${projects}`);
      const before = region.families[name] ?? { projects: 0, difficult: 0 };
      region.families[name] = {
        projects: before.projects + projects,
        difficult: before.difficult + difficult,
      };
      region.projects += projects;
      region.difficult += difficult;
    }
  }
  return {
    source: {
      publisher: 'France Travail',
      title: 'Enquête Besoins en main-d’œuvre 2026',
      url: 'https://statistiques.francetravail.org/bmo',
      date: '2026-04-21',
      mark: 'S',
      lang: 'fr',
    },
    regions: Object.fromEntries(Object.entries(regions).toSorted(([one], [other]) => (one < other ? -1 : 1))),
  };
}
