// What leaves at each level: typed fields alone, none of the person's own words that were not looked at.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discreetContext } from '@/scripts/lib/reference';
import { sheetWords } from '@/utils/i18n/sheet-words';
import { checkPdf } from '@/utils/profile/check-pdf';
import { discreetVersion } from '@/utils/profile/discreet';
import { ownTokens } from '@/utils/profile/identity';
import { makePdf } from '@/utils/profile/make-pdf';
import type { Resume } from '@/utils/profile/resume';
import { discreetSheet, openSheet } from '@/utils/profile/sheet';

const context = discreetContext(new Date('2026-11-22T00:00:00Z'));

const resume: Resume = {
  basics: {
    name: 'Rose Boulanger',
    email: 'rose@courriel.example',
    phone: '06 12 34 56 78',
    summary: 'Je suis Rose.',
    label: 'Boulanger',
  },
  work: [
    {
      name: 'Thalassoft',
      position: 'Développeuse web',
      startDate: '2020-01',
      highlights: ['Refonte du site de Thalassoft'],
      capRegions: { sector: '62', size: '50-249', tasks: ['Refonte du site', 'Pour Thalassoft, en 2021'] },
    },
    { name: 'CHU Purpan', position: 'Tisseuse de rêves', startDate: '2015-03', endDate: '2019-12' },
  ],
  education: [
    { institution: 'INSA Toulouse', studyType: 'Master', area: 'Informatique' },
    { studyType: 'Diplôme maison' },
  ],
  skills: [{ name: 'Web', keywords: ['HTML', 'Outil Thalassoft'] }],
  languages: [{ language: 'Anglais', fluency: 'B2' }, { language: 'Klingon' }],
  meta: {
    capRegions: {
      licences: ['Permis B'],
      mobility: { departments: ['31', '65'], remote: 'some' },
      availability: '3m',
      contracts: ['cdi'],
    },
  },
};

