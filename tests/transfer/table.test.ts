// Tables go out so that French Excel opens them right, and come in from other trackers with their own columns.
import Papa from 'papaparse';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CapRegionsDatabase } from '@/utils/database/database';
import { keepManualOffer, makeManualOffer, readPasted } from '@/utils/offers/manual';
import { getOffer, getText, listOffers } from '@/utils/offers/offers';
import { dayAt } from '@/utils/plan/days';
import { importTable, previewTable, readOffers } from '@/utils/transfer/import-table';
import { readBoard } from '@/utils/transfer/read-board';
import { guessMapping, readTable } from '@/utils/transfer/read-table';
import { type OfferTableWords, offerColumns, writeCsv, writeOfferTable } from '@/utils/transfer/write-csv';
import { freshDatabase, rennes } from '../database/store';
import { keepSearch } from './search';

let db: CapRegionsDatabase;
const now = Date.UTC(2026, 10, 22);

beforeEach(() => {
  db = freshDatabase();
});

const words: OfferTableWords = {
  columns: Object.fromEntries(offerColumns.map((name) => [name, name])) as OfferTableWords['columns'],
  status: {
    saved: 'Gardée',
    applied: 'Candidature envoyée',
    interview: 'Entretien',
    offer: 'Proposition',
    refused: 'Refusée',
    closed: 'Close',
  },
  whose: { mine: 'À moi', partner: 'À l’autre', both: 'Aux deux' },
  region: (code) => (code === '53' ? 'Bretagne' : ''),
};

async function bringIn(text: BlobPart): Promise<number> {
  const table = await readTable(new Blob([text]));
  return importTable(
    readOffers(table, guessMapping(table.header), () => rennes, now),
    {},
    db,
  );
}

describe('a table that goes out', () => {
  it('begins with the mark Excel looks for, has semicolons and ends lines as Windows does', async () => {
    await keepSearch(db);
    const text = writeOfferTable(await listOffers(db).toArray(), words);
    expect(text.startsWith('\uFEFFtitle;company;location')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\r');
    expect(text.endsWith('\r\n')).toBe(true);
    const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data.find(({ status }) => status === 'Candidature envoyée')).toMatchObject({
      title: 'Soudeuse, « chaudronnerie » d’Armor',
      region: 'Bretagne',
      appliedOn: '2026-11-02',
      interviewOn: '2026-11-10',
      tags: 'Bretagne',
      contacts: 'Anaïs Le Goff anais@chantiers.example',
    });
  });

  it.each(['=1+1', '+33 6 12 34 56 78', '-2', '@SUM(A1)', '=HYPERLINK("https://x";"clic")', '\t=1', '\r=1', '＝1+1'])(
    'has no formula: %j',
    (cell) => {
      const [, row] = Papa.parse<string[]>(writeCsv(['a', 'b'], [[cell, `x ${cell}`]]).slice(1), {
        delimiter: ';',
        newline: '\r\n',
      }).data;
      expect(row?.[0]).toBe(`'${cell}`);
      expect(row?.[1]).toBe(`x ${cell}`);
    },
  );
});

