// What our own pages know of the job boards without carrying their adapters: name, first page, and what was chosen.
import { boardHosts, boardNames, matchPatterns } from '@/utils/boards/hosts';
import type { BoardId } from '@/utils/posting/types';
import { type BoardSetting, boardSetting } from '@/utils/settings/items';

/** The boards most people use, other boards, and the recruiting systems that employers' own pages run on. */
export type BoardGroup = 'main' | 'other' | 'employer';

const mainBoards = ['linkedin', 'hellowork', 'indeed', 'france-travail', 'apec', 'welcome-to-the-jungle'];
const otherBoards = ['cadremploi', 'meteojob', 'free-work', 'lesjeudis', 'eures', 'monster', 'glassdoor'];

function groupOf(id: BoardId): BoardGroup {
  if (mainBoards.includes(id)) return 'main';
  return otherBoards.includes(id) ? 'other' : 'employer';
}

export interface BoardFacts {
  id: BoardId;
  name: string;
  /** Where its offers begin. */
  start: string;
  patterns: readonly string[];
  hosts: readonly string[];
  group: BoardGroup;
  /** Said to look for extensions: nothing is preselected there, and a sentence tells so. */
  isWatchful: boolean;
}

/** First pages that are not the host's own. */
const starts: Readonly<Partial<Record<BoardId, string>>> = {
  linkedin: 'https://www.linkedin.com/jobs/',
  hellowork: 'https://www.hellowork.com/fr-fr/emploi.html',
  indeed: 'https://fr.indeed.com/',
  'france-travail': 'https://candidat.francetravail.fr/offres/emploi',
  'welcome-to-the-jungle': 'https://www.welcometothejungle.com/fr/jobs',
  eures: 'https://europa.eu/eures/portal/jv-se/home',
};

/** Every board a person can switch on. */
export const boardList: readonly BoardFacts[] = Object.entries(boardHosts).map(([id, hosts]) => ({
  id,
  name: boardNames[id] ?? id,
  start: starts[id] ?? `https://www.${hosts[0]}/`,
  patterns: matchPatterns(hosts),
  hosts,
  group: groupOf(id),
  isWatchful: id === 'linkedin',
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
