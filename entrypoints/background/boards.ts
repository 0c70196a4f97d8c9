// Keeps the overlay registered on the boards the person switched on, in new tabs and in those already open.
import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { BoardAdapter } from '@/utils/boards/contract';
import { matchPatterns, practicePattern } from '@/utils/boards/hosts';
import { listed } from '@/utils/boards/listed';
import { adapterFor, boards } from '@/utils/boards/registry';
import type { Handlers, Sender } from '@/utils/messaging/receive';
import type { SavedOffer } from '@/utils/offers/types';
import type { RawPosting } from '@/utils/posting/types';
import * as settings from '@/utils/settings/items';

const isTrial = import.meta.env.MODE === 'e2e';

const sharedOverlay: ScriptPublicPath = '/overlay-offer-sites.js';

/** Boards whose lists are read have a script each; the others share one. tests/weight.test.ts finds them all packaged. */
function overlayOf(board: BoardAdapter): ScriptPublicPath {
  return listed.includes(board) ? (`/overlay-${board.id}.js` as ScriptPublicPath) : sharedOverlay;
}

/** Boards that show pages of their own in a frame; everywhere else the script has no business in frames. */
const framed = new Set(boards.filter(({ frame }) => frame).map(overlayOf));

/** By script, the patterns of the boards that are switched on and still permitted. */
async function activePatterns(): Promise<Map<ScriptPublicPath, string[]>> {
  const all = await settings.boardSettings.getValue();
  const wanted = boards
    .filter(({ id }) => settings.boardSetting(all, id).isOn)
    .flatMap((board) => matchPatterns(board.hosts).map((pattern) => ({ pattern, script: overlayOf(board) })));
  if (isTrial) wanted.push({ pattern: practicePattern, script: sharedOverlay });
  const granted = await Promise.all(wanted.map(({ pattern }) => browser.permissions.contains({ origins: [pattern] })));
  const active = wanted.filter((_, index) => granted[index]);
  return new Map(
    active.map(({ script }) => [script, active.flatMap((other) => (other.script === script ? other.pattern : []))]),
  );
}

/** One registration at a time: two at once would each find the other's scripts and fail. */
let registering: Promise<void> = Promise.resolve();

/**
 * Registers the overlay where it may run and injects it into tabs already open: registrations vanish on update and never
 * reach open tabs. A tab that has it already ignores the second one. `isFresh`: inject even where nothing changed.
 */
export function registerOverlay({ isFresh = false } = {}): Promise<void> {
  registering = registering
    .then(() => register(isFresh))
    .catch((error) => console.error('The overlay could not be registered', error));
  return registering;
}

/** Changes only what differs, and takes away last: a worker stopped half-way leaves no board without its script. */
async function register(isFresh = false): Promise<void> {
  const scripts = await activePatterns();
  const before = await browser.scripting.getRegisteredContentScripts();
  const registered = new Map(before.map(({ id, matches = [] }) => [id, matches]));
  const wanted = [...scripts].map(([file, matches]) => ({
    id: file,
    js: [file],
    matches,
    allFrames: framed.has(file),
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  }));
  const missing = wanted.filter(({ id }) => !registered.has(id));
  const changed = wanted.filter(({ id, matches }) => registered.has(id) && !hasSame(matches, registered.get(id)));
  const gone = [...registered.keys()].filter((id) => !scripts.has(id as ScriptPublicPath));
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
  if (changed.length > 0) await browser.scripting.updateContentScripts(changed);
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  for (const { id, matches } of isFresh ? wanted : [...missing, ...changed]) {
    const tabs = await browser.tabs.query({ url: matches });
    await Promise.all(tabs.map((tab) => inject(tab.id, id)));
  }
}

function hasSame(patterns: readonly string[], others: readonly string[] = []): boolean {
  return patterns.length === others.length && patterns.every((pattern) => others.includes(pattern));
}

async function inject(tabId: number | undefined, file: ScriptPublicPath): Promise<void> {
  if (tabId === undefined) return;
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: framed.has(file) }, files: [file] });
  } catch {
    // A discarded tab, an error page or a store page: it gets the overlay when it loads.
  }
}

/** The small panel waits outside until someone clicks a badge. */
export const bringPanel: Handlers['bringPanel'] = async (_, sender) => {
  if (sender.kind !== 'page') return { ok: false };
  const { tabId, frameId } = sender;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/panel.js'] });
  return { ok: true };
};

/** A permission taken back in the browser's own settings switches the board off here too. */
export async function forgetRevokedBoards(): Promise<void> {
  const all = await settings.boardSettings.getValue();
  const kept = await Promise.all(
    Object.entries(all).map(async ([id, setting]) => {
      const hosts = boards.find((board) => board.id === id)?.hosts ?? []; // a board of an older version
      const isGranted = await browser.permissions.contains({ origins: matchPatterns(hosts) });
      return [id, isGranted ? setting : { ...setting, isOn: false }] as const;
    }),
  );
  await settings.boardSettings.setValue(Object.fromEntries(kept));
  await registerOverlay();
}

/** A page may speak only for its own board: an offer said to be another's is not believed. */
export function ownsPosting(raw: RawPosting, sender: Sender): boolean {
  if (sender.kind === 'own') return true;
  return adapterFor(sender.url)?.id === raw.board;
}

/** The same of a kept offer: its key does not tell its board where the board gave it no id. */
export function ownsOffer(offer: Pick<SavedOffer, 'board'> | undefined, sender: Sender): boolean {
  if (sender.kind === 'own') return true;
  return offer !== undefined && adapterFor(sender.url)?.id === offer.board;
}