describe('the discreet version', () => {
  it('has typed fields alone, and names what it holds back', () => {
    const { profile, blocked, withheld, isReady } = discreetVersion(resume, 'A2', [], context);
    expect(profile).toEqual({
      title: 'Boulangerie - viennoiserie',
      occupations: [
        { rome: 'D1102', label: 'Boulangerie - viennoiserie' },
        { rome: 'M1805', label: 'Développeur / Développeuse web' },
      ],
      experience: {
        band: '11-20',
        jobs: [
          {
            label: 'Développeur / Développeuse web',
            rome: 'M1805',
            months: 83,
            sector: '62',
            size: '50-249',
            tasks: ['Refonte du site'],
          },
        ],
      },
      education: [{ level: 'bac+5', field: 'Informatique' }],
      skills: ['Web', 'HTML'],
      languages: [{ code: 'en', cefr: 'B2' }],
      licences: ['Permis B'],
      mobility: { departments: ['31', '65'], remote: 'some' },
      availability: '3m',
      contracts: ['cdi'],
    });
    expect(blocked.map(({ line }) => line.text)).toEqual(['Pour Thalassoft, en 2021', 'Outil Thalassoft']);
    expect(withheld.map(({ why, text }) => [why, text])).toEqual([
      ['trade-unknown', 'Tisseuse de rêves'],
      ['level-unknown', 'Diplôme maison'],
      ['language-unknown', 'Klingon'],
    ]);
    expect(isReady).toBe(false);
  });

  it('is ready once what was blocked is taken out', () => {
    const { blocked } = discreetVersion(resume, 'A2', [], context);
    const ids = blocked.map(({ line }) => line.id);
    expect(discreetVersion(resume, 'A2', ids, context)).toMatchObject({ isReady: true, blocked: [], takenOut: ids });
  });

  it('leaves without a job, a title or a field at A3', () => {
    const { profile } = discreetVersion(resume, 'A3', [], context);
    expect(profile.title).toBeUndefined();
    expect(profile.experience).toEqual({ band: '11-20' });
    expect(profile.education).toEqual([{ level: 'bac+5' }]);
  });

  it('is never ready without a name to look for, or without a trade', () => {
    const nameless: Resume = { ...resume, basics: { label: 'Boulanger' }, work: [], skills: [] };
    expect(discreetVersion(nameless, 'A2', [], context).isReady).toBe(false);
    const tradeless: Resume = { basics: { name: 'Rose Le Goff' } };
    expect(discreetVersion(tradeless, 'A2', [], context).isReady).toBe(false);
  });

  it('leaves out any line that was taken out', () => {
    const all = discreetVersion(resume, 'A2', [], context);
    for (const { id } of all.lines) {
      const { lines, takenOut } = discreetVersion(resume, 'A2', [id], context);
      expect(takenOut).toContain(id);
      expect(lines.map((line) => line.id)).toContain(id);
    }
    const nothing = discreetVersion(
      resume,
      'A2',
      all.lines.map(({ id }) => id),
      context,
    );
    expect(nothing.profile).toEqual({ occupations: [] });
    expect(nothing.isReady).toBe(false);
  });

  it('lets no token of the person’s own pass, wherever it stands', () => {
    const tokens = [
      'Rose',
      'Boulanger',
      'rose@courriel.example',
      '0612345678',
      'Thalassoft',
      'CHU Purpan',
      'INSA Toulouse',
    ];
    const dirty = fc
      .tuple(
        fc.constantFrom('', 'Excel ', 'chez ', '« ', 'Outils : '),
        fc.constantFrom(...tokens),
        fc.constantFrom('', ' »', '.', ', etc.', ' et SQL'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(dirty, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('A2' as const, 'A3' as const),
        (texts, level) => {
          const planted: Resume = {
            ...resume,
            basics: { ...resume.basics, label: texts[0] },
            work: (resume.work ?? []).map((job) => ({
              ...job,
              position: texts[0],
              highlights: texts,
              capRegions: { tasks: texts },
            })),
            education: [{ institution: 'INSA Toulouse', studyType: `Master ${texts[0]}`, area: texts[0] }],
            skills: texts.map((name) => ({ name, keywords: texts })),
            languages: texts.map((language) => ({ language, fluency: language })),
            meta: { capRegions: { licences: texts.map((text) => text.slice(0, 40)) } },
          };
          const said = JSON.stringify(discreetVersion(planted, level, [], context).profile).toLowerCase();
          for (const token of ['rose', 'courriel', '12345678', 'thalassoft', 'purpan', 'insa'])
            expect(said).not.toContain(token);
          expect(said).not.toMatch(/(?<![a-z])boulanger(?![a-z])/);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the PDF', () => {
  const version = discreetVersion(resume, 'A2', [], context);
  const sheet = discreetSheet(version, sheetWords('fr'));

  it('holds the sheet and nothing else, under a random name', async () => {
    const made = await makePdf(sheet);
    const { text, meta, problems } = await checkPdf(made, sheet, version.watch);
    expect(problems).toEqual([]);
    expect(meta).toEqual({});
    expect(text).toContain('Développeur / Développeuse web');
    expect(text).toContain('6 ans et 11 mois');
    expect(made.fileName).toMatch(/^profil-[A-Z0-9]{6}\.pdf$/);
    expect((await makePdf(sheet)).fileName).not.toBe(made.fileName);
    expect(made.bytes.length).toBeLessThan(20_000);
  });

  it('is refused when anything was added to it', async () => {
    const made = await makePdf({ ...sheet, title: 'Rose' });
    expect((await checkPdf(made, sheet, version.watch)).problems).toMatchObject([{ kind: 'identity', line: 'Rose' }]);
    const other = { ...(await makePdf(sheet)), drawn: ['autre chose'] };
    expect((await checkPdf(other, sheet, version.watch)).problems[0]).toMatchObject({ kind: 'other-text' });
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const marked = await PDFDocument.load(made.bytes);
    marked.setAuthor('Rose');
    const bytes = new Uint8Array(await marked.save({ useObjectStreams: false }));
    expect((await checkPdf({ ...made, bytes }, sheet, version.watch)).problems.map(({ kind }) => kind)).toContain(
      'metadata',
    );
  });

  it('may name a département as the person’s town or employer is named', async () => {
    const parisian: Resume = {
      basics: { ...resume.basics, location: { city: 'Paris' } },
      work: [{ position: 'Développeur web', name: 'Belfort', capRegions: { sector: '62' } }],
      meta: { capRegions: { mobility: { departments: ['75', '90'] } } },
    };
    const own = discreetVersion(parisian, 'A2', [], context);
    const names: Record<string, string> = { 75: 'Paris', 90: 'Territoire de Belfort' };
    const named = discreetSheet(
      own,
      sheetWords('fr', { department: (code) => names[code] ?? code, sector: () => 'Informatique' }),
    );
    expect((await checkPdf(await makePdf(named), named, own.watch)).problems).toEqual([]);
    const planted = structuredClone(named);
    planted.sections[0]?.lines.push({ id: '', text: 'Rose à Paris' });
    expect((await checkPdf(await makePdf(planted), planted, own.watch)).problems).toMatchObject([{ kind: 'identity' }]);
  });

  it('goes over as many pages as it needs, and says which letters it could not draw', async () => {
    const long = {
      title: 'Thị Lan',
      contact: [],
      sections: [
        { heading: 'Tâches', lines: Array.from({ length: 150 }, (_, at) => ({ id: '', text: `Ligne ${at} : 溶接` })) },
      ],
    };
    const made = await makePdf(long);
    expect(made.changed).toEqual(['ị', '溶', '接']);
    const { text, problems } = await checkPdf(made, long, version.watch);
    expect(problems).toEqual([]);
    expect(text).toContain('Thi Lan');
    expect(text).toContain('Ligne 149');
  });
});

describe('the open versions', () => {
  const watch = { tokens: ownTokens(resume), firstNames: context.firstNames };
  const words = sheetWords('fr');
  const all = (level: 'A0' | 'A1') => JSON.stringify(openSheet(resume, level, [], words, watch).sheet);

  it('say everything at A0, and no name or contact at A1', () => {
    expect(all('A0')).toContain('Rose Boulanger');
    expect(all('A0')).toContain('rose@courriel.example');
    expect(all('A1')).toContain('Thalassoft');
    expect(all('A1')).toContain('INSA Toulouse');
    for (const secret of ['Rose', 'courriel', '12 34']) expect(all('A1')).not.toContain(secret);
    expect(openSheet(resume, 'A1', [], words, watch).blocked.map(({ line }) => line.id)).toEqual(['summary/0']);
  });
});
