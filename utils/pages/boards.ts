// What our own pages know of the job boards without carrying their adapters: name, first page, and what was chosen.
import { boardHosts, matchPatterns } from '@/utils/boards/hosts';
import type { BoardId } from '@/utils/posting/types';
import { type BoardSetting, boardSetting } from '@/utils/settings/items';

export interface BoardFacts {
  id: BoardId;
  name: string;
  /** Where its offers begin. */
  start: string;
  patterns: readonly string[];
  hosts: readonly string[];
  /** Said to look for extensions: nothing is preselected there, and a sentence tells so. */
  isWatchful: boolean;
}

/** Only what cannot be told from the host. */
const known: Readonly<Record<string, Omit<BoardFacts, 'id' | 'hosts' | 'patterns'>>> = {
  apec: { name: 'Apec', start: 'https://www.apec.fr/', isWatchful: false },
  'france-travail': {
    name: 'France Travail',
    start: 'https://candidat.francetravail.fr/offres/emploi',
    isWatchful: false,
  },
  hellowork: { name: 'HelloWork', start: 'https://www.hellowork.com/fr-fr/emploi.html', isWatchful: false },
  indeed: { name: 'Indeed', start: 'https://fr.indeed.com/', isWatchful: false },
  linkedin: { name: 'LinkedIn', start: 'https://www.linkedin.com/jobs/', isWatchful: true },
  'welcome-to-the-jungle': {
    name: 'Welcome to the Jungle',
    start: 'https://www.welcometothejungle.com/fr/jobs',
    isWatchful: false,
  },
};

/** Every board a person can switch on. */
export const boardList: readonly BoardFacts[] = Object.entries(boardHosts).map(([id, hosts]) => ({
  id,
  name: known[id]?.name ?? id.charAt(0).toUpperCase() + id.slice(1),
  start: known[id]?.start ?? `https://www.${hosts[0]}/`,
  patterns: matchPatterns(hosts),
  hosts,
  isWatchful: known[id]?.isWatchful ?? false,
}));

export function findBoard(id: BoardId | undefined): BoardFacts | undefined {
  return boardList.find((board) => board.id === id);
}

/** The board an address belongs to. `x.com` covers `www.x.com`, never `netflix.com`. */
export function boardAt(address: string | undefined): BoardFacts | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const host = new URL(address).hostname;
  return boardList.find(({ hosts }) => hosts.some((suffix) => host === suffix || host.endsWith(`.${suffix}`)));
}

/** What was chosen for a board; `mode` is absent until the person said, or where we preselect nothing. */
export function boardChoice(
  all: Readonly<Record<string, BoardSetting>>,
  { id, isWatchful }: BoardFacts,
): { isOn: boolean; mode?: BoardSetting['mode'] } {
  if (Object.hasOwn(all, id) && all[id]) return all[id];
  const { isOn, mode } = boardSetting(all, id);
  if (isOn) return { isOn, mode };
  return isWatchful ? { isOn } : { isOn, mode: 'draw' };
}
