// Packs where communes are (utils/places/points.ts) from the facts beside the project.
import { packPoints } from '../../utils/places/points';
import { readTable } from './read-table';

const source = 'Communes of 2026, coordinates of 2024: Insee, La Poste, IGN (Licence Ouverte 2.0)';

/** The text of `public/commune-points.txt`; communes without coordinates, and parts of cities, are left out. */
export function packCommunePoints(facts: URL): string {
  const communes = readTable(new URL('communes/communes-2026.csv', facts))
    .filter(({ lat, lng, type }) => lat && lng && type === 'COM')
    .map(({ code = '', dep = '', lat, lng }) => ({ code, departement: dep, lat: Number(lat), lon: Number(lng) }));
  return packPoints(source, communes);
}
