// What leaves is said in words, each line once and for the right reader; what stays is said too.
import { describe, expect, it } from 'vitest';
import { discreetContext } from '@/scripts/lib/reference';
import { sheetWords } from '@/utils/i18n/sheet-words';
import { discreetVersion } from '@/utils/profile/discreet';
import { whatLeaves } from '@/utils/profile/leaving';
import type { Resume } from '@/utils/profile/resume';

const resume: Resume = {
  basics: { name: 'Rozenn Kerbrat', email: 'rozenn@courriel.example', label: 'Soudeuse', summary: 'Dix ans en cale.' },
  work: [
    {
      position: 'Chaudronnière',
      name: 'Chantiers du Ponant',
      startDate: '2019-04',
      endDate: '2021-03',
      capRegions: { sector: '30', size: '50-249', tasks: ['Tracer les pièces', 'Former Kerbrat'] },
    },
    { position: 'Grande manitou' },
  ],
  education: [
    { studyType: 'CAP', area: 'Chaudronnerie', institution: 'Lycée Jean Moulin' },
    { studyType: 'BTS', area: 'Conception navale' },
  ],
  languages: [{ language: 'Anglais', fluency: 'B2' }],
  projects: [{ name: 'Vedette Ar Zenith' }],
  meta: { capRegions: { mobility: { departments: ['29'], remote: 'no' }, availability: '3m', contracts: ['cdi'] } },
};
const words = sheetWords('fr', {
  department: (code) => (code === '29' ? 'Finistère' : code),
  sector: (naf) => (naf === '30' ? 'Construction navale' : naf),
});
const leaving = (level: 'A2' | 'A3', takenOut: string[] = []) => {
  const version = discreetVersion(resume, level, takenOut, discreetContext(new Date('2026-11-22')));
  return whatLeaves(resume, version, [{ name: 'Chantiers du Ponant' }], words);
};
const said = (level: 'A2' | 'A3', takenOut?: string[]) =>
  Object.fromEntries(
    leaving(level, takenOut).recruiter.map(({ heading, lines }) => [heading, lines.map(({ text }) => text)]),
  );

describe('what leaves', () => {
  it('is worded, by heading', () => {
    expect(said('A2')).toMatchObject({
      jobs: [
        'Chaudronnier / Chaudronnière',
        '2 ans',
        'Construction navale',
        '50 à 249 personnes',
        'Tracer les pièces',
        'Former Kerbrat',
      ],
      education: ['CAP ou BEP', 'Chaudronnerie', 'Bac +2', 'Conception navale'],
      languages: ['Anglais · B2'],
      mobility: ['Finistère'],
      wishes: ['Sur site', 'Sous trois mois', 'CDI'],
    });
  });

  it('says which line points to the person, and of what nothing is known', () => {
    const { recruiter, withheld, isReady } = leaving('A2');
    const marked = recruiter.flatMap(({ lines }) => lines).filter(({ hits }) => hits.length > 0);
    expect(marked.map(({ text }) => text)).toEqual(['Former Kerbrat']);
    expect(withheld).toMatchObject([{ text: 'Grande manitou', why: 'trade-unknown' }]);
    expect(isReady).toBe(false);
    expect(leaving('A2', ['jobs/0/tasks/former kerbrat']).isReady).toBe(true);
  });

  it('shows what was taken out as such, and not in the version', () => {
    const lines = leaving('A2', ['mobility/29']).recruiter.find(({ heading }) => heading === 'mobility')?.lines;
    expect(lines).toMatchObject([{ text: 'Finistère', isTakenOut: true }]);
  });

  it('is at A3 the highest level of study, and no job', () => {
    expect(said('A3')).toMatchObject({ education: ['Bac +2'] });
    expect(said('A3')).not.toHaveProperty('jobs');
    expect(said('A3', ['education/1'])).toMatchObject({ education: ['CAP ou BEP', 'Bac +2'] });
  });
});

describe('what does not', () => {
  it('is the operator’s alone, or stays', () => {
    const { operator, stays } = leaving('A2');
    expect(operator).toEqual({ email: 'rozenn@courriel.example', hideFrom: [{ name: 'Chantiers du Ponant' }] });
    expect(Object.fromEntries(stays.map(({ what, text }) => [what, text]))).toEqual({
      name: 'Rozenn Kerbrat',
      summary: 'Dix ans en cale.',
      employers: 'Chantiers du Ponant',
      schools: 'Lycée Jean Moulin',
      dates: 'avr. 2019 – mars 2021',
      projects: 'Vedette Ar Zenith',
    });
  });
});
