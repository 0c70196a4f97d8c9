// @vitest-environment jsdom
// A CV file of any kind becomes a draft; one that is hostile or none is refused with a reason.
import { describe, expect, it } from 'vitest';
import { readArchive } from '@/utils/profile/readers/archive';
import { readEuropass } from '@/utils/profile/readers/europass';
import { largestFile, readFile } from '@/utils/profile/readers/read-file';
import { docx, europass, linkedinFiles, pdf, skillsPassport, zip } from './cv-files';

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(file: Uint8Array) {
  const reading = await readFile(file);
  return { kind: reading.kind, ...('xml' in reading ? readEuropass(reading.xml) : reading.imported) };
}

const lines = [
  'Rozenn Kerbrat',
  'Expérience',
  '04/2019 – 03/2021 : Soudeuse, Chantiers du Ponant',
  'Langues',
  'Anglais B2',
];

describe('a CV', () => {
  it('comes from a Word document, whatever lies beside its text', async () => {
    const { kind, resume } = await read(await docx(lines, { 'word/media/image1.png': new Uint8Array(5_000_000) }));
    expect(kind).toBe('docx');
    expect(resume).toMatchObject({
      basics: { name: 'Rozenn Kerbrat' },
      work: [{ position: 'Soudeuse', name: 'Chantiers du Ponant', startDate: '2019-04', endDate: '2021-03' }],
      languages: [{ language: 'Anglais', fluency: 'B2' }],
    });
  });

  it('comes from the text of a PDF', async () => {
    const { kind, resume } = await read(await pdf(lines));
    expect(kind).toBe('pdf');
    expect(resume).toMatchObject({ basics: { name: 'Rozenn Kerbrat' }, work: [{ position: 'Soudeuse' }] });
  });

  it.each(['attachment.xml', 'Europass.XML'])('comes from the Europass XML inside a PDF, named %s', async (name) => {
    const { kind, resume } = await read(await pdf(['CV'], { name, text: europass }));
    expect(kind).toBe('europass');
    expect(resume.basics.name).toBe('Rozenn Kerbrat');
  });

  it('comes from Europass XML, and says less of a language than the best of its marks', async () => {
    const { resume, leftOut } = await read(bytes(europass));
    expect(resume).toEqual({
      basics: {
        name: 'Rozenn Kerbrat',
        email: 'rozenn@courriel.example',
        phone: '33 298000000',
        location: { address: '12 quai des Cordiers', postalCode: '29200', city: 'Brest', countryCode: 'FR' },
      },
      work: [
        {
          name: 'Chantiers du Ponant',
          position: 'Soudeuse',
          location: 'Brest',
          startDate: '2019-04',
          summary: 'Souder des tubes\nTIG',
        },
      ],
      education: [{ institution: 'Lycée Vauban', studyType: 'BTS Conception navale', endDate: '2014-06-30' }],
      skills: [{ name: 'Soudage TIG' }],
      languages: [
        { language: 'français', fluency: 'native' },
        { language: 'anglais', fluency: 'B1' },
      ],
      meta: { capRegions: { licences: ['Permis B'] } },
    });
    expect(leftOut.map(({ path }) => path)).toEqual(['BirthDate', 'NationalityCode']);
  });

  it('comes from the Europass XML of before 2020', async () => {
    const { resume } = await read(bytes(skillsPassport));
    expect(resume).toMatchObject({
      basics: { name: 'Rozenn Kerbrat', phone: '02 98 00 00 00', location: { city: 'Brest' } },
      work: [{ position: 'Chaudronnière', name: 'Métal Armor', startDate: '2014-09', endDate: '2019-03' }],
      education: [{ studyType: 'BTS Conception navale', endDate: '2014' }],
      skills: [{ name: 'Soudage TIG' }],
      languages: [{ fluency: 'native' }, { language: 'anglais', fluency: 'B1' }],
      meta: { capRegions: { licences: ['Permis B'] } },
    });
  });

  it('comes from LinkedIn’s export', async () => {
    const { kind, resume, leftOut } = await read(await zip(linkedinFiles));
    expect(kind).toBe('linkedin');
    expect(resume).toMatchObject({
      basics: {
        name: 'Rozenn Kerbrat',
        label: 'Soudeuse navale',
        email: 'rozenn@courriel.example',
        url: 'https://kerbrat.example',
        location: { city: 'Brest', postalCode: '29200' },
      },
      work: [
        { position: 'Soudeuse', name: 'Chantiers du Ponant', startDate: '2019-04', summary: 'TIG, MIG' },
        { position: 'Chaudronnière', startDate: '2014-09', endDate: '2019-03' },
      ],
      education: [{ institution: 'Lycée Vauban', studyType: 'BTS Conception navale', endDate: '2014' }],
      skills: [{ name: 'Soudage TIG' }, { name: 'Lecture de plans, isométrie' }],
      languages: [{ language: 'Français' }, { language: 'Anglais' }],
    });
    expect(leftOut).toEqual([{ path: 'Profile.csv: Birth Date', why: 'not-kept' }]);
  });

  it('comes from a JSON Resume', async () => {
    const { kind, resume } = await read(bytes('\ufeff {"basics": {"name": "Léa Roy"}}'));
    expect([kind, resume.basics.name]).toEqual(['json-resume', 'Léa Roy']);
  });
});

/** A zip whose directory says that its file is small. */
async function lyingZip(): Promise<Uint8Array> {
  const file = await zip({ 'Profile.csv': `First Name\n${'a'.repeat(3_000_000)}` });
  const view = new DataView(file.buffer, file.byteOffset);
  for (let at = 0; at < file.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 20, true);
  }
  return file;
}

const lying = await lyingZip();

describe('what is refused', () => {
  it.each([
    ['too-large', () => new Uint8Array(largestFile + 1)],
    ['unknown-kind', () => bytes('Bonjour')],
    ['unknown-kind', () => new Uint8Array()],
    ['unknown-kind', () => zip({ 'photo.png': 'x' })],
    ['damaged', () => bytes('%PDF-1.7 and no more')],
    ['damaged', () => bytes('PK\u0003\u0004 and no more')],
    ['damaged', () => bytes('<Candidate><unclosed></Candidate>')],
    ['damaged', () => bytes('<!DOCTYPE x [<!ENTITY a "aaaa">]><Candidate>&a;</Candidate>')],
    ['damaged', () => docx(['x'], { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>' })],
    ['damaged', () => zip({ 'word/document.xml': '<w:document/>' })],
    ['no-resume', () => bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['no-resume', () => zip({ 'Skills.csv': '' })],
    ['no-text', () => pdf(['–'])],
    ['no-text', () => docx([' '])],
    ['too-large', () => zip({ 'Profile.csv': new Uint8Array(10_000_001) })],
    ['too-large', () => docx([], { 'word/document.xml': new Uint8Array(10_000_001).fill(32) })],
    ['too-large', () => zip(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`${at}.csv`, ''])))],
  ])('is said to be %s', async (problem, file) => {
    const made = await file();
    await expect(read(made)).rejects.toThrow(expect.objectContaining({ problem }));
  });

  it('is a file beyond the size its directory announced', () => {
    const [file] = readArchive(lying, () => true).values();
    expect(file?.length).toBeLessThanOrEqual(20);
  });
});
