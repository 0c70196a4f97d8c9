// LinkedIn's own export of somebody's data: a zip of CSV files, of which a CV takes nine.
import Papa from 'papaparse';
import type { LeftOut } from '../open-object';
import { readArchive } from './archive';
import type { Imported } from './imported';
import { readJsonResume } from './json-resume';

const tables = [
  'Profile',
  'Positions',
  'Education',
  'Skills',
  'Languages',
  'Projects',
  'Certifications',
  'Email Addresses',
  'PhoneNumbers',
] as const;
type Table = (typeof tables)[number];
type Row = Readonly<Record<string, string | undefined>>;

const mostRows = 1_000;

export const isLinkedinTable = (path: string) => tableOf(path) !== undefined;

function tableOf(path: string): Table | undefined {
  const name = path.split('/').at(-1)?.toLowerCase();
  return tables.find((table) => name === `${table.toLowerCase()}.csv`);
}

/** @throws ImportError `too-large`, `damaged`, `no-resume` */
export function readLinkedinExport(bytes: Uint8Array): Imported {
  const rows = new Map<Table, Row[]>();
  for (const [path, file] of readArchive(bytes, isLinkedinTable)) {
    const table = tableOf(path);
    if (table) rows.set(table, readRows(file));
  }
  const of = (table: Table) => rows.get(table) ?? [];
  const [person = {}] = of('Profile');
  const { resume, leftOut } = readJsonResume({
    basics: {
      name: [person['First Name'], person['Last Name']].filter(Boolean).join(' '),
      label: person.Headline,
      summary: person.Summary,
      email: (of('Email Addresses').find((row) => row.Primary === 'Yes') ?? of('Email Addresses')[0])?.[
        'Email Address'
      ],
      phone: of('PhoneNumbers')[0]?.Number,
      url: firstSite(person.Websites),
      location: {
        address: person.Address,
        postalCode: person['Zip Code'],
        city: person['Geo Location']?.split(',')[0],
      },
    },
    work: of('Positions').map((row) => ({
      position: row.Title,
      name: row['Company Name'],
      location: row.Location,
      summary: row.Description,
      startDate: row['Started On'],
      endDate: row['Finished On'],
    })),
    education: of('Education').map((row) => ({
      studyType: row['Degree Name'],
      institution: row['School Name'],
      startDate: row['Start Date'],
      endDate: row['End Date'],
    })),
    skills: of('Skills').flatMap(({ Name }) => Name ?? []),
    languages: of('Languages').map((row) => ({ language: row.Name, fluency: row.Proficiency })),
    projects: of('Projects').map((row) => ({
      name: row.Title,
      description: row.Description,
      url: row.Url,
      startDate: row['Started On'],
      endDate: row['Finished On'],
    })),
    certificates: of('Certifications').map((row) => ({
      name: row.Name,
      issuer: row.Authority,
      url: row.Url,
      date: row['Started On'],
    })),
  });
  return { resume, leftOut: [...leftOut, ...notKept(person)] };
}

function readRows(file: Uint8Array): Row[] {
  const text = new TextDecoder().decode(file);
  const { data } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    preview: mostRows,
    transformHeader: (header) => header.trim(),
  });
  return data;
}

/** `[PERSONAL:https://exemple.example,BLOG:…]` */
function firstSite(websites: string | undefined): string | undefined {
  return /https?:\/\/[^\s,\]]+/.exec(websites ?? '')?.[0];
}

/** Of the person's own page, what no CV needs. */
function notKept(person: Row): LeftOut[] {
  const names = ['Maiden Name', 'Birth Date', 'Industry', 'Twitter Handles', 'Instant Messengers'];
  return names.flatMap((name) =>
    person[name]?.trim() ? [{ path: `Profile.csv: ${name}`, why: 'not-kept' as const }] : [],
  );
}