describe('a table of another tracker', () => {
  it.each([
    [
      'Huntr',
      'Job Title,Company,Location,Job URL,List,Date Applied,Notes\nLuthier,Atelier,Brest,https://x.example/1,Interview,2026-10-13,Bien',
      'interview',
    ],
    [
      'Teal',
      'Company,Position,Max Salary,Location,Status,Date Saved,Date Applied\nAtelier,Luthier,40000,Brest,Applied,11/20/2026,11/21/2026',
      'applied',
    ],
    [
      'a French spreadsheet',
      'Entreprise;Intitulé du poste;Lieu;Lien;Statut;Date de candidature\nAtelier;Luthier;Brest;https://x.example/1;Entretien le 3;21/11/2026',
      'interview',
    ],
    [
      'Simplify',
      'Job Title,Company Name,Status,Applied Date,Job URL\nLuthier,Atelier,APPLIED,2026-11-02T10:11:12.000Z,https://x.example/1',
      'applied',
    ],
    [
      'Notion',
      'Name,Company,Stage,Date Applied,URL,Tags\nLuthier,Atelier,1st Round,"November 2, 2026",https://x.example/1,"a, b"',
      'interview',
    ],
    [
      'Trello, as a table',
      'Card ID,Card Name,Card URL,Card Description,Labels,List Name,Board Name,Company\n1,Luthier,https://trello.com/c/1,Bois,,Candidature envoyée,Emploi,Atelier',
      'applied',
    ],
    ['one not applied to yet', 'Position,Company,Status\nLuthier,Atelier,Not applied', 'saved'],
    ['one still to send', 'Poste,Entreprise,Étape\nLuthier,Atelier,Candidature à envoyer', 'saved'],
    ['one without an answer', 'Poste,Entreprise,Étape\nLuthier,Atelier,Sans réponse', 'applied'],
    ['a table with tabs', 'Poste\tEntreprise\tStatut\nLuthier\tAtelier\tRefusée', 'refused'],
    [
      'a table under a title line',
      'Ma recherche;;\n\nPoste;Entreprise;Étape\nLuthier;Atelier;Candidature envoyée',
      'applied',
    ],
  ])('%s', async (_, text, status) => {
    expect(await bringIn(text)).toBe(1);
    expect(await listOffers(db).toArray()).toMatchObject([{ title: 'Luthier', company: 'Atelier', status }]);
  });

  it('in French Excel’s alphabet, or in UTF-16, keeps its accents', async () => {
    const latin = Uint8Array.from(
      [...'Poste;Société\nChargée d’étude;Électricité'.replace('’', "'")].map((sign) => sign.charCodeAt(0)),
    );
    expect(await bringIn(latin)).toBe(1);
    const wide = new Uint8Array(
      new Uint16Array([...'\uFEFFPoste;Ville\nÉbéniste;Sète'].map((sign) => sign.charCodeAt(0))).buffer,
    );
    expect(await bringIn(wide)).toBe(1);
    expect((await listOffers(db).toArray()).map(({ title }) => title).sort()).toEqual(
      ["Chargée d'étude", 'Ébéniste'].sort(),
    );
  });

  it('brought in twice doubles nothing', async () => {
    const text = 'Poste;Ville;Lien\nÉbéniste;Sète;\nLuthier;Brest;https://x.example/1?utm_source=a';
    expect(await bringIn(text)).toBe(2);
    expect(await bringIn(text.replace('utm_source=a', 'utm_source=b'))).toBe(0);
    const table = await readTable(new Blob([text]));
    expect(
      await previewTable(
        readOffers(table, guessMapping(table.header), () => rennes, now),
        db,
      ),
    ).toMatchObject({ added: 0, same: 2 });
  });

  it.each([
    ['November 2, 2026', '2026-11-02'],
    ['2 nov. 2026', '2026-11-02'],
    ['Mon, 2nd November 2026', '2026-11-02'],
    ['2026-11-02T10:11:12.000Z', '2026-11-02'],
    ['13/11/2026', '2026-11-13'],
  ])('a day written %j is that day', async (written, day) => {
    await bringIn(`Position\tCompany\tApplied\nLuthier\tAtelier\t${written}`);
    const [offer] = await listOffers(db).toArray();
    expect(dayAt(new Date(offer?.dates.appliedAt ?? 0))).toBe(day);
  });

  it.each(['45966', '2026', '31/02/2026', '11/2026'])(
    'figures that are no day, %j, are said to be left out',
    async (written) => {
      const table = await readTable(new Blob([`Position,Company,Applied\nLuthier,Atelier,${written}`]));
      const read = readOffers(table, guessMapping(table.header), () => rennes, now);
      expect(read.undated).toBe(1);
      expect(read.made[0]?.offer.dates).toEqual({});
    },
  );

  it('a board of cards comes in with its lists as steps, its labels, its day and the address of the offer', async () => {
    const board = {
      name: 'Emploi',
      lists: [
        { id: 'a', name: 'À postuler' },
        { id: 'b', name: 'Candidatures envoyées' },
      ],
      cards: [
        {
          id: '6721fa4c0123456789abcdef',
          name: 'Luthier',
          idList: 'b',
          desc: 'Vernis. https://jobs.example/1',
          labels: [{ name: 'bois' }],
          attachments: [{ url: 'https://trello.com/c/2' }],
        },
        {
          id: 'x',
          name: 'Géologue',
          idList: 'a',
          // What is too long or of another shape is left out; the card comes in.
          labels: [null, { name: 'x'.repeat(201) }],
          attachments: [{ url: `https://jobs.example/${'x'.repeat(2_000)}` }, { url: 7 }, 'https://jobs.example/2'],
        },
        { id: 'y', name: 'Soudeuse', idList: 'b', closed: true },
      ],
    };
    const table = await readBoard(new Blob([JSON.stringify(board)]));
    const read = readOffers(table, guessMapping(table.header), () => rennes, now);
    expect(await importTable(read, {}, db)).toBe(3);
    const offers = (await listOffers(db).toArray()).toSorted((one, other) => (one.title < other.title ? -1 : 1));
    expect(offers).toMatchObject([
      { title: 'Géologue', status: 'saved', url: '' },
      { title: 'Luthier', status: 'applied', url: 'https://jobs.example/1', tags: ['bois'] },
      { title: 'Soudeuse', status: 'closed' },
    ]);
    expect(dayAt(new Date(offers[1]?.savedAt ?? 0))).toBe('2024-10-30');
  });

  it('leaves out a date that may be two days, and says so', async () => {
    const table = await readTable(new Blob(['Position,Company,Applied\nLuthier,Atelier,05/06/2026']));
    const read = readOffers(table, guessMapping(table.header), () => rennes, now);
    expect(read.undated).toBe(1);
    expect(read.made[0]?.offer.dates).toEqual({});
  });

  it('formulas stay words, and an address that runs code is no address', async () => {
    await bringIn('Poste;Lien;Notes\n=cmd|calc;javascript:alert(1);=1+1');
    expect(await listOffers(db).toArray()).toMatchObject([
      { title: '=cmd|calc', url: '', board: 'manual', notes: [{ text: '=1+1' }] },
    ]);
  });

  it('its texts are kept', async () => {
    await bringIn('Poste;Ville;Description\nÉbéniste;Sète;Un atelier au port.');
    const [offer] = await listOffers(db).toArray();
    expect((await getText(offer?.key ?? '', db))?.text).toBe('Un atelier au port.');
    expect(await getOffer(offer?.key ?? '', db)).toMatchObject({ url: '', key: expect.stringMatching(/^manual:/) });
  });
});

