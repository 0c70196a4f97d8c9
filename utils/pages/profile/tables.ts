// The tables a profile is read and worded with, from the package: trades, first names, sectors and départements.
import { browser } from 'wxt/browser';
import type { ProfileTables } from '@/components/profile/part';
import type { Language } from '@/utils/i18n/language';
import type { CodeNames } from '@/utils/i18n/sheet-words';
import { typographic } from '@/utils/i18n/typography';
import { gazetteerPath, loadPlaceResolver } from '@/utils/places/load';
import { placeName } from '@/utils/places/regions';
import type { DiscreetContext } from '@/utils/profile/discreet';
import { recogniseTrade } from '@/utils/trades/recognise';
import { readTrades, searchTrades } from '@/utils/trades/table';

/** What the page proposes from, and what a discreet version is made with. */
export interface LoadedTables extends ProfileTables, Pick<DiscreetContext, 'tradeName' | 'firstNames'> {}

type PackagedFile = '/trades.csv' | '/other-titles.csv' | '/first-names.txt' | '/sectors.csv' | typeof gazetteerPath;

const readFile = async (path: PackagedFile) => (await fetch(browser.runtime.getURL(path))).text();

let loading: Promise<LoadedTables> | undefined;

/** Read once a page. Rejects when the package cannot be read: then no version can be made, and nothing leaves. */
export function loadProfileTables(): Promise<LoadedTables> {
  loading ??= readTables().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function readTables(): Promise<LoadedTables> {
  const [trades, others, firstNames, sectors, places] = await Promise.all([
    readFile('/trades.csv'),
    readFile('/other-titles.csv'),
    readFile('/first-names.txt'),
    readFile('/sectors.csv'),
    loadPlaceResolver(() => readFile(gazetteerPath)),
  ]);
  const table = readTrades(trades, others);
  const rows = sectors
    .trimEnd()
    .split('\n')
    .map((row) => row.split(';'));
  return {
    recognise: (title) => recogniseTrade(table, title),
    tradeName: (code) => table.names.get(code),
    searchTrades: (typed) => searchTrades(table, typed),
    firstNames: new Set(firstNames.trimEnd().split('\n')),
    departments: (language) =>
      places.departements().map((one) => ({ ...one, name: typographic(placeName(one, language) ?? one.name) })),
    sectors: (language) => rows.map(([code = '', fr = '', en = '']) => ({ code, name: language === 'fr' ? fr : en })),
  };
}

/** How a sheet names départements and sectors. */
export function codeNames({ departments, sectors }: ProfileTables, language: Language): CodeNames {
  const ofDepartment = new Map(departments(language).map(({ code, name }) => [code, name]));
  const ofSector = new Map(sectors(language).map(({ code, name }) => [code, name]));
  return {
    department: (code) => ofDepartment.get(code) ?? code,
    sector: (naf) => ofSector.get(naf.slice(0, 2)) ?? `NAF ${naf}`,
  };
}
