// What the person has told the extension: small items in `storage.local`, each with a default, all of them optional.
import { defineItem } from './item';

/** `auto` follows the browser. */
export type LanguageSetting = 'auto' | 'fr' | 'en';

/** Where the person lives now: a French commune (INSEE code), or a place abroad in their own words. */
export type Home = { kind: 'commune'; code: string; name: string } | { kind: 'abroad'; name: string };

/** A board is off until switched on; it draws on the page only when the person said so. */
export interface BoardSetting {
  isOn: boolean;
  /** `discreet`: the page is read and never touched; answers stand in the side panel. */
  mode: 'draw' | 'discreet';
}

/**
 * What the database held when last written, kept apart from it: browsers open a damaged store empty and say nothing.
 * Every write raises `revision`, so pages also learn from it that something changed.
 */
export interface Sentinel {
  /** Names one life of the store; the same word stands in the database. */
  epoch: string;
  /** Offers kept, the trash left out. */
  count: number;
  lastKey: string;
  revision: number;
}

const isTrial = import.meta.env.MODE === 'e2e';

export const language = defineItem<LanguageSetting>('language', 'auto');
export const home = defineItem<Home | null>('home', null);
/** INSEE codes of the regions the person would consider. */
export const wantedRegions = defineItem<readonly string[]>('wantedRegions', []);
/** What the person says of the move, in the guides' and the plan's words; one that a later version dropped may be among them. */
export const situations = defineItem<readonly string[]>('situations', []);
/** By board id; an absent board is off. */
export const boardSettings = defineItem<Readonly<Record<string, BoardSetting>>>('boards', {});
/** By board id: lists in a row on which no offer was read. */
export const silentLists = defineItem<Readonly<Record<string, number>>>('silentLists', {});
export const sentinel = defineItem<Sentinel | null>('sentinel', null);

/** Off and discreet unless the person chose; a trial build comes switched on and drawing (see wxt.config.ts). */
export function boardSetting(all: Readonly<Record<string, BoardSetting>>, board: string): BoardSetting {
  if (Object.hasOwn(all, board) && all[board]) return all[board];
  return isTrial ? { isOn: true, mode: 'draw' } : { isOn: false, mode: 'discreet' };
}