describe('what is pasted', () => {
  it.each([
    ['https://jobs.example/1', { url: 'https://jobs.example/1' }],
    ['javascript:alert(1)', { title: 'javascript:alert(1)' }],
    ['http://jobs.example/1', {}],
    [
      'Luthière (H/F)\nEntreprise : Atelier du Port\nLieu : Brest (29)\nSalaire : 32 k€\nVoir https://jobs.example/2.',
      {
        title: 'Luthière (H/F)',
        company: 'Atelier du Port',
        location: 'Brest (29)',
        salary: '32 k€',
        url: 'https://jobs.example/2',
      },
    ],
    [
      'Ingénieure qualité\nFerme des Monts\nRennes (35)\nCDI, 42 000 € à 48 000 € brut par an, 2 jours de télétravail',
      {
        title: 'Ingénieure qualité',
        location: 'Rennes (35)',
        contract: 'CDI',
        salary: '42 000 € à 48 000 € brut par an',
      },
    ],
    [
      'Soudeuse\nArmor · Brest (29) · CDD de 6 mois · 30-34 k€ par an',
      { location: 'Brest (29)', contract: 'CDD de 6 mois' },
    ],
  ])('%j', (pasted, said) => {
    expect(readPasted(pasted)).toMatchObject(said);
  });

  it.each([
    'Soudeuse\nPrime de 500 € brut par an',
    'Soudeuse\nUn CDI se discute avec la direction',
    'Soudeuse\nNous sommes douze (35 ans en moyenne)',
    'Soudeuse\nNotre atelier de Brest (29) est grand',
    'Soudeuse\nUne équipe de 12 personnes et un chiffre d’affaires de 3 000 000 €',
  ])('of prose nothing is guessed: %j', (pasted) => {
    expect(Object.keys(readPasted(pasted)).toSorted()).toEqual(['description', 'title']);
  });
});

it('an offer typed by hand is kept once, with its text and without an address', async () => {
  const made = () =>
    makeManualOffer({ title: 'Luthière', company: 'Atelier', description: 'Vernis et éclisses.' }, () => rennes, now);
  expect(await keepManualOffer(made(), db)).toBe(true);
  expect(await keepManualOffer(made(), db)).toBe(false);
  const [offer] = await listOffers(db).toArray();
  expect(offer).toMatchObject({ board: 'manual', url: '', region: '53', whose: 'mine' });
  expect((await getText(offer?.key ?? '', db))?.text).toBe('Vernis et éclisses.');
});
