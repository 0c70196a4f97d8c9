// What the background says of a place, in both languages: one name a region, in the pill, the sentence and the reason.
import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { describePostings } from '@/entrypoints/background/postings';
import type { Sender } from '@/utils/messaging/receive';
import * as settings from '@/utils/settings/items';
import '../database/store';

const sender: Sender = {
  kind: 'page',
  url: new URL('https://www.linkedin.com/jobs/search/'),
  tabId: 1,
  frameId: 0,
  isPrivate: false,
};

beforeEach(() => {
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('de');
  vi.stubGlobal('fetch', async () => new Response(readFileSync('public/gazetteer.txt', 'utf8')));
  return () => vi.unstubAllGlobals();
});

const rows = [
  ['Rennes, Bretagne, France (Hybride)', ['Bretagne', 'Rennes'], ['Brittany', 'Rennes']],
  ['Brittany, France', ['Bretagne', 'Bretagne'], ['Brittany', 'Brittany']],
  ['Guyane', ['Guyane', 'Guyane'], ['French Guiana', 'French Guiana']],
  ['Cayenne, Guyane', ['Guyane', 'Cayenne'], ['French Guiana', 'Cayenne']],
  ['Lyon, Auvergne-Rhône-Alpes', ['Auvergne-Rhône-Alpes', 'Lyon'], ['Auvergne-Rhône-Alpes', 'Lyon']],
] as const;

it.each(['fr', 'en'] as const)('in %s', async (language) => {
  await settings.language.setValue(language);
  const postings = rows.map(([location], at) => ({
    board: 'linkedin' as const,
    id: String(4_000_000_001 + at),
    url: `https://www.linkedin.com/jobs/view/${4_000_000_001 + at}/`,
    title: 'Soudeuse',
    company: 'Chantiers du Ponant',
    location,
  }));
  const views = await describePostings({ postings }, sender);
  expect(views.map((view) => [view?.label, view?.place])).toEqual(rows.map((row) => row[language === 'fr' ? 1 : 2]));
  for (const view of views) {
    expect(view?.badge?.pill).toBe(view?.label);
    expect(view?.badge?.guide).toContain(view?.label);
    const said = [view?.badge?.sentence, view?.badge?.guide, view?.why.replace(/“.*”/, '')].join(' ');
    if (language === 'en') expect(said).not.toMatch(/Bretagne|Guyane/);
  }
});

it('names each region of an offer with several sites', async () => {
  await settings.language.setValue('en');
  const [view] = await describePostings(
    {
      postings: [
        {
          board: 'linkedin',
          id: '4000000009',
          url: 'https://www.linkedin.com/jobs/view/4000000009/',
          title: 'Soudeuse',
          location: 'Rennes / Caen / Ajaccio',
        },
      ],
    },
    sender,
  );
  expect(view?.sites).toEqual(['Brittany', 'Normandy', 'Corsica']);
});
