// Reads a table another tracker or a spreadsheet wrote, whatever its separator and alphabet, and guesses its columns.

import Papa from 'papaparse';
import { flatWords } from '@/utils/posting/fold';
import { ImportError } from './problems';

/** Bytes, and rows: a search is far smaller. */
const largest = 25_000_000;
const mostRows = 50_000;

export const tableColumns = [
  ...(['title', 'company', 'location', 'url', 'status', 'savedOn', 'appliedOn', 'interviewOn'] as const),
  ...(['salary', 'contract', 'tags', 'contact', 'email', 'notes', 'description'] as const),
] as const;
export type TableColumn = (typeof tableColumns)[number];
/** Index of each column in the table; a column nobody named is absent. */
export type Mapping = Readonly<Partial<Record<TableColumn, number>>>;

export interface Table {
  header: readonly string[];
  rows: readonly (readonly string[])[];
  delimiter: string;
}

/** What the columns of trackers and spreadsheets are called, folded. The first that fits wins; exact before within. */
const names: Readonly<Record<TableColumn, readonly string[]>> = {
  title: [
    'title',
    'job title',
    'job name',
    'card name',
    'position',
    'role',
    'poste',
    'intitule',
    'intitule du poste',
    'titre',
    'offre',
    'job',
    'emploi',
    'metier',
    'titre du poste',
    'name',
    'nom',
  ],
  company: [
    'company',
    'company name',
    'employer',
    'organisation',
    'organization',
    'entreprise',
    'societe',
    'employeur',
  ],
  location: ['location', 'city', 'place', 'lieu', 'ville', 'localisation', 'lieu de travail'],
  url: [
    'url',
    'link',
    'job url',
    'job link',
    'posting url',
    'listing url',
    'application url',
    'job posting',
    'lien',
    'adresse',
    'lien de l offre',
    'annonce',
  ],
  status: ['status', 'stage', 'state', 'statut', 'etape', 'etat', 'avancement', 'list', 'list name', 'column'],
  savedOn: [
    'date saved',
    'saved',
    'saved at',
    'created time',
    'created',
    'created at',
    'date added',
    'added',
    'gardee le',
    'ajoutee le',
    'date d ajout',
  ],
  appliedOn: [
    'date applied',
    'applied',
    'applied on',
    'applied at',
    'applied date',
    'application date',
    'date de candidature',
    'candidature',
    'postule le',
    'envoyee le',
  ],
  interviewOn: ['interview', 'interview date', 'entretien', 'date d entretien'],
  salary: ['salary', 'pay', 'compensation', 'max salary', 'salaire', 'remuneration'],
  contract: ['contract', 'contract type', 'job type', 'employment type', 'type', 'contrat', 'type de contrat'],
  tags: ['tags', 'labels', 'etiquettes', 'mots cles'],
  contact: ['contact', 'contact name', 'contacts', 'recruiter', 'recruteur', 'interlocuteur'],
  email: ['email', 'e mail', 'contact email', 'mail', 'courriel'],
  notes: ['notes', 'note', 'comments', 'comment', 'commentaires', 'commentaire', 'remarques'],
  description: ['description', 'job description', 'descriptif', 'texte', 'texte de l offre'],
};

/**
 * The table of a file.
 * @throws ImportError `empty`, `too-big`, `not-text`, `no-columns` when there is no line of names, `no-rows`
 */
export async function readTable(file: Blob): Promise<Table> {
  if (file.size === 0) throw new ImportError('empty');
  if (file.size > largest) throw new ImportError('too-big');
  const text = decode(new Uint8Array(await file.arrayBuffer()));
  if (text.trim() === '') throw new ImportError('empty');
  const delimiter = findDelimiter(text);
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy' });
  const start = data.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length >= 2);
  const header = data[start];
  if (!header || header.length > 200) throw new ImportError('no-columns');
  const rows = data.slice(start + 1);
  if (rows.length === 0) throw new ImportError('no-rows');
  if (rows.length > mostRows) throw new ImportError('too-big');
  return { header: header.map((cell) => cell.trim().slice(0, 100)), rows, delimiter };
}

/** The sign that cuts one of the first lines into most cells, what stands between quotes left out. */
function findDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split('\n', 10);
  const [most = ','] =
    [';', '\t', ',', '|']
      .map((sign) => [sign, Math.max(...lines.map((line) => line.split(sign).length))] as const)
      .sort(([, one], [, other]) => other - one)[0] ?? [];
  return most;
}

/** UTF-8, UTF-16 with its mark, else what French Excel writes (Windows-1252). */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // A picture, an archive, a spreadsheet's own format: none of them is a table in text.
  if (bytes.subarray(0, 4_096).includes(0)) throw new ImportError('not-text');
  if ((first === 0x50 && second === 0x4b) || (first === 0x25 && second === 0x50)) throw new ImportError('not-text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A name within another is of anything: of a company, a list, a person. */
const mereNames = new Set(['name', 'nom']);

const fold = (text: string) => flatWords(text).join(' ');

/** Which column says what, as far as their names tell; each column is used once. */
export function guessMapping(header: readonly string[]): Mapping {
  const folded = header.map(fold);
  const taken = new Set<number>();
  const mapping: Partial<Record<TableColumn, number>> = {};
  for (const isLoose of [false, true]) {
    for (const column of tableColumns) {
      if (mapping[column] !== undefined) continue;
      const at = names[column]
        .map((name) => folded.findIndex((cell, index) => !taken.has(index) && isNamed(cell, name, isLoose)))
        .find((index) => index >= 0);
      if (at === undefined) continue;
      mapping[column] = at;
      taken.add(at);
    }
  }
  return mapping;
}

function isNamed(cell: string, name: string, isLoose: boolean): boolean {
  return isLoose ? name.length > 3 && !mereNames.has(name) && ` ${cell} `.includes(` ${name} `) : cell === name;
}
