// What the portal takes for a person's name, and that it refuses nothing the extension makes.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findIdentity } from '@/portal/protocol/identity';
import { namesPerson } from '@/portal/protocol/person-names';
import { findingsInProfile } from '@/portal/protocol/profile-text';
import { leave } from '@/scripts/lib/leave';
import { discreetContext } from '@/scripts/lib/reference';
import { readJsonResume } from '@/utils/profile/readers/json-resume';
import { inventResumes } from '../accuracy/invented-resumes';

const nobody = { words: [], employers: [] };

describe('a name', () => {
  it.each([
    'Camille Durand',
    'CAMILLE DURAND',
    'Jean-Baptiste de la Tour',
    'Technicienne de maintenance\nCamille Durand\nGMAO',
    'Mme Aïcha Benali',
    'GMAO · Camille Durand',
    'DURAND Camille',
    'DURAND CAMILLE',
    'Mme LEROY-DURAND Camille',
    'DE LA TOUR Jean-Baptiste',
  ])('is found in %j', (text) => {
    expect(findIdentity(text, nobody)).toEqual(['person']);
  });

  it.each([
    'Technicienne de maintenance',
    'Ruby on Rails',
    'Permis B',
    'A remplacé Camille Durand pendant un congé',
    'Jade',
    'Maintenance préventive de lignes d’assemblage',
    'Visual Studio Code',
    'Java Spring Boot',
    'Adobe Illustrator',
    'Languedoc Roussillon',
    'Pays de la Loire',
    'SQL Server',
    'CDI Paris',
    'CAO CATIA',
    'EXPÉRIENCE PROFESSIONNELLE',
  ])('is not found in %j', (text) => {
    expect(findIdentity(text, nobody)).toEqual([]);
  });
});

it('is not found in any title of the ROME, however it is written', () => {
  const table = readFileSync(new URL('../../data/trades/trades.csv', import.meta.url), 'utf8');
  const titles = table.split(/[\n;|]| \/ /).filter(Boolean);
  expect(titles.length).toBeGreaterThan(20_000);
  expect(titles.flatMap((title) => [title, title.toUpperCase()]).filter(namesPerson)).toEqual([]);
});

describe('what the extension makes of 60 invented CVs', () => {
  const context = discreetContext(new Date('2026-11-22T00:00:00Z'));

  it.each(['A2', 'A3'] as const)(
    'is refused for nothing at %s',
    async (level) => {
      const refused: string[] = [];
      for (const { name, value } of inventResumes(60, 8)) {
        const { body, pdfText } = await leave(readJsonResume(value).resume, level, context);
        const kinds = [...findIdentity(pdfText, nobody), ...findingsInProfile(body, nobody).map(({ kind }) => kind)];
        refused.push(...kinds.map((kind) => `${name}: ${kind}`));
      }
      expect(refused).toEqual([]);
    },
    60_000,
  );
});
